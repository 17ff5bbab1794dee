import { foldPage, foldText, unitClass } from './fold.ts'
import { hashEnd, hashStart, hashStep } from './hash.ts'
import { particleLength } from './particles.ts'
import type { Span } from './span.ts'

/** What a token is. */
export const tokenKind = { word: 0, number: 1, hangul: 2, ideograph: 3 } as const

/**
 * The words of a text, in columns: token `i` stands at `from[i]` to `to[i]` (UTF-16). `word[i]` is the hash
 * of the word as folded; `stem[i]` that of the word without plural, possessive or Korean particle.
 */
export interface Tokens {
  readonly count: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly word: Uint32Array
  readonly stem: Uint32Array
  readonly kind: Uint8Array
  /** 1 where the word begins with a capital letter. */
  readonly capital: Uint8Array
}

interface Columns {
  count: number
  from: Uint32Array
  to: Uint32Array
  word: Uint32Array
  stem: Uint32Array
  kind: Uint8Array
  capital: Uint8Array
}

function columns(size: number): Columns {
  return {
    count: 0,
    from: new Uint32Array(size),
    to: new Uint32Array(size),
    word: new Uint32Array(size),
    stem: new Uint32Array(size),
    kind: new Uint8Array(size),
    capital: new Uint8Array(size),
  }
}

function grown(table: Columns): Columns {
  const larger = columns(table.from.length * 2)
  larger.from.set(table.from)
  larger.to.set(table.to)
  larger.word.set(table.word)
  larger.stem.set(table.stem)
  larger.kind.set(table.kind)
  larger.capital.set(table.capital)
  larger.count = table.count
  return larger
}

/**
 * Reads a text's words in one pass. Hyphens divide words; apostrophes do not; the thousands commas of a
 * number are dropped; Han, kana and Thai give one token a character. Nothing in `skip` (spans in order, not
 * overlapping) is read, and no word reaches across one.
 */
export function tokenise(text: string, skip: readonly Span[] = []): Tokens {
  let table = columns((text.length >>> 2) + 16)
  let next = 0
  const add = (from: number, to: number, kind: number, word: number, stem: number, capital: number): void => {
    if (table.count === table.from.length) table = grown(table)
    const index = table.count
    table.from[index] = from
    table.to[index] = to
    table.kind[index] = kind
    table.word[index] = word
    table.stem[index] = stem
    table.capital[index] = capital
    table.count = index + 1
  }
  let at = 0
  while (at < text.length) {
    const hidden = skip[next]
    if (hidden && at >= hidden.from) {
      at = Math.max(at, hidden.to)
      next += 1
      continue
    }
    const end = hidden?.from ?? text.length
    const unit = text.charCodeAt(at)
    const kind = foldPage(unit).classes[unit & 0xff]
    if (kind === unitClass.letter) at = readWord(text, at, end, add)
    else if (kind === unitClass.digit) at = readNumber(text, at, end, add)
    else if (kind === unitClass.hangul) at = readHangul(text, at, end, add)
    else if (kind === unitClass.ideograph) at = readIdeograph(text, at, end, add)
    else if (kind === unitClass.surrogate) at = readAstral(text, at, end, add)
    else at += 1
  }
  return table
}

type Add = (from: number, to: number, kind: number, word: number, stem: number, capital: number) => void

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return foldPage(unit).classes[unit & 0xff] ?? unitClass.other
}

/** A running hash of a folded text. */
function hashOf(folded: string, from = 0, to = folded.length): number {
  let hash: number = hashStart
  for (let index = from; index < to; index += 1) hash = hashStep(hash, folded.charCodeAt(index))
  return hash
}

/** The hash that `tokenise` gives a word written so. */
export function wordHash(word: string): number {
  return hashEnd(hashOf(foldText(word)))
}

function readWord(text: string, from: number, end: number, add: Add): number {
  let at = from
  let hash: number = hashStart
  let whole = false
  // The end of the word before a possessive "'s", and the hash up to there.
  let base = -1
  let baseHash: number = hashStart
  while (at < end) {
    const unit = text.charCodeAt(at)
    const page = foldPage(unit)
    const kind = page.classes[unit & 0xff]
    if (kind === unitClass.letter || kind === unitClass.digit) {
      const fold = page.folds[unit & 0xff] ?? 0
      if (fold === 0) whole = true
      hash = hashStep(hash, fold)
      at += 1
    } else if (kind === unitClass.mark || kind === unitClass.ignorable) {
      whole = true
      at += 1
    } else if (kind === unitClass.apostrophe && at + 1 < end && classAt(text, at + 1) === unitClass.letter) {
      base = at
      baseHash = hash
      hash = hashStep(hash, 0x27)
      at += 1
    } else break
  }
  const firstUnit = text.charCodeAt(from)
  const capital = foldPage(firstUnit).upper[firstUnit & 0xff] ?? 0
  if (whole) {
    const folded = foldText(text.slice(from, at)).replaceAll(/[\u2019\u02BC]/g, "'")
    const word = hashOf(folded)
    add(from, at, tokenKind.word, hashEnd(word), hashEnd(hashOf(singular(folded))), capital)
    return at
  }
  const possessive = base > 0 && at - base === 2 && (text.charCodeAt(at - 1) | 0x20) === 0x73
  const stemEnd = possessive ? base : at
  const stem = possessive ? baseHash : hash
  const last = text.charCodeAt(stemEnd - 1) | 0x20
  const plural = last === 0x73 && stemEnd - from > 3
  add(
    from,
    at,
    tokenKind.word,
    hashEnd(hash),
    hashEnd(plural ? hashOf(singular(foldText(text.slice(from, stemEnd)))) : stem),
    capital,
  )
  return at
}

/** An English plural's singular, near enough to make both the same; other words as they are. */
function singular(folded: string): string {
  const word = folded.endsWith("'s") ? folded.slice(0, -2) : folded
  if (word.length < 4 || !/[a-z]s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sse|she|che|xe|zze)s$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function isDigitAt(text: string, at: number, end: number): boolean {
  return at < end && classAt(text, at) === unitClass.digit
}

function readNumber(text: string, from: number, end: number, add: Add): number {
  let at = from
  let hash: number = hashStart
  let pointed = false
  while (at < end) {
    const unit = text.charCodeAt(at)
    const page = foldPage(unit)
    if (page.classes[unit & 0xff] === unitClass.digit) {
      hash = hashStep(hash, page.folds[unit & 0xff] ?? 0)
      at += 1
    } else if (isThousandsComma(text, at, end)) {
      at += 1
    } else if (unit === 0x2e && !pointed && isDigitAt(text, at + 1, end)) {
      pointed = true
      hash = hashStep(hash, unit)
      at += 1
    } else break
  }
  add(from, at, tokenKind.number, hashEnd(hash), hashEnd(hash), 0)
  return at
}

function isThousandsComma(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit !== 0x2c && unit !== 0xff0c) return false
  return (
    isDigitAt(text, at + 1, end) &&
    isDigitAt(text, at + 2, end) &&
    isDigitAt(text, at + 3, end) &&
    !isDigitAt(text, at + 4, end)
  )
}

/** The units of ten of Korean figures: written right behind the digits they multiply. */
const koreanScales = '십백천만억조'

function readHangul(text: string, from: number, end: number, add: Add): number {
  let start = from
  // "12만명" is a figure and then a word: its multipliers stand alone so that they can be counted with.
  if (from > 0 && classAt(text, from - 1) === unitClass.digit) {
    while (start < end && koreanScales.includes(text.charAt(start))) {
      const hash = hashEnd(hashOf(text, start, start + 1))
      add(start, start + 1, tokenKind.hangul, hash, hash, 0)
      start += 1
    }
  }
  let at = start
  let whole = false
  while (at < end) {
    const kind = classAt(text, at)
    if (kind === unitClass.hangul) {
      const unit = text.charCodeAt(at)
      if (unit < 0xac00 || unit > 0xd7a3) whole = true
      at += 1
    } else if (kind === unitClass.mark || kind === unitClass.ignorable) {
      whole = true
      at += 1
    } else break
  }
  if (at === start) return at
  const folded = whole ? foldText(text.slice(start, at)) : text.slice(start, at)
  const word = hashOf(folded)
  const particle = particleLength(folded)
  const stem = particle === 0 ? word : hashOf(folded, 0, folded.length - particle)
  add(start, at, tokenKind.hangul, hashEnd(word), hashEnd(stem), 0)
  return at
}

function readIdeograph(text: string, from: number, end: number, add: Add): number {
  let at = from + 1
  while (at < end && classAt(text, at) === unitClass.mark) at += 1
  const unit = text.charCodeAt(from)
  const fold = foldPage(unit).folds[unit & 0xff] ?? 0
  const hash = hashEnd(
    at === from + 1 && fold !== 0 ? hashStep(hashStart, fold) : hashOf(foldText(text.slice(from, at))),
  )
  add(from, at, tokenKind.ideograph, hash, hash, 0)
  return at
}

function readAstral(text: string, from: number, end: number, add: Add): number {
  const point = text.codePointAt(from) ?? 0
  const length = point > 0xffff && from + 2 <= end ? 2 : 1
  const char = text.slice(from, from + length)
  if (length === 2 && /\p{L}/u.test(char)) {
    const hash = hashEnd(hashOf(foldText(char)))
    add(from, from + length, tokenKind.ideograph, hash, hash, 0)
  }
  return from + length
}
