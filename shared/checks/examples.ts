import type { House } from '../house/house.ts'
import type { Paragraph, StoryView } from '../story/view.ts'

/** A text, and what one check says of it. The examples of a check stand beside it, in `<check>.examples.ts`. */
export interface Example {
  /** The story's paragraphs, in reading order. */
  readonly text: string | readonly (string | Paragraph)[]
  /** The words found, in reading order; none of a good example. */
  readonly finds: readonly string[]
  readonly fields?: Partial<Omit<StoryView, 'paragraphs'>>
  /** What the house does otherwise than the one shipped for the language. */
  readonly house?: Partial<House>
  /** The paragraphs once the first finding's first fix is made. */
  readonly fixed?: readonly string[]
}

export interface Examples {
  /** The id of the check. */
  readonly check: string
  /** What it must find. */
  readonly bad: readonly Example[]
  /** What it must leave alone. */
  readonly good: readonly Example[]
}
