import type { Passage } from './passage.ts'

/** A pair of indices into the list of passages, the earlier first. */
export type Pair = readonly [earlier: number, later: number]

/** A word that more passages than this share tells none of them apart and is not looked up. */
export const mostPostings = 64
/** The most earlier passages that one passage is compared with. */
export const mostCandidates = 8
/** The least share of the lighter passage's words that two must have in common to be compared. */
export const leastShared = 0.42

/**
 * The pairs worth comparing, by an inverted index of their words: those that share enough of what tells
 * passages apart. At most `mostCandidates` a passage, so the work is linear in the number of passages.
 */
export function candidatePairs(passages: readonly Passage[]): readonly Pair[] {
  const documents = new Map<number, number>()
  for (const { features } of passages) {
    for (const feature of features) documents.set(feature, (documents.get(feature) ?? 0) + 1)
  }
  const postings = new Map<number, number[]>()
  const totals = new Float32Array(passages.length)
  const votes = new Float32Array(passages.length)
  const pairs: Pair[] = []
  for (const [later, { features, featureWeights }] of passages.entries()) {
    const touched: number[] = []
    let total = 0
    for (let index = 0; index < features.length; index += 1) {
      const feature = features[index] ?? 0
      const weight = featureWeights[index] ?? 0
      const sharedBy = documents.get(feature) ?? 0
      if (sharedBy > mostPostings) continue
      total += weight
      if (sharedBy === 1) continue
      const earlier = postings.get(feature)
      if (!earlier) {
        postings.set(feature, [later])
        continue
      }
      for (const passage of earlier) {
        if (votes[passage] === 0) touched.push(passage)
        votes[passage] = (votes[passage] ?? 0) + weight
      }
      earlier.push(later)
    }
    totals[later] = total
    const worth = touched
      .map((earlier) => ({ earlier, shared: (votes[earlier] ?? 0) / Math.min(total, totals[earlier] ?? 0) }))
      .filter(({ shared }) => shared >= leastShared)
      .sort((one, other) => other.shared - one.shared || one.earlier - other.earlier)
    for (const { earlier } of worth.slice(0, mostCandidates)) pairs.push([earlier, later])
    for (const earlier of touched) votes[earlier] = 0
  }
  return pairs
}
