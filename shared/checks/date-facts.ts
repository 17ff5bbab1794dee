import { type DateMention, dates, englishWeekdays, koreanWeekdays } from '../text/dates.ts'
import type { CalendarDay } from '../text/calendar.ts'
import { daysInMonth, dayNumber, dayOfNumber, nearestYear } from '../text/calendar.ts'
import { sign } from '../text/signs.ts'
import { perCopy } from './copy.ts'
import { masksOf, signsOf, touches } from './facts.ts'

/** The dates of a paragraph but for those in its dateline and credits. */
export const datesOf = perCopy((copy): readonly DateMention[] => {
  // Every date has a figure in it.
  if ((signsOf(copy) & sign.digit) === 0) return []
  const found = dates(copy.text, copy.language)
  return found.length === 0 ? found : found.filter(({ from, to }) => !touches(masksOf(copy), from, to))
})

/** The years that a paragraph names anywhere: a date without a year may belong to any of them. */
export const yearsOf = perCopy(({ text }): readonly number[] =>
  (text.match(/(?<![\d.,])(?:1[89]|20|21)\d\d(?![\d,]\d|\d)/g) ?? []).map(Number),
)

/** The month that a bare day of the month lies in: the one that puts it nearest to the day of filing. */
export function nearestMonth(day: number, filed: CalendarDay): CalendarDay | undefined {
  const there = dayNumber(filed)
  let best: CalendarDay | undefined
  for (const step of [0, -1, 1]) {
    const { year, month } = dayOfNumber(dayNumber({ year: filed.year, month: filed.month + step, day: 1 }))
    if (day > daysInMonth(year, month)) continue
    const one = { year, month, day }
    if (!best || Math.abs(dayNumber(one) - there) < Math.abs(dayNumber(best) - there)) best = one
  }
  return best
}

/** The calendar day of a mention with a day; undefined where its month or year cannot be known. */
export function calendarDayOf(date: DateMention, filed: CalendarDay | undefined): CalendarDay | undefined {
  const { day, month } = date
  if (day === undefined || day < 1) return undefined
  if (month === undefined) return filed && nearestMonth(day, filed)
  const year = date.year ?? (filed && nearestYear(month, day, filed))
  return year === undefined || day > daysInMonth(year, month) ? undefined : { year, month, day }
}

/** The name of a weekday in the form that another one stands in: whole or short, with its point, in capitals or not. */
export function weekdayLike(written: string, weekday: number): string {
  if (/^[가-힣]/.test(written)) return koreanWeekdays[weekday] ?? ''
  const whole = englishWeekdays[weekday] ?? ''
  const point = written.endsWith('.') ? '.' : ''
  const name = /day$/i.test(written) ? whole : whole.slice(0, 3) + point
  return written.length > 3 && written === written.toUpperCase() ? name.toUpperCase() : name
}
