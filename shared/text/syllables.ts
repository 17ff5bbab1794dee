import type { Span } from './span.ts'

const letterOrFigure = /[\p{L}\p{N}]/u

/**
 * How many syllables the English words of a stretch have, as Flesch counts them: vowels that stand together are one, up
 * to three; a last "e", "es" or "ed" is silent behind a consonant but for "-le", "-ted"; each word has one at least.
 * Linear in the length of the stretch.
 */
export function syllablesIn(text: string, { from, to }: Span): number {
  const folded = text.slice(from, to).toLowerCase()
  let sum = 0
  let start = -1
  for (let at = 0; at <= folded.length; at += 1) {
    const length = at < folded.length ? wordUnits(folded, at) : 0
    if (length > 0 && start < 0) start = at
    if (length === 0 && start >= 0) {
      sum += syllables(folded, start, at)
      start = -1
    }
    if (length > 1) at += length - 1
  }
  return sum
}

/** How many units of a word stand at a place: none, or the one or two of a letter, a figure, an apostrophe. */
function wordUnits(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return isAsciiLetter(unit) || unit === 0x27 || (unit >= 0x30 && unit <= 0x39) ? 1 : 0
  if (unit === 0x2019) return 1
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return letterOrFigure.test(char) ? char.length : 0
}

function isAsciiLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}

function syllables(text: string, from: number, to: number): number {
  const end = spokenEnd(text, from, withoutPossessive(text, from, to))
  let count = 0
  let together = 0
  for (let at = from; at < end; at += 1) {
    together = isVowel(text.charCodeAt(at)) ? together + 1 : 0
    if (together % 3 === 1) count += 1
  }
  return Math.max(1, count)
}

function withoutPossessive(text: string, from: number, to: number): number {
  if (isApostrophe(text.charCodeAt(to - 1))) return to - 1
  const possessive =
    to - from > 1 && text.charCodeAt(to - 1) === 0x73 && isApostrophe(text.charCodeAt(to - 2))
  return possessive ? to - 2 : to
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

/** Where the word ends without a silent ending, which needs something before it. */
function spokenEnd(text: string, from: number, to: number): number {
  const last = text.charAt(to - 1)
  const ending = last === 'e' ? 1 : (last === 's' || last === 'd') && text.charAt(to - 2) === 'e' ? 2 : 0
  const before = to - ending - 1
  if (ending === 0 || before < from) return to
  const kept = last === 'e' ? 'aeiouyl' : last === 's' ? 'aeiouytdsxz' : 'aeiouytd'
  return kept.includes(text.charAt(before)) ? to : to - ending
}

const vowels = new Uint8Array(0x80)
for (const vowel of 'aeiouy') vowels[vowel.charCodeAt(0)] = 1

function isVowel(unit: number): boolean {
  return vowels[unit] === 1
}
