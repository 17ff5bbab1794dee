import {
  capitalFlag,
  classMask,
  classOf,
  foldOf,
  foldShift,
  foldText,
  plainFlag,
  readPage,
  unitClass,
  unitEntries,
  unitEntry,
} from './fold.ts'
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

/** A table that `tokenise` fills. Made by `tokenTable`, it can be filled over and over, text after text. */
export interface TokenTable extends Tokens {
  count: number
  from: Uint32Array
  to: Uint32Array
  word: Uint32Array
  stem: Uint32Array
  kind: Uint8Array
  capital: Uint8Array
}

/** An empty table with room for `size` tokens; it grows as it must. */
export function tokenTable(size: number): TokenTable {
  // One piece of memory for all columns: a report makes a table for each paragraph.
  const memory = new ArrayBuffer(size * 18)
  return {
    count: 0,
    from: new Uint32Array(memory, 0, size),
    to: new Uint32Array(memory, size * 4, size),
    word: new Uint32Array(memory, size * 8, size),
    stem: new Uint32Array(memory, size * 12, size),
    kind: new Uint8Array(memory, size * 16, size),
    capital: new Uint8Array(memory, size * 17, size),
  }
}

function grow(table: TokenTable): void {
  const { from, to, word, stem, kind, capital } = table
  const larger = tokenTable(from.length * 2)
  larger.from.set(from)
  larger.to.set(to)
  larger.word.set(word)
  larger.stem.set(stem)
  larger.kind.set(kind)
  larger.capital.set(capital)
  Object.assign(table, larger, { count: table.count })
}

/**
 * Reads a text's words in one pass. Hyphens divide words; apostrophes do not; the thousands commas of a
 * number are dropped; Han, kana and Thai give one token a character. Nothing in `skip` (spans in order, not
 * overlapping) or outside of `within` is read, and no word reaches across an edge. With a `table`, that one is
 * filled and returned.
 */
export function tokenise(
  text: string,
  skip: readonly Span[] = [],
  table: TokenTable = tokenTable((text.length >>> 2) + 16),
  within: Span = { from: 0, to: text.length },
): Tokens {
  table.count = 0
  let at = within.from
  for (const { from, to } of skip) {
    if (from >= within.to) break
    if (from > at) readTokens(text, at, from, table)
    at = Math.max(at, to)
  }
  readTokens(text, at, within.to, table)
  return table
}

/** Read by its own name: an import is looked up anew for every unit. */
const entries = unitEntries

function readTokens(text: string, from: number, end: number, table: TokenTable): void {
  let at = from
  while ((at = readPlainWords(text, at, end, table)) < end) {
    const unit = text.charCodeAt(at)
    const kind = (unitEntries[unit] ?? 0) & classMask
    if (kind === unitClass.letter) at = readWord(text, at, end, table)
    else if (kind === unitClass.digit) at = readNumber(text, at, end, table)
    else if (kind === unitClass.hangul) at = readHangul(text, at, end, table)
    else if (kind === unitClass.ideograph) at = readIdeograph(text, at, end, table)
    else if (kind === unitClass.surrogate) at = readAstral(text, at, end, table)
    else if (kind === unitClass.unread) readPage(unit)
    else at += 1
  }
}

/**
 * Reads words of plain letters, and what stands between them, up to anything else: nearly all of a text in one
 * loop that calls nothing. Gives where it ends.
 */
function readPlainWords(text: string, from: number, end: number, table: TokenTable): number {
  let { from: starts, to: ends, word: words, stem: stems, kind: kinds, capital: capitals } = table
  let { count } = table
  let at = from
  while (at < end) {
    let entry = entries[text.charCodeAt(at)] ?? 0
    const kind = entry & classMask
    if (kind === unitClass.other) {
      at += 1
      continue
    }
    if (kind !== unitClass.letter) break
    const start = at
    const capital = (entry & capitalFlag) === 0 ? 0 : 1
    let hash: number = hashStart
    let shorter: number = hashStart
    let last = 0
    let before = 0
    while ((entry & plainFlag) !== 0) {
      before = last
      last = entry >>> foldShift
      shorter = hash
      hash = hashStep(hash, last)
      at += 1
      entry = at < end ? (entries[text.charCodeAt(at)] ?? 0) : unitClass.other
    }
    if ((entry & classMask) !== unitClass.other) {
      at = start
      break
    }
    if (count === starts.length) {
      table.count = count
      grow(table)
      ;({ from: starts, to: ends, word: words, stem: stems, kind: kinds, capital: capitals } = table)
    }
    const word = hashEnd(hash)
    starts[count] = start
    ends[count] = at
    words[count] = word
    stems[count] =
      last !== letterS || at - start < 4 || !isPluralBehind(before)
        ? word
        : hashEnd(before === letterE ? stemHash(text, start, at, -1, hash) : shorter)
    kinds[count] = tokenKind.word
    capitals[count] = capital
    count += 1
    // What ended the word is no part of any.
    at += 1
  }
  table.count = count
  return at
}

const letterE = 0x65
const letterS = 0x73

/** Whether an "s" behind this letter makes a plural: not in "glass", "bus" and "crisis". */
function isPluralBehind(letter: number): boolean {
  return letter >= 0x61 && letter <= 0x7a && letter !== letterS && letter !== 0x75 && letter !== 0x69
}

/** The hashes are taken as they run and ended here, so that no large number crosses a call. */
function add(
  table: TokenTable,
  from: number,
  to: number,
  kind: number,
  word: number,
  stem: number,
  capital: number,
): void {
  const index = table.count
  if (index === table.from.length) grow(table)
  const whole = hashEnd(word)
  table.from[index] = from
  table.to[index] = to
  table.kind[index] = kind
  table.word[index] = whole
  table.stem[index] = stem === word ? whole : hashEnd(stem)
  table.capital[index] = capital
  table.count = index + 1
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

function readWord(text: string, from: number, end: number, table: TokenTable): number {
  const capital = (unitEntry(text.charCodeAt(from)) & capitalFlag) === 0 ? 0 : 1
  let at = from
  let hash: number = hashStart
  let last = 0
  // Where a possessive "'s" may begin: the last apostrophe.
  let base = -1
  while (at < end) {
    const unit = text.charCodeAt(at)
    const entry = unitEntries[unit] ?? 0
    if ((entry & plainFlag) !== 0) {
      last = entry >>> foldShift
      hash = hashStep(hash, last)
      at += 1
      continue
    }
    const kind = entry & classMask
    if (kind === unitClass.apostrophe) {
      if (at + 1 >= end || classOf(text.charCodeAt(at + 1)) !== unitClass.letter) break
      base = at
      hash = hashStep(hash, 0x27)
      at += 1
    } else if (kind === unitClass.unread) readPage(unit)
    else if (
      kind === unitClass.other ||
      kind === unitClass.hangul ||
      kind === unitClass.ideograph ||
      kind === unitClass.surrogate
    )
      break
    else return readWholeWord(text, from, end, table, capital)
  }
  const stem = last === letterS ? stemHash(text, from, at, base, hash) : hash
  add(table, from, at, tokenKind.word, hash, stem, capital)
  return at
}

/** The hash of a word that ends in "s", without its possessive or plural. `hash` is the whole word's. */
function stemHash(text: string, from: number, to: number, apostrophe: number, hash: number): number {
  const end = apostrophe > from && to - apostrophe === 2 ? apostrophe : to
  const fold = (back: number): number => foldOf(text.charCodeAt(end - back))
  const length = end - from
  if (length < 4 || fold(1) !== letterS) return end === to ? hash : hashUnits(text, from, end)
  const before = fold(2)
  if (!isPluralBehind(before)) return end === to ? hash : hashUnits(text, from, end)
  if (before !== letterE) return hashUnits(text, from, end - 1)
  const third = fold(3)
  const fourth = fold(4)
  if (third === 0x69 && length > 4) return hashStep(hashUnits(text, from, end - 3), 0x79)
  // "-sses", "-shes", "-ches", "-xes" and "-zzes" lose two letters.
  const sibilant =
    third === 0x78 ||
    (third === 0x73 && fourth === 0x73) ||
    (third === 0x7a && fourth === 0x7a) ||
    (third === 0x68 && (fourth === 0x73 || fourth === 0x63))
  return hashUnits(text, from, sibilant ? end - 2 : end - 1)
}

/** A running hash of a stretch of which every unit folds alone. */
function hashUnits(text: string, from: number, to: number): number {
  let hash: number = hashStart
  for (let at = from; at < to; at += 1) {
    const entry = unitEntry(text.charCodeAt(at))
    hash = hashStep(hash, (entry & classMask) === unitClass.apostrophe ? 0x27 : entry >>> foldShift)
  }
  return hash
}

/** A word with a mark, a ligature or something invisible in it, folded as one. */
function readWholeWord(text: string, from: number, end: number, table: TokenTable, capital: number): number {
  let at = from
  while (at < end) {
    const kind = classOf(text.charCodeAt(at))
    const goesOn =
      kind === unitClass.letter ||
      kind === unitClass.digit ||
      kind === unitClass.mark ||
      kind === unitClass.ignorable ||
      (kind === unitClass.apostrophe && at + 1 < end && classOf(text.charCodeAt(at + 1)) === unitClass.letter)
    if (!goesOn) break
    at += 1
  }
  const folded = foldText(text.slice(from, at)).replaceAll(/[\u2019\u02BC]/g, "'")
  const possessive = folded.endsWith("'s")
  const base = possessive ? folded.slice(0, -2) : folded
  const stem = base.endsWith('s') ? stemHash(base, 0, base.length, -1, hashOf(base)) : hashOf(base)
  add(table, from, at, tokenKind.word, hashOf(folded), stem, capital)
  return at
}

function isDigitAt(text: string, at: number, end: number): boolean {
  return at < end && classOf(text.charCodeAt(at)) === unitClass.digit
}

function readNumber(text: string, from: number, end: number, table: TokenTable): number {
  let at = from
  let hash: number = hashStart
  let pointed = false
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (classOf(unit) === unitClass.digit) {
      hash = hashStep(hash, foldOf(unit))
      at += 1
    } else if (isThousandsComma(text, at, end)) {
      at += 1
    } else if (unit === 0x2e && !pointed && isDigitAt(text, at + 1, end)) {
      pointed = true
      hash = hashStep(hash, unit)
      at += 1
    } else break
  }
  add(table, from, at, tokenKind.number, hash, hash, 0)
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

function readHangul(text: string, from: number, end: number, table: TokenTable): number {
  let start = from
  // "12만명" is a figure and then a word: its multipliers stand alone so that they can be counted with.
  if (from > 0 && classOf(text.charCodeAt(from - 1)) === unitClass.digit) {
    while (start < end && koreanScales.includes(text.charAt(start))) {
      const hash = hashOf(text, start, start + 1)
      add(table, start, start + 1, tokenKind.hangul, hash, hash, 0)
      start += 1
    }
  }
  let at = start
  let whole = false
  while (at < end) {
    const kind = classOf(text.charCodeAt(at))
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
  add(table, start, at, tokenKind.hangul, word, stem, 0)
  return at
}

function readIdeograph(text: string, from: number, end: number, table: TokenTable): number {
  let at = from + 1
  while (at < end && classOf(text.charCodeAt(at)) === unitClass.mark) at += 1
  const unit = text.charCodeAt(from)
  const fold = foldOf(unit)
  const hash =
    at === from + 1 && fold !== 0 ? hashStep(hashStart, fold) : hashOf(foldText(text.slice(from, at)))
  add(table, from, at, tokenKind.ideograph, hash, hash, 0)
  return at
}

function readAstral(text: string, from: number, end: number, table: TokenTable): number {
  const point = text.codePointAt(from) ?? 0
  const length = point > 0xffff && from + 2 <= end ? 2 : 1
  const char = text.slice(from, from + length)
  if (length === 2 && /\p{L}/u.test(char)) {
    const hash = hashOf(foldText(char))
    add(table, from, from + length, tokenKind.ideograph, hash, hash, 0)
  }
  return from + length
}
