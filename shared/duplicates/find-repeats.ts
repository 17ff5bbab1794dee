import { createDetector } from './detector.ts'
import type { AnalysedParagraph } from './passage.ts'
import type { Repeat } from './repeat.ts'

/** What was found, and how much work it was. */
export interface Found {
  readonly repeats: readonly Repeat[]
  /** Pairs that were aligned word by word. */
  readonly compared: number
}

/**
 * The repeats of a story, in reading order of their later places. `paragraphs` are those that take part, each
 * at its index in the story; `undefined` stands for one that does not (a caption, a subhead, a table).
 * Linear in the length of the story.
 */
export function findRepeats(paragraphs: readonly (AnalysedParagraph | undefined)[]): Found {
  const detector = createDetector()
  return { repeats: detector.update(paragraphs), compared: detector.comparisons }
}
