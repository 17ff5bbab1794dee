import { type Passage, unitFlag } from './passage.ts'
import type { RepeatClass } from './repeat.ts'
import { type Comparison, likelihood } from './verify.ts'

/** What two passages are to one another. */
export interface Judgement {
  readonly class: RepeatClass
  readonly score: number
  readonly comparison: Comparison
}

/** How likely a near repeat must be to be reported at all. */
const likely = 0.5
/** The same where a name stands in another's place: parallel constructions ("pardoned X", "pardoned Y"). */
const likelyDespiteNames = 0.9
/** The least unbroken run of units, and share of the shorter passage, of a passage that holds another. */
const leastRun = { spaced: 12, hangul: 8, character: 20 } as const
const leastContained = 0.8

/** The class of a near repeat (D3, D4, D6), or undefined where the two are merely alike (D8 included). */
export function classify(comparison: Comparison, one: Passage, other: Passage): Judgement | undefined {
  const score = Math.min(0.999, Math.round(likelihood(comparison) * 1000) / 1000)
  if (score >= (comparison.namesExchanged > 0 ? likelyDespiteNames : likely)) {
    return { class: comparison.conflicts.length > 0 ? 'repeat-figures' : 'repeat-near', score, comparison }
  }
  const least = leastRunOf(one)
  if (
    comparison.longestRun >= least &&
    comparison.contained >= leastContained &&
    Math.min(one.units.count, other.units.count) >= least
  ) {
    return { class: 'repeat-part', score, comparison }
  }
  return undefined
}

function leastRunOf({ units }: Passage): number {
  const flags = units.flags[0] ?? 0
  if ((flags & unitFlag.character) !== 0) return leastRun.character
  return (flags & unitFlag.hangul) !== 0 ? leastRun.hangul : leastRun.spaced
}
