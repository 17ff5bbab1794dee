import { masks } from '../text/masks.ts'
import { sentences } from '../text/sentences.ts'
import { tokenise, tokenKind, tokenTable } from '../text/tokens.ts'
import { defaultWeights, slotCount, slotMask, unknownWord, weightParts, type Weights } from './weights.ts'

/** How many sentences hold the words of each slot of a table of weights. */
export interface WordCounts {
  sentences: number
  readonly slots: Uint32Array
}

/** Counts of nothing. */
export function wordCounts(): WordCounts {
  return { sentences: 0, slots: new Uint32Array(slotCount) }
}

const table = tokenTable(1024)

/** Counts a paragraph in, or out again with a `sign` of -1. A word counts once a sentence. `language` is BCP 47. */
export function countParagraph(counts: WordCounts, text: string, language: string, sign: 1 | -1 = 1): void {
  const hidden = masks(text)
  for (const span of sentences(text, language)) {
    const { count, stem, kind } = tokenise(text, hidden, table, span)
    if (count === 0) continue
    const seen = new Set<number>()
    for (let token = 0; token < count; token += 1) {
      const slot = (stem[token] ?? 0) & slotMask
      if (kind[token] === tokenKind.number || seen.has(slot)) continue
      seen.add(slot)
      counts.slots[slot] = (counts.slots[slot] ?? 0) + sign
    }
    counts.sentences += sign
  }
}

/** As many sentences the default weights stand for when an archive has its say as well. */
const trusted = 2000
const heaviest = 255

/**
 * The weights of a desk's own words: the logarithm of the share of sentences that hold them, with the default
 * as if it had been learnt from 2,000 sentences more, so that a few stories do not make every word common.
 */
export function learntWeights(
  { sentences: all, slots }: WordCounts,
  prior: Weights = defaultWeights,
): Weights {
  const learnt = new Uint8Array(slotCount)
  for (let slot = 0; slot < slotCount; slot += 1) {
    const count = slots[slot] ?? 0
    const before = prior.slots[slot] ?? 0
    if (count === 0 && before === 0) continue
    const share = trusted * Math.exp(before === 0 ? -unknownWord : -before / weightParts)
    const weight = Math.log((all + trusted) / (count + share))
    learnt[slot] = Math.min(heaviest, Math.max(1, Math.round(weight * weightParts)))
  }
  return { slots: learnt }
}
