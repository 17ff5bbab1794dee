import type { Span } from '../text/span.ts'
import { tokenKind, type Tokens, wordHash } from '../text/tokens.ts'
import { unitFlag, type Units } from './passage.ts'

/** Marks of a line set as one of a list. */
const bullet = /^[-*•·▲△○●◇■□※]\s/
/** A Korean sentence ends in its verb, with or without a point. */
const endMark = /(?:[.!?…。！？؟۔।]|[가-힣][다요])(?:["'”’»」』)\]]*)$/
/** What a Korean verb ends in: a line that has one says something, though half of it be figures. */
const verbEnd = /[가-힣]다[.!?。]?["'”’»」』)\]]*$/
const mostFigures = 0.35
const mostFiguresSaid = 0.6
/** Ends of lines that lead a list or a table in. */
const leadsIn = /[:：]$|\s[-–—]$/
const versus = wordHash('vs')
/** A score ("Leeds 2, Hull 1"), or a fixture with its hour ("Leeds at Hull, 7:10 p.m."). */
const score = /^[^,:;!?]{2,40}\s\d{1,3},\s[^,:;!?]{2,40}\s\d{1,3}$/
const fixture = /^[^,:;!?]{2,40}\s(?:at|vs?\.?)\s[^,:;!?]{2,40},\s\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?$/
const longestRow = 100
/** Words as light as this, in nats, are the glue of running text. */
const glueWeight = 3
const leastGlue = 3
/** Han without any particle is a title, a name or a date. */
const leastGlueCharacters = 2

/** How a stretch reads. */
export interface Reading {
  /** Running prose, which alone takes part in near matches. */
  readonly prose: boolean
  /** A row of results or prices ("Shr profit 14 cts vs 12"), which may well stand twice. */
  readonly row: boolean
}

/**
 * How a stretch reads (duplicates.md §2, measured anew: lists of names are prose too). Prose has four lower-case
 * words, or three where it has an end mark, that make three tenths of all, a name of several words counting once;
 * figures a third at most, or more where a Korean verb ends it; is no item of a list and does not lead one in; and
 * has an end mark, or else words that only running text needs.
 */
export function readingOf(
  text: string,
  span: Span,
  tokens: Tokens,
  units: Units,
  first: number,
  end: number,
): Reading {
  const words = text.slice(span.from, span.to)
  // Old wires send whole stories in capitals: there a capital letter tells nothing.
  const capitals = tokens.capital[first] === 1 && words === words.toUpperCase()
  let lower = 0
  let rivals = 0
  let count = 0
  let inName = false
  for (let token = first; token < end; token += 1) {
    const kind = tokens.kind[token]
    const isLower =
      kind !== tokenKind.number && (kind !== tokenKind.word || capitals || tokens.capital[token] === 0)
    const isName = !isLower && kind === tokenKind.word
    if (isLower) lower += 1
    // A name of several words is one thing named.
    if (!isName || !inName) count += 1
    inName = isName
    if (tokens.word[token] === versus) rivals += 1
  }
  let figures = 0
  let glue = 0
  for (let unit = 0; unit < units.count; unit += 1) {
    if (((units.flags[unit] ?? 0) & unitFlag.figure) !== 0) figures += 1
    if ((units.weight[unit] ?? 0) <= glueWeight) glue += 1
  }
  const ends = endMark.test(words.slice(-6))
  const leastLower = ends || tokens.kind[first] === tokenKind.hangul ? 3 : 4
  const characters = tokens.kind[first] === tokenKind.ideograph
  const isSaid =
    tokens.kind[end - 1] === tokenKind.hangul && lower >= leastLower && verbEnd.test(words.slice(-8))
  const isResult = words.length <= longestRow && (score.test(words) || fixture.test(words))
  const row =
    figures > units.count * (isSaid ? mostFiguresSaid : mostFigures) ||
    (figures > 0 && (isResult || rivals > 0 || (characters && glue < leastGlueCharacters)))
  const prose =
    !row &&
    lower >= leastLower &&
    lower >= count * 0.3 &&
    !bullet.test(words.slice(0, 2)) &&
    !leadsIn.test(words.slice(-2)) &&
    (!characters || glue >= leastGlueCharacters) &&
    (glue >= leastGlue || ends)
  return { prose, row }
}
