import { readBrackets } from './brackets.ts'
import { primaryLanguage } from './language.ts'
import { facesOtherwise, sideOf } from './mark-side.ts'
import { readSingles } from './single-marks.ts'
import { isSpace, type Span } from './span.ts'

/*
 * Which marks of a paragraph go with which: quotation marks and brackets. Brackets and quotation marks are read
 * apart from each other, so that a fault in the one is not told as one of the other.
 */

export type MarkStyle = 'straight' | 'curly'

/** A double quotation mark and what it does. */
export interface QuoteMark {
  readonly at: number
  readonly style: MarkStyle
  readonly does: 'open' | 'close'
}

/** A mark that has no other to go with it. */
export interface LoneMark {
  readonly at: number
  readonly does: 'open' | 'close'
  readonly is: 'double' | 'single' | 'bracket'
}

/** Two brackets of different kinds that go together: "[IMR)". */
export interface OddPair {
  readonly open: number
  readonly close: number
}

export interface Pairs {
  /** The double quotation marks of the kinds that can be mixed up: " and “ ”. */
  readonly quotes: readonly QuoteMark[]
  /** In the order in which they stand, without `leftOpen`. */
  readonly lone: readonly LoneMark[]
  readonly odd: readonly OddPair[]
  /** Double marks typed for apostrophes: "OPEC"s". */
  readonly apostrophes: readonly number[]
  /** “ that stands where a ” must: "“We go“, he said". */
  readonly turned: readonly number[]
  /** The double quotation that the paragraph's end leaves open: the next paragraph may carry it on. */
  readonly leftOpen: number | undefined
}

const none: Pairs = { quotes: [], lone: [], odd: [], apostrophes: [], turned: [], leftOpen: undefined }
const anyMark = /["“”„‘'«()[\]{}（）［］「」『』《》〈〉【】»]/

/** The pairs of a paragraph. `language` is BCP 47. Linear in the length of the text. */
export function readPairs(text: string, language: string): Pairs {
  if (!anyMark.test(text)) return none
  const primary = primaryLanguage(language)
  const doubles = readDoubles(text, primary)
  const brackets = readBrackets(text, primary)
  const lone = [...doubles.lone, ...brackets.lone, ...readSingles(text, primary)].toSorted(
    (one, other) => one.at - other.at,
  )
  return { ...doubles, odd: brackets.odd, lone }
}

function readDoubles(
  text: string,
  language: string,
): Pick<Pairs, 'quotes' | 'lone' | 'apostrophes' | 'turned' | 'leftOpen'> {
  const quotes: QuoteMark[] = []
  const lone: LoneMark[] = []
  const apostrophes: number[] = []
  const turned: number[] = []
  // Marks that were read in the wrong encoding ("â€œ") pair with nothing; that is another check's to say.
  if (/â[€„]/.test(text)) return { quotes, lone, apostrophes, turned, leftOpen: undefined }
  const inches = inchMarks(text)
  const plain = !facesOtherwise.has(language)
  let open = -1
  const opened = (at: number): void => {
    if (open >= 0) lone.push({ at: open, does: 'open', is: 'double' })
    open = at
  }
  const closed = (at: number): void => {
    if (open < 0) lone.push({ at, does: 'close', is: 'double' })
    open = -1
  }
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) {
      if (inches.has(at)) continue
      if (language === 'en' && /^\p{L}"s(?![\p{L}"])/u.test(text.slice(at - 1, at + 3))) {
        apostrophes.push(at)
        continue
      }
      const side = sideOf(text, at, language)
      const does = side === 'either' ? (open >= 0 ? 'close' : 'open') : side
      quotes.push({ at, style: 'straight', does })
      if (does === 'open') opened(at)
      else closed(at)
    } else if (unit === 0x201e) opened(at)
    else if (unit === 0x201c && open >= 0 && text.charCodeAt(open) === 0x201e) closed(at)
    else if (unit === 0x201c && plain) {
      const closes = open >= 0 && sideOf(text, at, language) === 'close'
      if (closes) turned.push(at)
      quotes.push({ at, style: 'curly', does: closes ? 'close' : 'open' })
      if (closes) open = -1
      else opened(at)
    } else if (unit === 0x201d && (plain || (open >= 0 && text.charCodeAt(open) === 0x201e))) {
      quotes.push({ at, style: 'curly', does: 'close' })
      closed(at)
    }
  }
  return { quotes, lone, apostrophes, turned, leftOpen: open < 0 ? undefined : open }
}

/** The straight marks that are inches or seconds: 6'2", a 5" pipe, 37°33'12". */
function inchMarks(text: string): ReadonlySet<number> {
  const inches = new Set<number>()
  let marks = 0
  const maybe: number[] = []
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (/\d['’′]\s?\d{1,2}(?:\.\d{1,2})?$/.test(text.slice(Math.max(0, at - 9), at))) {
      inches.add(at)
      continue
    }
    marks += 1
    // Not where a quotation that was opened before may end in a figure: "… of 12".
    if (/\d$/.test(text.slice(Math.max(0, at - 1), at)) && !/^["\p{L}]/u.test(text.slice(at + 1, at + 2)))
      maybe.push(at)
  }
  // "It's a 5" pipe," has a mark too many: the figure's is no quotation mark.
  const lowerBehind = maybe.filter((at) => /^(?:[-\s]\p{Ll}|\s?[x×]\s?\d)/u.test(text.slice(at + 1, at + 4)))
  const [first] = lowerBehind.length > 0 ? lowerBehind : maybe
  if (marks % 2 === 1 && first !== undefined) inches.add(first)
  else if (marks === maybe.length) for (const at of maybe) inches.add(at)
  return inches
}

/** The mark with the word it stands at. */
export function withWord(text: string, { at, does }: Pick<LoneMark, 'at' | 'does'>): Span {
  const most = 24
  let from = at
  let to = at + 1
  if (does === 'open') while (to < text.length && to - at <= most && !isSpace(text.charCodeAt(to))) to += 1
  else while (from > 0 && at - from < most && !isSpace(text.charCodeAt(from - 1))) from -= 1
  // Never half a pair of surrogates.
  if (/[\uDC00-\uDFFF]/.test(text.charAt(from))) from -= 1
  if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to += 1
  return { from, to: Math.min(to, text.length) }
}
