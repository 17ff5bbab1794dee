import * as v from 'valibot'
import type { Settings, Summary } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { Revision } from '../../shared/api/history.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { type Story, storySchema } from '../../shared/story/record.ts'
import type { DailyOutcome } from './backup/daily.ts'
import type { cancelled } from './backup/verify-backup.ts'
import type { BackupTask, WrittenBackup } from './backup/write-backup.ts'
import { Chains } from './chains.ts'
import { beginCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { errorCode, isDiskFull } from './file-system.ts'
import { GroupCommit } from './group-commit.ts'
import { type HistoryEntry, documentOf } from './history-line.ts'
import { JournalAdrift } from './journal.ts'
import { recordLines } from './journal-record.ts'
import { verifyChain } from './ledger-chain.ts'
import { parseEntry } from './ledger-entry.ts'
import { LibraryBackups } from './library-backups.ts'
import { type LibraryOptions, type LibraryParts, openParts } from './open-parts.ts'
import { type PreparedTransaction, type WrittenRecord, prepared, recordsOf } from './prepared-transaction.ts'
import { readOnly, writeRefusal } from './refusals.ts'
import { Serial } from './serial.ts'
import { OrderedShelves } from './shelves.ts'
import type { ChainReport, Damage, Endpoint, LedgerEntry, Store, Transaction, Verification } from './store.ts'
import { quarantined } from './quarantine.ts'
import { summaryOfDocument } from './story-files.ts'
import { verifyLibrary } from './verify.ts'
import { VocabularyFiles } from './vocabulary-files.ts'

export type { LibraryOptions } from './open-parts.ts'

/** How long nothing is stored before the files are brought up to date, in ms. */
const quiet = 5000
/** Story files that may be behind before they are brought up to date at once. */
const many = 2000
/** Story files behind that more commits wait for, so that the memory is bounded. */
const tooMany = 5000
/** The same for the journal's length, in bytes. */
const long = 32 * 1024 * 1024
/** Stories changed since the list was written, from which on it is written anew: a long one takes a second. */
const listBehind = { meanwhile: 500, atTheEnd: 50 } as const
/** Commits that share one sync at most: the work of so many between two syncs keeps no one waiting. */
const atOnce = 256

/**
 * Opens the library in `folder`, making one where there is none. Refuses with LIBRARY_IN_USE, or READ_ONLY,
 * NO_SPACE or BAD_INPUT where the folder cannot serve; never because of damage in it.
 */
export async function openLibrary(
  folder: string,
  options: LibraryOptions,
): Promise<Result<Store, DeskError>> {
  const parts = await openParts(folder, options)
  return parts.ok ? ok(new Library(parts.value, options.version)) : parts
}

/**
 * An open library on a disk. Commits go to the journal, in batches, one after the other; checkpoints bring the files
 * up to them. Reads of files run one after the other; checkpoints and `verify` step in between them.
 */
class Library implements Store {
  readonly path: string
  readonly shelves: OrderedShelves
  readonly chains: Chains
  readonly vocabularies: VocabularyFiles
  readonly #parts: LibraryParts
  readonly #writing = new Serial()
  readonly #reading = new Serial()
  readonly #checkpoints = new Serial()
  readonly #commits = new GroupCommit({
    serial: this.#writing,
    most: atOnce,
    makeReady: prepared,
    store: (batch) => this.#store(batch),
  })
  #lastCommit: number
  readonly #backups: LibraryBackups
  #settings: Settings
  #readOnlyBecause: DeskError | undefined
  #timer: NodeJS.Timeout | undefined
  #catchingUp: Promise<unknown> | undefined
  #closing: Promise<void> | undefined

  constructor(parts: LibraryParts, version: string) {
    this.path = parts.context.path
    this.#parts = parts
    this.#backups = new LibraryBackups(parts, {
      version,
      settings: () => this.#settings,
      betweenCheckpoints: async (task) => {
        await this.checkpoint()
        return this.#checkpoints.run(task)
      },
      betweenCommits: (task) => this.#writing.run(task),
      reading: (task) => this.#reading.run(task),
    })
    this.shelves = new OrderedShelves(parts.summaries)
    this.chains = new Chains(parts.summaries)
    this.vocabularies = new VocabularyFiles(parts.context)
    this.#settings = parts.settings
    this.#readOnlyBecause = parts.readOnlyBecause
    this.#lastCommit = parts.lastCommit
    this.#checkpointWhenQuiet()
  }

  get writable(): boolean {
    return this.#readOnlyBecause === undefined
  }

  get readOnlyBecause(): DeskError | undefined {
    return this.#readOnlyBecause
  }

  get settings(): Settings {
    return this.#settings
  }

  get summaries(): ReadonlyMap<string, Summary> {
    return this.#parts.summaries
  }

  get damage() {
    return this.#parts.damage
  }

  onDamage(listener: (damage: Damage) => void): void {
    this.#parts.hearDamage(listener)
  }

  setAside(): Promise<readonly string[]> {
    return quarantined(this.#parts.context)
  }

  get(id: string): Promise<Result<Story, DeskError>> {
    const { stories, summaries, unwritten } = this.#parts
    const waiting = unwritten.story(id)
    if (waiting) return Promise.resolve(ok(waiting.story))
    return this.#reading.run(async () => {
      const listed = summaries.get(id)
      if (listed === undefined) {
        return refused(
          deskError(
            'NOT_FOUND',
            {
              en: `There is no story ${id} in the library ${this.path}.`,
              ko: `라이브러리에 없는 기사입니다(${id}).`,
            },
            { id },
          ),
        )
      }
      const document = await stories.read(id)
      const meanwhile = unwritten.story(id)
      if (meanwhile) return ok(meanwhile.story)
      if (document === null) return this.#lost(id)
      // An older copy may have taken a damaged one's place; the list says what there is.
      if (document.story.desk.revision !== summaries.get(id)?.revision)
        this.#list(summaryOfDocument(document))
      return ok(document.story)
    })
  }

  async history(id: string): Promise<readonly Revision[]> {
    return (await this.#earlier(id))
      .map(({ document: _document, lasting: _lasting, ...revision }) => revision)
      .toReversed()
  }

  async revisions(id: string): Promise<readonly Story[]> {
    return (await this.#earlier(id)).flatMap((entry) => documentOf(entry, id)?.story ?? [])
  }

  /** The kept revisions of a story before the present one, oldest first. */
  async #earlier(id: string): Promise<readonly HistoryEntry[]> {
    await this.#fillHistory()
    const present = this.#parts.summaries.get(id)?.revision
    return (await this.#parts.history.entries(id)).filter(({ revision }) => revision !== present)
  }

  async revision(id: string, revision: number): Promise<Result<Story, DeskError>> {
    await this.#fillHistory()
    const document = await this.#parts.history.document(id, revision)
    if (document) return ok(document.story)
    const message = {
      en: `Revision ${revision} of the story ${id} is not kept.`,
      ko: `이 기사의 ${revision}번째 저장본은 남아 있지 않습니다(${id}).`,
    }
    return refused(deskError('NOT_FOUND', message, { id }))
  }

  async commit(transaction: Transaction): Promise<Result<void, DeskError>> {
    const unfit = transaction.stories.find(({ story }) => !v.is(storySchema, story))
    if (unfit !== undefined) {
      const { id } = unfit.story
      const message = {
        en: `The story ${id} is not as the record demands and could not be read back; nothing was saved.`,
        ko: `기사 ${id}이(가) 기록의 형식에 맞지 않아 저장하지 않았습니다.`,
      }
      return refused(deskError('BAD_INPUT', message, { what: id }))
    }
    // Where the files cannot be brought up to date, the journal takes it all the same.
    if (this.#parts.unwritten.size >= tooMany) await this.#catchUp()
    return this.#commits.run(transaction)
  }

  async *ledger(): AsyncGenerator<LedgerEntry> {
    for await (const line of this.#parts.ledger.lines()) {
      const entry = parseEntry(line.text)
      // A line that is no entry is named by `verify`.
      if (entry !== undefined) yield entry
    }
  }

  /** What the journal alone has goes where the rest of the history is. */
  async #fillHistory(): Promise<void> {
    if (this.writable && this.#parts.unwritten.size > 0) await this.checkpoint()
  }

  checkpoint(): Promise<Result<void, DeskError>> {
    return this.#checkpoint(listBehind.meanwhile)
  }

  backUp(file: string, task?: BackupTask): Promise<Result<WrittenBackup | typeof cancelled, DeskError>> {
    return this.#backups.backUp(file, task)
  }

  lastDaily(): Promise<number | undefined> {
    return this.#backups.lastDaily()
  }

  keepDaily(task?: BackupTask): Promise<Result<DailyOutcome, DeskError>> {
    return this.#backups.keepDaily(task)
  }

  async verify(
    onProgress: (done: number, total: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<Verification> {
    const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> => this.#reading.run(task)
    return verifyLibrary(this.#parts, this.vocabularies, { inTurn, onProgress, ...(signal && { signal }) })
  }

  verifyChain(onEntry: (entry: LedgerEntry) => void): Promise<ChainReport> {
    return verifyChain(this.#parts.ledger.lines(), onEntry)
  }

  async announce(endpoint: Endpoint): Promise<void> {
    try {
      await this.#parts.lock?.announce(endpoint)
    } catch (error) {
      const message = `The address of this desk could not be written to lock.json (${errorCode(error) ?? 'unknown error'}); a second start will not find it.`
      const korean = `이 데스크의 주소를 lock.json에 적지 못했습니다(${errorCode(error) ?? '알 수 없는 오류'}). 두 번째로 시작하면 이 창을 찾지 못합니다.`
      this.#parts.context.onDamage({ where: 'library', at: 'lock.json', message, korean })
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#end()
    return this.#closing
  }

  async #end(): Promise<void> {
    clearTimeout(this.#timer)
    // What was asked for before is stored first; what this cannot write stays in the journal.
    await this.#checkpoint(listBehind.atTheEnd)
    await this.#writing.run(async () => {
      this.#readOnlyBecause = readOnly(this.path, {
        en: `The library ${this.path} has been closed; open it again.`,
        ko: `라이브러리 ${this.path}을(를) 닫았습니다. 다시 여십시오.`,
      })
      const { journal, ledger, lock } = this.#parts
      await journal.close()
      await ledger.close()
      await lock?.release()
    })
  }

  /** Stores a batch: all of it is in the journal, synced, or none. */
  async #store(batch: readonly PreparedTransaction[]): Promise<Result<void, DeskError>> {
    const { journal, ledger, unwritten, catalogue } = this.#parts
    let records: readonly WrittenRecord[]
    try {
      const obstacle = await this.#obstacle()
      if (obstacle !== undefined) return refused(obstacle)
      records = recordsOf(batch, this.#lastCommit, ledger.end)
      const [first, last] = [this.#lastCommit + 1, this.#lastCommit + records.length]
      await journal.append({ lines: recordLines(records.map(({ json }) => json)), first, last })
      // Whoever takes the library over reads the journal once the lock is theirs. So what was synced while it was
      // still ours, they find; what was not may be lost on them, and must not count as saved.
      const lost = await this.#obstacle().catch(() => this.#stopWriting())
      if (lost !== undefined) return refused(lost)
    } catch (error) {
      if (error instanceof JournalAdrift) return refused(this.#stopWriting())
      return refused(writeRefusal(error, this.path))
    }
    for (const { record } of records) {
      unwritten.add(record)
      ledger.accept(record.entries)
      catalogue.changed(record.stories.length)
    }
    for (const { transaction } of batch) {
      const { stories, settings } = transaction
      for (const { summary } of stories) this.#list(summary)
      if (settings !== undefined) this.#settings = settings
    }
    this.#lastCommit += records.length
    if (unwritten.size >= many || journal.length >= long) void this.#catchUp()
    this.#checkpointWhenQuiet()
    return ok(undefined)
  }

  /** Why nothing can be stored now. The lock is looked at before and after each batch: two writers would break the chain. */
  async #obstacle(): Promise<DeskError | undefined> {
    if (this.#readOnlyBecause === undefined && !(await this.#parts.lock?.isOurs())) {
      this.#readOnlyBecause = readOnly(this.path, {
        en: `The lock of the library ${this.path} was removed or taken over by another Copydesk, so nothing was saved; close this one and open the library again.`,
        ko: `다른 Copydesk가 라이브러리 ${this.path}의 잠금을 지우거나 넘겨받아 저장하지 않았습니다. 이 창을 닫고 라이브러리를 다시 여십시오.`,
      })
    }
    return this.#readOnlyBecause
  }

  #stopWriting(): DeskError {
    this.#readOnlyBecause = readOnly(this.path, {
      en: `The disk failed while saving to the library ${this.path}, and again while taking it back; nothing more is written: check the disk, then open the library again.`,
      ko: `라이브러리 ${this.path}에 저장하다가, 또 되돌리다가 디스크 오류가 났습니다. 더는 쓰지 않습니다. 디스크를 확인하고 라이브러리를 다시 여십시오.`,
    })
    return this.#readOnlyBecause
  }

  /** Lists a story as it is now. */
  #list(summary: Summary): void {
    const { summaries } = this.#parts
    const before = summaries.get(summary.id)
    this.shelves.changed(before, summary)
    this.chains.changed(before, summary)
    summaries.set(summary.id, summary)
  }

  /** What stands in no file of its own any more: as its history or a backup has it, or it is gone. */
  async #lost(id: string): Promise<Result<Story, DeskError>> {
    const { stories, summaries, damage, rescue } = this.#parts
    const document = await rescue.story(id)
    if (document) {
      this.#list(summaryOfDocument(document))
      return ok(document.story)
    }
    const told = damage.findLast(({ at }) => at.endsWith(`/${id}.json`))
    const why = {
      en: told?.message ?? `The story ${id} cannot be read.`,
      ko: told?.korean ?? `기사 ${id}을(를) 읽을 수 없습니다.`,
    }
    // A disk that refuses to read today may read tomorrow: only what is gone leaves the list.
    const { state } = await stories.inspect(id)
    if (state === 'absent') {
      this.shelves.changed(summaries.get(id), undefined)
      this.chains.changed(summaries.get(id), undefined)
      summaries.delete(id)
    }
    return refused(deskError('NOT_FOUND', why, { id }))
  }

  #checkpointWhenQuiet(): void {
    if (!this.writable || this.#closing) return
    if (this.#timer) this.#timer.refresh()
    else this.#timer = setTimeout(() => void this.#catchUp(), quiet).unref()
  }

  /** Brings the files up to date unless that is under way. */
  #catchUp(): Promise<unknown> {
    // What fails has been told, and is tried again at the next pause.
    this.#catchingUp ??= this.#checkpoint(listBehind.meanwhile)
      .catch(() => undefined)
      .finally(() => {
        this.#catchingUp = undefined
      })
    return this.#catchingUp
  }

  #checkpoint(behind: number): Promise<Result<void, DeskError>> {
    return this.#checkpoints.run(async () => {
      try {
        const obstacle = await this.#obstacle()
        if (obstacle !== undefined) return refused(obstacle)
        const start = await this.#writing.run(() => beginCheckpoint(this.#parts, behind))
        await writeCheckpoint(
          this.#parts,
          start,
          (task) => this.#reading.run(task),
          (ids) => this.#backups.keep(ids),
        )
        return ok(undefined)
      } catch (error) {
        // A full disk damages nothing, and whoever saves next is told of it.
        if (!isDiskFull(error)) {
          const reason = errorCode(error) ?? String(error)
          const message = `The story files could not be brought up to date (${reason}). Everything saved is safe in the journal; this is tried again at the next pause.`
          const korean = `기사 파일을 최신으로 고치지 못했습니다(${reason}). 저장한 것은 모두 저널에 안전하게 있으며, 다음 쉬는 때에 다시 합니다.`
          this.#parts.context.onDamage({ where: 'journal', at: 'journal', message, korean })
        }
        return refused(writeRefusal(error, this.path))
      }
    })
  }
}
