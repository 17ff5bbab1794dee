import { letterCounts, lettersOf, syllableOf } from '../text/hangul.ts'

/*
 * Korean words that a slip of one letter or one syllable makes of another.
 */

/** Letters that are heard alike or lie behind the same key: ㅐ and ㅔ, ㅅ and ㅆ; by their places. */
const confusedMedials: Readonly<Record<number, readonly number[]>> = {
  1: [5], // ㅐ ㅔ
  5: [1, 7],
  3: [7, 1], // ㅒ ㅖ
  7: [3, 5],
  10: [11, 15], // ㅙ ㅚ ㅞ
  11: [10, 15],
  15: [10, 11],
}
const confusedFinals: Readonly<Record<number, readonly number[]>> = {
  19: [20], // ㅅ ㅆ
  20: [19],
  4: [6, 5], // ㄴ ㄶ ㄵ
  6: [4],
  8: [15, 9, 11], // ㄹ ㅀ ㄺ ㄼ
  15: [8],
  1: [2], // ㄱ ㄲ
  2: [1],
  17: [18], // ㅂ ㅄ
  18: [17],
}

/** A word that a confusion turns into another; sure where it hardly ever makes another word's spelling. */
interface Confusion {
  readonly word: string
  readonly isSure: boolean
}

/** ㅅ and ㅆ beneath a syllable, ㅚ and ㅙ: what makes 밝혓다 of 밝혔다 and 됬다 of 됐다. ㅐ and ㅔ alone tell names apart. */
const sureFinals: ReadonlySet<number> = new Set([19, 20])
const sureMedials: ReadonlySet<number> = new Set([10, 11, 15])

/** The words that a confusion of letters heard alike turns into this one: 밝혔다 and 밝혓다, 됐다 and 됬다, 했다 and 헀다. */
export function* confusionsOf(word: string): Generator<Confusion> {
  for (let at = 0; at < word.length; at += 1) {
    const letters = lettersOf(word.charCodeAt(at))
    if (!letters) continue
    const [initial, medial, final] = letters
    const put = (syllable: string): string => word.slice(0, at) + syllable + word.slice(at + 1)
    const isSureFinal = sureFinals.has(final)
    for (const other of confusedFinals[final] ?? []) {
      yield { word: put(syllableOf(initial, medial, other)), isSure: isSureFinal }
    }
    for (const other of confusedMedials[medial] ?? []) {
      yield { word: put(syllableOf(initial, other, final)), isSure: sureMedials.has(medial) || final === 20 }
      for (const last of confusedFinals[final] ?? []) {
        yield { word: put(syllableOf(initial, other, last)), isSure: isSureFinal }
      }
    }
  }
}

/** The words with two neighbouring syllables the other way round. */
export function* swapsOf(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at += 1) {
    if (word.charAt(at) !== word.charAt(at + 1))
      yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  }
}

/** The words that one wrong letter in the syllable at `at` turns into this one. */
export function* wrongLettersAt(word: string, at: number): Generator<string> {
  const letters = lettersOf(word.charCodeAt(at))
  if (!letters) return
  const [initial, medial, final] = letters
  const put = (syllable: string): string => word.slice(0, at) + syllable + word.slice(at + 1)
  for (let other = 0; other < letterCounts.finals; other += 1)
    if (other !== final) yield put(syllableOf(initial, medial, other))
  for (let other = 0; other < letterCounts.medials; other += 1)
    if (other !== medial) yield put(syllableOf(initial, other, final))
  for (let other = 0; other < letterCounts.initials; other += 1) {
    if (other !== initial) yield put(syllableOf(other, medial, final))
  }
}
