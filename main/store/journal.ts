import { join } from 'node:path'
import { type FileSystem, type OpenFile, removeIfThere } from './file-system.ts'
import { JournalMark, markOf } from './journal-mark.ts'

/** One file of the journal. */
export interface Segment {
  /** Absolute. */
  readonly path: string
  readonly number: number
  /** How many bytes of it are records. */
  readonly length: number
  readonly records: number
}

/** The append and its undoing both failed: what the file holds is not known any more. */
export class JournalAdrift extends Error {
  override readonly name = 'JournalAdrift'
}

/** The folder of the journal's segments, absolute. */
export function journalFolder(library: string): string {
  return join(library, 'journal')
}

interface Active {
  readonly file: OpenFile
  readonly segment: Segment
  /** There from the first save on. */
  readonly mark: JournalMark | undefined
}

/** Records that are stored together. */
export interface RecordBatch {
  readonly lines: Uint8Array
  /** The numbers of the first and the last of them. */
  readonly first: number
  readonly last: number
}

/**
 * What was stored and stands in no file yet: numbered segments, of which the last one is written to. An append
 * is the moment at which a transaction is stored. One append at a time; the caller sees to that.
 */
export class Journal {
  readonly #fs: FileSystem
  readonly #library: string
  #closed: readonly Segment[]
  #active: Active | undefined
  #next: number
  #folderMade = false

  /** `segments` are those found at opening; they are only read and dropped. */
  constructor(fs: FileSystem, library: string, segments: readonly Segment[]) {
    this.#fs = fs
    this.#library = library
    this.#closed = segments
    this.#next = Math.max(0, ...segments.map(({ number }) => number)) + 1
  }

  /** What it consists of, oldest first. */
  get segments(): readonly Segment[] {
    return this.#active ? [...this.#closed, this.#active.segment] : this.#closed
  }

  /** In bytes. */
  get length(): number {
    return this.segments.reduce((sum, { length }) => sum + length, 0)
  }

  /**
   * Appends records; resolves once they are on the disk. Throws the file system's error and leaves the journal as it was,
   * or `JournalAdrift` where that cannot be done either.
   */
  async append({ lines, first, last }: RecordBatch): Promise<void> {
    const { file, segment } = (this.#active ??= await this.#begin())
    try {
      await file.write(lines)
      await file.sync()
      if (!this.#active.mark) {
        this.#active = { file, segment, mark: await JournalMark.set(this.#fs, segment.path, first) }
      }
      this.#active.mark?.note(last)
    } catch (error) {
      await this.#cutBack(error)
      throw error
    }
    const { length, records } = segment
    const now = { length: length + lines.length, records: records + 1 + last - first }
    this.#active = { ...this.#active, segment: { ...segment, ...now } }
  }

  /** Ends the segment that is written to, so that what follows stands in another. Returns all that are ended. */
  async rotate(): Promise<readonly Segment[]> {
    if (this.#active) {
      const { file, segment, mark } = this.#active
      this.#active = undefined
      this.#closed = [...this.#closed, segment]
      await mark?.close()
      await file.close()
    }
    return this.#closed
  }

  /** Removes segments whose records stand in the files, oldest first. */
  async drop(segments: readonly Segment[]): Promise<void> {
    if (segments.length === 0) return
    for (const { path } of segments) await removeIfThere(this.#fs, markOf(path))
    await this.#fs.syncFolder(journalFolder(this.#library))
    for (const segment of segments) await this.#remove(segment)
    await this.#fs.syncFolder(journalFolder(this.#library))
  }

  /** It is none of the journal's before its file goes: whoever looks meanwhile must not miss it. */
  async #remove(segment: Segment): Promise<void> {
    this.#closed = this.#closed.filter((kept) => kept !== segment)
    try {
      await removeIfThere(this.#fs, segment.path)
    } catch (error) {
      this.#closed = [segment, ...this.#closed]
      throw error
    }
  }

  async close(): Promise<void> {
    await this.rotate()
  }

  async #begin(): Promise<Active> {
    const folder = journalFolder(this.#library)
    if (!this.#folderMade) {
      await this.#fs.makeFolder(folder)
      await this.#fs.syncFolder(this.#library)
      this.#folderMade = true
    }
    const number = this.#next
    const path = join(folder, `${String(number).padStart(6, '0')}.ndjson`)
    const file = await this.#fs.open(path, 'create')
    this.#next += 1
    try {
      await this.#fs.syncFolder(folder)
    } catch (error) {
      // An empty segment is none; if it stays it does no harm.
      await file.close().catch(() => undefined)
      await removeIfThere(this.#fs, path).catch(() => undefined)
      throw error
    }
    return { file, segment: { path, number, length: 0, records: 0 }, mark: undefined }
  }

  /**
   * Undoes a failed append. What follows goes to a new segment: after a sync that failed, the system may take
   * pages for written that are not, and no later sync of that file proves anything.
   */
  async #cutBack(because: unknown): Promise<void> {
    if (!this.#active) return
    const { file, segment, mark } = this.#active
    this.#active = undefined
    try {
      await this.#fs.truncate(segment.path, segment.length)
    } catch {
      throw new JournalAdrift('the journal could not be brought back to its last record', { cause: because })
    } finally {
      await mark?.close().catch(() => undefined)
      await file.close().catch(() => undefined)
    }
    if (segment.records > 0) this.#closed = [...this.#closed, segment]
    else await this.#forget(segment)
  }

  /** Removes a segment without saves, whose mark may have been set already. */
  async #forget(segment: Segment): Promise<void> {
    const { path } = segment
    try {
      await removeIfThere(this.#fs, markOf(path))
      await this.#fs.syncFolder(journalFolder(this.#library))
      await removeIfThere(this.#fs, path)
    } catch {
      // It is tried again with the next checkpoint.
      this.#closed = [...this.#closed, segment]
    }
  }
}
