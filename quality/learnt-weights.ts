import { wordWeights } from '../shared/duplicates/default-frequencies.ts'
import { slotCount, slotMask, weightParts, type Weights } from '../shared/duplicates/weights.ts'
import { tokenise } from '../shared/text/tokens.ts'

/** What words tell, as learnt from the corpus. */
export const learntWeights: Weights = { slots: slotsOf() }

function slotsOf(): Uint8Array {
  const slots = new Uint8Array(slotCount)
  for (const [nats, words] of wordWeights) {
    const { stem, count } = tokenise(words)
    for (const hash of stem.subarray(0, count)) slots[hash & slotMask] = Math.round(nats * weightParts)
  }
  return slots
}
