import type { Result } from '../result.ts'
import type { Content, Foreign, FormatId, Story } from '../story/record.ts'
import type { ImportFailure, ImportNote } from './report.ts'

/** What a reader is given of a file. */
export interface Source {
  /** The file's text, decoded; empty for a format that is no text. */
  readonly text: string
  readonly bytes: Uint8Array
  /** As a sentence names it: `“budget.xml”`, or `This text`. */
  readonly file: string
  /** RFC 3339; gives dates the year they lack. */
  readonly now: string
}

/** One story that a file holds. What the format does not say is absent, and the desk makes it up. */
export interface ReadItem extends Partial<
  Pick<Story, 'uri' | 'version' | 'firstCreated' | 'versionCreated' | 'altIds'>
> {
  readonly content: Content
  readonly format: FormatId
  readonly formatVersion?: string
  readonly languageGuessed: boolean
  /** What found no place in the record, with the path it stood at in the source. */
  readonly foreign: readonly Foreign[]
  readonly notes: readonly ImportNote[]
}

/** Reads the stories of a file, in their order: at least one, or why there is none. */
export type Reader = (source: Source) => Promise<Result<readonly ReadItem[], ImportFailure>>
