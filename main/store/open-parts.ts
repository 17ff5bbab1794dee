import { dirname, join, resolve } from 'node:path'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Said, toTold } from '../../shared/locale.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { stableJson } from '../../shared/story/canonical.ts'
import { type DailyFolder, dailyFolder } from './backup/daily-folder.ts'
import { Recovery, backupsFolder } from './backup/recovery.ts'
import { Catalogue, listStories } from './catalogue.ts'
import { readDocument, writeDocument } from './document.ts'
import { type SettingsDocument, defaultSettings, libraryFormat } from './documents.ts'
import { type FileSystem, realFileSystem, unlessAbsent } from './file-system.ts'
import { History } from './history.ts'
import { Journal } from './journal.ts'
import type { JournalRecord } from './journal-record.ts'
import { type ChainEnd, parseEntry } from './ledger-entry.ts'
import { Ledger } from './ledger.ts'
import { type LibraryContext, keepBytes } from './library-context.ts'
import { formatOf, metaFile, settingsFile, settleDocuments } from './library-documents.ts'
import { type LibraryLock, takeLock } from './library-lock.ts'
import { backUpFormat, isOfEarlierFormat, settingsOfEarlierFormat } from './migrate.ts'
import { openRefusal, readOnly, readOnlyReason } from './refusals.ts'
import { Rescue } from './rescue.ts'
import { type JournalContent, readJournal, recordsBehind } from './replay.ts'
import type { Damage, LockHolder } from './store.ts'
import type { Settings, Summary } from '../../shared/api/contract.ts'
import { StoryFiles, summaryOfDocument } from './story-files.ts'
import { Unwritten } from './unwritten.ts'

export interface LibraryOptions {
  readonly shell: LockHolder['shell']
  /** The application's version, as package.json has it. */
  readonly version: string
  readonly now: () => Date
  /** The folder for daily backups, absolute, where they are not to lie in the library; it must be there. */
  readonly backups?: string
  /** The disk; a test brings a faulty one. */
  readonly fs?: FileSystem
}

/** Everything an open library is made of. */
export interface LibraryParts {
  readonly context: LibraryContext
  readonly readOnlyBecause: DeskError | undefined
  readonly lock: LibraryLock | undefined
  readonly journal: Journal
  /** The number of the last save. */
  readonly lastCommit: number
  readonly unwritten: Unwritten
  readonly ledger: Ledger
  readonly stories: StoryFiles
  readonly history: History
  readonly rescue: Rescue
  readonly catalogue: Catalogue
  readonly dailyFolder: DailyFolder
  readonly settings: Settings
  readonly summaries: Map<string, Summary>
  readonly damage: Damage[]
  /** Hears of damage that is found from now on. */
  readonly hearDamage: (listener: (damage: Damage) => void) => void
}

/**
 * Opens the folder of a library, making it where there is none, and brings it in order: takes the lock, replays the
 * journal, cuts what is torn, sets damaged files aside. Damage refuses nothing.
 */
export async function openParts(
  folder: string,
  options: LibraryOptions,
): Promise<Result<LibraryParts, DeskError>> {
  const path = resolve(folder)
  const fs = options.fs ?? realFileSystem
  try {
    await makeAndList(fs, path)
    const locked = await lockOrReadOnly(fs, path, options)
    if (!locked.ok) return locked
    const { lock } = locked.value
    try {
      return ok(await openLocked(fs, path, options, locked.value))
    } catch (error) {
      await lock?.release().catch(() => undefined)
      throw error
    }
  } catch (error) {
    return refused(openRefusal(error, path))
  }
}

interface Locked {
  readonly lock: LibraryLock | undefined
  readonly readOnlyBecause: DeskError | undefined
}

async function makeAndList(fs: FileSystem, path: string): Promise<void> {
  if ((await unlessAbsent(fs.list(path))) !== undefined) return
  const missing: string[] = []
  for (let folder = path; (await unlessAbsent(fs.size(folder))) === undefined; folder = dirname(folder)) {
    missing.push(folder)
  }
  await fs.makeFolder(path)
  await fs.list(path)
  // A library whose own name is not on the disk is gone after a power cut, whatever is safe in it. Of a folder above
  // that may not be read the name cannot be synced; that is no reason to go without a library.
  for (const folder of missing) await fs.syncFolder(dirname(folder)).catch(() => undefined)
}

/** The lock; or no lock and the reason why this library, which must be one already, can only be read. */
async function lockOrReadOnly(
  fs: FileSystem,
  folder: string,
  { shell, now }: LibraryOptions,
): Promise<Result<Locked, DeskError>> {
  try {
    const taken = await takeLock({ fs, folder, shell, now })
    return taken.ok ? ok({ lock: taken.value, readOnlyBecause: undefined }) : taken
  } catch (error) {
    const readOnlyBecause = readOnlyReason(error, folder)
    if (readOnlyBecause === undefined || !(await isLibrary(fs, folder))) throw error
    return ok({ lock: undefined, readOnlyBecause })
  }
}

async function isLibrary(fs: FileSystem, folder: string): Promise<boolean> {
  return (await unlessAbsent(fs.read(join(folder, 'meta.json')))) !== undefined
}

async function openLocked(
  fs: FileSystem,
  path: string,
  { version, now, backups }: LibraryOptions,
  { lock, readOnlyBecause }: Locked,
): Promise<LibraryParts> {
  const damage: Damage[] = []
  const listeners: ((damage: Damage) => void)[] = []
  const onDamage = (found: Damage) => {
    if (damage.some(({ at, message }) => at === found.at && message === found.message)) return
    damage.push(found)
    for (const listener of listeners) listener(found)
  }
  let because = readOnlyBecause ?? (await newerFormat(fs, path))
  let context: LibraryContext = { fs, path, now, onDamage, writable: because === undefined }
  let opened: Journalled
  try {
    if (context.writable) await ensureMeta(context, version)
    opened = await openJournalled(context)
  } catch (error) {
    // The lock could be written and these could not: someone guards single files, or the disk has just filled.
    because = context.writable ? readOnlyReason(error, path) : undefined
    if (because === undefined || !(await isLibrary(fs, path))) throw error
    context = { ...context, writable: false }
    opened = await openJournalled(context)
  }
  const { content, ledger } = opened
  try {
    const stories = new StoryFiles(context)
    const history = new History(context)
    const daily = dailyFolder(path, backups)
    const recovery = new Recovery(fs, new Set([daily.path, backupsFolder(path)]))
    await regainEntries(context, recovery, content, ledger)
    const behind = recordsBehind(content, ledger.end)
    const rescue = new Rescue(context, stories, history, recovery)
    const catalogue = new Catalogue(context)
    const kept = await catalogue.load(ledger, rescue)
    const interrupted = kept === undefined || content.segments.length > 0
    const settled = interrupted ? await settle(context, stories, ledger.end) : []
    const summaries =
      kept ?? (await listStories(context, stories, rescue, ledger, settled, journalled(behind)))
    const read = await readDocument(settingsFile(context))
    const isTold = damage.some(({ where }) => where === 'settings')
    const stored = read ?? (await regainSettings(context, recovery, isTold ? undefined : ledger))
    const unwritten = new Unwritten()
    tellOfLostEntries(context, behind, ledger.end)
    for (const record of behind) {
      unwritten.add(record)
      ledger.accept(record.entries)
      for (const document of record.stories) summaries.set(document.story.id, summaryOfDocument(document))
    }
    return {
      context,
      readOnlyBecause: because,
      lock,
      journal: new Journal(fs, path, content.segments),
      lastCommit: content.lastCommit,
      unwritten,
      ledger,
      stories,
      history,
      rescue,
      catalogue,
      dailyFolder: daily,
      settings: (unwritten.settings ?? stored)?.settings ?? defaultSettings,
      summaries,
      damage,
      hearDamage: (listener) => void listeners.push(listener),
    }
  } catch (error) {
    await ledger.close().catch(() => undefined)
    throw error
  }
}

/**
 * Where the ledger has lost its end, or all of it, and the journal does not go on from there, the entries that the last
 * backup has are put back. What was done after the backup cannot be known, and that is said.
 */
async function regainEntries(
  { onDamage }: LibraryContext,
  recovery: Recovery,
  { records }: JournalContent,
  ledger: Ledger,
): Promise<void> {
  const { end } = ledger
  if (records.some(({ entries }) => entries[0]?.previous === end.hash)) return
  const found = await recovery.entriesBehind(end)
  const last = found?.value.at(-1)
  if (found === undefined || last === undefined) return
  ledger.accept(found.value)
  const message = `The ledger ended with entry ${end.seq}; entries ${end.seq + 1} to ${last.seq} were put back from a backup, as it was on ${found.asOf}. If anything was done after that, it is missing from the ledger.`
  const korean = `원장이 ${end.seq}번 항목에서 끝나 있었습니다. ${end.seq + 1}번부터 ${last.seq}번까지를 백업(${found.asOf})에서 되살렸습니다. 그 뒤에 한 일이 있다면 원장에 없습니다.`
  onDamage({ where: 'ledger', at: 'ledger.ndjson', message, korean })
}

/**
 * The settings of the last backup, or of the copy that was made of an earlier format, where those of the library are gone.
 * Where neither has them, and nobody was told yet, `ledger` says whether there were any. A library that never had any
 * starts with the desk's own.
 */
async function regainSettings(
  context: LibraryContext,
  recovery: Recovery,
  ledger: Ledger | undefined,
): Promise<SettingsDocument | undefined> {
  const found = (await recovery.settings()) ?? (await settingsOfEarlierFormat(context))
  if (found === undefined || stableJson(found.value.settings) === stableJson(defaultSettings)) {
    const why = ledger && (await whyMissed(context, ledger))
    if (why) context.onDamage({ where: 'settings', at: 'settings.json', ...toTold(why) })
    return undefined
  }
  if (context.writable) await writeDocument(settingsFile(context), found.value)
  const { asOf } = found
  const message = `The settings were restored from a backup, as they were ${asOf === undefined ? 'before the library was brought to another format' : `on ${asOf}`}; what was changed after that is lost.`
  const korean = `설정을 백업(${asOf ?? '라이브러리 형식을 바꾸기 전'})에서 되살렸습니다. 그 뒤에 바꾼 것은 잃었습니다.`
  context.onDamage({ where: 'settings', at: 'settings.json', message, korean })
  return found.value
}

/** Why settings that no file and no backup has are missed; undefined where a library never had any. */
async function whyMissed(context: LibraryContext, ledger: Ledger): Promise<Said | undefined> {
  if (await hadSettings(ledger)) {
    return {
      en: 'The settings file settings.json was missing, and no backup has it. The desk starts with the settings of a new library.',
      ko: '설정 파일 settings.json이 없고 백업에도 없습니다. 데스크는 새 라이브러리의 설정으로 시작합니다.',
    }
  }
  if (!(await isOfEarlierFormat(context)) || (await settingsOfEarlierFormat(context))) return undefined
  return {
    en: 'This library comes from an earlier version of Copydesk, and settings.json was missing. That version did not write down whether there was one: if settings had been made, they are lost. The desk starts with the settings of a new library.',
    ko: '이 라이브러리는 이전 판의 Copydesk에서 왔는데 설정 파일 settings.json이 없습니다. 그 판은 설정 파일이 있었는지 적어 두지 않았습니다. 설정한 것이 있었다면 잃었습니다. 데스크는 새 라이브러리의 설정으로 시작합니다.',
  }
}

/**
 * Whether the ledger has the digest of settings that were stored: without one, a library has no file of them. Ledgers of
 * format 1 have none. Only lines that could hold one are parsed: this is asked at an opening.
 */
async function hadSettings(ledger: Ledger): Promise<boolean> {
  for await (const { text } of ledger.lines()) {
    if (text.includes('"settings":"') && parseEntry(text)?.settings !== undefined) return true
  }
  return false
}

/** The journal goes on where the ledger ended; where it does not, the ledger has lost its end. */
function tellOfLostEntries(
  { onDamage }: LibraryContext,
  behind: readonly JournalRecord[],
  end: ChainEnd,
): void {
  const next = behind.flatMap(({ entries }) => entries).at(0)
  if (next === undefined || next.previous === end.hash) return
  const message = `The ledger ends with entry ${end.seq} and the journal goes on with entry ${next.seq}: what stood between them is gone from the ledger, and it proves nothing from there on.`
  const korean = `원장은 ${end.seq}번 항목에서 끝나는데 저널은 ${next.seq}번 항목으로 이어집니다. 그 사이의 항목이 원장에서 사라졌고, 거기부터는 원장이 아무것도 증명하지 못합니다.`
  onDamage({ where: 'ledger', at: 'ledger.ndjson', message, korean })
}

async function newerFormat(fs: FileSystem, path: string): Promise<DeskError | undefined> {
  const format = await formatOf(fs, path)
  if (format === undefined || format <= libraryFormat) return undefined
  return readOnly(path, {
    en: `The library ${path} was last used by a newer Copydesk (format ${format}; this one writes ${libraryFormat}) and is open for reading only; update Copydesk to work in it.`,
    ko: `라이브러리 ${path}은(는) 더 새로운 Copydesk(형식 ${format}, 이 판은 ${libraryFormat})가 쓰던 것이라 읽기 전용으로 열었습니다. 작업하려면 Copydesk를 업데이트하십시오.`,
  })
}

/** Writes what format the library is of from now on, an older one having been backed up. */
async function ensureMeta(context: LibraryContext, version: string): Promise<void> {
  const file = metaFile(context)
  const meta = await readDocument(file)
  if (meta?.format === libraryFormat) return
  if (meta) await backUpFormat(context, meta.format)
  const createdAt = context.now().toISOString()
  await writeDocument(file, { createdAt, createdBy: version, ...meta, format: libraryFormat })
}

/** The ids of the stories that the journal has. */
function journalled(records: readonly JournalRecord[]): ReadonlySet<string> {
  return new Set(records.flatMap(({ stories }) => stories.map(({ story }) => story.id)))
}

interface Journalled {
  readonly content: JournalContent
  readonly ledger: Ledger
}

async function openJournalled(context: LibraryContext): Promise<Journalled> {
  const content = await readJournal(context)
  return { content, ledger: await openLedger(context, content) }
}

/** Ends what an interrupted program left. Returns the ids of the stories that were put in place. */
async function settle(
  context: LibraryContext,
  stories: StoryFiles,
  end: ChainEnd,
): Promise<readonly string[]> {
  await settleDocuments(context, end)
  const { staged } = await stories.list()
  return stories.settle(staged, end)
}

function openLedger(context: LibraryContext, { records }: JournalContent): Promise<Ledger> {
  const path = join(context.path, 'ledger.ndjson')
  return Ledger.open({
    fs: context.fs,
    path,
    writable: context.writable,
    keepTail: async ({ bytes, from, end }) => {
      // A checkpoint that was cut off: the journal has the entries whole.
      if (records.some(({ entries }) => entries[0]?.previous === end.hash)) return
      const kept = await keepBytes(context, 'ledger-tail.ndjson', bytes)
      context.onDamage({
        where: 'ledger',
        at: 'ledger.ndjson',
        message: `The ledger's end (${bytes.length} bytes from byte ${from} on) was no whole entry, as after a power cut; it was set aside as ${kept}.`,
        korean: `원장의 끝(${from}바이트부터 ${bytes.length}바이트)은 정전 때처럼 온전한 항목이 아니어서 ${kept}(으)로 옮겨 두었습니다.`,
      })
    },
  })
}
