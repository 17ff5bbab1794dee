import { dirname } from 'node:path'
import * as v from 'valibot'
import type { FileSystem, OpenFile } from './file-system.ts'
import { sha256Hex } from './sealed-json.ts'
import { lineSeal } from './sealed-line.ts'

/*
 * What stands beside a segment of the journal from its first save on, and is cleared away before the segment is: where it
 * stands alone, or beside an empty segment, saves are gone. It says, a sealed line a batch, which saves were told as
 * stored, so that those cut off the segment's end are missed. It is written once they are on the disk, and not synced: a
 * power cut may leave it behind them, and nothing puts it before them.
 */

/** Saves of a segment that were told as stored, by their numbers. */
export interface Marked {
  readonly first: number
  readonly last: number
}

/** The name of a segment's mark. */
export function markOf(segment: string): string {
  return segment.replace(/\.ndjson$/, '.begun')
}

/** The name of the segment that a name of the journal's folder marks; undefined where it marks none. */
export function segmentOf(name: string): string | undefined {
  return /^\d{6,}\.begun$/.test(name) ? name.replace(/\.begun$/, '.ndjson') : undefined
}

const seal = lineSeal('stored')
const markedSchema = v.object({
  first: v.pipe(v.number(), v.integer()),
  last: v.pipe(v.number(), v.integer()),
})

/** A segment's mark as it is written. */
export class JournalMark {
  readonly #file: OpenFile
  readonly #first: number

  private constructor(file: OpenFile, first: number) {
    this.#file = file
    this.#first = first
  }

  /** Sets the mark of a segment whose first save is number `first`. Resolves once its name is on the disk. */
  static async set(fs: FileSystem, segment: string, first: number): Promise<JournalMark> {
    const path = markOf(segment)
    const file = await fs.open(path, 'append')
    try {
      await fs.syncFolder(dirname(path))
    } catch (error) {
      await file.close().catch(() => undefined)
      throw error
    }
    return new JournalMark(file, first)
  }

  /** Says that all saves up to number `last` are on the disk. Throws the file system's error. */
  note(last: number): void {
    const json = JSON.stringify({ first: this.#first, last } satisfies Marked)
    this.#file.note(new TextEncoder().encode(`${seal.before(sha256Hex(json))}${json}}\n`))
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

/** What the mark of a segment says; undefined where it says nothing, or cannot be read. */
export async function readMark(fs: FileSystem, segment: string): Promise<Marked | undefined> {
  const bytes = await fs.read(markOf(segment)).catch(() => undefined)
  const lines = new TextDecoder().decode(bytes).split('\n')
  for (const line of lines.toReversed()) {
    const parsed = v.safeParse(markedSchema, seal.open(line))
    if (parsed.success) return parsed.output
  }
  return undefined
}
