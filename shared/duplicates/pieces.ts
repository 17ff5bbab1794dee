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
  const pairs = dice(pairsOf(here, false), pairsOf(there, false), () => 1)
  if (!isHangul(here) && !isHangul(there)) {
    return { pairs, syllables: pairs, syllablePairs: pairs }
  }
  const syllables = dice(singlesOf(here), singlesOf(there), weightOfPiece)
  return {
    pairs,
    syllables,
    syllablePairs: dice(pairsOf(here, true), pairsOf(there, true), weightOfPiece),
  }
}

/** The letters and digits of a text in lower case, with a space where anything else stood. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isHangul(text: string): boolean {
  return /[가-힣]/.test(text)
}

const space = 0x20
/** Pieces are kept as one number: two UTF-16 units, the first 0 for a single. */
const unit = 0x1_0000

function singlesOf(text: string): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== space) found.push(code)
  }
  return found
}

function pairsOf(text: string, inWords: boolean): readonly number[] {
  const found: number[] = []
  let last = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === space) {
      if (inWords) last = 0
      continue
    }
    if (last !== 0) found.push(last * unit + code)
    last = code
  }
  return found
}

function dice(one: readonly number[], other: readonly number[], weightOf: (piece: number) => number): number {
  const counts = new Map<number, number>()
  let oneWeight = 0
  let otherWeight = 0
  let common = 0
  for (const piece of one) {
    counts.set(piece, (counts.get(piece) ?? 0) + 1)
    oneWeight += weightOf(piece)
  }
  for (const piece of other) {
    const weight = weightOf(piece)
    otherWeight += weight
    const left = counts.get(piece) ?? 0
    if (left === 0) continue
    counts.set(piece, left - 1)
    common += weight
  }
  return oneWeight + otherWeight > 0 ? (2 * common) / (oneWeight + otherWeight) : 0
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
