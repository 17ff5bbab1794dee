import type { Locale } from '../locale.ts'
import { type CalendarDay, daysInMonth, nearestYear, readCalendarDay, weekdayOf } from '../text/calendar.ts'
import { type DateMention, englishWeekdays, koreanWeekdays } from '../text/dates.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Check, CheckContext } from './check.ts'
import type { PreparedParagraph } from './copy.ts'
import { calendarDayOf, datesOf, nearestMonth, weekdayLike, yearsOf } from './date-facts.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody, replacing } from './make-finding.ts'

interface Words {
  readonly title: string
  readonly noSuchDay: string
  message(said: string, date: string, right: string): string
  impossible(date: string): string
  fix(right: string): string
  weekday(weekday: number): string
  year(year: number): string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Wrong weekday',
    noSuchDay: 'No such day',
    message: (said, date, right) => `“${date}” is a ${right}, not a ${said}.`,
    impossible: (date) => `There is no “${date}” in the calendar.`,
    fix: (right) => `Make it ${right}`,
    weekday: (weekday) => englishWeekdays[weekday] ?? '',
    year: (year) => `In ${year}, the year nearest to the day of filing.`,
  },
  ko: {
    title: '요일이 틀림',
    noSuchDay: '없는 날짜',
    message: (said, date, right) => `‘${date}’은 ${said}이 아니라 ${right}입니다.`,
    impossible: (date) => `‘${date}’은 달력에 없는 날짜입니다.`,
    fix: (right) => `${right}로 고치기`,
    weekday: (weekday) => `${koreanWeekdays[weekday] ?? ''}요일`,
    year: (year) => `연도가 없어 송고일에 가장 가까운 ${year}년으로 봤습니다.`,
  },
}

/**
 * A weekday that does not go with its date, and dates that there are none of: "Monday, Nov. 24" of a year in which
 * that was a Tuesday; "Sept. 31". A date without a year is of the year nearest to the day of filing.
 */
export const weekdayDate: Check = {
  id: 'weekday-date',
  scope: 'story',
  run: ({ paragraphs, language, filedOn }, context) => {
    const primary = primaryLanguage(language)
    if (primary !== 'en' && primary !== 'ko') return []
    const filed = readCalendarDay(filedOn)
    const found: Finding[] = []
    for (const paragraph of paragraphs) {
      if (paragraph.kind === 'furniture') continue
      for (const date of datesOf(paragraph.copy)) {
        if (date.day === undefined && date.month === undefined) continue
        const finding = isImpossible(paragraph, date, filed)
          ? impossible(paragraph, date, context)
          : mismatch(paragraph, date, filed, context)
        if (finding) found.push(finding)
      }
    }
    return found
  },
}

function isImpossible(
  { text, copy }: PreparedParagraph,
  { month, day, year, core, weekday, to }: DateMention,
  filed: CalendarDay | undefined,
): boolean {
  if (month === undefined) return false
  // "13월의 월급" is what Koreans call a tax refund.
  if (month < 1 || month > 12) return text.charAt(core.to) !== '의' && month < 32
  if (day === undefined) return false
  // "In May 50 people died": a day above 31 is one only where something says it is meant as one.
  const behind = text.slice(to, to + 2)
  const closed = behind === '' || /^[,.;:)]/.test(behind)
  const named = weekday !== undefined || year !== undefined || closed
  if (day < 1) return named
  if (day > 31 && !named && copy.language !== 'ko') return false
  const before = text.slice(Math.max(0, core.from - 4), core.from)
  if (!named && /\b[Ii]n\s$/.test(before)) return false
  const most = month === 2 ? 29 : daysInMonth(2026, month)
  if (day > most) return true
  if (month !== 2 || day !== 29) return false
  const known = year ?? (filed && nearestYear(2, 28, filed))
  if (known === undefined || daysInMonth(known, 2) === 29) return false
  return year !== undefined || !yearsOf(copy).some((one) => daysInMonth(one, 2) === 29)
}

function impossible(paragraph: PreparedParagraph, { core }: DateMention, { locale }: CheckContext): Finding {
  const said = words[locale]
  return inBody('weekday-date', paragraph, core, {
    severity: 'blocker',
    title: said.noSuchDay,
    message: said.impossible(paragraph.text.slice(core.from, core.to)),
  })
}

function mismatch(
  paragraph: PreparedParagraph,
  date: DateMention,
  filed: CalendarDay | undefined,
  { locale }: CheckContext,
): Finding | undefined {
  const { weekday, year, month, core } = date
  if (!weekday) return undefined
  const day = dayMeant(paragraph, date, filed)
  const right = day && weekdayOf(day)
  if (right === undefined || right === weekday.weekday || fitsAnotherYear(paragraph, date, filed))
    return undefined
  const said = words[locale]
  const span = { from: Math.min(date.from, core.from), to: date.to }
  const insert = weekdayLike(paragraph.text.slice(weekday.from, weekday.to), right)
  return inBody('weekday-date', paragraph, span, {
    severity: 'blocker',
    title: said.title,
    message: said.message(
      said.weekday(weekday.weekday),
      paragraph.text.slice(core.from, core.to),
      said.weekday(right),
    ),
    ...(year === undefined && month !== undefined && { why: said.year(day?.year ?? 0) }),
    fixes: [
      replacing('right-weekday', said.fix(said.weekday(right)), bodyAnchor(paragraph, weekday), insert),
    ],
  })
}

/** The day, and of a Korean date without a month the month that the words before it name: "지난달 24일(화)". */
function dayMeant(
  { text }: PreparedParagraph,
  date: DateMention,
  filed: CalendarDay | undefined,
): CalendarDay | undefined {
  if (date.month !== undefined || !filed || date.day === undefined) return calendarDayOf(date, filed)
  const before = /(?:(지난달|전달)|(다음\s?달|내달)|(이달|이번\s?달))\s?$/.exec(
    text.slice(Math.max(0, date.from - 6), date.from),
  )
  if (!before) return nearestMonth(date.day, filed)
  const month = filed.month + (before[1] ? -1 : before[2] ? 1 : 0)
  const year = filed.year + (month < 1 ? -1 : month > 12 ? 1 : 0)
  const wrapped = ((month + 11) % 12) + 1
  return date.day > daysInMonth(year, wrapped) ? undefined : { year, month: wrapped, day: date.day }
}

/** Half a year away, the year nearest to the day of filing is as likely as not the wrong one. */
const farDays = 150

/** Whether the weekday is right in a year that the paragraph names, or in the next nearest of a date far away. */
function fitsAnotherYear(
  { copy, text }: PreparedParagraph,
  { year, month, day, weekday, to }: DateMention,
  filed: CalendarDay | undefined,
): boolean {
  if (year !== undefined || month === undefined || day === undefined || !filed) return false
  const nearest = nearestYear(month, day, filed)
  const away = Math.abs(Date.UTC(nearest, month - 1, day) - Date.UTC(filed.year, filed.month - 1, filed.day))
  const far =
    away / 86_400_000 > farDays ||
    /^\)?,?\s(?:last|next) year|^\)?\s?작년|^\)?\s?내년/.test(text.slice(to, to + 12))
  const years = far ? [...yearsOf(copy), nearest - 1, nearest + 1] : yearsOf(copy)
  return years.some(
    (one) => day <= daysInMonth(one, month) && weekdayOf({ year: one, month, day }) === weekday?.weekday,
  )
}
