import { isFigure, type Leftovers } from './leftovers.ts'
import { type Passage, unitFlag } from './passage.ts'
import { haveInCommon, meaningsOf } from './synonyms.ts'

/** What two passages have in common besides equal units: words mistyped, inflected, or said with a synonym. */
export interface SoftMatches {
  /** Nats, each pair of words by how alike they are. */
  readonly weight: number
  /** Pairs of names among them. */
  readonly names: number
}

/** More leftovers than this on a side, and the two are no versions of one another. */
const mostLeftovers = 40
const leastLikeness = 0.45
/** What a synonym counts for, of the word itself. */
const synonym = 0.8

/** Pairs off the leftovers of two passages by likeness, each word once. */
export function softMatches(one: Passage, other: Passage, left: Leftovers): SoftMatches {
  if (left.one.length > mostLeftovers || left.other.length > mostLeftovers) return { weight: 0, names: 0 }
  const candidates = wordsOf(other, left.other)
  const taken = new Set<LeftWord>()
  let weight = 0
  let names = 0
  for (const word of wordsOf(one, left.one)) {
    let best = leastLikeness
    let match: LeftWord | undefined
    for (const candidate of candidates) {
      if (taken.has(candidate)) continue
      const alike = Math.max(
        likeness(word.text, candidate.text),
        haveInCommon(word.meanings, candidate.meanings) ? synonym : 0,
      )
      if (alike > best) {
        best = alike
        match = candidate
      }
    }
    if (!match) continue
    taken.add(match)
    weight += best * Math.min(word.weight, match.weight)
    if (word.isName && match.isName) names += 1
  }
  return { weight, names }
}

interface LeftWord {
  readonly text: string
  readonly meanings: readonly number[]
  readonly weight: number
  readonly isName: boolean
}

function wordsOf({ text, units }: Passage, left: readonly number[]): readonly LeftWord[] {
  const folded = text.toLowerCase()
  // A letter that grows when it is made small moves all behind it.
  const whole = folded.length === text.length ? folded : text
  const words: LeftWord[] = []
  for (const unit of left) {
    const word = whole.slice(units.from[unit], units.to[unit])
    if (word.length < 2 || isFigure(units, unit)) continue
    words.push({
      text: word,
      meanings: meaningsOf(word),
      weight: units.weight[unit] ?? 0,
      isName: ((units.flags[unit] ?? 0) & unitFlag.name) !== 0,
    })
  }
  return words
}

/**
 * How alike two words in lower case are, 0 to 1: the share of letters that they begin and end with alike. Korean
 * words are alike by what they begin with, for their endings are grammar.
 */
export function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1
  const letters = one.length + other.length
  if (one.charCodeAt(0) >= 0xac00 && one.charCodeAt(0) <= 0xd7a3) return (2 * head) / letters
  if (head < 2) return 0
  let tail = 0
  while (
    tail < shorter - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail += 1
  const alike = (2 * (head + tail)) / letters
  return alike >= 0.6 ? alike : 0
}
