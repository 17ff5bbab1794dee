/*
 * Clock times as a desk writes them, in the reader's own time zone. A screen holds hundreds of them, so the
 * formatters are kept.
 */

const kept = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`
  const made = kept.get(key) ?? new Intl.DateTimeFormat(locale, options)
  kept.set(key, made)
  return made
}

/** `14:03:07`. `at` is RFC 3339, or ms since 1970. */
export function clockTime(at: string | number, locale: string): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  return formatter(locale, 'clock', options).format(new Date(at))
}

/** `14:03` for today, else the day: `Nov 23`, with the year where it is another one. */
export function listTime(at: string, now: Date, locale: string): string {
  const then = new Date(at)
  if (then.toDateString() === now.toDateString()) {
    const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    return formatter(locale, 'minute', options).format(then)
  }
  if (then.getFullYear() === now.getFullYear()) {
    return formatter(locale, 'day', { month: 'short', day: 'numeric' }).format(then)
  }
  return formatter(locale, 'year', { year: 'numeric', month: 'short', day: 'numeric' }).format(then)
}

/** A day, `2026-11-24`, as `Nov 24`, with the year where it is another one than now. */
export function shortDay(day: string, locale: string, now: Date = new Date()): string {
  // At noon it is that day in every time zone that a desk stands in.
  const then = new Date(`${day}T12:00:00`)
  const isThisYear = then.getFullYear() === now.getFullYear()
  return isThisYear
    ? formatter(locale, 'day', { month: 'short', day: 'numeric' }).format(then)
    : formatter(locale, 'year', { year: 'numeric', month: 'short', day: 'numeric' }).format(then)
}

/** A day as a list shows it: today's stories by the time they were saved at. `day` is `2026-11-24`. */
export function dayInList(day: string, savedAt: string, now: Date, locale: string): string {
  const isToday = new Date(savedAt).toDateString() === now.toDateString() && savedAt.startsWith(day)
  return isToday ? listTime(savedAt, now, locale) : shortDay(day, locale, now)
}

/** `Nov 2026`. `month` is `2026-11`. */
export function monthOf(month: string, locale: string): string {
  const options = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return formatter(locale, 'month', options).format(new Date(`${month}-01T00:00:00Z`))
}

/** Day and time in full, by the clock of `clockTime`, e.g. for when something was imported. */
export function fullTime(at: string, locale: string): string {
  return formatter(locale, 'full', { dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' }).format(
    new Date(at),
  )
}
