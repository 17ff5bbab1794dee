import { defaultWeights, slotMask, weightParts } from '../duplicates/weights.ts'
import { tokenise } from '../text/tokens.ts'

/** What a word costs that no story has been seen to use, in nats: more than any that one has. */
const unseen = 12

/** How rare a word is in the news, in nats. */
export function rarity(word: string): number {
  const parts = defaultWeights.slots[(tokenise(word).stem[0] ?? 0) & slotMask] ?? 0
  return parts === 0 ? unseen : parts / weightParts
}

/** Whether stories use a word again and again. */
export function isCommon(word: string): boolean {
  return rarity(word) < unseen
}
