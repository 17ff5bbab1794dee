import { allMatches } from './all-matches.ts'
import { primaryLanguage } from './language.ts'
import type { Span } from './span.ts'

/** A day of the week as a text names it. */
interface WeekdayMention extends Span {
  /** Sunday 0. */
  readonly weekday: number
}

/** A date as a text gives it: as much of it as stands there, right or wrong. */
export interface DateMention extends Span {
  readonly year?: number
  /** From 1; absent from a Korean date that is only a day. May be a month that there is none of, as in "13월". */
  readonly month?: number
  /** Absent where only a month is named, with or without its year. */
  readonly day?: number
  /** The other day of "Nov. 24-25". */
  readonly lastDay?: number
  /** Where month and day stand, without the weekday and the year. */
  readonly core: Span
  readonly weekday?: WeekdayMention
}

/** English names of the days of the week, Sunday first. */
export const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** Korean names of the days of the week, Sunday first: 일 stands for 일요일. */
export const koreanWeekdays = ['일', '월', '화', '수', '목', '금', '토']

const weekdayStems = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const monthStems = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const weekdayName =
  '(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sun|mon|tues?|wed|thur?s?|fri|sat)\\b\\.?)'
const monthName =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/gi
const year = '(1[5-9]\\d\\d|20\\d\\d|21\\d\\d)(?![\\d,]\\d|\\d|-\\d|%)'
/** What follows the month: "24", "24th", "24-25", "24 and 25", with ", 2026". */
const dayAfter = new RegExp(
  `^\\s{1,2}(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%\\p{L}/]|[.,:]\\d)(?:(?:\\s?[-–—/]\\s?|\\s(?:to|and|or|through)\\s)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%\\p{L}]|[.,:]\\d|\\s(?:percent|people)))?`,
  'iu',
)
const yearAfter = new RegExp(`^,?\\s${year}`)
/** What stands before the month in the British and the long form: "24 November", "the 24th of November". */
const dayBefore =
  /(?<![\d.,:$€£-])(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—/]\s?|\s(?:to|and|or)\s))?(\d{1,2})(?:st|nd|rd|th)?(?:\sof)?\s$/iu
const weekdayBefore = new RegExp(
  `\\b(${weekdayName})(?:[’']s)?(?:\\s(?:morning|afternoon|evening|night))?(?:,?\\s(?:on\\s)?\\(?|\\s?\\()(?:the\\s)?$`,
  'i',
)
/** "Saturday and Sunday, Nov. 28 and 29": the first of two weekdays. */
const weekdayPaired = new RegExp(`${weekdayName}(?:\\s(?:and|or|to|through)\\s|\\s?[-–—]\\s?|,\\s)$`, 'i')
const weekdayAfter = new RegExp(
  `^(?:\\s\\((${weekdayName})[,)]|,\\s(?:which (?:is|was|will be) )?an? (${weekdayName})\\b|,\\s(${weekdayName})(?=[,.;:)]|$))`,
  'i',
)
const numericDate = /(?<![\d.,/-])(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?![\d/-])/g

const korean =
  /(?<![\d.,])(?:(\d{4})년\s?)?(?:(\d{1,2})월\s?(?!\d{1,2}월))?(\d{1,2})일(?!\d|\s?(?:간|동안|만|째|치|정도|분|밤|이상|이내))(?:\s?\(\s?([월화수목금토일])(?:요일)?\s?[),]|\s([월화수목금토일])요일)?/g
const koreanMonth = /(?<![\d.,])(?:(\d{4})년\s?)?(\d{1,2})월(?!\s?\d{1,2}일)/g
/** "화요일인 24일", "화요일(24일)". */
const koreanBefore = /([월화수목금토일])요일(?:인|이던|이었던)?\s?\(?(?:(?:오는|지난|이달)\s)?$/

/**
 * The dates of a text in English or Korean, in order and apart, each with the weekday that goes with it. English:
 * "Tuesday, Nov. 24, 2026", "Tuesday 24 November", "Nov. 24 (Tuesday)"; Korean: "11월 24일(화)", "화요일인 24일".
 * Of other languages it reads only dates in figures. Linear in the length of the text.
 */
export function dates(text: string, language: string): readonly DateMention[] {
  const primary = primaryLanguage(language)
  const found: DateMention[] = []
  if (primary === 'en') found.push(...englishDates(text))
  if (primary === 'ko') found.push(...koreanDates(text))
  for (const match of allMatches(text, numericDate)) {
    const span = { from: match.index, to: match.index + match[0].length }
    found.push({ ...span, core: span })
  }
  return found.length < 2 ? found : apart(found)
}

function apart(found: DateMention[]): readonly DateMention[] {
  found.sort((one, other) => one.from - other.from)
  const kept: DateMention[] = []
  for (const date of found) if (date.from >= (kept.at(-1)?.to ?? 0)) kept.push(date)
  return kept
}

function englishDates(text: string): readonly DateMention[] {
  const found: DateMention[] = []
  for (const match of allMatches(text, monthName)) {
    const named = match[0]
    // "may" and "march" are verbs where they have no capital.
    if (!/\p{Lu}/u.test(named.charAt(0))) continue
    const month = monthStems.indexOf(named.slice(0, 3).toLowerCase()) + 1
    const at = { from: match.index, to: match.index + named.length }
    const date = monthFirst(text, at, month) ?? dayFirst(text, at, month) ?? monthAlone(text, at, month)
    if (date && date.from >= (found.at(-1)?.to ?? 0)) found.push(date)
  }
  return found
}

function monthFirst(text: string, at: Span, month: number): DateMention | undefined {
  const after = dayAfter.exec(text.slice(at.to, at.to + 24))
  if (!after) return undefined
  const core = { from: at.from, to: at.to + after[0].length }
  const lastDay = after[2] === undefined ? undefined : Number(after[2])
  return withYearAndWeekday(text, core, { month, day: Number(after[1]), ...(lastDay && { lastDay }) })
}

function dayFirst(text: string, at: Span, month: number): DateMention | undefined {
  const before = dayBefore.exec(text.slice(Math.max(0, at.from - 24), at.from))
  if (!before) return undefined
  const core = { from: at.from - before[0].length, to: at.to }
  const last = Number(before[2])
  const first = before[1] === undefined ? last : Number(before[1])
  return withYearAndWeekday(text, core, { month, day: first, ...(first !== last && { lastDay: last }) })
}

function withYearAndWeekday(
  text: string,
  core: Span,
  said: Pick<DateMention, 'month' | 'day' | 'lastDay'>,
): DateMention {
  const after = yearAfter.exec(text.slice(core.to, core.to + 8))
  let to = core.to + (after?.[0].length ?? 0)
  let from = core.from
  let weekday: WeekdayMention | undefined
  const start = Math.max(0, core.from - 36)
  const before = weekdayBefore.exec(text.slice(start, core.from))
  if (before?.[1] !== undefined && /\p{Lu}/u.test(before[1].charAt(0))) {
    from = start + before.index
    // Of two weekdays the nearer goes with the later day, where there is one; else nobody can tell.
    const paired = weekdayPaired.test(text.slice(Math.max(0, from - 16), from))
    if (!paired) weekday = weekdayAt(before[1], from)
  } else {
    const behind = weekdayAfter.exec(text.slice(to, to + 40))
    const name = behind?.[1] ?? behind?.[2] ?? behind?.[3]
    if (behind && name !== undefined && /\p{Lu}/u.test(name.charAt(0))) {
      const nameAt = to + behind[0].lastIndexOf(name)
      weekday = weekdayAt(name, nameAt)
      to = nameAt + name.length
    }
  }
  return { from, to, core, ...said, ...(after && { year: Number(after[1]) }), ...(weekday && { weekday }) }
}

function weekdayAt(name: string, from: number): WeekdayMention {
  return {
    from,
    to: from + name.length,
    weekday: weekdayStems.indexOf(name.slice(0, 3).toLowerCase()),
  }
}

function monthAlone(text: string, at: Span, month: number): DateMention | undefined {
  const after = yearAfter.exec(text.slice(at.to, at.to + 8))
  if (!after) return undefined
  return { from: at.from, to: at.to + after[0].length, core: at, month, year: Number(after[1]) }
}

function koreanDates(text: string): readonly DateMention[] {
  const found: DateMention[] = []
  if (text.includes('일')) for (const match of allMatches(text, korean)) found.push(koreanDate(text, match))
  if (!text.includes('월')) return found
  for (const { index, 0: whole, 1: year, 2: month } of allMatches(text, koreanMonth)) {
    const span = { from: index, to: index + whole.length }
    found.push({ ...span, core: span, month: Number(month), ...(year && { year: Number(year) }) })
  }
  return found
}

function koreanDate(text: string, match: RegExpExecArray): DateMention {
  const [whole, year, month, day, bracketed, named] = match
  const from = match.index
  const coreEnd = from + whole.indexOf('일') + 1
  const name = bracketed ?? named
  const before = name === undefined ? koreanBefore.exec(text.slice(Math.max(0, from - 10), from)) : null
  let weekday: WeekdayMention | undefined
  if (name !== undefined) {
    const at = from + whole.indexOf(name, coreEnd - from)
    weekday = { from: at, to: at + 1, weekday: koreanWeekdays.indexOf(name) }
  } else if (before?.[1] !== undefined) {
    const at = from - before[0].length
    weekday = { from: at, to: at + 1, weekday: koreanWeekdays.indexOf(before[1]) }
  }
  return {
    from: before && weekday ? weekday.from : from,
    to: from + whole.length,
    core: { from, to: coreEnd },
    day: Number(day),
    ...(month && { month: Number(month) }),
    ...(year && { year: Number(year) }),
    ...(weekday && { weekday }),
  }
}
