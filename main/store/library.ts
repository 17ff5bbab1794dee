import { dirname } from 'node:path'
import * as v from 'valibot'
import type { Settings, Summary } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { type Story, storySchema } from '../../shared/story/record.ts'
import { Chains } from './chains.ts'
import { stageDocument } from './document.ts'
import { libraryFormat } from './documents.ts'
import type { StagedFile } from './durable-file.ts'
import { errorCode } from './file-system.ts'
import { inParallel } from './in-parallel.ts'
import { LedgerAdrift } from './ledger.ts'
import { type ChainEnd, parseEntry } from './ledger-entry.ts'
import { settingsFile } from './library-documents.ts'
import { type LibraryOptions, type LibraryParts, openParts } from './open-parts.ts'
import { readOnly, writeRefusal } from './refusals.ts'
import { Serial } from './serial.ts'
import { OrderedShelves } from './shelves.ts'
import type { Endpoint, LedgerEntry, Store, Transaction, Verification } from './store.ts'
import { storeTransaction } from './store-transaction.ts'
import { summaryOfDocument } from './story-files.ts'
import { verifyLibrary } from './verify.ts'
import { VocabularyFiles } from './vocabulary-files.ts'

export type { LibraryOptions } from './open-parts.ts'

/** How long nothing is stored before the list of stories is written, in ms. */
const quiet = 5000

/**
 * Opens the library in `folder`, making one where there is none. Refuses with LIBRARY_IN_USE, or READ_ONLY,
 * NO_SPACE or BAD_INPUT where the folder cannot serve; never because of damage in it.
 */
export async function openLibrary(
  folder: string,
  options: LibraryOptions,
): Promise<Result<Store, DeskError>> {
  const parts = await openParts(folder, options)
  return parts.ok ? ok(new Library(parts.value)) : parts
}

/**
 * An open library on a disk. Reads, commits and the writing of the list run one after the other; `verify`
 * steps in between them.
 */
class Library implements Store {
  readonly path: string
  readonly shelves: OrderedShelves
  readonly chains: Chains
  readonly vocabularies: VocabularyFiles
  readonly #parts: LibraryParts
  readonly #serial = new Serial()
  readonly #unsynced = new Set<string>()
  #settings: Settings
  #readOnlyBecause: DeskError | undefined
  #timer: NodeJS.Timeout | undefined
  #closing: Promise<void> | undefined

  constructor(parts: LibraryParts) {
    this.path = parts.context.path
    this.#parts = parts
    this.shelves = new OrderedShelves(parts.summaries)
    this.chains = new Chains(parts.summaries)
    this.vocabularies = new VocabularyFiles(parts.context)
    this.#settings = parts.settings
    this.#readOnlyBecause = parts.readOnlyBecause
    this.#saveListWhenQuiet()
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

  get(id: string): Promise<Result<Story, DeskError>> {
    return this.#serial.run(async () => {
      const { stories, summaries } = this.#parts
      const listed = summaries.get(id)
      if (listed === undefined) {
        return refused(deskError('NOT_FOUND', `There is no story ${id} in the library ${this.path}.`, { id }))
      }
      const document = await stories.read(id)
      if (document === null) return this.#lost(id)
      // An older copy may have taken a damaged one's place; the list says what there is.
      if (document.story.desk.revision !== listed.revision) this.#list(summaryOfDocument(document))
      return ok(document.story)
    })
  }

  commit(transaction: Transaction): Promise<Result<void, DeskError>> {
    return this.#serial.run(async () => {
      const unfit = transaction.stories.find(({ story }) => !v.is(storySchema, story))
      if (unfit !== undefined) {
        const { id } = unfit.story
        const message = `The story ${id} is not as the record demands and could not be read back; nothing was saved.`
        return refused(deskError('BAD_INPUT', message, { what: id }))
      }
      try {
        const obstacle = await this.#obstacle()
        if (obstacle !== undefined) return refused(obstacle)
        await this.#store(transaction)
      } catch (error) {
        if (error instanceof LedgerAdrift) return refused(this.#stopWriting())
        return refused(writeRefusal(error, this.path))
      }
      for (const { summary } of transaction.stories) this.#list(summary)
      if (transaction.settings !== undefined) this.#settings = transaction.settings
      this.#saveListWhenQuiet()
      return ok(undefined)
    })
  }

  async *ledger(): AsyncGenerator<LedgerEntry> {
    for await (const line of this.#parts.ledger.lines()) {
      const entry = parseEntry(line.text)
      // A line that is no entry is named by `verify`.
      if (entry !== undefined) yield entry
    }
  }

  verify(onProgress: (done: number, total: number) => void = () => undefined): Promise<Verification> {
    return verifyLibrary(this.#parts, (task) => this.#serial.run(task), onProgress)
  }

  async announce(endpoint: Endpoint): Promise<void> {
    try {
      await this.#parts.lock?.announce(endpoint)
    } catch (error) {
      const message = `The address of this desk could not be written to lock.json (${errorCode(error) ?? 'unknown error'}); a second start will not find it.`
      this.#parts.context.onDamage({ where: 'library', at: 'lock.json', message })
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#serial.run(async () => {
      clearTimeout(this.#timer)
      await this.#saveList()
      this.#readOnlyBecause = readOnly(this.path, `The library ${this.path} has been closed; open it again.`)
      await this.#parts.ledger.close()
      await this.#parts.lock?.release()
    })
    return this.#closing
  }

  async #store({ stories, settings, events }: Transaction): Promise<void> {
    const { context, ledger, catalogue, stories: files } = this.#parts
    const entries = ledger.prepare(events)
    const last = entries.at(-1)
    const entry: ChainEnd = last === undefined ? ledger.end : { seq: last.seq, hash: last.hash }
    const writes: (() => Promise<StagedFile>)[] = stories.map(
      ({ story, summary }) =>
        () =>
          files.stage({ format: libraryFormat, story, findings: summary.findings, entry }),
    )
    if (settings !== undefined) {
      writes.push(() => stageDocument(settingsFile(context), { format: libraryFormat, settings, entry }))
      this.#unsynced.add(this.path)
    }
    for (const { story } of stories) this.#unsynced.add(dirname(files.pathOf(story.id)))
    await catalogue.drop()
    await storeTransaction(context.fs, ledger, entries, writes)
  }

  /** Why nothing can be stored now. The lock is looked at each time: two writers would break the chain. */
  async #obstacle(): Promise<DeskError | undefined> {
    if (this.#readOnlyBecause === undefined && !(await this.#parts.lock?.isOurs())) {
      this.#readOnlyBecause = readOnly(
        this.path,
        `The lock of the library ${this.path} was removed or taken over by another Copydesk, so nothing was saved; close this one and open the library again.`,
      )
    }
    return this.#readOnlyBecause
  }

  #stopWriting(): DeskError {
    this.#readOnlyBecause = readOnly(
      this.path,
      `The disk failed while saving to the library ${this.path}, and again while taking it back; nothing more is written: check the disk, then open the library again.`,
    )
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

  async #lost(id: string): Promise<Result<Story, DeskError>> {
    const { stories, summaries, damage } = this.#parts
    const told = damage.findLast(({ at }) => at.endsWith(`/${id}.json`))?.message
    const message = told ?? `The story ${id} cannot be read.`
    // A disk that refuses to read today may read tomorrow: only what is gone leaves the list.
    const { state } = await stories.inspect(id)
    if (state === 'absent') {
      this.shelves.changed(summaries.get(id), undefined)
      this.chains.changed(summaries.get(id), undefined)
      summaries.delete(id)
    }
    return refused(deskError('NOT_FOUND', message, { id }))
  }

  #saveListWhenQuiet(): void {
    clearTimeout(this.#timer)
    if (!this.writable) return
    this.#timer = setTimeout(() => void this.#serial.run(() => this.#saveList()), quiet)
    this.#timer.unref()
  }

  async #saveList(): Promise<void> {
    if (!this.writable) return
    const { context, catalogue, summaries, ledger } = this.#parts
    try {
      await inParallel(this.#unsynced, 8, (folder) => context.fs.syncFolder(folder))
      this.#unsynced.clear()
      await catalogue.save(summaries.values(), ledger.end)
    } catch {
      // The list is a convenience: without it the next opening reads the stories. Saves report their own errors.
    }
  }
}
