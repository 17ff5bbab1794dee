/*
 * What each UTF-16 unit is and what it folds to (NFKC, lower case), in a table that is filled by 256
 * units when a text first needs them. Folding unit by unit keeps every offset exact; what cannot be folded
 * alone (a letter with its accent apart, a ligature) is marked, and its whole word takes the slow way.
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
  /** The table does not hold this unit's page yet: have it read by `readPage` and look again. */
  unread: 15,
} as const

/** The part of an entry that is the class. */
export const classMask = 0x0f
/** Set beside its class where a unit is a capital letter. */
export const capitalFlag = 0x10
/** Set where a unit is a letter or a digit that folds alone: nearly all that words are made of. */
export const plainFlag = 0x20
/** What a unit folds to stands from this bit up; 0 where its word must be folded whole. */
export const foldShift = 8

/**
 * What every unit is: its class, the flags and what it folds to, in one number, to be read bare where every
 * nanosecond counts.
 */
export const unitEntries = new Int32Array(0x1_0000).fill(unitClass.unread)

/** Fills the table for the 256 units that share this one's upper eight bits. */
export function readPage(unit: number): void {
  const base = unit & 0xff00
  for (let each = base; each < base + 256; each += 1) {
    const char = String.fromCharCode(each)
    const kind = classify(each, char)
    const fold = foldUnit(char)
    const isPlain = fold !== 0 && (kind === unitClass.letter || kind === unitClass.digit)
    const isCapital = /[\p{Lu}\p{Lt}]/u.test(char)
    unitEntries[each] = kind | (isCapital ? capitalFlag : 0) | (isPlain ? plainFlag : 0) | (fold << foldShift)
  }
}

/** The entry of a unit. */
export function unitEntry(unit: number): number {
  if (unitEntries[unit] === unitClass.unread) readPage(unit)
  return unitEntries[unit] ?? unitClass.other
}

/** The class of a unit. */
export function classOf(unit: number): number {
  return unitEntry(unit) & classMask
}

/** What a unit folds to; 0 where its word must be folded whole. */
export function foldOf(unit: number): number {
  return unitEntry(unit) >>> foldShift
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// oxlint-disable-next-line no-misleading-character-class -- marks are looked for one by one
const invisible = /[\u00AD\u0640\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]/
const apostrophes = /['\u2019\u02BC\uFF07]/

// Letters that one language writes in more than one way where readers see no difference of word.
const alike: Readonly<Record<string, string>> = { ς: 'σ', ё: 'е', أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي' }

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
