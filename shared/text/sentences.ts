import { capitalFlag, classMask, classOf, unitClass, unitEntry } from './fold.ts'
import { primaryLanguage } from './language.ts'
import { listItems, mayBeList } from './list-items.ts'
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
const noItems: readonly Span[] = []
const ends = mark.fullStop | mark.point | mark.line
const endsAndOpeners = ends | mark.opener

/**
 * The sentences of one paragraph, in order, without the white space between them. Every other character
 * lies in exactly one. A line break ends a sentence, since a paragraph's own lines are joined at import; but for
 * one that plainly cuts a sentence. The items of a list begin sentences, each with its number.
 * `language` is BCP 47 and steers abbreviations and ordinals. Linear in the length of the text.
 */
export function sentences(text: string, language: string): readonly Span[] {
  const primary = primaryLanguage(language)
  const quotes = primary === 'ko' ? quoteEnds(text) : primary === 'ja' ? cornerEnds(text) : undefined
  const isFrench = primary === 'fr'
  const hasLow = text.includes('„')
  const found: Span[] = []
  let from = 0
  let at = 0
  const close = (to: number): void => {
    const span = trimmed(text, { from, to })
    if (span.to > span.from) found.push(span)
    from = to
  }
  const items = mayBeList(text) ? listItems(text) : noItems
  for (let index = 0; index <= items.length; index += 1) {
    const item = index < items.length ? items[index] : undefined
    const stop = item ? item.from : text.length
    for (;;) {
      // Where nothing holds sentences together an opening mark is a unit like any other.
      at = nextMark(text, at, stop, quotes === undefined ? ends : endsAndOpeners)
      if (at >= stop) break
      const kind = marks[text.charCodeAt(at)] ?? 0
      const within = quotes === undefined || (kind & mark.opener) === 0 ? undefined : quotes.get(at)
      if (within !== undefined) {
        at = within
      } else if ((kind & ends) === 0) {
        at += 1
      } else if (kind === mark.line) {
        if (!joinsLines(text, at, primary)) close(at)
        at += 1
      } else {
        const first = at
        at = pastClosers(text, at + 1)
        // „Jetzt.“: what opens elsewhere closes what a low mark has opened.
        if (hasLow && text.charCodeAt(at) === 0x201c) at = pastClosers(text, at + 1)
        if (isFrench) at = pastSpacedGuillemet(text, at)
        const ended = kind === mark.fullStop ? !staysOpen(text, at) : endsHere(text, from, first, at, primary)
        if (ended) close(at)
      }
    }
    if (item) {
      // The number of a list's item belongs to what follows it.
      close(stop)
      at = Math.max(at, item.to)
    }
  }
  close(text.length)
  return found
}

/** Where the next unit stands that is one of these to a sentence; `stop` where none does. */
function nextMark(text: string, from: number, stop: number, wanted: number): number {
  let at = from
  while (at < stop && ((marks[text.charCodeAt(at)] ?? 0) & wanted) === 0) at += 1
  return at
}

function pastClosers(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (((marks[text.charCodeAt(at)] ?? 0) & (mark.closer | mark.point | mark.fullStop)) === 0) break
    at += 1
  }
  return at
}

/** French sets a space before the mark that closes: « Nous partons ! » */
function pastSpacedGuillemet(text: string, at: number): number {
  const isOne = at + 1 < text.length && isSpace(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 0xbb
  return isOne ? pastClosers(text, at + 2) : at
}

/** How many points stand apart up to this one: ". . ." is an ellipsis, ". . . ." ends a sentence. Four is enough to know. */
function spacedPoints(text: string, point: number): number {
  let count = 1
  for (let at = point; count < 4 && at >= 2; at -= 2) {
    if (text.charCodeAt(at - 1) !== 0x20 || text.charCodeAt(at - 2) !== 0x2e) break
    count += 1
  }
  return count
}

/** ".45-caliber" */
function isWordWithPoint(text: string, point: number): boolean {
  const behind = classOf(text.charCodeAt(point + 1))
  return behind === unitClass.digit || behind === unitClass.letter
}

/** A line that was cut in its middle goes on: a space before the break, and a small letter behind it. */
function joinsLines(text: string, at: number, language: string): boolean {
  if (language === 'ja' && 'のをにがはとでも、'.includes(text.charAt(at - 1))) return at > 0
  if (text.charAt(at - 1) !== ' ') return false
  const next = text.charAt(at + 1)
  return next !== next.toUpperCase()
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

/** Where each 「…」 of a Japanese paragraph ends that its sentence goes on behind, by where it begins. */
function cornerEnds(text: string): ReadonlyMap<number, number> | undefined {
  if (!text.includes('「')) return undefined
  const ends = new Map<number, number>()
  let open = -1
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '「' && open < 0) open = at
    else if (char === '」' && open >= 0) {
      if (at + 1 < text.length && !isSpace(text.charCodeAt(at + 1))) ends.set(open, at)
      open = -1
    }
  }
  return ends
}

function endsHere(text: string, from: number, point: number, end: number, language: string): boolean {
  if (end >= text.length) return true
  if (!isSpace(text.charCodeAt(end))) return end === point + 1 && runsOn(text, from, point, language)
  const next = nextWordAt(text, end)
  if (next >= text.length) return true
  const entry = unitEntry(text.charCodeAt(next))
  const kind = entry & classMask
  if (kind === unitClass.letter && (entry & capitalFlag) === 0 && hasCase(text.charAt(next))) return false
  if (text.charCodeAt(next) === 0x2e && next === end + 1 && !isWordWithPoint(text, next)) return false
  if (text.charCodeAt(point) !== 0x2e || endsInLongWord(text, from, point)) return true
  // "[...]" stands for words, and "N°." for one.
  const before = text.charAt(point - 1)
  // Three points with a space on either side, or apart, stand for a pause: "I know ... I was there".
  if (before === ' ' && (end - point === 3 || spacedPoints(text, point) === 3)) return false
  if (before === '[' || ((before === '°' || before === 'º') && kind === unitClass.digit)) return false
  // A point inside a closing quotation mark or bracket has done its work as an abbreviation's.
  const word = wordBefore(text, from, point)
  if (word === '') return true
  if (/^\d+$/.test(word)) {
    // A Korean sentence ends in a verb: a point after a figure is a date's (2026. 8. 12.).
    if (language === 'ko') return false
    const isOrdinal = word.length <= 2 && writesOrdinalsWithPoint.has(language) && end === point + 1
    return !isOrdinal || (language === 'de' && beginsSentence(wordAt(text, next), language))
  }
  if (neverFinal(word, kind === unitClass.digit, language)) return false
  if (seldomFinal(word, language))
    return beginsSentence(wordAt(text, next), language) || isOpener(text.charCodeAt(end + 1))
  // "Albert I. Jones" has an initial, "you and I." has none.
  if (word === 'I' && /\p{Lu}[\p{L}’'-]{1,24} $/u.test(text.slice(Math.max(from, point - 27), point - 1)))
    return beginsSentence(wordAt(text, next), language)
  return true
}

/**
 * A point that was typed without the space behind it: "broke.The sea". Not in addresses and file names, nor in
 * "St.Quill".
 */
function runsOn(text: string, from: number, point: number, language: string): boolean {
  if (text.charCodeAt(point) !== 0x2e) return false
  const after = text.charCodeAt(point + 1)
  if (language === 'ko') return text.charAt(point - 1) === '다' && classOf(after) === unitClass.hangul
  if ((unitEntry(after) & (classMask | capitalFlag)) !== (unitClass.letter | capitalFlag)) return false
  const before = /(?:^|[\s"“(])(\p{L}[\p{L}’'-]*\p{Ll}|[$€£]?[\d,]*\d)$/u.exec(
    text.slice(Math.max(from, point - longestWord), point),
  )?.[1]
  if (before === undefined || neverFinal(before, false, language) || seldomFinal(before, language))
    return false
  return (
    /^\p{Lu}\p{Ll}*(?:[\s,;:]|[’']\p{Ll}|\.(?:\s|$|\p{Lu}\p{Ll}))/u.test(
      text.slice(point + 1, point + longestWord),
    ) && !/^(?:com|net|org|co)\b/i.test(text.slice(point + 1, point + 5))
  )
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
