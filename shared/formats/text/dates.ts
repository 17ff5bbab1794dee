/*
 * The dates that wires and news pages print. A strict table, no natural-language parser: a date that is not
 * in it is left alone.
 */

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan january januar enero janvier janeiro gennaio gen janv januari ene янв января',
    'feb february februar febrero février fevereiro febbraio févr fev februari фев февраля',
    'mar march märz marzo mars março mär maart mrz мар марта',
    'apr april abril avril aprile abr avr апр апреля',
    'may mai mayo maio maggio mag mei мая',
    'jun june juni junio juin junho giugno giu июн июня',
    'jul july juli julio juillet julho luglio lug juil июл июля',
    'aug august agosto août augustus ago авг августа',
    'sep sept september septiembre septembre setembro settembre set сен сентября',
    'oct october oktober octubre octobre outubro ottobre okt ott out окт октября',
    'nov november noviembre novembre novembro ноя ноября',
    'dec december dezember diciembre décembre dezembro dicembre dez dic déc dec desember дек декабря',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
)

const monthName = Object.keys(months)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** A month and a day as datelines print them, the year where it is stated: `Nov. 24`, `24 novembre 2026`. */
export const datePattern = `(?:(?:${monthName})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:de )?(?:${monthName})\\b\\.?(?:,? (?:de )?\\d{4})?)`

/** A calendar day; the year is absent where the text does not state it. */
export interface Day {
  readonly year?: number
  readonly month: number
  readonly day: number
}

/** Reads `datePattern`, `2024-06-19`, `19.06.2024`, `2024년 6월 19일` and their like. */
export function readDay(text: string): Day | undefined {
  const words = text.trim().toLowerCase()
  const named =
    new RegExp(
      `^(?<month>${monthName})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?$`,
      'u',
    ).exec(words) ??
    new RegExp(
      `^(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.? (?:de )?(?<month>${monthName})\\.?(?:,? (?:de )?(?<year>\\d{4}))?$`,
      'u',
    ).exec(words)
  if (named?.groups)
    return checked(named.groups['year'], months[named.groups['month'] ?? ''], named.groups['day'])
  const yearFirst = /^(\d{4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})\s?[.日일]?$/u.exec(words)
  if (yearFirst) return checked(yearFirst[1], Number(yearFirst[2]), yearFirst[3])
  // Day first with dots is German, Russian and Korean-free; with slashes it could be either, so it is left.
  const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(words)
  if (dayFirst) return checked(dayFirst[3], Number(dayFirst[2]), dayFirst[1])
  const eastern = /^(?:(\d{1,2})[月월]\s?)(\d{1,2})[日일]$/u.exec(words)
  if (eastern) return checked(undefined, Number(eastern[1]), eastern[2])
  return undefined
}

function checked(
  year: string | undefined,
  month: number | undefined,
  dayText: string | undefined,
): Day | undefined {
  const day = Number(dayText)
  if (!month || month > 12 || !(day >= 1 && day <= 31)) return undefined
  return { ...(year && { year: Number(year) }), month, day }
}

/**
 * A day as `2026-11-24`. Where the year is not stated it is the one that puts the day within the month
 * before `now` or the two days after it; a day further off stays without a year, and so undefined.
 */
export function isoDay(day: Day, now: string): string | undefined {
  const pad = (value: number) => String(value).padStart(2, '0')
  const at = (year: number) => {
    const text = `${String(year).padStart(4, '0')}-${pad(day.month)}-${pad(day.day)}`
    const time = Date.parse(`${text}T00:00:00Z`)
    return Number.isNaN(time) || new Date(time).getUTCDate() !== day.day ? undefined : { text, time }
  }
  if (day.year !== undefined) return at(day.year)?.text
  const today = Date.parse(`${now.slice(0, 10)}T00:00:00Z`)
  const thisYear = Number(now.slice(0, 4))
  const dayLength = 86_400_000
  return [thisYear, thisYear - 1, thisYear + 1]
    .map(at)
    .find((one) => one && one.time <= today + 2 * dayLength && one.time >= today - 31 * dayLength)?.text
}

/** Zones that wires name and that have one offset. EST and its like are left out: they mean two places. */
const zones: Readonly<Record<string, string>> = {
  GMT: '+00:00',
  UTC: '+00:00',
  Z: '+00:00',
  KST: '+09:00',
  JST: '+09:00',
  MEZ: '+01:00',
  CET: '+01:00',
  MESZ: '+02:00',
  CEST: '+02:00',
  MSK: '+03:00',
}

/** A line of date and time as pages print it under a headline, and what it says. */
export interface StampLine {
  readonly text: string
  readonly date: string
  /** RFC 3339, only where the line states the time and its zone. */
  readonly at?: string
  /** The byline printed on the same line, without its "By". */
  readonly by?: string
}

const weekday =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\.?,? '
const label =
  '(?:(?:published|posted|updated|first published|last updated|modified|date|created|veröffentlicht|publié le|mis à jour le|publicado)(?: on| at)?\\s?:?\\s?)'
const numericDay =
  '(?:\\d{4}\\s?[-./年년]\\s?\\d{1,2}\\s?[-./月월]\\s?\\d{1,2}\\s?[.日일]?|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})'
const clock = '(?<hour>\\d{1,2})(?::|h|시 ?|時)(?<minute>\\d{2})(?:분|分)?(?::\\d{2})?'
const stamp = new RegExp(
  `^(?<stamp>${label}?(?:${weekday})?(?<day>${datePattern}|${numericDay})` +
    `(?:\\s?(?:[-–—|,/·]|at|à|um|T)?\\s?(?:(?<half>오전|오후|am|pm) )?${clock}(?:\\s?(?<after>[ap]\\.?m\\.?))?(?:\\s?Uhr)?` +
    `\\s?\\(?(?<zone>[A-Z]{1,4}|[+-]\\d{2}:?\\d{2})?\\)?)?)` +
    `(?:\\s?[-–—|,/·]?\\s?(?:by|von|par|por)\\s(?<by>\\S.{1,60}))?$`,
  'iu',
)

/** Reads a line that is nothing but a date, with or without a time, a label and a byline. The year is demanded. */
export function readStampLine(line: string, now: string): StampLine | undefined {
  const match = line.length <= 140 ? stamp.exec(line)?.groups : undefined
  const day = match?.['day'] === undefined ? undefined : readDay(match['day'])
  const date = day?.year === undefined ? undefined : isoDay(day, now)
  if (!match || !date) return undefined
  const at = momentOf(date, match)
  return {
    text: (match['stamp'] ?? line).trim(),
    date,
    ...(at && { at }),
    ...(match['by'] && { by: match['by'].trim() }),
  }
}

function momentOf(date: string, parts: Readonly<Record<string, string | undefined>>): string | undefined {
  const { hour, minute, zone, half, after } = parts
  if (hour === undefined || minute === undefined || !zone) return undefined
  const offset =
    zones[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : undefined)
  const afternoon = /^(?:오후|p)/i.test(half ?? after ?? '')
  const forenoon = /^(?:오전|a)/i.test(half ?? after ?? '')
  const hours = afternoon ? (Number(hour) % 12) + 12 : forenoon ? Number(hour) % 12 : Number(hour)
  if (offset === undefined || hours > 23 || Number(minute) > 59) return undefined
  return `${date}T${String(hours).padStart(2, '0')}:${minute}:00${offset}`
}

const moment = new RegExp(
  `(?:${clock}(?:\\s?(?<after>[ap]\\.?m\\.?))?(?:\\s?Uhr)?\\s?\\(?(?<zone>[A-Z]{1,4}|[+-]\\d{2}:?\\d{2})\\)?.{0,20}?(?<day>${datePattern}|${numericDay}))` +
    `|(?:(?<day2>${datePattern}|${numericDay})(?:\\s?[-–—|,/T]?\\s?| at )(?<hour2>\\d{1,2}):(?<minute2>\\d{2})(?::\\d{2})?(?:\\s?(?<after2>[ap]\\.?m\\.?))?\\s?\\(?(?<zone2>[A-Z]{1,4}|[+-]\\d{2}:?\\d{2})\\)?)`,
  'iu',
)

/** RFC 3339, as the desk's own writers put it. */
const exact = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)(?!\S)/

/** The moment a sentence names, e.g. after "EMBARGOED UNTIL". Undefined unless day, time and zone all stand there. */
export function readMoment(text: string, now: string): string | undefined {
  const whole = exact.exec(text)?.[0]
  if (whole !== undefined && !Number.isNaN(Date.parse(whole))) return whole
  const parts = moment.exec(text)?.groups
  if (!parts) return undefined
  const day = readDay(parts['day'] ?? parts['day2'] ?? '')
  const date = day && isoDay(day, now)
  if (!date) return undefined
  return momentOf(date, {
    hour: parts['hour'] ?? parts['hour2'],
    minute: parts['minute'] ?? parts['minute2'],
    zone: parts['zone'] ?? parts['zone2'],
    after: parts['after'] ?? parts['after2'],
  })
}
