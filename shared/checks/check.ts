import type { Weights } from '../duplicates/weights.ts'
import type { Locale } from '../locale.ts'
import type { Paragraph, StoryView } from '../story/view.ts'
import type { Finding } from './finding.ts'

/** What every check is given besides the text. */
export interface CheckContext {
  /** The language findings are worded in; never changes what is found. */
  readonly locale: Locale
  /** The language of the story, BCP 47. */
  readonly language: string
  /** What words tell in the desk's copy; what they tell anywhere where it is not given. */
  readonly weights?: Weights
}

/**
 * One editorial check: a pure function. A paragraph check sees one paragraph and its results are cached by
 * the paragraph's text; a story check sees the whole story.
 */
export type Check =
  | {
      readonly id: string
      readonly scope: 'paragraph'
      run(paragraph: Paragraph, context: CheckContext): readonly Finding[]
    }
  | {
      readonly id: string
      readonly scope: 'story'
      run(story: StoryView, context: CheckContext): readonly Finding[]
    }

/** What the checks say of a story, and of exactly which text they say it. */
export interface Report {
  readonly findings: readonly Finding[]
  /** Paragraph id to the hash of the text that was checked; see `textHash`. */
  readonly hashes: Readonly<Record<string, string>>
  /** Milliseconds the run took. */
  readonly took: number
}
