import type { House } from '../house/house.ts'
import type { StoryView } from '../story/view.ts'
import type { DatelineParts } from '../text/dateline.ts'

/*
 * How a house writes the dateline of an English story: CITY, Mon. Day (AGENCY) --
 */

/** Agencies that print their datelines in a form of their own, in lower case: "LONDON, Feb 26 (Reuters) - ". */
const ownForm: ReadonlySet<string> = new Set(
  (
    'reuters reuter afp dpa pa aap upi efe ansa tass itar-tass interfax kyodo jiji bernama antara pti ani ians cna ' +
    'europa press gracenote businessdesk prnewswire globenewswire business wire'
  ).split(' '),
)

/**
 * Whether a dateline of another agency's copy follows that agency's own form: it is not measured by the house's.
 * So is one without an agency that ends in another dash than the house's: "COMMACK, N.Y., Feb 26 -".
 */
export function isOfAnotherForm({ agency, dash, city, date }: DatelineParts, house: House): boolean {
  const folded = agency.toLowerCase()
  if (agency !== '') return ownForm.has(folded) || (city === '' && dash !== house.dateline.dash)
  return date === undefined || (house.dateline.dash !== 'any' && dash !== house.dateline.dash)
}

const apMonths = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ')
const wholeMonths =
  'January February March April May June July August September October November December'.split(' ')

/** A day as the house names it in a dateline: `Nov. 24`, `November 24`. */
export function houseDay(month: number, day: number, { dateline }: House): string {
  return `${(dateline.months === 'ap' ? apMonths : wholeMonths)[month - 1] ?? ''} ${day}`
}

/** The month and day of a `2026-11-24`. */
function monthAndDay(isoDay: string): readonly [number, number] {
  return [Number(isoDay.slice(5, 7)), Number(isoDay.slice(8, 10))]
}

/** A day of the record as the house names it. */
export function shownDay(isoDay: string, house: House): string {
  return houseDay(...monthAndDay(isoDay), house)
}

/** A dateline as the house writes it, or what it lacks for that. */
export type HouseDateline =
  | { readonly text: string }
  | { readonly lacks: 'city' | 'agency' | 'day' | 'month' }

/** The dateline that the parts make in the house's form. What other agencies leave out is not put in: `complete` says so. */
export function houseDateline(
  parts: DatelineParts,
  house: House,
  { filedOn, credits }: Pick<StoryView, 'filedOn' | 'credits'>,
  complete: boolean,
): HouseDateline {
  const { date, city, region } = parts
  const { withDate, withAgency, months, dash } = house.dateline
  if (city === '') return { lacks: 'city' }
  if (date && date.month === 0) return { lacks: 'month' }
  if (date && !isDay(date.month, date.day)) return { lacks: 'day' }
  const inserted = withDate && complete && filedOn !== '' ? shownDay(filedOn, house) : ''
  const day = date ? (months === 'any' ? date.text : houseDay(date.month, date.day, house)) : inserted
  const wantsAgency = withAgency && (complete || date !== undefined)
  const agency = parts.agency === '' && wantsAgency ? (credits[0] ?? '') : parts.agency
  if (agency === '' && wantsAgency) return { lacks: 'agency' }
  const free = dash === 'any' || (!complete && parts.agency.toLowerCase() === 'ap')
  const text =
    city.toUpperCase() +
    region.replace(/^\s+/, '').replace(weekday, '') +
    (day === '' ? '' : `, ${day}`) +
    (date && date.year > 0 ? `, ${date.year}` : '') +
    (agency === '' ? '' : ` (${agency})`)
  return { text: `${text} ${free && parts.dash !== '' ? parts.dash : dash === 'any' ? '--' : dash} ` }
}

/** A day of the week among the names of places: "SEOUL, Tuesday, Nov. 24". */
const weekday = /,\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** Days of each month, of February in a leap year: which year is meant, a dateline rarely says. */
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(month: number, day: number): boolean {
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

const dayLength = 86_400_000

/** How many days lie between the date, in the year that brings it nearest, and a `2026-11-24`. */
export function daysFrom({ date }: DatelineParts, filedOn: string): number {
  const filed = Date.parse(`${filedOn}T00:00:00Z`)
  if (!date || date.month === 0 || Number.isNaN(filed)) return 0
  const year = Number(filedOn.slice(0, 4))
  const years = date.year > 0 ? [date.year] : [year - 1, year, year + 1]
  return Math.min(
    ...years.map((one) => Math.abs(Date.UTC(one, date.month - 1, date.day) - filed) / dayLength),
  )
}
