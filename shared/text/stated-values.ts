import { allMatches } from './all-matches.ts'
import { isKoreanFullName } from './korean-names.ts'
import { englishWeekdays } from './dates.ts'
import { plain, titles } from './name-words.ts'
import type { Span } from './span.ts'

/**
 * What somebody or something has one of: a person's age, an earthquake's magnitude, the day on which a bridge opened.
 * The span is that of the figure or day.
 */
export interface StatedValue extends Span {
  readonly of: 'age' | 'magnitude' | 'date' | 'weekday'
  /** Whose age: the name without titles. What happened that day: "bridge opened". Empty of an earthquake. */
  readonly whose: string
  readonly value: number
  /** "the magnitude 6.4 quake": speaks of what was told before. */
  readonly known: boolean
}

const name = "(?<whose>\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}’'-]+)){0,3})"
const old = '(?<value>[1-9]\\d?|10\\d)'
const callings =
  '(?:(?!(?:and|or|with|from|in|at|on|to|by|for|of|who|that|is|was|told|said|met|(?!retired)\\p{Ll}+ed)\\b)\\p{Ll}[\\p{Ll}-]* ){0,4}'
const ages: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d, |\\d,)\\b${name}, ${old}(?=, (?!\\p{Lu}[\\p{L} ]+, \\d)|,? (?:said|told|died|resigned|pleaded)\\b|\\.$|\\. \\p{Lu})`,
    'gu',
  ),
  new RegExp(
    `${name}, (?:who (?:is|turned) |aged |an? )${old}(?=,|\\.|-year-old\\b| years old\\b| and\\b)`,
    'gu',
  ),
  new RegExp(`\\b${old}-year-old ${callings}${name}`, 'gu'),
  new RegExp(`${name}, the ${old}-year-old\\b`, 'gu'),
]
/** Most paragraphs tell no age: one look before the four. */
const mayTellAge = /, (?:\d{1,3}[,.]|\d{1,3} \p{Ll}|aged \d|an? \d|the \d|who (?:is|turned) \d)|-year-old/u
const koreanAge = /(?<![가-힣])(?<whose>[가-힣]{3})(?: ?씨)? ?\((?<value>[1-9]\d?|10\d)(?:세|살)?(?=[)·,])/gu
/** What tells of another year, in which the same person was younger. */
const atAnotherTime =
  /\b(?:then|when|at the time|who was|at age|(?<!\bsince )(?:18|19|20)\d\d|years? (?:ago|earlier|later)|as an?|no relation)\b|당시|년 전|동명이인/

const quake =
  '(?:undersea |offshore |shallow |deep |strong |powerful )?(?:earthquake|quake|tremor|temblor|jolt)'
const magnitudes: readonly RegExp[] = [
  new RegExp(`(?<known>\\bthe )?\\bmagnitude[- ](?<value>\\d(?:\\.\\d)?)[- ]${quake}\\b`, 'giu'),
  new RegExp(`(?<known>\\bthe )?\\b(?<value>\\d(?:\\.\\d)?)[- ]magnitude ${quake}\\b`, 'giu'),
  new RegExp(`\\b${quake} (?:with a|of) magnitude (?:of )?(?<value>\\d(?:\\.\\d)?)(?![\\d.]\\d)`, 'giu'),
  /(?<known>이번 )?규모 (?<value>\d(?:\.\d)?)의? ?(?:강진|지진)/gu,
]
const another =
  /aftershock|foreshock|\b(?:another|second|earlier|previous|later|last|followed|revised|initially)\b|\b(?:18|19|20)\d\d\b|\bago\b|여진|전진|지난|\d{4}년|앞서|이어|당초|년 전/i

const months = 'Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec'
/** What happens to one thing once. */
const once =
  'opened|died|sank|crashed|collapsed|capsized|derailed|resigned|was born|was founded|was sworn in|took office|was killed|was shot dead'
const onceOn = new RegExp(`(?:${once}) on `)
const happened = new RegExp(
  `(?:(?<known>\\bthe )|\\ban? )?(?<![\\p{L}-])(?<whose>\\p{L}{3,20} (?:${once})) on (?<value>(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:${months})\\p{Ll}*\\.? \\d{1,2}|\\d{1,2} (?:${months})\\p{Ll}*)(?![\\d-])`,
  'giu',
)
/** Of these there is more than one in a story, or one every day. */
const often =
  /^(?:markets?|exchanges?|trading|stocks?|shares?|two|three|four|five|six|seven|eight|nine|ten|people|one|who|which|that|they|men|women|others?|and|he|she|it)\b/i

/** The ages, magnitudes and days of what happens once that a paragraph states, in order. */
export function statedValues(
  text: string,
  sentences: readonly Span[],
  language: 'en' | 'ko',
): readonly StatedValue[] {
  const found: StatedValue[] = []
  const read = (of: StatedValue['of'], pattern: RegExp, passedOver: RegExp): void => {
    for (const match of allMatches(text, pattern)) {
      const { whose: written = '', value = '', known } = match.groups ?? {}
      const whose = language === 'en' ? withoutTitles(written) : written
      if (of === 'age' && whose === '') continue
      const sentence = sentences.find(({ to }) => to > match.index)
      if (!sentence || passedOver.test(text.slice(sentence.from, sentence.to))) continue
      const from = match.index + (of === 'age' && match[0].startsWith(written) ? written.length : 0)
      const at = text.indexOf(value, from)
      found.push({
        of,
        whose,
        value: Number(value),
        known: known !== undefined,
        from: at,
        to: at + value.length,
      })
    }
  }
  if (/\d/.test(text)) {
    if (language === 'ko') read('age', koreanAge, atAnotherTime)
    else if (mayTellAge.test(text)) for (const pattern of ages) read('age', pattern, atAnotherTime)
    if (/magnitude|규모/i.test(text)) for (const pattern of magnitudes) read('magnitude', pattern, another)
  }
  if (language === 'en' && onceOn.test(text)) found.push(...days(text, sentences))
  return found
    .filter(({ of, whose }) => of !== 'age' || language === 'en' || isKoreanFullName(whose))
    .toSorted((one, other) => one.from - other.from)
}

function days(text: string, sentences: readonly Span[]): readonly StatedValue[] {
  return allMatches(text, happened).flatMap((match): readonly StatedValue[] => {
    const { whose = '', value = '', known, weekday } = match.groups ?? {}
    const sentence = sentences.find(({ to }) => to > match.index)
    if (!sentence || often.test(whose) || another.test(text.slice(sentence.from, sentence.to))) return []
    const to = match.index + match[0].length
    const isName = /^\p{Lu}/u.test(whose)
    return [
      {
        of: weekday === undefined ? 'date' : 'weekday',
        whose: whose.toLowerCase(),
        value: weekday === undefined ? dayOfYear(value) : englishWeekdays.indexOf(weekday),
        known: known !== undefined || isName,
        from: to - value.length,
        to,
      },
    ]
  })
}

/** "March 3", "3 March": 303. */
function dayOfYear(written: string): number {
  const month = months.split('|').findIndex((name) => written.includes(name)) + 1
  return month * 100 + Number(/\d+/.exec(written)?.[0] ?? 0)
}

/** "But Mayor Joan Pell" is Joan Pell. */
function withoutTitles(name: string): string {
  const parts = name.split(' ')
  const first = parts.findIndex((part) => !titles.has(bare(part)) && !plain.has(bare(part)))
  return first < 0 ? '' : parts.slice(first).join(' ')
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}
