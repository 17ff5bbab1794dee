import type { Story } from '../story/record.ts'
import type { ImportNote } from './report.ts'

/** A story written in a wire format. `content` leaves as UTF-8. */
export interface Exported {
  /** Safe on every system, with the format's right ending. */
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
  /** What the format could not hold, or holds otherwise. */
  readonly notes: readonly ImportNote[]
}

/** Writes a story. The same story gives the same content, whenever it is written. */
export type Exporter = (story: Story) => Exported
