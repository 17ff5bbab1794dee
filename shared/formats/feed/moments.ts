const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The zones RFC 822 names (§5.1); of the military letters only Z is used in earnest. */
const zones: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}

/** A date of RSS (RFC 822) or Atom (RFC 3339) as RFC 3339, its offset kept. Undefined for what is none. */
export function readFeedMoment(text: string): string | undefined {
  const moment = readRfc3339(text.trim()) ?? readRfc822(text.trim())
  return moment !== undefined && Number.isNaN(Date.parse(moment)) ? undefined : moment
}

function readRfc3339(text: string): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s*(?:([Zz])|([+-]\d\d):?(\d\d))$/.exec(
    text,
  )
  if (!parts) return undefined
  const [, day, time, seconds = ':00', utc, hours, minutes] = parts
  return `${day}T${time}${seconds}${utc === undefined ? `${hours}:${minutes}` : 'Z'}`
}

function readRfc822(text: string): string | undefined {
  const parts =
    /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{2}|\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:([+-]\d\d):?(\d\d)|([A-Za-z]{1,3}))?(?:\s*\(.*\))?$/.exec(
      text,
    )
  if (!parts) return undefined
  const [, day = '', month = '', year = '', hour = '', minute, second = '00', hours, minutes, zone = 'GMT'] =
    parts
  const number = months.indexOf(month.toLowerCase()) + 1
  const offset = hours === undefined ? zones[zone.toUpperCase()] : `${hours}:${minutes}`
  if (number === 0 || offset === undefined) return undefined
  const full = year.length === 4 ? year : `${Number(year) >= 70 ? '19' : '20'}${year}`
  return `${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `Tue, 24 Nov 2026 09:00:00 +0900`, of RFC 3339. */
export function writeRfc822(moment: string): string {
  const [, year = '', month = '', day = '', time = '', zone = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(.*)$/.exec(moment) ?? []
  const weekday = days[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]
  const name = months[Number(month) - 1] ?? ''
  const offset = zone === 'Z' ? 'GMT' : zone.replace(':', '')
  return `${weekday}, ${day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year} ${time} ${offset}`
}
