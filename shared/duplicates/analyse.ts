import { hashEnd, hashRun, hashStart, hashStep } from '../text/hash.ts'
import { masks } from '../text/masks.ts'
import { quotedSpans } from '../text/quotes.ts'
import { sentences } from '../text/sentences.ts'
import { isSpace, type Span } from '../text/span.ts'
import { tokenise, tokenKind, tokenTable, type Tokens } from '../text/tokens.ts'
import { readClosely } from './close-reading.ts'
import type { AnalysedParagraph, CloseReading, Passage, Script, Units } from './passage.ts'
import { defaultWeights, partsOf, weightParts, type Weights } from './weights.ts'

/** The most words one passage holds, so that comparing two costs a bounded number of steps. */
export const longestPassage = 160
/** Shorter ones are titles and single terms as often as something said. */
const leastQuotedWords = 8
/** Words that tell less than this, in parts of a nat, are in too many sentences to look any up by; pairs of characters are not. */
const leastIndexed = 3.5 * weightParts

/** A changed character takes two pairs with it: of what passages have, pairs count this much. */
const pairShare = 0.65

/** The words of the paragraph being read: one table for all, since none is kept. */
const table = tokenTable(4096)

/**
 * Reads a paragraph for the detector: its masked parts left out, its sentences and quotations as passages.
 * `language` is BCP 47. Paragraphs of one story are read with the same `weights`. Linear in the length of the text. What only matters once two passages look alike is
 * read when it is first asked for.
 */
export function analyse(
  text: string,
  language: string,
  weights: Weights = defaultWeights,
): AnalysedParagraph {
  const hidden = masks(text)
  const tokens = tokenise(text, hidden, table)
  const reader: Reader = { context: { text, hidden, weights }, tokens }
  const passages: Passage[] = []
  let token = 0
  for (const sentence of sentences(text, language)) {
    const first = token
    while (token < tokens.count && (tokens.from[token] ?? 0) < sentence.to) token += 1
    let start = first
    while (start < token) {
      const end = token - start > longestPassage ? pieceEnd(text, tokens, start) : token
      const firstAt = tokens.from[start] ?? 0
      const lastAt = tokens.to[end - 1] ?? 0
      const from = start === first ? leadIn(text, sentence, firstAt, hidden) : firstAt
      const to = end === token ? leadOut(text, sentence, lastAt, hidden) : lastAt
      passages.push(read(reader, start, end, from, to))
      start = end
    }
  }
  return {
    length: text.length,
    sentences: passages,
    quotes: quotes(reader),
    exact: tokens.count === 0 ? undefined : hashRun(tokens.word, 0, tokens.count),
  }
}

/** What the close reading of any passage of a paragraph needs. */
interface Context {
  readonly text: string
  readonly hidden: readonly Span[]
  readonly weights: Weights
}

interface Reader {
  readonly context: Context
  readonly tokens: Tokens
}

/** Where to end a piece of a sentence that is too long: at a comma or the like where there is one. */
function pieceEnd(text: string, tokens: Tokens, start: number): number {
  const most = start + longestPassage
  for (let cut = most; cut > start + longestPassage / 2; cut -= 1) {
    const gap = text.slice(tokens.to[cut - 1], tokens.from[cut]).slice(0, 8)
    if (/[,;:—–，、；：]/.test(gap)) return cut
  }
  return most
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
  const credit = hidden.length === 0 ? undefined : hidden[firstFrom(hidden, lastToken)]
  let to = credit && credit.from < sentence.to ? credit.from : sentence.to
  while (to > lastToken && isSpace(text.charCodeAt(to - 1))) to -= 1
  return to
}

/** The index of the first span, of those in order, that begins at `least` or later. */
function firstFrom(spans: readonly Span[], least: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.from ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The quotations of a paragraph, with the quotation marks outside their spans. */
function quotes(reader: Reader): readonly Passage[] {
  const {
    tokens,
    context: { text },
  } = reader
  const found: Passage[] = []
  let token = 0
  for (const span of quotedSpans(text)) {
    while (token < tokens.count && (tokens.from[token] ?? 0) < span.from) token += 1
    const first = token
    while (token < tokens.count && (tokens.to[token] ?? 0) <= span.to) token += 1
    if (token - first < leastQuotedWords || token - first > longestPassage) continue
    const passage = read(reader, first, token, span.from, span.to)
    if (passage.words >= leastQuotedWords) found.push(passage)
  }
  return found
}

/** The features of the passage being read: a list of its own is made when their number is known. */
const scratch: number[] = []

function read({ tokens, context }: Reader, first: number, end: number, from: number, to: number): Passage {
  const { weights } = context
  const { kind: kinds, stem: stems } = tokens
  let used = 0
  let halves = 0
  let hangul = 0
  let weight = 0
  for (let token = first; token < end; token += 1) {
    const kind = kinds[token] ?? 0
    // Signed, since a small whole number is kept without a box.
    let feature = (stems[token] ?? 0) | 0
    let parts = partsOf(weights, feature, kind)
    if (kind === tokenKind.ideograph) {
      halves += 1
      // Single characters are in every sentence: pairs of neighbours tell them apart.
      if (token + 1 >= end || kinds[token + 1] !== kind) continue
      const next = (stems[token + 1] ?? 0) | 0
      parts += partsOf(weights, next, kind)
      feature = hashEnd(hashStep(hashStep(hashStart, feature), next)) | 0
      weight += parts * pairShare
    } else {
      halves += 2
      if (kind === tokenKind.hangul) hangul += 1
      if (parts < leastIndexed) continue
      weight += parts
    }
    scratch[used] = feature
    scratch[used + 1] = parts
    used += 2
  }
  const count = end - first
  const words = halves / 2
  const characters = 2 * (count - words)
  const script = 2 * hangul > count ? 'hangul' : 2 * characters > count ? 'characters' : 'spaced'
  const exact = hashRun(tokens.word, first, end)
  return new LazyPassage(context, from, to, exact, words, script, scratch.slice(0, used), weight)
}

/** A passage whose close reading waits until something asks for it. */
class LazyPassage implements Passage {
  readonly span: Span
  readonly exact: number
  readonly words: number
  readonly script: Script
  readonly features: readonly number[]
  readonly featureWeight: number
  readonly #context: Context
  #reading: CloseReading | undefined

  constructor(
    context: Context,
    from: number,
    to: number,
    exact: number,
    words: number,
    script: Script,
    features: readonly number[],
    featureWeight: number,
  ) {
    this.span = { from, to }
    this.exact = exact
    this.words = words
    this.script = script
    this.features = features
    this.featureWeight = featureWeight
    this.#context = context
  }

  get text(): string {
    return this.#context.text.slice(this.span.from, this.span.to)
  }

  get units(): Units {
    return this.#close().units
  }

  get information(): number {
    return this.#close().information
  }

  get prose(): boolean {
    return this.#close().prose
  }

  get row(): boolean {
    return this.#close().row
  }

  #close(): CloseReading {
    const { text, hidden, weights } = this.#context
    this.#reading ??= readClosely(text, hidden, this.span, weights)
    return this.#reading
  }
}
