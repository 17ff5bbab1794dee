import type { Weights } from '../../shared/duplicates/weights.ts'

/** What words tell in this desk's copy: learnt from its archive, once that is large enough to have a say. */
export interface Vocabulary {
  /** Undefined where nothing has been learnt: then words tell what they tell anywhere. */
  readonly weights: () => Weights | undefined
  /** Takes in what was counted, one byte a slot. True where it is news. */
  learn(slots: Uint8Array): boolean
}

/** A vocabulary that has learnt nothing yet. */
export function createVocabulary(): Vocabulary {
  let weights: Weights | undefined
  return {
    weights: () => weights,
    learn(slots) {
      if (weights && Buffer.compare(weights.slots, slots) === 0) return false
      weights = { slots }
      return true
    },
  }
}
