import type { JudgedPair } from './gold.ts'
import type { Random } from './random.ts'

/** A made-up story of judged sentences: one pair is a repeat, and every other two sentences are none. */
export interface GoldStory {
  readonly sentences: readonly string[]
  /** Indices of the two that people called the same. */
  readonly repeat: readonly [number, number]
}

const hardPairs = 3
const fillers = 4

/**
 * Pseudo-stories of one pair judged 4 or more, three hard negative pairs (0.5 to 2.5) and four fillers
 * (duplicates.md §4.3). Every pair judged 4 or more makes one story; the negatives are drawn anew for each.
 */
export function goldStories(pairs: readonly JudgedPair[], random: Random): readonly GoldStory[] {
  const same = pairs.filter(({ score }) => score >= 4)
  const hard = pairs.filter(({ score }) => score >= 0.5 && score <= 2.5)
  if (hard.length < hardPairs) return []
  return same.map((pair) => {
    const sentences = [pair.one, pair.other]
    const add = (...more: readonly string[]): boolean => {
      // A sentence that stands in two pairs must not make a repeat that nobody judged.
      if (more.some((sentence) => sentences.includes(sentence))) return false
      sentences.push(...more)
      return true
    }
    for (let count = 0, tries = 0; count < hardPairs && tries < 50; tries += 1) {
      const negative = random.pick(hard)
      if (negative && add(negative.one, negative.other)) count += 1
    }
    for (let count = 0, tries = 0; count < fillers && tries < 50; tries += 1) {
      const filler = random.pick(pairs)
      if (filler && add(filler.one)) count += 1
    }
    return { sentences, repeat: [0, 1] }
  })
}
