import type { House } from '../house/house.ts'
import type { Paragraph, ParagraphKind, StoryView } from '../story/view.ts'

/** The words of a paragraph, wherever it stands, under the style they are held to. */
export interface Copy {
  readonly kind: ParagraphKind
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly house: House
}

/** A paragraph of a story that is being checked. Paragraphs of the same words share one `copy`. */
export interface PreparedParagraph extends Paragraph {
  readonly copy: Copy
}

/** A story that is being checked. */
export interface PreparedStory extends Omit<StoryView, 'paragraphs'> {
  readonly paragraphs: readonly PreparedParagraph[]
}

/**
 * Reads a fact out of a paragraph's words once, for as long as the words stand: of a story that is typed in, only
 * the paragraph under the caret is read again. `read` must depend on the copy alone.
 */
export function perCopy<Fact>(read: (copy: Copy) => Fact): (copy: Copy) => Fact {
  const known = new WeakMap<Copy, { readonly fact: Fact }>()
  return (copy) => {
    const kept = known.get(copy)
    if (kept) return kept.fact
    const fact = read(copy)
    known.set(copy, { fact })
    return fact
  }
}
