import type { Span } from '../text/span.ts'
import type { Units } from './passage.ts'
import type { Comparison } from './verify.ts'

/** The classes of a repeat inside one story (duplicates.md §2: D1, D2, D3, D4, D5, D6). */
export type RepeatClass =
  | 'repeat-paragraph'
  | 'repeat-sentence'
  | 'repeat-figures'
  | 'repeat-near'
  | 'repeat-quote'
  | 'repeat-part'

/** A stretch of one paragraph, named by its index in the story. */
export interface RepeatPlace extends Span {
  readonly paragraph: number
}

/** A passage that the story has said before. */
export interface Repeat {
  readonly class: RepeatClass
  /** 1 is word for word; below that, how likely an editor would call it a repeat. */
  readonly score: number
  /** The later place. */
  readonly at: RepeatPlace
  /** The place it repeats, then any others that say the same; at most `mostRelated` in all. */
  readonly related: readonly RepeatPlace[]
  /** How many places say the same, this one and those beyond `related` included. */
  readonly places: number
  /** This is the so-manieth copy: 2 for the first repeat. */
  readonly copy: number
  /** The hashes of the two places' words, in an order that does not depend on theirs in the story. */
  readonly words: readonly [number, number]
  /** How the two differ; absent where they are word for word the same. `first` is the earlier place. */
  readonly difference?: {
    readonly first: Units
    readonly second: Units
    readonly comparison: Comparison
  }
}

/** The most other places a repeat names: a line said a thousand times does not list a million pairs. */
export const mostRelated = 16

/**
 * The most copies of one line that are told, the first included. All are told anew with each keystroke in one of
 * them, and nobody reads so many: of a line pasted ten thousand times the last are told when the first are gone.
 */
export const mostCopies = 1000
