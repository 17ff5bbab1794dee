import { isoDay, readDay } from '../text/dates.ts'

/** A year of two digits: the wires that write so began in the 1970s. */
export function fullYear(twoDigits: string): string {
  return `${Number(twoDigits) >= 70 ? '19' : '20'}${twoDigits}`
}

/** The moment of a day, hour and minute in UTC; `day` as `readDay` reads it. Undefined for what is none. */
export function utcMoment(day: string, hour: string, minute: string, now: string): string | undefined {
  const read = readDay(day)
  const date = read && isoDay(read, now)
  if (!date || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${date}T${hour}:${minute}:00Z`
}
