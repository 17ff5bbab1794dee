import { isFigure, leftoversOf } from './leftovers.ts'
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
export const likelyRepeat = 0.65
/** The same where a name stands in another's place: parallel constructions ("pardoned X", "pardoned Y"). */
const likelyDespiteNames = 0.9
/** The same where nothing differs but one figure: short reports of a toll look like reports of another one. */
const likelyTwin = 0.35
/** Nats of the least that is taken for two versions of one report: "The index was down 3 per cent" is a market row. */
const leastFigured = { words: 29, characters: 16 } as const
/**
 * What sentences that differ in figures must share besides them to be two versions of one: a report in
 * which everything else is alike contradicts itself, one with three figures changed speaks of another thing.
 */
const versions = {
  score: 0.6,
  /** Where words stand in one another's place as well ("recorded", "measured"). */
  scoreExchanged: 0.65,
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
  if (score >= likelyTwin && areTwins(comparison, one, other))
    return { class: 'repeat-figures', score, comparison }
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
    Math.min(one.units.count, other.units.count) >= least &&
    !haveFiguresApart(one, other)
  ) {
    return { class: 'repeat-part', score, comparison }
  }
  return undefined
}

/** Whether each has a figure that the other has not, wherever it stands: then neither is a part of the other. */
function haveFiguresApart({ units: one }: Passage, { units: other }: Passage): boolean {
  const left = leftoversOf(one, other)
  return left.one.some((unit) => isFigure(one, unit)) && left.other.some((unit) => isFigure(other, unit))
}

/** Whether two passages say the same, word for word, of one figure that differs. */
function areTwins({ conflicts, wordDice, exchanged }: Comparison, one: Passage, other: Passage): boolean {
  return (
    conflicts.length === 1 &&
    wordDice >= versions.wordDiceOfMore &&
    exchanged === 0 &&
    tellsEnough(one, other) &&
    measureTheSame(conflicts, one, other)
  )
}

function tellsEnough(one: Passage, other: Passage): boolean {
  const characters = ((one.units.flags[0] ?? 0) & unitFlag.character) !== 0
  return (
    Math.min(one.information, other.information) >=
    (characters ? leastFigured.characters : leastFigured.words)
  )
}

/** A share and a count do not contradict one another: they measure different things. */
function measureTheSame(conflicts: Comparison['conflicts'], one: Passage, other: Passage): boolean {
  const isPercent = (passage: Passage, unit: number): boolean =>
    ((passage.units.flags[unit] ?? 0) & unitFlag.percent) !== 0
  return conflicts.every(({ first, second }) => isPercent(one, first) === isPercent(other, second))
}

function areVersions(
  { conflicts, wordDice, exchanged }: Comparison,
  score: number,
  one: Passage,
  other: Passage,
): boolean {
  if (score < (exchanged > versions.exchanged ? versions.scoreExchanged : versions.score)) return false
  if (!tellsEnough(one, other) || !measureTheSame(conflicts, one, other)) return false
  if (conflicts.length === 1) return wordDice >= versions.wordDice
  return wordDice >= (conflicts.length === 2 ? versions.wordDiceOfTwo : versions.wordDiceOfMore)
}

function leastRunOf({ units }: Passage): number {
  const flags = units.flags[0] ?? 0
  if ((flags & unitFlag.character) !== 0) return leastRun.character
  return (flags & unitFlag.hangul) !== 0 ? leastRun.hangul : leastRun.spaced
}
