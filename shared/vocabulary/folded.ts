import { foldText } from '../text/fold.ts'
import { lettersOf } from '../text/hangul.ts'

/*
 * How names and what is typed are compared: without case and accents, and Hangul by its letters, so that a syllable
 * that is still being composed finds what it can become (갈 finds 가락 as well as 갈등).
 */

const firstLeading = 0x1100
const firstTrailing = 0x11a8

/** The leading consonants of each trailing one, in Unicode's order: U+11A8 ㄱ, ㄲ, ㄱㅅ … */
const trailing = [
  'ᄀ',
  'ᄁ',
  'ᄀᄉ',
  'ᄂ',
  'ᄂᄌ',
  'ᄂᄒ',
  'ᄃ',
  'ᄅ',
  'ᄅᄀ',
  'ᄅᄆ',
  'ᄅᄇ',
  'ᄅᄉ',
  'ᄅᄐ',
  'ᄅᄑ',
  'ᄅᄒ',
  'ᄆ',
  'ᄇ',
  'ᄇᄉ',
  'ᄉ',
  'ᄊ',
  'ᄋ',
  'ᄌ',
  'ᄎ',
  'ᄏ',
  'ᄐ',
  'ᄑ',
  'ᄒ',
]

/** A text as it is compared. */
export function folded(text: string): string {
  return foldText(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u11A8-\u11C2]/g, (letter) => trailing[letter.charCodeAt(0) - firstTrailing] ?? letter)
}

/** The words of a folded text. */
export function wordsOf(foldedText: string): readonly string[] {
  return foldedText.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The first consonants of a Korean text's syllables, as a person types them to find it: ㄱㅈ for 경제. Folded. */
export function initialsOf(text: string): string {
  let initials = ''
  for (const char of text.normalize('NFC')) {
    const letters = lettersOf(char.charCodeAt(0))
    if (letters) initials += String.fromCharCode(firstLeading + letters[0])
  }
  return initials
}

/** Whether a folded text is of Korean consonants alone. */
export function isInitials(foldedText: string): boolean {
  return /^[\u1100-\u1112]{2,}$/.test(foldedText)
}
