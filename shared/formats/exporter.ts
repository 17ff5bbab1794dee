import type { Story } from '../story/record.ts'
import type { ImportNote } from './report.ts'

/** A story as a file: what is written, under what name, and what the format could not hold. */
export interface Exported {
  readonly fileName: string
  readonly mediaType: string
  /** To be encoded as UTF-8. */
  readonly content: string
  readonly notes: readonly ImportNote[]
}

/** Writes a story in one format. Pure: the same story gives the same file. */
export type Exporter = (story: Story) => Exported
