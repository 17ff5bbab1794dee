import { classOf, foldOf, unitClass } from '../text/fold.ts'
import { isSyllable } from '../text/hangul.ts'
import { hangulWeights } from './default-frequencies.ts'

/** What two texts have in common letter by letter, 0 to 1, whatever their spaces, case and punctuation. */
export interface CommonPieces {
  /** Of all pairs of neighbouring letters of both. */
  readonly pairs: number
  /** The same of Hangul syllables, and of their pairs inside a word, by what they tell; `pairs` in other scripts. */
  readonly syllables: number
  readonly syllablePairs: number
}

/** Compares two texts letter by letter. Linear in their lengths. */
export function commonPieces(one: string, other: string): CommonPieces {
  const here = lettersOf(one)
  const there = lettersOf(other)
  const pairs = dice(pairsOf(here, false), pairsOf(there, false), evenly)
  if (!here.some(isSyllable) && !there.some(isSyllable))
    return { pairs, syllables: pairs, syllablePairs: pairs }
  return {
    pairs,
    syllables: dice(singlesOf(here), singlesOf(there), weightOfPiece),
    syllablePairs: dice(pairsOf(here, true), pairsOf(there, true), weightOfPiece),
  }
}

const space = 0x20

/** The letters and digits of a text, folded, with one space where anything else stood. */
function lettersOf(text: string): readonly number[] {
  const letters: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    const isLetter = kind !== unitClass.other && kind !== unitClass.apostrophe && kind !== unitClass.ignorable
    if (isLetter) letters.push(foldOf(code) || code)
    else if (letters.at(-1) !== space) letters.push(space)
  }
  return letters
}

/** Pieces are kept as one number: two UTF-16 units, the first 0 for a single. */
const unit = 0x1_0000

function singlesOf(letters: readonly number[]): readonly number[] {
  return letters.filter((code) => code !== space)
}

function pairsOf(letters: readonly number[], inWords: boolean): readonly number[] {
  const found: number[] = []
  let last = 0
  for (const code of letters) {
    if (code === space) {
      if (inWords) last = 0
      continue
    }
    if (last !== 0) found.push(last * unit + code)
    last = code
  }
  return found
}

/** How often each piece is left to be paired off, by the lower bits of a hash: pieces that meet there count as one. */
const left = new Uint16Array(0x2000)

function slotOf(piece: number): number {
  return (Math.imul(piece % 0x7fff_ffff, 0x9e37_79b1) >>> 19) & 0x1fff
}

function dice(one: readonly number[], other: readonly number[], weightOf: (piece: number) => number): number {
  let oneWeight = 0
  let otherWeight = 0
  let common = 0
  for (const piece of one) {
    const slot = slotOf(piece)
    left[slot] = (left[slot] ?? 0) + 1
    oneWeight += weightOf(piece)
  }
  for (const piece of other) {
    const weight = weightOf(piece)
    const slot = slotOf(piece)
    otherWeight += weight
    if (left[slot] === 0) continue
    left[slot] = (left[slot] ?? 0) - 1
    common += weight
  }
  for (const piece of one) left[slotOf(piece)] = 0
  return oneWeight + otherWeight > 0 ? (2 * common) / (oneWeight + otherWeight) : 0
}

function evenly(): number {
  return 1
}

/** Nats of a piece that no table holds. */
const unknownPiece = 6.5

const known = new Map(
  hangulWeights.flatMap(([nats, pieces]) =>
    pieces
      .split(' ')
      .map((piece): [number, number] => [
        piece.length === 1 ? piece.charCodeAt(0) : piece.charCodeAt(0) * unit + piece.charCodeAt(1),
        nats,
      ]),
  ),
)

function weightOfPiece(piece: number): number {
  return known.get(piece) ?? unknownPiece
}
