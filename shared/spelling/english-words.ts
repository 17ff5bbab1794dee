import type { Copy } from '../checks/copy.ts'
import { quotesOf, sentencesOf, tokensOf, touches } from '../checks/facts.ts'
import type { Span } from '../text/span.ts'
import { tokenKind } from '../text/tokens.ts'
import { houseWords } from './house-words.ts'
import { newsWords } from './news-words.ts'
import { isCommon } from './rarity.ts'
import type { Speller } from './speller.ts'

/*
 * Which words of English copy are looked up, and which of those are misspelt. Names are what a dictionary lacks
 * most, so what begins with a capital is left alone but at a sentence's start.
 */

/** The misspelt words of a paragraph, in order. */
export function misspeltEnglish(copy: Copy, speller: Speller): readonly Span[] {
  const { text } = copy
  const tokens = tokensOf(copy)
  const known = houseWords(copy.house)
  const isKnown = (word: string): boolean => isRightEnglish(word, speller, known)
  const starts = new Set<number>()
  for (const { from, to } of sentencesOf(copy)) starts.add(firstLetter(text, from, to))
  const unknown: Unknown[] = []
  let looked = 0
  for (let index = 0; index < tokens.count; index += 1) {
    if (tokens.kind[index] !== tokenKind.word) continue
    const from = tokens.from[index] ?? 0
    const to = tokens.to[index] ?? 0
    looked += 1
    const capital = tokens.capital[index] === 1
    if (capital && !starts.has(from)) continue
    if (!isPlainWord(text, from, to) || isPartOfLonger(text, from, to)) continue
    const written = text.slice(from, to)
    const word = written.includes('’') ? written.replaceAll('’', "'") : written
    if (isKnown(word) || isKnown(word.toLowerCase())) continue
    const before = index > 0 ? text.slice(tokens.from[index - 1], tokens.to[index - 1]) : ''
    if (isPartOfName(text, { from, to }, before, isKnown)) continue
    const plain = word.toLowerCase()
    const [meant] = speller.suggest(plain)
    if (meant === undefined && couldBeMade(plain.replace(/'s?$/, ''), isKnown)) continue
    // "kph", "bpd": without a vowel it is a unit sooner than a word.
    if (!/[aeiouy]/.test(plain) && (meant === undefined || !isCommon(meant))) continue
    // At a sentence's start an unknown word is a name, unless one slip makes a word of it that is none.
    if (capital && (meant === undefined || !isSlipRatherThanName(plain.replace(/'s?$/, ''), meant, text, to)))
      continue
    unknown.push({ from, to, index })
  }
  if (isForeign(unknown.length, looked)) return []
  const native = unknown.filter((word) => {
    const sentence = sentencesOf(copy).find(({ from, to }) => word.from >= from && word.to <= to)
    return (
      sentence === undefined || !isForeignStretch(text.slice(sentence.from, sentence.to), unknown, sentence)
    )
  })
  return withoutPhrases(native, copy, speller)
}

interface Unknown extends Span {
  /** Which of the paragraph's words it is. */
  readonly index: number
}

function firstLetter(text: string, from: number, to: number): number {
  let at = from
  while (at < to && !isLetterOrFigure(text, at)) at += 1
  return at
}

function isLetterOrFigure(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(at))
  return isSmallLetter(unit | 0x20) || (unit >= 0x30 && unit <= 0x39)
}

/**
 * Three units at least, of English only, small but for the first; at the end an apostrophe and one or two letters. No
 * `iPhone`, no `NATO`, no `café`.
 */
function isPlainWord(text: string, from: number, to: number): boolean {
  if (to - from < 3 || !isSmallLetter(text.charCodeAt(from) | 0x20)) return false
  for (let at = from + 1; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (isSmallLetter(unit)) continue
    const behind = to - at - 1
    if ((unit !== 0x27 && unit !== 0x2019) || behind < 1 || behind > 2) return false
    return isSmallLetter(text.charCodeAt(at + 1)) && (behind === 1 || isSmallLetter(text.charCodeAt(at + 2)))
  }
  return true
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}

const joiningBefore = new Set('0123456789@#/\\_.&$%')
const joiningBehind = new Set('0123456789@#/\\_&')

/** Beside a figure or a sign that words have none of: `5km`, `@desk`, `and/or`, `example.com`. */
function isPartOfLonger(text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1)
  const behind = text.charAt(to)
  if ((before === ' ' || before === '') && (behind === ' ' || behind === '')) return false
  return (
    joiningBefore.has(before) ||
    joiningBehind.has(behind) ||
    (behind === '.' && /[a-z\d]/i.test(text.charAt(to + 1)))
  )
}

/** Words that begin sentences with a capital and are nobody's family name. */
const small = new Set(
  'a an the in at of on for from to and but if as by with his her its their this that'.split(' '),
)

/** Small words of names: `Ursula von der Leyen`. */
const particles = new Set(
  'von van der den del della degli dos das des ter bin bint ibn ben abu umm ul ur ud uz zur zum les'.split(
    ' ',
  ),
)

/**
 * Of a word with a capital that begins a sentence: long names are seldom a slip away from a word, least of all where
 * what follows goes on as behind a noun.
 */
function isSlipRatherThanName(plain: string, meant: string, text: string, to: number): boolean {
  if (plain.length < 7) return false
  return (
    isCommon(meant) ||
    (plain.length > 7 &&
      /^ (?:in|at|on|of|for|from|with|polled|near|who|have|were|are)\b/.test(text.slice(to, to + 10)))
  )
}

/** The second syllable of `Kim Jong-un`, the article of `al-Assad`, and a small word between two names. */
function isPartOfName(
  text: string,
  { from, to }: Span,
  before: string,
  isKnown: (word: string) => boolean,
): boolean {
  const behind = text.charAt(to)
  if (/[-–’']/.test(behind) && /\p{Lu}/u.test(text.charAt(to + 1))) return true
  const joint = text.charAt(from - 1)
  if (joint === '-' && /^\p{Lu}/u.test(before)) {
    if (!isKnown(before)) return true
    const family = /(\p{Lu}\p{L}*) $/u.exec(
      text.slice(Math.max(0, from - before.length - 30), from - before.length - 1),
    )?.[1]
    return family !== undefined && !small.has(family.toLowerCase())
  }
  if (particles.has(text.slice(from, to))) return true
  const isShort = to - from <= 3
  return isShort && /^\p{Lu}/u.test(before) && /^ \p{Lu}/u.test(text.slice(to, to + 2))
}

/** A sentence of another language in English copy. */
function isForeignStretch(sentence: string, unknown: readonly Span[], { from, to }: Span): boolean {
  const inside = unknown.filter((word) => word.from >= from && word.to <= to).length
  return isForeign(inside, sentence.split(' ').length)
}

/** So much is unknown that the copy is in another language, or is no copy. */
function isForeign(unknown: number, looked: number): boolean {
  return unknown >= 3 && unknown * 4 > looked
}

/** Leaves out what is a phrase of another language: unknown words beside each other, or two in one quotation. */
function withoutPhrases(unknown: readonly Unknown[], copy: Copy, speller: Speller): readonly Span[] {
  if (unknown.length === 0) return unknown
  const isSlip = ({ from, to }: Span): boolean =>
    speller.suggest(copy.text.slice(from, to).toLowerCase()).length > 0
  return unknown.filter((span, place) => {
    const beside = [unknown[place - 1], unknown[place + 1]].filter(
      (other) => other !== undefined && Math.abs(other.index - span.index) <= 2,
    )
    if (beside.length > 0 && !isSlip(span)) return false
    const quote = quotesOf(copy).find(({ from, to }) => touches([span], from, to))
    if (!quote) return true
    const words = copy.text.slice(quote.from, quote.to).split(' ').length
    const inside = unknown.filter((other) => touches([other], quote.from, quote.to))
    return inside.length < 2 || words > inside.length * 3
  })
}

/** Beginnings and ends that make a new word of any word: `antigovernment`, `un-American`, `state-led`. */
const fore = new Set(
  (
    'anti counter non un re pre post over under out co sub super inter micro mega multi semi ultra cyber geo bio eco agri ' +
    'auto tele electro hydro photo nano neo pseudo mid pro ex mini meta para poly quasi thermo trans uni bi tri intra'
  ).split(' '),
)
const joined =
  /^(?:anti|counter|non|over|under|out|sub|super|inter|micro|multi|ultra|cyber|bio|agri|neo|hydro|geo|petro)([a-z]{5,})$/
const ended = /^([a-z]{4,})(?:like|wide|wards?|led)$/

/** Whether a word stands in the dictionary, in the house's list, or is made of such by a usual beginning or end. */
export function isRightEnglish(word: string, speller: Speller, known: ReadonlySet<string>): boolean {
  const isListed = (base: string): boolean => known.has(base) || newsWords.has(base)
  if (speller.isRight(word) || isListed(word) || fore.has(word)) return true
  const bare = word.replace(/'s?$/, '')
  if (bare !== word && (speller.isRight(bare) || isListed(bare))) return true
  if (
    /(?:s|ed|ing)$/.test(bare) &&
    [/s$/, /es$/, /ed$/, /d$/, /ing$/].some((end) => isListed(bare.replace(end, '')))
  )
    return true
  const rest = joined.exec(bare)?.[1] ?? ended.exec(bare)?.[1]
  return rest !== undefined && (speller.isRight(rest) || isListed(rest))
}

const endings = (
  'ize izes ized izer izers izing ization ise ises ised iser isers ising isation able ably ing ings er ers ed ly ness ism ' +
  'ist ists less hood'
).split(' ')
const loosely = /^(?:re|un|pre|co|de|dis|mis|up|down|off|on)([a-z]{4,})$/

/** Whether a word that nothing is one slip away from could be made of others: `securityholders`, `refloat`. */
function couldBeMade(word: string, isKnown: (word: string) => boolean): boolean {
  const rest = joined.exec(word)?.[1] ?? loosely.exec(word)?.[1]
  if (rest !== undefined && isKnown(rest)) return true
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    if ([stem, `${stem}e`, stem.slice(0, -1)].some((base) => base.length > 2 && isKnown(base))) return true
  }
  for (let at = 3; at <= word.length - 3; at += 1) {
    if (isKnown(word.slice(0, at)) && isKnown(word.slice(at))) return true
  }
  return false
}
