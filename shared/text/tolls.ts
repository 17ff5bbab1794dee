import type { Quantity } from './quantities.ts'
import type { Span } from './span.ts'

/** What happened to those who are counted. Two tolls of one frame can contradict each other. */
export type TollFrame =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'arrested'
  | 'evacuated'
  | 'homeless'
  | 'rescued'
  | 'aboard'
  | 'jobs'
  | 'troops'

/** How many people something happened to, as a text says it in one place. The span is that of the figure. */
export interface Toll extends Span {
  readonly frame: TollFrame
  readonly value: number
  /** The noun in lower case that the figure stands before: `people`, `soldiers`; empty where there is none. */
  readonly noun: string
  /** "about 300", "nearly 300", "more than 300". */
  readonly rough: boolean
  /** "the 14 dead", "the death toll": speaks of all of them. */
  readonly whole: boolean
  /** "including three", "another two", "in 2019", "rebels claimed": no total of this event. */
  readonly aside: boolean
  /** "In 2019": another event altogether, which adds nothing to this one. */
  readonly past: boolean
  /** "Another 17": besides those told of before, where any were. */
  readonly further: boolean
  /** Where the sentence lies that says so. */
  readonly sentence: Span
}

const hedge =
  '(?:(?:(?:at least|more than|over|nearly|almost|about|around|some|up to|as many as|an estimated|only|just|all|a total of|roughly|approximately|fewer than|less than|no fewer than|the|its|their|all the|well over|close to|another|a further|an additional)\\s){1,2})?'
/** Up to five words between the figure and what happened, none of them another clause or count. */
const between =
  "(?:\\s(?!(?:and|or|but|who|that|which|with|while|where|when|after|as|in|on|at|by|for|from|to|more|others?|years?|days?|hours?|months?|weeks?|times?|miles?)\\b)[\\p{L}.’'-]+){0,4}?"
const been =
  '(?:\\s(?:were|was|are|is|have|has|had|been|being|confirmed|reported|presumed|remain|remained|still|also|later|be|left|found|listed as|died|went|people))*'

interface FramePattern {
  readonly frame: TollFrame
  readonly before: RegExp
  readonly after: RegExp
}

const pattern = (frame: TollFrame, before: string, after: string, direct = ''): FramePattern => ({
  frame,
  before: new RegExp(`\\b(?:${before})\\s${hedge}$`, 'iu'),
  after: new RegExp(`^(?:${between}${been}\\s(?:${after})\\b${direct && `|${direct}`})`, 'iu'),
})

const english: readonly FramePattern[] = [
  pattern(
    'killed',
    'kill(?:s|ed|ing)?|claim(?:s|ed|ing)? the lives of|(?:death )?toll(?: from [^,.;]{1,40}?| in [^,.;]{1,40}?)?(?: (?:has|had|have|now))?(?: (?:risen|rose|rises|climbed|climbs|stood|stands|reached|reaches|hit|jumped|grown|grew|was|is|put))?(?: (?:at|to|of))?|the dead (?:number|numbered)|the (?:dead|victims),|murder(?:ed|ing)|deaths of',
    'killed|dead|die|died|dies|deaths?|fatalities|lost their lives|perished|drowned|drown|victims',
  ),
  pattern(
    'injured',
    'injur(?:es|ed|ing)|injuries to|wound(?:s|ed|ing)|hurt(?:s|ing)?|the (?:injured|wounded),',
    'injured|wounded|hurt|injuries',
  ),
  pattern('missing', 'missing:', 'missing|unaccounted for'),
  pattern(
    'arrested',
    'arrest(?:s|ed|ing)|detain(?:s|ed|ing)|(?:arrests?|detention) of',
    'arrested|detained|arrests',
  ),
  pattern('evacuated', 'evacuat(?:es|ed|ing)|evacuation of', 'evacuated|evacuees'),
  pattern('homeless', 'displac(?:es|ed|ing)', 'homeless|displaced'),
  pattern('rescued', 'rescu(?:es|ed|ing)|rescue of', 'rescued'),
  pattern('aboard', 'carrying', 'aboard|on board'),
  pattern(
    'jobs',
    '(?:cut|cuts|cutting|slash|slashed|slashing|eliminate|eliminated|eliminating|shed|shedding|axe|axed|lay off|laid off|laying off|lays off|loss of|layoff of|layoffs of)',
    'jobs? (?:lost|losses|cuts|cut)|job (?:cuts|losses)',
  ),
  pattern('troops', 'deploy(?:s|ed|ing)?', 'troops'),
]

const partBefore =
  /\b(?:including|includes?|included|among them|among whom|of whom|of which|of them|the (?:other|remaining|first|second|last|next)|from|up from|compared with|and then|initially|previous(?:ly)?|earlier|average of|besides|plus|as many as|up to)\s(?:(?:at least|about|some|nearly|all|an?|the)\s)?$/i
/** What makes a count one more of its kind, where there is one before it. */
const furtherBefore = /\b(?:another|an additional|a further)\s(?:(?:at least|about|some|nearly)\s)?$/i
const partAfter =
  /^(?:\s[\p{L}-]+)?\s(?:others?\b|more\b(?! than)|of (?:them|whom|those|these|its|his|her|their)\b|additional\b|each\b|apiece\b|a (?:day|week|month|year)\b)|^\s(?:seriously|critically|slightly|lightly|badly|severely|of the\b|in \d)|^(?:\s[\p{L}-]+){1,3}\s(?:seriously|critically|slightly|lightly|badly|severely)\s/iu
/** What makes a sentence tell of another event, another count, or another's claim. */
const elsewhere =
  /\b(?:(?<!\b(?:by|until|through|till) )(?:18|19|20)\d\d(?!-)|last (?:year|month|week|decade|summer|winter|spring|fall|autumn)|previous(?:ly)?|years? (?:ago|earlier|before)|(?:months?|weeks?|days?) (?:ago|earlier|before)|since|so far this|this (?:year|month|season|decade)|in a separate|separate(?:ly)?|another (?:attack|blast|bomb|crash|incident|accident|raid|fire|quake|storm|explosion)|earlier (?:attack|report|toll|figure|estimate|count|incident|this)|initial(?:ly)?|at first|revised|corrected|claim(?:s|ed)?|rebels? said|opposition|activists|unconfirmed|could (?:rise|be|reach)|may (?:rise|be|have|reach)|might|would have|feared?|second (?:attack|blast|bomb|crash)|first (?:attack|blast|bomb|crash)|every year|annually|a year|per year|on average|each year|if|decades?|war|earthquake of|similar)\b/i
/** "The worst fire killed 12": another one. Behind the count they speak of this one: "which killed 12, is the worst". */
const superlative = /\b(?:worst|deadliest|history|record)\b/i
const anotherYear =
  /\b(?:in|of|since) (?:(?:early|late|mid-?|\p{Lu}\p{Ll}+) ?)?(?:18|19|20)\d\d\b|\b(?:last year|years? (?:ago|earlier|before))\b|(?:18|19|20)\d\d년|지난해|작년|년 전/u
/** "the largest cut since 2009" speaks of this event. */
const recordSince =
  /\b(?:largest|biggest|worst|deadliest|first|highest|lowest|most|heaviest|bloodiest)\b[^,.;]{0,40}\b(?:since|in)\b[^,.;]{0,24}(?=[.;]|$|, (?!when\b|which\b|in\b|that\b|after\b))/i
const roughBefore =
  /\b(?:more than|over|nearly|almost|about|around|some|an estimated|roughly|approximately|fewer than|less than|well over|close to|up to|as many as|hundreds|thousands)\s(?:all\s)?$/i
const wholeBefore = /\b(?:the|all|all the|toll(?:\s\S+){0,3}|total of)\s$/i

const longestContext = 70

/** The tolls of an English text, in order. `quoted` is what people say: nothing in it is read. */
export function englishTolls(
  text: string,
  sentences: readonly Span[],
  counted: readonly Quantity[],
): readonly Toll[] {
  const found: Toll[] = []
  let at = 0
  for (const quantity of counted) {
    if (quantity.kind !== 'count' || quantity.value < 1 || quantity.rough) continue
    const { from, to, value, after } = quantity
    while (at < sentences.length - 1 && (sentences[at]?.to ?? 0) <= from) at += 1
    const sentence = sentences[at] ?? { from: 0, to: text.length }
    const before = text.slice(Math.max(sentence.from, from - longestContext), from)
    const behind = text.slice(to, Math.min(sentence.to, to + longestContext)).replaceAll('\u00A0', ' ')
    const last = found.at(-1)
    // "rose to 14 from 12", "rose to 14 people, up from 12"
    const earlier = last && from - last.to < 24 && /^\D{0,14}\bfrom\s$/.test(text.slice(last.to, from))
    const frame = earlier ? last.frame : frameOf(before, behind)
    if (!frame) continue
    const said = text
      .slice(sentence.from, Math.min(sentence.to, sentence.from + 400))
      .replace(recordSince, '')
    found.push({
      from,
      to,
      value,
      frame,
      sentence,
      noun: /^(?:(?:other|more)\s)?(\p{Ll}[\p{Ll}-]+)/u.exec(after)?.[1] ?? '',
      rough: roughBefore.test(before),
      whole: wholeBefore.test(before),
      past: anotherYear.test(said),
      further: furtherBefore.test(before),
      aside:
        partBefore.test(before) ||
        partAfter.test(behind) ||
        elsewhere.test(said) ||
        superlative.test(said.slice(0, from - sentence.from)),
    })
  }
  return found
}

/** Without one of these about it, no English count is a toll: one look instead of two for each frame. */
export const anyFrame =
  /kill|dead|death|toll|\bdie|lives|murder|fatal|perish|drown|victim|injur|wound|hurt|missing|unaccounted|arrest|detain|evacu|homeless|displac|rescu|board|carrying|jobs?\b|lay|laid|troops|slash|cut|eliminat|shed|axe/i

function frameOf(before: string, behind: string): TollFrame | undefined {
  if (!anyFrame.test(behind) && !anyFrame.test(before)) return undefined
  // "leaving 12 dead", "left three people homeless": the frame stands behind.
  for (const { frame, after } of english) if (after.test(behind)) return checkedFrame(frame, behind)
  for (const { frame, before: pattern } of english)
    if (pattern.test(before)) return checkedFrame(frame, behind)
  return undefined
}

function checkedFrame(frame: TollFrame, behind: string): TollFrame | undefined {
  if (
    frame === 'jobs' &&
    !/^(?:\s[\p{L}-]+){0,2}\s(?:jobs?|workers|positions|employees|staff|posts|people)\b/iu.test(behind)
  )
    return undefined
  if (frame === 'troops' && !/^(?:\s[\p{L}.-]+){0,3}\stroops\b/iu.test(behind)) return undefined
  if (
    frame === 'aboard' &&
    !/^(?:\s[\p{L}.-]+){0,2}\s(?:people|passengers|crew|crewmen|sailors|tourists|migrants|pilgrims)\b|^\s(?:aboard|on board)/iu.test(
      behind,
    )
  )
    return undefined
  // "kills 12 years after", "wounded 3 times"
  return /^\s(?:years?|days?|hours?|months?|weeks?|times?|minutes?|percent|miles)\b/i.test(behind)
    ? undefined
    : frame
}

interface KoreanFrame {
  readonly frame: TollFrame
  readonly words: string
  readonly nouns: string
  /** What stands before those it happened to: 숨진 14명. */
  readonly those: string
}

const koreanFrames = (
  [
    {
      frame: 'killed',
      words: '숨지|숨졌|숨진|사망|목숨을|희생',
      nouns: '사망자|희생자|사망|숨진 사람',
      those: '숨진|사망한|희생된',
    },
    {
      frame: 'injured',
      words: '다치|다쳤|다친|부상|상처를',
      nouns: '부상자|부상',
      those: '다친|부상한|부상당한',
    },
    { frame: 'missing', words: '실종', nouns: '실종자|실종', those: '실종된' },
    { frame: 'arrested', words: '체포|검거', nouns: '체포|검거', those: '체포된|검거된|붙잡힌' },
    { frame: 'evacuated', words: '대피', nouns: '대피', those: '대피한' },
    { frame: 'rescued', words: '구조', nouns: '구조', those: '구조된' },
    { frame: 'aboard', words: '타고|탑승', nouns: '탑승객|승객', those: '탑승한' },
    { frame: 'homeless', words: '이재민', nouns: '이재민', those: '집을 잃은' },
    { frame: 'jobs', words: '감원|해고|감축', nouns: '감원|해고|해고자', those: '해고된|감원된' },
  ] satisfies readonly KoreanFrame[]
).map(({ frame, words, nouns, those }) => ({
  frame,
  after: new RegExp(
    `^\\s?여?\\s?명(?:이|은|의|도|가|을)?\\s?(?:모두\\s|현장에서\\s|[가-힣]{1,5}(?:에서|에|로|으로|해)\\s)?(?:${words})`,
  ),
  before: new RegExp(
    `(?:${nouns})(?:는|가|은|이|\\s수는|\\s수가|를)?\\s?(?:모두|총|현재|현재까지|최소|약)?\\s?$`,
  ),
  those: new RegExp(`(?:${those})(?:\\s[가-힣]{1,6}){0,2}\\s$`),
}))

const koreanPartBefore =
  /(?:이\s?중|이\s?가운데|이들\s중|[명데]\s중|가운데|포함해?|추가로|나머지|다른|각각|외에)\s?$|(?:첫|두)\s?번째\s[가-힣\s]{0,8}$/
const koreanPartAfter = /^\s?여?\s?명(?:에서|보다|을?\s?포함|\s?중\s|\s?가운데|씩|이\s?더|이 추가로)/
/** "숨진 8명 가운데 4명은": those 8 are all of them. */
const koreanOfWhole = /^\s?여?\s?명(?:\s?중\s|\s?가운데)/
/** "12명에서 14명으로": what stands between the two. */
const koreanRise = /^\s?여?\s?명에서\s?(?:하루\s?만에\s)?$/
const koreanElsewhere =
  /지난해|작년|재작년|지난달|\d{4}년|년 전|앞서|당초|애초|이전|올해|올\s들어|지금까지|주장|추정|우려|늘어날|평균|매년|역대|최악|별도|또 다른/
const koreanRough = /(?:약|거의|최대)\s?$/

/** The tolls of a Korean text, in order. */
export function koreanTolls(
  text: string,
  sentences: readonly Span[],
  counted: readonly Quantity[],
): readonly Toll[] {
  const found: Toll[] = []
  let at = 0
  for (const { kind, value, from, to } of counted) {
    if (kind !== 'count' || value < 1) continue
    while (at < sentences.length - 1 && (sentences[at]?.to ?? 0) <= from) at += 1
    const sentence = sentences[at] ?? { from: 0, to: text.length }
    const behind = text.slice(to, Math.min(sentence.to, to + 36))
    if (!/^\s?여?\s?명/.test(behind)) continue
    const before = text.slice(Math.max(sentence.from, from - 20), from)
    const last = found.at(-1)
    const risen = last && from - last.to < 12 && koreanRise.test(text.slice(last.to, from))
    const frame = risen
      ? koreanFrames.find((one) => one.frame === last.frame)
      : (koreanFrames.find((one) => one.after.test(behind) || one.before.test(before)) ??
        koreanFrames.find((one) => one.those.test(before)))
    if (!frame) continue
    const ofWhole = koreanOfWhole.test(behind) && (frame.before.test(before) || frame.those.test(before))
    const said = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 200))
    found.push({
      from,
      to,
      value,
      frame: frame.frame,
      sentence,
      // "숨진 5명은 어린이다" may be some of them, as a noun of its own may.
      noun: frame.those.test(before) && !ofWhole ? '숨진' : '',
      rough: koreanRough.test(before) || /^\s?여/.test(behind),
      whole: /(?:사망자|희생자|부상자|실종자|모두|총)[가-힣\s]{0,8}$/.test(before),
      past: anotherYear.test(said),
      further: false,
      aside:
        koreanPartBefore.test(before) ||
        (koreanPartAfter.test(behind) && !ofWhole) ||
        koreanElsewhere.test(said),
    })
  }
  return found
}
