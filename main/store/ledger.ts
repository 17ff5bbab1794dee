import { dirname } from 'node:path'
import { type FileSystem, type OpenFile, unlessAbsent } from './file-system.ts'
import { type ChainEnd, chainStart, chained, lineOf, parseEntry } from './ledger-entry.ts'
import { type Line, linesOf } from './lines.ts'
import type { LedgerEntry, LedgerEvent } from './store.ts'

/** What stood at the end of a ledger and was no whole transaction. */
export interface TornTail {
  readonly bytes: Uint8Array
  /** Where it stood, in bytes. */
  readonly from: number
}

export interface LedgerOptions {
  readonly fs: FileSystem
  /** Absolute. */
  readonly path: string
  readonly writable: boolean
  /** Keeps a torn tail before it is cut off. Not called where the ledger is read only. */
  readonly keepTail: (tail: TornTail) => Promise<void>
}

/** The append and its undoing both failed: what the file holds is not known any more. */
export class LedgerAdrift extends Error {
  override readonly name = 'LedgerAdrift'
}

/**
 * The append-only record of what was done, one hash-chained entry a line. An append is the moment at which
 * a transaction is stored.
 */
export class Ledger {
  readonly #options: LedgerOptions
  readonly #file: OpenFile | undefined
  #length: number
  #end: ChainEnd
  #before: { readonly length: number; readonly end: ChainEnd } | undefined

  private constructor(options: LedgerOptions, file: OpenFile | undefined, length: number, end: ChainEnd) {
    this.#options = options
    this.#file = file
    this.#length = length
    this.#end = end
  }

  /** Opens the ledger, making it where there is none. A torn tail is kept aside and cut off. */
  static async open(options: LedgerOptions): Promise<Ledger> {
    const { fs, path, writable } = options
    const size = (await unlessAbsent(fs.size(path))) ?? 0
    const { length, end } = await findEnd(fs, path, size)
    if (!writable) return new Ledger(options, undefined, length, end)
    if (length < size) {
      await options.keepTail({ bytes: await bytesFrom(fs, path, length), from: length })
      await fs.truncate(path, length)
    }
    const file = await fs.open(path, 'append')
    await fs.syncFolder(dirname(path))
    return new Ledger(options, file, length, end)
  }

  /** The last entry's number and hash. */
  get end(): ChainEnd {
    return this.#end
  }

  /** The entries that `events` will be, without writing them. */
  prepare(events: readonly LedgerEvent[]): readonly LedgerEntry[] {
    return chained(this.#end, events)
  }

  /**
   * Appends entries made by `prepare`; resolves once they are on the disk. Throws the file system's error
   * and leaves the ledger as it was, or `LedgerAdrift` where that cannot be done either.
   */
  async append(entries: readonly LedgerEntry[]): Promise<void> {
    const last = entries.at(-1)
    this.#before = { length: this.#length, end: this.#end }
    if (last === undefined) return
    if (this.#file === undefined) throw new Error('the ledger was opened for reading only')
    const bytes = new TextEncoder().encode(entries.map((entry) => `${lineOf(entry)}\n`).join(''))
    try {
      await this.#file.write(bytes)
      await this.#file.sync()
    } catch (error) {
      await this.#cut(this.#length, error)
      throw error
    }
    this.#length += bytes.length
    this.#end = { seq: last.seq, hash: last.hash }
  }

  /** Takes the last append back. Throws `LedgerAdrift` where that fails. */
  async retract(): Promise<void> {
    if (this.#before === undefined) return
    const { length, end } = this.#before
    if (length < this.#length) await this.#cut(length, undefined)
    this.#length = length
    this.#end = end
    this.#before = undefined
  }

  /** Every line written up to now, entries or not. */
  async *lines(): AsyncGenerator<Line> {
    const until = this.#length
    if (until === 0) return
    for await (const line of linesOf(this.#options.fs.stream(this.#options.path, 0))) {
      if (line.from >= until) return
      yield line
    }
  }

  async close(): Promise<void> {
    await this.#file?.close()
  }

  async #cut(length: number, because: unknown): Promise<void> {
    try {
      await this.#options.fs.truncate(this.#options.path, length)
    } catch (error) {
      throw new LedgerAdrift('the ledger could not be brought back to its last entry', {
        cause: because ?? error,
      })
    }
  }
}

/**
 * Finds the end of the last whole transaction, reading backwards from the end of the file. An entry whose
 * hash is wrong still counts: it was tampered with, not torn, and `verify` must go on to see it.
 */
async function findEnd(
  fs: FileSystem,
  path: string,
  size: number,
): Promise<{ readonly length: number; readonly end: ChainEnd }> {
  if (size === 0) return { length: 0, end: chainStart }
  for (let window = 64 * 1024; ; window *= 8) {
    const from = Math.max(0, size - window)
    let found: { length: number; end: ChainEnd } | undefined
    for await (const line of linesOf(fs.stream(path, from), from)) {
      // The first line of a window is a whole one only at the head of the file.
      if (!line.complete || (line.from === from && from > 0)) continue
      const entry = parseEntry(line.text)
      if (entry && !entry.continues) found = { length: line.to, end: { seq: entry.seq, hash: entry.hash } }
    }
    if (found !== undefined) return found
    if (from === 0) return { length: 0, end: chainStart }
  }
}

async function bytesFrom(fs: FileSystem, path: string, from: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of fs.stream(path, from)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
