import { isFigure, type Leftovers } from './leftovers.ts'
import { type Passage, unitFlag } from './passage.ts'
import { placeNamed } from './places.ts'
import { isHangul, koreanLikeness, soundLikeness } from './spelled-alike.ts'
import { haveInCommon, meaningsOf } from './synonyms.ts'

/** What two passages have in common besides equal units: words mistyped, inflected, or said with a synonym. */
export interface SoftMatches {
  /** Nats, each pair of words by how alike they are. */
  readonly weight: number
  /** Pairs of names among them. */
  readonly names: number
  /** Places that stand in one another's place: each has one that the other has not. */
  readonly places: number
}

const nothing: SoftMatches = { weight: 0, names: 0, places: 0 }

/** More leftovers than this on a side, and the two are no versions of one another. */
const mostLeftovers = 40
const leastLikeness = 0.45
/** What a synonym counts for, of the word itself. */
const synonym = 0.8
/** What a place counts for, called by another of its names. */
const samePlace = 0.9

/** Pairs off the leftovers of two passages by likeness, each word once. */
export function softMatches(one: Passage, other: Passage, left: Leftovers): SoftMatches {
  if (left.one.length > mostLeftovers || left.other.length > mostLeftovers) return nothing
  const words = wordsOf(one, left.one)
  const candidates = wordsOf(other, left.other)
  const taken = new Set<LeftWord>()
  const unmatched: LeftWord[] = []
  let weight = 0
  let names = 0
  for (const word of words) {
    let best = leastLikeness
    let match: LeftWord | undefined
    for (const candidate of candidates) {
      if (taken.has(candidate)) continue
      const alike = wordLikeness(word, candidate)
      if (alike > best) {
        best = alike
        match = candidate
      }
    }
    if (!match) {
      unmatched.push(word)
      continue
    }
    taken.add(match)
    weight += best * Math.min(word.weight, match.weight)
    if (word.isName && match.isName) names += 1
  }
  const others = candidates.filter((candidate) => !taken.has(candidate))
  return { weight, names, places: Math.min(placesIn(unmatched), placesIn(others)) }
}

/** A place is like itself alone, by whatever name. */
function wordLikeness(word: LeftWord, candidate: LeftWord): number {
  if (word.place > 0 && candidate.place > 0) return word.place === candidate.place ? samePlace : 0
  return Math.max(
    likeness(word.text, candidate.text),
    haveInCommon(word.meanings, candidate.meanings) ? synonym : 0,
  )
}

function placesIn(words: readonly LeftWord[]): number {
  return new Set(words.flatMap(({ place }) => (place > 0 ? [place] : []))).size
}

interface LeftWord {
  readonly text: string
  readonly meanings: readonly number[]
  /** 0 of what is no place. */
  readonly place: number
  readonly weight: number
  readonly isName: boolean
}

function wordsOf({ text, units }: Passage, left: readonly number[]): readonly LeftWord[] {
  const folded = text.toLowerCase()
  // A letter that grows when it is made small moves all behind it.
  const whole = folded.length === text.length ? folded : text
  const words: LeftWord[] = []
  for (let at = 0; at < left.length; at += 1) {
    const unit = left[at] ?? 0
    if (isFigure(units, unit)) continue
    const from = units.from[unit] ?? 0
    const to = units.to[unit] ?? 0
    const isName = ((units.flags[unit] ?? 0) & unitFlag.name) !== 0
    const weight = units.weight[unit] ?? 0
    if (to - from > 1) {
      const word = whole.slice(from, to)
      // Only the country is written with capitals.
      const place = text.slice(from, to) === 'us' ? 0 : placeNamed(word)
      words.push({ text: word, meanings: meaningsOf(word), place, weight, isName })
      continue
    }
    // "U.S." is read as two letters, and "US" as one word.
    const next = left[at + 1]
    const initials = next === unit + 1 ? initialsAt(text, from) : ''
    if (next === undefined || initials === '') continue
    const both = weight + (units.weight[next] ?? 0)
    words.push({
      text: initials,
      meanings: meaningsOf(initials),
      place: placeNamed(initials),
      weight: both,
      isName,
    })
    at += 1
  }
  return words
}

/** Two letters with a point between, as one word in lower case; '' where there are none. */
function initialsAt(text: string, from: number): string {
  const found = /^(\p{L})\.(\p{L})\b/u.exec(text.slice(from, from + 4))
  return found ? `${found[1] ?? ''}${found[2] ?? ''}`.toLowerCase() : ''
}

/**
 * How alike two words in lower case are, 0 to 1: the share of letters that they begin and end with alike. Korean
 * words are alike by what they begin with, for their endings are grammar, or as they are spelled or sound.
 */
export function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1
  const letters = one.length + other.length
  if (isHangul(one)) {
    if (!isHangul(other)) return soundLikeness(other, one)
    return Math.max((2 * head) / letters, koreanLikeness(one, other))
  }
  if (isHangul(other)) return soundLikeness(one, other)
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
