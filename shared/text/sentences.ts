import { capitalFlag, classMask, classOf, unitClass, unitEntry } from './fold.ts'
import { primaryLanguage } from './language.ts'
import {
  beginsSentence,
  longestAbbreviation,
  neverFinal,
  seldomFinal,
  writesOrdinalsWithPoint,
} from './abbreviations.ts'
import { isSpace, type Span, trimmed } from './span.ts'

/*
 * Our own scanner rather than Intl.Segmenter: that one is quadratic on long paragraphs in some engines,
 * thirty times slower on short ones, and knows no abbreviation.
 */

/** What a unit can be to a sentence, as bits. */
const mark = {
  /** Ends a sentence wherever it stands: no space need follow. */
  fullStop: 1,
  /** Ends a sentence where a space or the paragraph's end follows. */
  point: 2,
  closer: 4,
  opener: 8,
  line: 16,
} as const

const marks = new Uint8Array(0x1_0000)
function setMarks(bit: number, units: string): void {
  for (const unit of units) marks[unit.charCodeAt(0)] = (marks[unit.charCodeAt(0)] ?? 0) | bit
}
setMarks(mark.fullStop, '。！？｡')
setMarks(mark.point, '.!?…؟۔।॥።')
setMarks(mark.closer, '"\'”’»›)]}」』）】〉》')
setMarks(mark.opener, '"\'“‘«‹([{「『（【〈《¿¡')
setMarks(mark.line, '\n\u2028\u2029')
const ends = mark.fullStop | mark.point | mark.line

/**
 * The sentences of one paragraph, in order, without the white space between them. Every other character
 * lies in exactly one. A line break ends a sentence, since a paragraph's own lines are joined at import.
 * `language` is BCP 47 and steers abbreviations and ordinals. Linear in the length of the text.
 */
export function sentences(text: string, language: string): readonly Span[] {
  const primary = primaryLanguage(language)
  const quotes = primary === 'ko' ? quoteEnds(text) : undefined
  const found: Span[] = []
  let from = 0
  let at = 0
  const close = (to: number): void => {
    const span = trimmed(text, { from, to })
    if (span.to > span.from) found.push(span)
    from = to
  }
  while (at < text.length) {
    const kind = marks[text.charCodeAt(at)] ?? 0
    const within = quotes === undefined || (kind & mark.opener) === 0 ? undefined : quotes.get(at)
    if (within !== undefined) {
      at = within
    } else if ((kind & ends) === 0) {
      at += 1
    } else if (kind === mark.line) {
      close(at)
      at += 1
    } else {
      const end = pastClosers(text, at + 1)
      if (kind === mark.fullStop ? !staysOpen(text, end) : endsHere(text, from, at, end, primary)) close(end)
      at = end
    }
  }
  close(text.length)
  return found
}

function pastClosers(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (((marks[text.charCodeAt(at)] ?? 0) & (mark.closer | mark.point | mark.fullStop)) === 0) break
    at += 1
  }
  return at
}

function isOpener(unit: number): boolean {
  return ((marks[unit] ?? 0) & mark.opener) !== 0
}

/** 「…。」と述べた: what a closed quotation is followed by without a space carries the sentence on. */
function staysOpen(text: string, end: number): boolean {
  const last = text.charAt(end - 1)
  if (!'」』”"'.includes(last)) return false
  const unit = text.charCodeAt(end)
  return end < text.length && !isSpace(unit) && !isOpener(unit)
}

/** Where each quotation of a Korean paragraph ends, by where it begins: a sentence holds its quotations whole. */
function quoteEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  let open = -1
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\n') open = -1
    else if (char === '“') open = at
    else if ((char === '”' && open >= 0) || (char === '"' && open >= 0)) {
      ends.set(open, at)
      open = -1
    } else if (char === '"') open = at
  }
  return ends
}

function endsHere(text: string, from: number, point: number, end: number, language: string): boolean {
  if (end >= text.length) return true
  if (!isSpace(text.charCodeAt(end))) return false
  const next = nextWordAt(text, end)
  if (next >= text.length) return true
  const entry = unitEntry(text.charCodeAt(next))
  const kind = entry & classMask
  if (kind === unitClass.letter && (entry & capitalFlag) === 0 && hasCase(text.charAt(next))) return false
  if (text.charCodeAt(point) !== 0x2e || endsInLongWord(text, from, point)) return true
  // A point inside a closing quotation mark or bracket has done its work as an abbreviation's.
  const word = wordBefore(text, from, point)
  if (word === '') return true
  if (/^\d+$/.test(word)) {
    // A Korean sentence ends in a verb: a point after a figure is a date's (2026. 8. 12.).
    if (language === 'ko') return false
    return !(word.length <= 2 && writesOrdinalsWithPoint.has(language) && end === point + 1)
  }
  if (neverFinal(word, kind === unitClass.digit)) return false
  if (seldomFinal(word)) return beginsSentence(wordAt(text, next)) || isOpener(text.charCodeAt(end + 1))
  return true
}

/** Most sentences end in a word that is too long for an abbreviation: no list need be asked. */
function endsInLongWord(text: string, from: number, point: number): boolean {
  const least = point - longestAbbreviation - 1
  if (least < from) return false
  for (let at = point - 1; at >= least; at -= 1) {
    const unit = text.charCodeAt(at) | 0x20
    if (unit < 0x61 || unit > 0x7a) return false
  }
  return true
}

function hasCase(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase()
}

/** Where the next word starts: past white space and opening marks. */
function nextWordAt(text: string, from: number): number {
  let at = from
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isOpener(text.charCodeAt(at)))) at += 1
  return at
}

const longestWord = 24

function wordBefore(text: string, from: number, point: number): string {
  let at = point
  const least = Math.max(from, point - longestWord)
  while (at > least) {
    const unit = text.charCodeAt(at - 1)
    const kind = classOf(unit)
    const inner = unit === 0x2e || kind === unitClass.letter || kind === unitClass.digit
    if (!inner) break
    at -= 1
  }
  return text.slice(at, point)
}

function wordAt(text: string, from: number): string {
  let at = from
  const most = Math.min(text.length, from + longestWord)
  while (at < most && /[\p{L}\p{N}'’]/u.test(text.charAt(at))) at += 1
  return text.slice(from, at)
}
