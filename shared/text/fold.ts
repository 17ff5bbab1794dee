/*
 * What each UTF-16 unit is and what it folds to (NFKC, lower case), looked up in tables of 256 units that
 * are made when a text first needs them. Folding unit by unit keeps every offset exact; what cannot be
 * folded alone (a letter with its accent apart, a ligature) is marked, and its whole word takes the slow way.
 */

/** The classes of a unit. */
export const unitClass = {
  /** Ends a word: space, punctuation, symbols. */
  other: 0,
  letter: 1,
  digit: 2,
  hangul: 3,
  /** Written without spaces between words, so each character is a token: Han, kana, Thai, Lao, Khmer, Burmese. */
  ideograph: 4,
  /** A combining mark: goes with what it follows. */
  mark: 5,
  apostrophe: 6,
  /** Not seen by a reader: soft hyphen, zero-width joiners, tatweel. */
  ignorable: 7,
  surrogate: 8,
} as const

export interface FoldPage {
  readonly classes: Uint8Array
  /** What the unit folds to, or 0 where its word must be folded whole. */
  readonly folds: Uint16Array
  readonly upper: Uint8Array
}

const pages: (FoldPage | undefined)[] = Array.from({ length: 256 })

/** The table of the 256 units that share this one's upper eight bits. */
export function foldPage(unit: number): FoldPage {
  const high = unit >>> 8
  const known = pages[high]
  if (known) return known
  const made = makePage(high << 8)
  pages[high] = made
  return made
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// oxlint-disable-next-line no-misleading-character-class -- marks are looked for one by one
const invisible = /[\u00AD\u0640\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]/
const apostrophes = /['\u2019\u02BC\uFF07]/

// Letters that one language writes in more than one way where readers see no difference of word.
const alike: Readonly<Record<string, string>> = { ς: 'σ', ё: 'е', أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي' }

function makePage(base: number): FoldPage {
  const classes = new Uint8Array(256)
  const folds = new Uint16Array(256)
  const upper = new Uint8Array(256)
  for (let low = 0; low < 256; low += 1) {
    const unit = base + low
    const char = String.fromCharCode(unit)
    classes[low] = classify(unit, char)
    upper[low] = /[\p{Lu}\p{Lt}]/u.test(char) ? 1 : 0
    folds[low] = foldUnit(char)
  }
  return { classes, folds, upper }
}

function classify(unit: number, char: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unitClass.surrogate
  if (invisible.test(char)) return unitClass.ignorable
  if (apostrophes.test(char)) return unitClass.apostrophe
  if (/\p{M}/u.test(char)) return unitClass.mark
  if (/\p{Nd}/u.test(char)) return unitClass.digit
  if (/\p{Script=Hangul}/u.test(char)) return unitClass.hangul
  if (withoutSpaces.test(char) && /[\p{L}\p{N}]/u.test(char)) return unitClass.ideograph
  // The prolonged sound mark belongs to kana though its script is "common".
  if (unit === 0x30fc || unit === 0xff70) return unitClass.ideograph
  if (/[\p{L}\p{Nl}]/u.test(char)) return unitClass.letter
  return unitClass.other
}

function foldUnit(char: string): number {
  const folded = foldText(char)
  return folded.length === 1 && !/[\u1100-\u11FF\p{M}]/u.test(folded) ? folded.charCodeAt(0) : 0
}

/** A word folded whole: NFKC, lower case, digits of any script as 0-9, spellings that read alike as one. */
export function foldText(word: string): string {
  return (
    word
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[ςёأإآى]/g, (letter) => alike[letter] ?? letter)
      // oxlint-disable-next-line no-misleading-character-class -- as above
      .replaceAll(/[\u00AD\u0640\u064B-\u0652\u0670\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]/g, '')
      .replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
  )
}

// Unicode lays the ten digits of every script in a row that starts at zero.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}
