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
  /** The headline as a line of copy, which is remembered as those of paragraphs are. */
  readonly headlineCopy: Copy
  readonly paragraphs: readonly PreparedParagraph[]
}

/** A copy with what has been read out of it, by the number of the reading. */
interface RememberingCopy extends Copy {
  [remembered]?: unknown[]
}
const remembered = Symbol('what was read out of a copy')

/** Stands for a fact that is `undefined`: an empty place says that nothing was read yet. */
const nothing = Symbol('read, and nothing found')

let readings = 0

/**
 * Reads a fact out of a paragraph's words once, for as long as the words stand: of a story that is typed in, only
 * the paragraph under the caret is read again. `read` must depend on the copy alone. Kept on the copy itself: a report
 * looks some thousand facts up, and a map of copies would take longer than most readings.
 */
export function perCopy<Fact>(read: (copy: Copy) => Fact): (copy: Copy) => Fact {
  const number = readings
  readings += 1
  return (copy: RememberingCopy) => {
    const facts = (copy[remembered] ??= [])
    const kept = facts[number]
    if (kept !== undefined) return (kept === nothing ? undefined : kept) as Fact
    const fact = read(copy)
    facts[number] = fact === undefined ? nothing : fact
    return fact
  }
}
