import { type Passage, unitFlag } from './passage.ts'
import type { RepeatClass } from './repeat.ts'
import { type Comparison, likelihood, type Model } from './verify.ts'

/** What two passages are to one another. */
export interface Judgement {
  readonly class: RepeatClass
  readonly score: number
  readonly comparison: Comparison
}

/** How likely a near repeat must be to be reported at all. */
export const likelyRepeat = 0.62
/** The same where a name stands in another's place: parallel constructions ("pardoned X", "pardoned Y"). */
const likelyDespiteNames = 0.9
/**
 * What sentences that differ in figures must share besides them to be two versions of one: a report in
 * which everything else is alike contradicts itself, one with three figures changed speaks of another thing.
 */
const versions = {
  score: 0.6,
  exchanged: 0.1,
  wordDice: 0.75,
  wordDiceOfTwo: 0.9,
  wordDiceOfMore: 0.97,
} as const
/** The least unbroken run of units, and share of the shorter passage, of a passage that holds another. */
const leastRun = { spaced: 12, hangul: 8, character: 20 } as const
const leastContained = 0.8

/** The class of a near repeat (D3, D4, D6), or undefined where the two are merely alike (D8 included). */
export function classify(
  comparison: Comparison,
  one: Passage,
  other: Passage,
  model?: Model,
): Judgement | undefined {
  const score = Math.min(0.999, Math.round(likelihood(comparison, one, other, model) * 1000) / 1000)
  if (score >= (comparison.namesExchanged > 0 ? likelyDespiteNames : likelyRepeat)) {
    if (comparison.conflicts.length === 0) return { class: 'repeat-near', score, comparison }
    if (areVersions(comparison, score, one, other)) return { class: 'repeat-figures', score, comparison }
    return undefined
  }
  const least = leastRunOf(one)
  if (comparison.namesExchanged > 0 || comparison.conflicts.length > 0) return undefined
  if (
    comparison.longestRun >= least &&
    comparison.contained >= leastContained &&
    Math.min(one.units.count, other.units.count) >= least
  ) {
    return { class: 'repeat-part', score, comparison }
  }
  return undefined
}

function areVersions(
  { conflicts, wordDice, exchanged }: Comparison,
  score: number,
  one: Passage,
  other: Passage,
): boolean {
  if (score < (exchanged > versions.exchanged ? likelyDespiteNames : versions.score)) return false
  // A share and a count do not contradict one another: they measure different things.
  const isPercent = (passage: Passage, unit: number): boolean =>
    ((passage.units.flags[unit] ?? 0) & unitFlag.percent) !== 0
  if (conflicts.some(({ first, second }) => isPercent(one, first) !== isPercent(other, second))) return false
  if (conflicts.length === 1) return wordDice >= versions.wordDice
  return wordDice >= (conflicts.length === 2 ? versions.wordDiceOfTwo : versions.wordDiceOfMore)
}

function leastRunOf({ units }: Passage): number {
  const flags = units.flags[0] ?? 0
  if ((flags & unitFlag.character) !== 0) return leastRun.character
  return (flags & unitFlag.hangul) !== 0 ? leastRun.hangul : leastRun.spaced
}
