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

/** Day and time in full, e.g. for when something was imported. */
export function fullTime(at: string, locale: string): string {
  return formatter(locale, 'full', { dateStyle: 'long', timeStyle: 'medium' }).format(new Date(at))
}
