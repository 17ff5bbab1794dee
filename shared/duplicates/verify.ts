import { type Alignment, align } from './align.ts'
import { bias, signalWeights } from './model.ts'
import { type Passage, unitFlag, type Units } from './passage.ts'
import { signalNames, signalsOf } from './signals.ts'

/** A figure that only one of two passages has, and what the other has in its place. Unit indices. */
export interface FigureConflict {
  readonly first: number
  readonly second: number
}

/** What comparing two passages found. Shares are of weight, 0 to 1. */
export interface Comparison {
  readonly alignment: Alignment
  /** Of both together, what they have in common in order. */
  readonly dice: number
  /** Of the lighter one, what the other has too, in order. */
  readonly contained: number
  /** Of both together, what they have in common in any order. */
  readonly bag: number
  /** As `dice`, with the figures left out on both sides. */
  readonly wordDice: number
  /** Telling words, each in the other's place: the share of both that was exchanged for something else. */
  readonly exchanged: number
  /** Names standing in one another's place. */
  readonly namesExchanged: number
  /** Figures standing in one another's place, that the other passage has not or not as often. */
  readonly conflicts: readonly FigureConflict[]
  /** Units in the longest run that both have without a break. */
  readonly longestRun: number
}

/** What two passages have in common at least, in any order, if they are versions of one: of both, or of the lighter. */
const leastBag = 0.38
const leastBagContained = 0.7

/**
 * Whether two passages have enough in common to be set side by side: of those that share a few telling words,
 * most do not. Of planted repeats (`npm run quality`) it loses 3 in 1,000.
 */
export function areAlike(one: Passage, other: Passage): boolean {
  const common = commonBag(one.units, other.units)
  return (
    2 * common >= leastBag * (one.information + other.information) ||
    common >= leastBagContained * Math.min(one.information, other.information)
  )
}

/**
 * Compares two passages unit by unit. Symmetric: two passages compare alike whichever is named first, since
 * among equally good alignments the same one is always taken.
 */
export function compare(one: Passage, other: Passage): Comparison {
  return one.exact <= other.exact ? compareInOrder(one, other) : flipped(compareInOrder(other, one))
}

/** A comparison as it reads when the two are named the other way round. */
export function flipped({ alignment, conflicts, ...shares }: Comparison): Comparison {
  return {
    ...shares,
    alignment: { first: alignment.second, second: alignment.first },
    conflicts: conflicts.map(({ first, second }) => ({ first: second, second: first })),
  }
}

function compareInOrder(one: Passage, other: Passage): Comparison {
  const alignment = align(one.units, other.units)
  const oneWeight = one.information
  const otherWeight = other.information
  const allFigures = figureWeight(one.units) + figureWeight(other.units)
  let common = 0
  let commonFigures = 0
  for (const index of alignment.first) {
    const weight = one.units.weight[index] ?? 0
    common += weight
    if (((one.units.flags[index] ?? 0) & anyFigure) !== 0) commonFigures += weight
  }
  const { exchanged, namesExchanged, conflicts } = exchanges(one.units, other.units, alignment)
  return {
    alignment,
    dice: share(2 * common, oneWeight + otherWeight),
    contained: share(common, Math.min(oneWeight, otherWeight)),
    bag: share(2 * commonBag(one.units, other.units), oneWeight + otherWeight),
    wordDice: share(2 * (common - commonFigures), oneWeight + otherWeight - allFigures),
    exchanged: share(2 * exchanged, oneWeight + otherWeight),
    namesExchanged,
    conflicts,
    longestRun: longestRun(alignment),
  }
}

const anyFigure = unitFlag.figure | unitFlag.weakFigure

function figureWeight(units: Units): number {
  let weight = 0
  for (let index = 0; index < units.count; index += 1) {
    if (((units.flags[index] ?? 0) & anyFigure) !== 0) weight += units.weight[index] ?? 0
  }
  return weight
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}

function commonBag(one: Units, other: Units): number {
  const counts = new Map<number, number>()
  for (let index = 0; index < one.count; index += 1) {
    const key = one.key[index] ?? 0
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let common = 0
  for (let index = 0; index < other.count; index += 1) {
    const key = other.key[index] ?? 0
    const left = counts.get(key) ?? 0
    if (left === 0) continue
    counts.set(key, left - 1)
    common += other.weight[index] ?? 0
  }
  return common
}

function longestRun({ first, second }: Alignment): number {
  let longest = 0
  let run = 0
  for (let index = 0; index < first.length; index += 1) {
    const follows =
      first[index] === (first[index - 1] ?? -2) + 1 && second[index] === (second[index - 1] ?? -2) + 1
    run = follows ? run + 1 : 1
    if (run > longest) longest = run
  }
  return longest
}

/** How often each unit of a passage stands there more often than in the other, by its key. */
function surplus(units: Units, other: Units): Map<number, number> {
  const counts = new Map<number, number>()
  for (let index = 0; index < units.count; index += 1) {
    const key = units.key[index] ?? 0
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (let index = 0; index < other.count; index += 1) {
    const key = other.key[index] ?? 0
    const count = counts.get(key)
    if (count !== undefined) counts.set(key, count - 1)
  }
  return counts
}

/** What stands in place of what, gap by gap between the units that both have. */
function exchanges(
  one: Units,
  other: Units,
  { first, second }: Alignment,
): Pick<Comparison, 'exchanged' | 'namesExchanged' | 'conflicts'> {
  const onlyInOne = surplus(one, other)
  const onlyInOther = surplus(other, one)
  const conflicts: FigureConflict[] = []
  let exchanged = 0
  let namesExchanged = 0
  let oneFrom = 0
  let otherFrom = 0
  for (let pair = 0; pair <= first.length; pair += 1) {
    const oneTo = first[pair] ?? one.count
    const otherTo = second[pair] ?? other.count
    if (oneTo > oneFrom && otherTo > otherFrom) {
      const here = gap(one, oneFrom, oneTo, onlyInOne)
      const there = gap(other, otherFrom, otherTo, onlyInOther)
      exchanged += Math.min(here.weight, there.weight)
      namesExchanged += Math.min(here.names, there.names)
      const figures = Math.min(here.figures.length, there.figures.length)
      for (let index = 0; index < figures; index += 1) {
        conflicts.push({ first: here.figures[index] ?? 0, second: there.figures[index] ?? 0 })
      }
    }
    oneFrom = oneTo + 1
    otherFrom = otherTo + 1
  }
  return { exchanged, namesExchanged, conflicts: conflicts.filter((pair) => !bothWeak(one, other, pair)) }
}

function bothWeak(one: Units, other: Units, { first, second }: FigureConflict): boolean {
  return ((one.flags[first] ?? 0) & (other.flags[second] ?? 0) & unitFlag.weakFigure) !== 0
}

/** What of a gap's units the other passage has not as often. Each counts once: `only` is drawn down. */
function gap(units: Units, from: number, to: number, only: Map<number, number>) {
  const figures: number[] = []
  let weight = 0
  let names = 0
  for (let index = from; index < to; index += 1) {
    const key = units.key[index] ?? 0
    const left = only.get(key) ?? 0
    if (left <= 0) continue
    only.set(key, left - 1)
    const flags = units.flags[index] ?? 0
    if ((flags & anyFigure) !== 0) figures.push(index)
    else {
      weight += units.weight[index] ?? 0
      if ((flags & unitFlag.name) !== 0) names += 1
    }
  }
  return { figures, weight, names }
}

/** A logistic model of the signals: how likely two passages are one said twice. */
export interface Model {
  readonly bias: number
  /** One weight for each of `signalNames`, in their order. */
  readonly weights: readonly number[]
}

/** The model that ships. */
export const shippedModel: Model = { bias, weights: signalNames.map((name) => signalWeights[name]) }

/**
 * How likely it is, 0 to 1, that an editor would call the two the same passage twice. Symmetric. `model` is the
 * one that ships, unless another is being measured.
 */
export function likelihood(
  comparison: Comparison,
  one: Passage,
  other: Passage,
  model: Model = shippedModel,
): number {
  // Words alike are paired off in order: always the same passage first.
  const signals =
    one.exact <= other.exact ? signalsOf(one, other, comparison) : signalsOf(other, one, comparison)
  return likelihoodOf(signals, model)
}

/** The same of signals that were taken before. */
export function likelihoodOf(signals: readonly number[], { bias, weights }: Model): number {
  let sum = bias
  for (let index = 0; index < signals.length; index += 1) sum += (weights[index] ?? 0) * (signals[index] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
