import { findRepeats } from './find-repeats.ts'
import type { AnalysedParagraph } from './passage.ts'
import type { Repeat } from './repeat.ts'

/** Finds the repeats of one story, over and over while it is edited. */
export interface Detector {
  /**
   * The repeats of the story as it stands now, in reading order of their later places. `paragraphs` are told
   * apart by identity: those that were there at the last call, before and behind what changed, are not looked
   * at again. `undefined` stands for a block that takes no part (a caption, a subhead, a table).
   */
  update(paragraphs: readonly (AnalysedParagraph | undefined)[]): readonly Repeat[]
}

/** A detector that has seen nothing yet. */
export function createDetector(): Detector {
  return { update: (paragraphs) => findRepeats(paragraphs).repeats }
}
