import { join, resolve } from 'node:path'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { Catalogue, listStories } from './catalogue.ts'
import { readDocument, writeDocument } from './document.ts'
import { defaultSettings, libraryFormat } from './documents.ts'
import { type FileSystem, realFileSystem, unlessAbsent } from './file-system.ts'
import { Ledger } from './ledger.ts'
import { type LibraryContext, keepBytes } from './library-context.ts'
import { formatOf, metaFile, settingsFile, settleSettings } from './library-documents.ts'
import { type LibraryLock, takeLock } from './library-lock.ts'
import { openRefusal, readOnly, readOnlyReason } from './refusals.ts'
import type { Damage, LockHolder } from './store.ts'
import type { Settings, Summary } from '../../shared/api/contract.ts'
import { StoryFiles } from './story-files.ts'

export interface LibraryOptions {
  readonly shell: LockHolder['shell']
  /** The application's version, as package.json has it. */
  readonly version: string
  readonly now: () => Date
  /** The disk; a test brings a faulty one. */
  readonly fs?: FileSystem
}

/** Everything an open library is made of. */
export interface LibraryParts {
  readonly context: LibraryContext
  readonly readOnlyBecause: DeskError | undefined
  readonly lock: LibraryLock | undefined
  readonly ledger: Ledger
  readonly stories: StoryFiles
  readonly catalogue: Catalogue
  readonly settings: Settings
  readonly summaries: Map<string, Summary>
  readonly damage: Damage[]
}

/**
 * Opens the folder of a library, making it where there is none, and brings it in order: takes the lock, cuts
 * a torn ledger, ends an interrupted commit, sets damaged files aside. Damage refuses nothing.
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
  await fs.makeFolder(path)
  await fs.list(path)
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
  { version, now }: LibraryOptions,
  { lock, readOnlyBecause }: Locked,
): Promise<LibraryParts> {
  const damage: Damage[] = []
  const onDamage = (found: Damage) => {
    if (!damage.some(({ at, message }) => at === found.at && message === found.message)) damage.push(found)
  }
  let because = readOnlyBecause ?? (await newerFormat(fs, path))
  let context: LibraryContext = { fs, path, now, onDamage, writable: because === undefined }
  let ledger: Ledger
  try {
    if (context.writable) await ensureMeta(context, version)
    ledger = await openLedger(context)
  } catch (error) {
    // The lock could be written and these could not: someone guards single files, or the disk has just filled.
    because = context.writable ? readOnlyReason(error, path) : undefined
    if (because === undefined || !(await isLibrary(fs, path))) throw error
    context = { ...context, writable: false }
    ledger = await openLedger(context)
  }
  try {
    const stories = new StoryFiles(context)
    const catalogue = new Catalogue(context)
    const kept = await catalogue.load(ledger.end)
    if (kept === undefined) await settleSettings(context, ledger.end)
    const summaries = kept ?? (await listStories(stories, ledger.end))
    const settings = (await readDocument(settingsFile(context)))?.settings ?? defaultSettings
    return {
      context,
      readOnlyBecause: because,
      lock,
      ledger,
      stories,
      catalogue,
      settings,
      summaries,
      damage,
    }
  } catch (error) {
    await ledger.close().catch(() => undefined)
    throw error
  }
}

async function newerFormat(fs: FileSystem, path: string): Promise<DeskError | undefined> {
  const format = await formatOf(fs, path)
  if (format === undefined || format <= libraryFormat) return undefined
  return readOnly(
    path,
    `The library ${path} was last used by a newer Copydesk (format ${format}; this one writes ${libraryFormat}) and is open for reading only; update Copydesk to work in it.`,
  )
}

async function ensureMeta(context: LibraryContext, version: string): Promise<void> {
  const file = metaFile(context)
  if ((await readDocument(file)) !== null) return
  const createdAt = context.now().toISOString()
  await writeDocument(file, { format: libraryFormat, createdAt, createdBy: version })
}

function openLedger(context: LibraryContext): Promise<Ledger> {
  const path = join(context.path, 'ledger.ndjson')
  return Ledger.open({
    fs: context.fs,
    path,
    writable: context.writable,
    keepTail: async ({ bytes, from }) => {
      const kept = await keepBytes(context, 'ledger-tail.ndjson', bytes)
      context.onDamage({
        where: 'ledger',
        at: 'ledger.ndjson',
        message: `The ledger's end (${bytes.length} bytes from byte ${from} on) was no whole entry, as after a power cut; it was set aside as ${kept}.`,
      })
    },
  })
}
