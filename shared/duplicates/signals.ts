import { quotedSpans } from '../text/quotes.ts'
import { wordHash } from '../text/tokens.ts'
import { isFigure, leftoversOf } from './leftovers.ts'
import { softMatches } from './likeness.ts'
import { type Passage, unitFlag, type Units } from './passage.ts'
import { commonPieces } from './pieces.ts'
import type { Comparison } from './verify.ts'

/**
 * What the verifier knows two passages by, in the order of the model's weights. All are about 0 to 1, and none
 * depends on which passage is named first.
 */
export const signalNames = [
  /** Shares of weight in common: in order, in any order, with words alike, and the same of the lighter passage. */
  'dice',
  'bag',
  'softBag',
  'contained',
  'softContained',
  /** The share of units in common, each counting one, and of pairs of neighbours. */
  'plain',
  'neighbours',
  /** Letter by letter. */
  'letters',
  'syllables',
  'syllablePairs',
  /** How much they have in common, and how much there is. */
  'information',
  'size',
  'lengths',
  'run',
  /** What stands in another's place, or on one side alone. */
  'names',
  'looseNames',
  'figures',
  'looseFigures',
  'days',
  'places',
  'quoted',
  /** Whether they begin and end with the same unit. */
  'head',
  'tail',
  /** Bends, since a share of 0.9 tells more than one of 0.8 and another. */
  'softBagSquared',
  'softBagLetters',
  'hangul',
  'characters',
  /** What tells more or less in long passages, and in Korean. */
  'softBagBySize',
  'syllablesBySize',
  'lettersBySize',
  'looseFiguresBySize',
  'headBySize',
  'looseNamesBySize',
  'softBagHangul',
  'syllablesHangul',
  'lettersHangul',
  'looseFiguresHangul',
  'headHangul',
] as const
export type SignalName = (typeof signalNames)[number]

/** The signals of two passages that were compared. Costs the sum of their lengths. */
export function signalsOf(one: Passage, other: Passage, comparison: Comparison): readonly number[] {
  const [here, there] = [one.units, other.units]
  const left = leftoversOf(here, there)
  const soft = softMatches(one, other, left)
  const weight = one.information + other.information
  const bagWeight = (comparison.bag * weight) / 2
  const softBag = share(2 * (bagWeight + soft.weight), weight)
  const pieces = commonPieces(one.text, other.text)
  const shorter = Math.min(here.count, there.count)
  const loose = looseOf(here, left.one) + looseOf(there, left.other)
  const looseFigures = capped(figuresIn(here, left.one) + figuresIn(there, left.other), 4)
  const looseNames = capped(Math.max(0, loose - 2 * soft.names), 4)
  const head = here.key[0] === there.key[0] ? 1 : 0
  const size = Math.log(1 + shorter) / 4
  const script = here.flags[0] ?? 0
  const hangul = (script & unitFlag.hangul) === 0 ? 0 : 1
  return [
    comparison.dice,
    comparison.bag,
    softBag,
    comparison.contained,
    share(bagWeight + soft.weight, Math.min(one.information, other.information)),
    share(2 * comparison.alignment.first.length, here.count + there.count),
    neighboursInCommon(here, there),
    pieces.pairs,
    pieces.syllables,
    pieces.syllablePairs,
    Math.log(1 + bagWeight) / 5,
    size,
    share(Math.min(one.information, other.information), Math.max(one.information, other.information)),
    share(comparison.longestRun, shorter),
    capped(comparison.namesExchanged, 3),
    looseNames,
    capped(comparison.conflicts.length, 3),
    looseFigures,
    hasDay(here, left.one) && hasDay(there, left.other) ? 1 : 0,
    capped(soft.places, 2),
    Math.min(quotedApart(one, left.one), quotedApart(other, left.other)),
    head,
    here.key[here.count - 1] === there.key[there.count - 1] ? 1 : 0,
    softBag * softBag,
    softBag * pieces.pairs,
    hangul,
    (script & unitFlag.character) === 0 ? 0 : 1,
    softBag * size,
    pieces.syllables * size,
    pieces.pairs * size,
    looseFigures * size,
    head * size,
    looseNames * size,
    softBag * hangul,
    pieces.syllables * hangul,
    pieces.pairs * hangul,
    looseFigures * hangul,
    head * hangul,
  ]
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}

function capped(count: number, most: number): number {
  return Math.min(count, most) / most
}

function figuresIn(units: Units, left: readonly number[]): number {
  return left.filter((unit) => isFigure(units, unit)).length
}

/** How many of the units are names. */
function looseOf({ flags }: Units, left: readonly number[]): number {
  return left.filter((unit) => ((flags[unit] ?? 0) & unitFlag.name) !== 0).length
}

/** The share of both passages' pairs of neighbouring units that the other has too. */
function neighboursInCommon(one: Units, other: Units): number {
  const pairs = new Map<number, number>()
  for (let unit = 1; unit < one.count; unit += 1) {
    const pair = pairKey(one, unit)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let unit = 1; unit < other.count; unit += 1) {
    const pair = pairKey(other, unit)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    pairs.set(pair, left - 1)
    common += 1
  }
  return share(2 * common, one.count + other.count - 2)
}

function pairKey({ key }: Units, unit: number): number {
  return (Math.imul(key[unit - 1] ?? 0, 31) + (key[unit] ?? 0)) | 0
}

/** Days and months: what differs in them happened at another time. */
const days: ReadonlySet<number> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
    'september october november december 월요일 화요일 수요일 목요일 금요일 토요일 일요일'
  )
    .split(' ')
    .map(wordHash),
)

function hasDay({ key }: Units, left: readonly number[]): boolean {
  return left.some((unit) => days.has(key[unit] ?? 0))
}

/** Of what a passage has between quotation marks, the share that the other has not: two quotations of one speaker differ so. */
function quotedApart({ text, units }: Passage, left: readonly number[]): number {
  const spans = quotedSpans(text)
  // A quotation that began a sentence earlier ends with a mark that nothing here opens.
  const tail = spans.length === 0 ? (/^[^"“]*["”]/.exec(text)?.[0].length ?? 0) : 0
  if (spans.length === 0 && tail === 0) return 0
  const quoted = (unit: number): number => {
    const from = units.from[unit] ?? 0
    const inside = from < tail || spans.some((span) => span.from <= from && from < span.to)
    return inside ? (units.weight[unit] ?? 0) : 0
  }
  let all = 0
  for (let unit = 0; unit < units.count; unit += 1) all += quoted(unit)
  let apart = 0
  for (const unit of left) apart += quoted(unit)
  return share(apart, all)
}
