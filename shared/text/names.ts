import { bodies, givenNames, particles, places, plain, surnamesFirst, titles } from './name-words.ts'
import { isSpace, type Span } from './span.ts'

/** A name in English copy that may be a person's: what is left of a run of capitals without title, place or day. */
export interface Name extends Span {
  /** As written, without the possessive. */
  readonly text: string
  /** What stands besides the surname; empty where the surname stands alone. */
  readonly given: string
  readonly surname: string
  /** Begins a sentence: its capital says nothing. */
  readonly isFirst: boolean
  /** A title stands before it: "Mayor", "chief". */
  readonly isTitled: boolean
  /** How sure it is that it names a person: 2 by a title, an age, a given name, "who"; 1 by a verb of saying; 0 not. */
  readonly person: 0 | 1 | 2
  /** Words around it make it an office, a firm or a place. */
  readonly isBody: boolean
}

const abbreviated = '(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|Rev|Sgt|Capt|Maj|Adm|St|Jr|Sr)\\.'
const word =
  `(?:${abbreviated}|\\p{Lu}\\.(?:-?\\p{Lu}\\.){0,3}|(?:[ae]l-|d['’]|O['’])?\\p{Lu}[\\p{L}\\p{M}]{0,30}` +
  `(?:['’](?!s(?![\\p{L}]))\\p{L}{1,20}){0,2}(?:-\\p{L}{1,20}){0,3})`
const particle = `(?:${[...particles].join('|')})`
/** Capitalised words in a row, with the particles between them. */
const run = new RegExp(`(?<![\\p{L}\\p{N}$@.])${word}(?: (?:${particle} ){0,3}${word}){0,7}`, 'uy')

const saidBehind =
  /^,? (?:said|says|told|added|asked|wrote|warned|argued|replied|insisted|called|announced|testified|recalled|explained|noted|declared|claimed|denied|vowed|urged|told)\b/
const saidBefore = /\b(?:said|says|added|asked|told|wrote|replied)\s$/
const personBehind = /^,? (?:\(\d{1,2}\)|(?:aged )?\d{1,3}[,.;]|\d{1,3}-year-old)|^, (?:who|whose|\d{1,3},)\b/
const lower = /\p{Ll}/u
const longestTitle = 20

/** Each run of a text, in order and apart: tried only where one may begin, which most places tell by one unit. */
function runsIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBeginRun(text, at)) continue
    run.lastIndex = at
    const match = run.exec(text)
    if (!match) continue
    found.push(match)
    at = run.lastIndex - 1
  }
  return found
}

/** A capital; "al-", "el-", "d'"; a unit of another script that is neither punctuation nor the second of a pair. */
function mayBeginRun(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return true
    if (unit === 0x61 || unit === 0x65) return text.startsWith('l-', at + 1)
    if (unit !== 0x64) return false
    const next = text.charCodeAt(at + 1)
    return next === 0x27 || next === 0x2019
  }
  return unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f) && (unit < 0xdc00 || unit > 0xdfff)
}

/** The names of a paragraph in order, those of offices and firms marked as such. Linear in the length of the text. */
export function names(text: string): readonly Name[] {
  const found: Name[] = []
  for (const { 0: whole, index } of runsIn(text)) {
    const isFirst = beginsSentence(text, index)
    let titled = isTitleBefore(text, index)
    let segment: Span[] = []
    let isBody = false
    const flush = (first: boolean): void => {
      const name =
        segment.length > 0 ? nameOf(text, segment, { isFirst: first, isTitled: titled, isBody }) : undefined
      if (name) found.push(name)
      segment = []
    }
    const pieces = whole.split(' ')
    const folded = pieces.map((piece) => piece.toLowerCase())
    isBody = hasBodyWord(folded, 0)
    let from = index
    for (const [at, one] of pieces.entries()) {
      const whole = folded[at] ?? ''
      const lower = whole.endsWith('.') ? whole.slice(0, -1) : whole
      if (titles.has(lower) && !(segment.length > 0 && at === pieces.length - 1)) {
        flush(isFirst && at === segment.length)
        titled = true
        // "Defence Minister Quill": what stands before the title is the title's.
        isBody = hasBodyWord(folded, at + 1)
      } else if (
        (plain.has(lower) || places.has(lower)) &&
        !isBehindGivenName(text, segment) &&
        !(givenNames.has(one) && !(isFirst && at === 0))
      ) {
        flush(isFirst && at === segment.length)
        titled = false
      } else {
        segment.push({ from, to: from + one.length })
      }
      from += one.length + 1
    }
    flush(isFirst && segment.length === pieces.length)
  }
  return found
}

/** Whether a word of a firm or a place stands among these in lower case, from `start` to the next title. */
function hasBodyWord(folded: readonly string[], start: number): boolean {
  for (let at = start; at < folded.length; at += 1) {
    const lower = folded[at] ?? ''
    if (titles.has(lower)) return false
    if (bodies.has(lower)) return true
  }
  return false
}

/** What begins the name of a place, and no person's. */
const placesByLetters = new Set(
  'St. Ste. Mt. Ft. N.Y. L.A. D.C. N.J. N.C. S.C. N.D. S.D. U.S. U.K. U.N. E.U. B.C.'.split(' '),
)

/** Behind a name, and no part of it. */
const suffixes = new Set(['Jr.', 'Sr.', 'Co', 'Corp', 'Inc', 'Ltd', 'Plc', 'LLC'])

function nameOf(
  text: string,
  segment: readonly Span[],
  about: Pick<Name, 'isFirst' | 'isTitled' | 'isBody'>,
): Name | undefined {
  const parts = segment.map(({ from, to }) => text.slice(from, to))
  while (particles.has(parts.at(-1) ?? '') || suffixes.has(parts.at(-1) ?? '')) parts.pop()
  if (particles.has(parts[0] ?? '')) return undefined
  const first = segment[0]
  const last = segment[parts.length - 1]
  if (!first || !last || parts.length > 6) return undefined
  const span = { from: first.from, to: last.to }
  const behind = text.slice(span.to, span.to + 40)
  const before = text.slice(Math.max(0, span.from - 24), span.from)
  const { given, surname } = divided(parts)
  if (surname.endsWith('.') || surname.length === 1) return undefined
  // "JAMES HARDIE", "Consolidated TVX": a company's listing, or copy in capitals.
  const isBody =
    about.isBody || placesByLetters.has(parts[0] ?? '') || parts.some((part) => /^\p{Lu}{2,}$/u.test(part))
  const isSure =
    about.isTitled ||
    personBehind.test(behind) ||
    (given !== '' && givenNames.has(parts[0] ?? '')) ||
    isKoreanName(parts)
  const isSaid = saidBehind.test(behind) || saidBefore.test(before)
  return {
    ...span,
    text: text.slice(span.from, span.to),
    given,
    surname,
    ...about,
    isBody,
    person: isSure ? 2 : isSaid ? 1 : 0,
  }
}

/** "Helen March": behind a given name, a month is a surname. */
function isBehindGivenName(text: string, segment: readonly Span[]): boolean {
  const [first, second] = segment
  return first !== undefined && second === undefined && givenNames.has(text.slice(first.from, first.to))
}

/** "Kim Jong-un": a Korean given name, hyphenated, the second syllable small. */
function isKoreanName(parts: readonly string[]): boolean {
  return (
    parts.length === 2 &&
    parts[1]?.includes('-') === true &&
    /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u.test(parts[1] ?? '')
  )
}

function divided(parts: readonly string[]): Pick<Name, 'given' | 'surname'> {
  const [first = ''] = parts
  if (parts.length === 1) return { given: '', surname: first }
  const comesFirst =
    isKoreanName(parts) ||
    (parts.length <= 3 &&
      surnamesFirst.has(first) &&
      (parts.length === 3 || !/^[A-Z]\.$/.test(parts[1] ?? '')))
  if (comesFirst) return { given: parts.slice(1).join(' '), surname: first }
  let start = parts.length - 1
  while (start > 1 && particles.has((parts[start - 1] ?? '').toLowerCase())) start -= 1
  return { given: parts.slice(0, start).join(' '), surname: parts.slice(start).join(' ') }
}

/** Whether the word before a place, be it behind a comma, is a title in small letters. */
function isTitleBefore(text: string, from: number): boolean {
  if (from < 2 || !isSpace(text.charCodeAt(from - 1))) return false
  const end = text.charAt(from - 2) === ',' ? from - 2 : from - 1
  let start = end
  while (start > 0 && end - start < longestTitle && isSmall(text, start - 1)) start -= 1
  return end - start > 2 && titles.has(text.slice(start, end))
}

function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || unit === 0x2d
  return lower.test(text.charAt(at))
}

/** What may stand before a sentence's first word, and what ends the one before it. */
const leading = new Set('"“”\'‘’([*•')
const ending = new Set('.!?:;—…')

function beginsSentence(text: string, from: number): boolean {
  let at = from - 1
  while (at >= 0 && (isSpace(text.charCodeAt(at)) || leading.has(text.charAt(at)))) at -= 1
  if (at < 0 || ending.has(text.charAt(at)) || text.startsWith('--', at - 1)) return true
  const before = text.charAt(from - 1)
  return before === '"' || before === '“'
}

/** What two spellings of one name share: letters without case, accents, hyphens, points and spaces. */
export function foldedName(name: string): string {
  const plain = foldedAscii(name)
  if (plain !== undefined) return plain
  return name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** The same of a name in ASCII, as nearly all are; undefined of any other. */
function foldedAscii(name: string): string | undefined {
  let isWhole = true
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at)
    if (unit >= 0x80) return undefined
    const letter = unit | 0x20
    if ((letter < 0x61 || letter > 0x7a) && (unit < 0x30 || unit > 0x39)) isWhole = false
  }
  return (isWhole ? name : name.replaceAll(/[^A-Za-z\d]/g, '')).toLowerCase()
}
