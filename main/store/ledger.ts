import { dirname } from 'node:path'
import { type FileSystem, type OpenFile, unlessAbsent } from './file-system.ts'
import { type ChainEnd, chainStart, lineOf, parseEntry } from './ledger-entry.ts'
import { type Line, linesOf } from './lines.ts'
import type { LedgerEntry } from './store.ts'

/** What stood at the end of a ledger and was no whole transaction. */
export interface TornTail {
  readonly bytes: Uint8Array
  /** Where it stood, in bytes. */
  readonly from: number
  /** The last entry before it. */
  readonly end: ChainEnd
}

/** How far the ledger's file goes. */
export interface LedgerMark {
  readonly end: ChainEnd
  /** In bytes. */
  readonly length: number
}

export interface LedgerOptions {
  readonly fs: FileSystem
  /** Absolute. */
  readonly path: string
  readonly writable: boolean
  /** Keeps a torn tail before it is cut off. Not called where the ledger is read only. */
  readonly keepTail: (tail: TornTail) => Promise<void>
}

/**
 * The append-only record of what was done, one hash-chained entry a line. Its latest entries are safe in the
 * journal and wait here until a checkpoint appends them to the file; readers see both as one.
 */
export class Ledger {
  readonly #options: LedgerOptions
  readonly #file: OpenFile | undefined
  readonly #waiting: LedgerEntry[] = []
  #written: LedgerMark
  #end: ChainEnd
  #torn = false

  private constructor(options: LedgerOptions, file: OpenFile | undefined, written: LedgerMark) {
    this.#options = options
    this.#file = file
    this.#written = written
    this.#end = written.end
  }

  /** Opens the ledger, making it where there is none. A torn tail is kept aside and cut off. */
  static async open(options: LedgerOptions): Promise<Ledger> {
    const { fs, path, writable } = options
    const size = (await unlessAbsent(fs.size(path))) ?? 0
    const mark = await findEnd(fs, path, size)
    if (!writable) return new Ledger(options, undefined, mark)
    if (mark.length < size) {
      await options.keepTail({
        bytes: await bytesFrom(fs, path, mark.length),
        from: mark.length,
        end: mark.end,
      })
      await fs.truncate(path, mark.length)
    }
    const file = await fs.open(path, 'append')
    await fs.syncFolder(dirname(path))
    return new Ledger(options, file, mark)
  }

  /** The last entry's number and hash. */
  get end(): ChainEnd {
    return this.#end
  }

  /** How far the file goes. */
  get written(): LedgerMark {
    return this.#written
  }

  /** How many entries wait for the next checkpoint. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Takes in entries that the journal has. */
  accept(entries: readonly LedgerEntry[]): void {
    for (const entry of entries) this.#waiting.push(entry)
    const last = entries.at(-1)
    if (last) this.#end = endAt(last)
  }

  /**
   * Appends the first `count` waiting entries to the file; resolves once they are on the disk. Throws the file
   * system's error; then they wait on, and what was begun is cut off, now or before the next append.
   */
  async write(count: number): Promise<void> {
    const entries = this.#waiting.slice(0, count)
    const last = entries.at(-1)
    if (last === undefined) return
    if (this.#file === undefined) throw new Error('the ledger was opened for reading only')
    if (this.#torn) await this.#cut()
    const bytes = new TextEncoder().encode(entries.map((entry) => `${lineOf(entry)}\n`).join(''))
    try {
      await this.#file.write(bytes)
      await this.#file.sync()
    } catch (error) {
      this.#torn = true
      await this.#cut().catch(() => undefined)
      throw error
    }
    this.#written = { end: endAt(last), length: this.#written.length + bytes.length }
    this.#waiting.splice(0, entries.length)
  }

  /** Every line up to now, entries or not; what is added later is not among them. */
  lines(): AsyncGenerator<Line> {
    return this.#linesUpTo(this.#written.length, [...this.#waiting])
  }

  async *#linesUpTo(length: number, waiting: readonly LedgerEntry[]): AsyncGenerator<Line> {
    yield* this.#linesFrom(0, length)
    let from = length
    for (const entry of waiting) {
      const text = lineOf(entry)
      const to = from + Buffer.byteLength(text) + 1
      yield { text, from, to, complete: true }
      from = to
    }
  }

  /**
   * The entries that the file has behind `mark`; undefined where the file has no such place, or an entry there that
   * does not follow.
   */
  async writtenSince(mark: LedgerMark): Promise<readonly LedgerEntry[] | undefined> {
    if (mark.length > this.#written.length) return undefined
    const entries: LedgerEntry[] = []
    for await (const { text } of this.#linesFrom(mark.length, this.#written.length)) {
      const entry = parseEntry(text)
      if (entry?.previous !== (entries.at(-1)?.hash ?? mark.end.hash)) return undefined
      entries.push(entry)
    }
    const end = entries.at(-1)?.hash ?? mark.end.hash
    return end === this.#written.end.hash ? entries : undefined
  }

  async close(): Promise<void> {
    await this.#file?.close()
  }

  async *#linesFrom(from: number, until: number): AsyncGenerator<Line> {
    if (from >= until) return
    for await (const line of linesOf(this.#options.fs.stream(this.#options.path, from), from)) {
      if (line.from >= until) return
      yield line
    }
  }

  async #cut(): Promise<void> {
    await this.#options.fs.truncate(this.#options.path, this.#written.length)
    this.#torn = false
  }
}

function endAt({ seq, hash }: LedgerEntry): ChainEnd {
  return { seq, hash }
}

/**
 * Finds the end of the last whole transaction, reading backwards from the end of the file. An entry whose
 * hash is wrong still counts: it was tampered with, not torn, and `verify` must go on to see it.
 */
async function findEnd(fs: FileSystem, path: string, size: number): Promise<LedgerMark> {
  if (size === 0) return { length: 0, end: chainStart }
  for (let window = 64 * 1024; ; window *= 8) {
    const from = Math.max(0, size - window)
    let found: LedgerMark | undefined
    for await (const line of linesOf(fs.stream(path, from), from)) {
      // The first line of a window is a whole one only at the head of the file.
      if (!line.complete || (line.from === from && from > 0)) continue
      const entry = parseEntry(line.text)
      if (entry && !entry.continues) found = { length: line.to, end: endAt(entry) }
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
