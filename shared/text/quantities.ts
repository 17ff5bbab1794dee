import { allMatches } from './all-matches.ts'
import { figures } from './numbers.ts'
import { isSpace, type Span } from './span.ts'
import { tokenise, type Tokens } from './tokens.ts'

/**
 * What a figure counts. `label` is part of a name (No. 2, Flight 19, G20), `joined` is written together with
 * something that is no unit of it (5G, 4-1/2).
 */
type QuantityKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'measure'
  | 'age'
  | 'time'
  | 'date'
  | 'score'
  | 'ordinal'
  | 'label'
  | 'joined'

/** A figure of a text with what it counts. Offsets are UTF-16; the span holds the figure with its scale and percent. */
export interface Quantity extends Span {
  readonly value: number
  readonly kind: QuantityKind
  /** Whether it is written in letters: "twelve". */
  readonly spelled: boolean
  /** True of "one" alone, which as often is a pronoun. */
  readonly weak: boolean
  /** "a dozen", "two dozen": about as many. */
  readonly rough: boolean
  /** What one step of its last printed digit is worth: 0.1 of "3.2", 1e8 of "3.2 billion", 1 of "110". */
  readonly step: number
  /** The words that follow, up to 40 characters, without the space or hyphen between. */
  readonly after: string
}

const dozens =
  /\b(?:(a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|half a|\d{1,2})\s)dozen\b(?!s)/gi
const dozenCounts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  'half a': 0.5,
}

/**
 * The quantities of a text in reading order: 1,234; two dozen; $3.2bn; 11,000 containers; 3조 2천억 원. What lies in
 * `dates` (in order, apart) is a date, nothing of it a count. Linear in the length of the text.
 */
export function quantities(
  text: string,
  dates: readonly Span[] = [],
  tokens: Tokens = tokenise(text),
): readonly Quantity[] {
  const found: Quantity[] = []
  let at = 0
  for (const figure of figures(text, tokens)) {
    const { from, to, value, percent, weak } = figure
    while (at < dates.length && (dates[at]?.to ?? 0) <= from) at += 1
    const date = dates[at]
    const spelled = !isDigit(text.charCodeAt(from))
    const inDate = date !== undefined && date.from < to && !spelled
    const kind = inDate ? 'date' : percent ? 'percent' : kindOf(text, { from, to }, spelled)
    found.push({
      from,
      to,
      value,
      kind,
      spelled,
      weak,
      rough: false,
      step: stepOf(text.slice(from, to), value),
      after: text.slice(wordBehind(text, to), to + 40),
    })
  }
  return /dozen/i.test(text) ? withDozens(text, found) : found
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Where the word begins that stands behind a figure, at most 40 characters on. */
function wordBehind(text: string, to: number): number {
  let at = to
  while (at < to + 40 && (isSpace(text.charCodeAt(at)) || text.charAt(at) === '-')) at += 1
  return at
}

function withDozens(text: string, found: readonly Quantity[]): readonly Quantity[] {
  const rough: Quantity[] = []
  for (const match of allMatches(text, dozens)) {
    const count = match[1]?.toLowerCase() ?? ''
    const value = (dozenCounts[count] ?? Number(count)) * 12
    if (Number.isNaN(value)) continue
    const to = match.index + match[0].length
    const after = text.slice(to, to + 40).trimStart()
    rough.push({
      from: match.index,
      to,
      value,
      kind: 'count',
      spelled: true,
      weak: false,
      rough: true,
      step: 12,
      after,
    })
  }
  let at = 0
  const kept = found.filter(({ from }) => {
    while (at < rough.length && (rough[at]?.to ?? 0) <= from) at += 1
    const dozen = rough[at]
    return !dozen || from < dozen.from
  })
  return [...kept, ...rough].toSorted((one, other) => one.from - other.from)
}

/** What one step of the last printed digit is worth: 1e8 of "3.2 billion". */
function stepOf(written: string, value: number): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(written)
  if (!digits) return 1
  const printed = Number(digits[0].replaceAll(',', ''))
  const scale = printed === 0 ? 1 : value / printed
  // 3조 2천억: the last multiplier is the smallest.
  const last = /(\d)\s?([십백천]?)([만억조]?)[^\d]*$/.exec(written)
  if (last && /[십백천만억조]/.test(written) && !written.includes('.')) {
    const tens = { 십: 10, 백: 100, 천: 1000 }[last[2] ?? ''] ?? 1
    // 1천 is how a thousand is written, not what it is rounded to.
    if (!/[만억조]/.test(written)) return 1
    return tens * ({ 만: 1e4, 억: 1e8, 조: 1e12 }[last[3] ?? ''] ?? 1)
  }
  return scale / 10 ** (digits[1]?.length ?? 0)
}

const units =
  /^[\s -]?(?:(?:square|cubic|nautical|metric|short|long)[\s-])?(?:cents?|dollars?|dlrs|cts|won|yen|yuan|euros?|pounds?|francs?|marks?|rupees?|roubles?|rubles?|pesos?|stg|pence|kilomet(?:er|re)s?|km|kms|kph|mph|miles?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|cm|mm|feet|foot|ft|inch(?:es)?|yards?|yds?|acres?|hectares?|ha|tons?|tonnes?|kilograms?|kilos?|kg|grams?|lbs?|ounces?|oz|lit(?:er|re)s?|gallons?|barrels?|bbl|bpd|degrees?|knots?|watts?|kilowatts?|megawatts?|gigawatts?|[mgk]w|volts?|hertz|[kmg]hz|[mgt]b|bytes?|seconds?|secs?|points?|basis|percentage|pts|votes?|runs?|wickets?|overs|under|strokes?|shots?|pct|magnitude|million|billion|trillion|mln|bln|bn|trn|mn|stone|stars?|carats?|calories|star)\b/i
const moneyUnits =
  /^[\s -]?(?:(?:hundred|thousand|million|billion|trillion|mln|bln)\s)?(?:cents?|dollars?|dlrs|cts|won|yen|yuan|euros?|francs?|marks?|rupees?|roubles?|rubles?|pesos?|stg|pence|(?:us|u\.s\.)\s?dollars?|pounds sterling)\b|^\s?(?:원|달러|엔|위안|유로)/i
const timeAfter = /^\s?(?:[ap]\.?m\b|o['’]clock|GMT|hrs\b|KST|EST|EDT)|^:\d\d/i
const ageAfter =
  /^[\s -]years?[\s -]old\b|^[\s -](?:month|week|day)s?[\s-]old\b|^세(?![대계트])|^살(?!인|해)/i
const ageBefore = /\b(?:aged|age|ages|age of|turned|turns)\s$/i
/** "Mara Quill, 7, of Ellery" */
const ageBetweenCommas = /\p{Lu}[\p{L}.'’-]*,\s$/u
const labelBefore =
  /(?:\b(?:nos?\.|numbers?|page|pages|chapter|line|verse|grades?|level|phase|stage|step|item|option|types?|class|rooms?|gate|magnitude|channel|section|articles?|route|highway|lane|week|day|game|act|parts?|vol\.?|volume|size|tier|category|rank|ranked|seed|seeded|under|over-|formula|version|platform|bus|train|flight|unit|reactor|block|building|apartment|floor|district|zone|area|divisions?|group|point|scale|para|paragraph|clause|rule|by|no|round|leg|set|book|season|episode|series|heat|quarter)|#)\s?$/i
const capitalBefore = /(?:^|[\s(“"'‘-])(\p{Lu}[\p{L}\p{M}.'’&-]*)\s$/u
/** Words that begin a sentence with a capital and are no name. */
const openingWords = new Set(
  'About Some Nearly Almost Around Roughly At Least In Of The Only Another More Than Over And With For After All From These Those Police Officials Authorities Troops Soldiers Gunmen Rescuers Firefighters Doctors Just Up To As Every When While But Its Their Our His Her Both Other'.split(
    ' ',
  ),
)

function kindOf(text: string, { from, to }: Span, spelled: boolean): QuantityKind {
  const start = Math.max(0, from - 24)
  const before = text.slice(start, from)
  const after = text.slice(to, to + 28)
  const last = before.slice(-1)
  const next = after.charAt(0)
  if (/\p{Sc}/u.test(last) || moneyUnits.test(after) || /(?:US|A|C|HK|NT|S)\$\s?$/.test(before))
    return 'money'
  if (timeAfter.test(after)) return 'time'
  if (ageAfter.test(after) || ageBefore.test(before)) return 'age'
  if (!spelled) {
    if (/\d[-–—:]$/.test(before) || /^[-–—:]\d/.test(after)) return 'score'
    if (/[\p{L}\d_/.#@&+=*-]/u.test(last) && !/[가-힣]/.test(last)) return 'joined'
    if (/^(?:st|nd|rd|th)\b/.test(after)) return 'ordinal'
    if (/^(?:\.\d|\/\d|[-–]\p{Lu}|['’]s\b)/u.test(after)) return 'joined'
  } else if (/[\p{L}\d]-$/u.test(before) && !/^-?\p{Ll}/u.test(after)) return 'joined'
  if (units.test(after)) return 'measure'
  if (!spelled && /[A-Za-z]/.test(next)) return 'joined'
  if (ageBetweenCommas.test(before) && /^(?:,(?! or\b)|[.;)])|^ (?:and|of|from)\b/.test(after)) return 'age'
  if (labelBefore.test(before) && !spelled) return 'label'
  const capital = capitalBefore.exec(before)?.[1]
  if (capital !== undefined && !spelled && !openingWords.has(capital)) return 'label'
  // 1987 without a comma is a year; counts of four digits are printed 1,987.
  if (!spelled && /^(?:1[5-9]|20|21)\d\d$/.test(text.slice(from, to)) && !/^\s?[가-힣]/.test(after))
    return 'date'
  if (!spelled && after.startsWith('년')) return 'date'
  if (!spelled && /^\s?(?:시(?![설민장도])|분(?!의))/.test(after)) return 'time'
  if (
    !spelled &&
    /^\s?(?:(?:km|m|t|kg)(?![A-Za-z])|㎞|㎡|톤|킬로|미터|배럴|도|점|위|차|회|호|번|층|배)/.test(after)
  )
    return 'measure'
  return 'count'
}
