import type { Weights } from '../duplicates/weights.ts'
import type { House } from '../house/house.ts'
import type { Locale } from '../locale.ts'
import type { Speller } from '../spelling/speller.ts'
import type { Copy, PreparedStory } from './copy.ts'
import type { Finding } from './finding.ts'
import type { Readability } from './readability.ts'

/** What every check is given besides the text. */
export interface CheckContext {
  /** The language findings are worded in; never changes what is found. */
  readonly locale: Locale
  /** The language of the story, BCP 47. */
  readonly language: string
  /** The style the story is held to. */
  readonly house: House
  /** What words tell in the desk's copy; what they tell anywhere where it is not given. */
  readonly weights?: Weights
  /** The dictionary of the story's language, once it is loaded. */
  readonly speller?: Speller
}

/**
 * One editorial check: a pure function. A paragraph check sees the words of one paragraph, and what it found in
 * them is kept while they stand; its anchors name no paragraph, the engine puts it in. A story check sees the
 * whole story, and reads what it needs of each paragraph by `perCopy`, so that a keystroke costs one paragraph.
 */
export type Check =
  | {
      readonly id: string
      readonly scope: 'paragraph'
      run(copy: Copy, context: CheckContext): readonly Finding[]
    }
  | {
      readonly id: string
      readonly scope: 'story'
      run(story: PreparedStory, context: CheckContext): readonly Finding[]
    }

/** What the checks say of a story, and of exactly which text they say it. */
export interface Report {
  readonly findings: readonly Finding[]
  /** Paragraph id to the hash of the text that was checked; see `textHash`. */
  readonly hashes: Readonly<Record<string, string>>
  readonly readability: Readability
  /** Whose style it was held to: the house's id and a hash of all its rules. */
  readonly ruleset: string
  /** What the report still lacks, each in one sentence for a person: a dictionary that is loading, or cannot be loaded. */
  readonly pending: readonly string[]
  /** Milliseconds the run took. */
  readonly took: number
}
