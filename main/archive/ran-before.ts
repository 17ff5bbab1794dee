import type { StoryRow } from './catalogue/catalogue.ts'

/**
 * What it means that a passage ran before (duplicates.md §2, A1 to A5): another version of this story; copy of
 * another source; the desk's own copy again, or too little to speak of; what the house says in every other
 * story; and the same slug within two days with other figures.
 */
export type RanBeforeClass =
  | 'ran-before-update'
  | 'ran-before-lifted'
  | 'ran-before-reuse'
  | 'ran-before-background'
  | 'ran-before-conflict'

/** A stretch of one paragraph, UTF-16, and its words. */
export interface PassagePlace {
  readonly paragraph: number
  readonly from: number
  readonly to: number
  readonly text: string
}

/** One passage asked about, and one place where it ran. */
export interface RanBefore {
  readonly class: RanBeforeClass
  readonly at: PassagePlace
  readonly there: PassagePlace
  readonly story: StoryRow
  /** 1 is word for word; below that, how likely an editor would call it the same. */
  readonly score: number
  /** Of the shorter of the two, by what its words tell, what the other has too: 0 to 1. */
  readonly overlap: number
  /** Figures that stand in one another's place. */
  readonly figures: readonly { readonly here: string; readonly there: string }[]
}

/** A story of which the one asked about is another version. */
export interface UpdateOf {
  readonly story: StoryRow
  /** Its sentences that are the same or nearly, and how many were asked about. */
  readonly sentences: number
  readonly of: number
}

/** A passage in so many stories that it is the house's own background: never flagged. */
export interface Background {
  readonly at: PassagePlace
  /** At least. */
  readonly stories: number
}

/** What the archive says of some text. */
export interface RanBeforeReport {
  readonly updates: readonly UpdateOf[]
  /** By place, and best first at one place. Those of `updates` are not among them. */
  readonly hits: readonly RanBefore[]
  readonly background: readonly Background[]
  /** False where time ran out before every story that might have been one was looked at. */
  readonly complete: boolean
}

/** Text to look up, and what is known of it. */
export interface PassageQuestion {
  readonly paragraphs: readonly string[]
  /** Indices of paragraphs to leave out. */
  readonly silent: readonly number[]
  /** BCP 47. */
  readonly language: string
  /** A whole story may be an update of another; a fragment never is. */
  readonly isWhole: boolean
  /** The story itself, which is no place where it ran before. */
  readonly except?: string
  readonly source?: string
  readonly by?: string
  readonly slugline?: string
  /** `2026-11-24` */
  readonly day?: string
  /** Milliseconds after which no more stories are looked at. */
  readonly budget: number
}
