/** A calendar day. Months count from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const dayLength = 86_400_000

/** How many days a month has; 0 for what is no month. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Days since 1970-01-01, to count with. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / dayLength
}

export function dayOfNumber(number: number): CalendarDay {
  const date = new Date(number * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day of the week, Sunday 0. */
export function weekdayOf(day: CalendarDay): number {
  return weekdayOfNumber(dayNumber(day))
}

/** The day of the week of a day number, Sunday 0. 1970 began on a Thursday. */
export function weekdayOfNumber(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

/** Reads `2026-11-24`, as a story says when it was filed; undefined where it says nothing. */
export function readCalendarDay(iso: string): CalendarDay | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso)
  if (!parts) return undefined
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  return day.day >= 1 && day.day <= daysInMonth(day.year, day.month) ? day : undefined
}

/**
 * The year in which a month and day lie nearest to another day: "Jan. 2" in a story filed on Dec. 30 is of the year
 * to come. Feb. 29 takes the nearest year, whether it is a leap year or not.
 */
export function nearestYear(month: number, day: number, to: CalendarDay): number {
  const there = dayNumber(to)
  let best = to.year
  let least = Infinity
  for (const year of [to.year, to.year - 1, to.year + 1]) {
    const away = Math.abs(dayNumber({ year, month, day }) - there)
    if (away >= least) continue
    least = away
    best = year
  }
  return best
}
