import type { Said } from '../locale.ts'
import type { Story } from '../story/record.ts'
import type { ImportNote } from './report.ts'
import type { Letters } from './wire/seven-bit.ts'

/** A story written in a wire format. */
export interface Exported<Content extends string | Uint8Array = string | Uint8Array> {
  /** Safe on every system, with the format's right ending. */
  readonly fileName: string
  readonly mediaType: string
  /** Bytes, or text that leaves as UTF-8. */
  readonly content: Content
  /** What the format could not hold, or holds otherwise. */
  readonly notes: readonly ImportNote[]
}

/** A format the desk writes. */
export interface Exporter {
  /**
   * Writes a story. The same story gives the same content, whenever it is written. `letters` are those of the file's
   * encoding, where it lacks some; only a format without an escape of its own asks for them.
   */
  write(story: Story, letters?: Letters): Exported | Promise<Exported>
  /**
   * Why this story cannot be written so, in one sentence for a person: a format of 7 bits has no Korean. Absent where
   * every story can.
   */
  refuses?(story: Story): Said | undefined
}
