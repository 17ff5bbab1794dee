import { hashEnd, hashRun, hashStart, hashStep } from '../text/hash.ts'
import { masks } from '../text/masks.ts'
import { type Figure, figures } from '../text/numbers.ts'
import { quotedSpans } from '../text/quotes.ts'
import { sentences } from '../text/sentences.ts'
import { isSpace, type Span } from '../text/span.ts'
import { tokenise, tokenKind, type Tokens } from '../text/tokens.ts'
import { type AnalysedParagraph, type Passage, unitFlag, type Units } from './passage.ts'
import { featuresOf } from './features.ts'
import { readingOf } from './prose.ts'
import { weightOf } from './weights.ts'

/** The most units one passage holds, so that comparing two costs a bounded number of steps. */
export const longestPassage = 160

/**
 * Reads a paragraph for the detector: its masked parts left out, its sentences and quotations as passages.
 * `language` is BCP 47. Linear in the length of the text.
 */
export function analyse(text: string, language: string): AnalysedParagraph {
  const hidden = masks(text)
  const tokens = tokenise(text, hidden)
  const all = figures(text, tokens)
  const passages: Passage[] = []
  let token = 0
  for (const sentence of sentences(text, language)) {
    const first = token
    while (token < tokens.count && (tokens.from[token] ?? 0) < sentence.to) token += 1
    for (const [start, end] of pieces(text, tokens, first, token)) {
      const firstAt = tokens.from[start] ?? 0
      const lastAt = tokens.to[end - 1] ?? 0
      const from = start === first ? leadIn(text, sentence, firstAt, hidden) : firstAt
      const to = end === token ? leadOut(text, sentence, lastAt, hidden) : lastAt
      passages.push(passage(text, tokens, all, start, end, { from, to }))
    }
  }
  const running = passages.filter(({ row }) => !row)
  return {
    length: text.length,
    sentences: passages,
    quotes: quotes(text, tokens, all),
    exact: tokens.count === 0 ? undefined : hashRun(tokens.word, 0, tokens.count),
    information: running.reduce((sum, one) => sum + one.information, 0),
    words: running.reduce((sum, one) => sum + one.words, 0),
  }
}

/** Cuts a run of tokens into pieces no longer than a passage, at a comma or the like where there is one. */
function* pieces(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
): Generator<readonly [number, number]> {
  let start = first
  while (end - start > longestPassage) {
    let cut = start + longestPassage
    const least = start + longestPassage / 2
    while (
      cut > least &&
      !/[,;:—–，、；：]/.test(text.slice(tokens.to[cut - 1], tokens.from[cut]).slice(0, 8))
    )
      cut -= 1
    if (cut === least) cut = start + longestPassage
    yield [start, cut]
    start = cut
  }
  if (end > start) yield [start, end]
}

/** Where a sentence's own text begins: after a masked dateline or speaker, at an opening quotation mark. */
function leadIn(text: string, sentence: Span, firstToken: number, hidden: readonly Span[]): number {
  const head = hidden[0]
  let from = sentence.from
  if (head && head.from === from && head.to <= firstToken) from = head.to
  while (from < firstToken && isSpace(text.charCodeAt(from))) from += 1
  return from
}

/** Where a sentence's own text ends: before a masked credit. */
function leadOut(text: string, sentence: Span, lastToken: number, hidden: readonly Span[]): number {
  const credit = hidden[firstFrom(hidden, lastToken, (mask) => mask.from)]
  let to = credit && credit.from < sentence.to ? credit.from : sentence.to
  while (to > lastToken && isSpace(text.charCodeAt(to - 1))) to -= 1
  return to
}

/** The index of the first item, of those in order, whose place is `least` or later. */
function firstFrom<Item>(items: readonly Item[], least: number, place: (item: Item) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && place(item) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The quotations of a paragraph, with the quotation marks outside their spans. */
function quotes(text: string, tokens: Tokens, all: readonly Figure[]): readonly Passage[] {
  const found: Passage[] = []
  let token = 0
  for (const span of quotedSpans(text)) {
    while (token < tokens.count && (tokens.from[token] ?? 0) < span.from) token += 1
    const first = token
    while (token < tokens.count && (tokens.to[token] ?? 0) <= span.to) token += 1
    if (token === first || token - first > longestPassage) continue
    found.push(passage(text, tokens, all, first, token, span))
  }
  return found
}

function passage(
  text: string,
  tokens: Tokens,
  all: readonly Figure[],
  first: number,
  end: number,
  span: Span,
): Passage {
  const units = unitsOf(tokens, all, first, end)
  let information = 0
  for (let index = 0; index < units.count; index += 1) information += units.weight[index] ?? 0
  const { features, featureWeights } = featuresOf(units)
  return {
    span,
    units,
    exact: hashRun(tokens.word, first, end),
    information,
    ...readingOf(text, span, tokens, units, first, end),
    words: wordsOf(tokens, first, end),
    features,
    featureWeights,
  }
}

function figureKey({ value, percent }: Figure): number {
  let hash = hashStep(hashStart, percent ? 0x25 : 0x23)
  for (const char of String(value)) hash = hashStep(hash, char.charCodeAt(0))
  return hashEnd(hash)
}

function unitsOf(tokens: Tokens, all: readonly Figure[], first: number, end: number): Units {
  const size = end - first
  const from = new Uint32Array(size)
  const to = new Uint32Array(size)
  const key = new Uint32Array(size)
  const weight = new Float32Array(size)
  const flags = new Uint8Array(size)
  let count = 0
  let next = firstFrom(all, first, (figure) => figure.first)
  for (let token = first; token < end; count += 1) {
    const figure = all[next]
    if (figure && figure.first === token && figure.end > end) next += 1
    else if (figure && figure.first === token) {
      from[count] = figure.from
      to[count] = figure.to
      key[count] = figureKey(figure)
      weight[count] = weightOf(0, tokenKind.number)
      flags[count] =
        (figure.weak ? unitFlag.weakFigure : unitFlag.figure) | (figure.percent ? unitFlag.percent : 0)
      token = figure.end
      next += 1
      continue
    }
    const kind = tokens.kind[token] ?? 0
    const stem = tokens.stem[token] ?? 0
    from[count] = tokens.from[token] ?? 0
    to[count] = tokens.to[token] ?? 0
    key[count] = stem
    weight[count] = weightOf(stem, kind)
    flags[count] =
      kind === tokenKind.ideograph
        ? unitFlag.character
        : kind === tokenKind.hangul
          ? unitFlag.hangul
          : tokens.capital[token] && token > first
            ? unitFlag.name
            : 0
    token += 1
  }
  return { count, from, to, key, weight, flags }
}

function wordsOf(tokens: Tokens, first: number, end: number): number {
  let words = 0
  // Two Han, kana or Thai characters make about one word.
  for (let token = first; token < end; token += 1)
    words += tokens.kind[token] === tokenKind.ideograph ? 0.5 : 1
  return words
}
