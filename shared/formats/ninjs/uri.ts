const letters = "[A-Za-z0-9\\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2}"
const shape = new RegExp(
  `^[a-z][a-z0-9+.-]*:(?:${letters})+(?:\\?(?:${letters}|\\?)*)?(?:#(?:${letters}|\\?)*)?$`,
  'i',
)
const authority = /^[a-z][a-z0-9+.-]*:\/\/(?:[\w.~-]+@)?[\w.~-]+(?::\d+)?(?:[/?#]|$)/i

/** True for an absolute URI of RFC 3986 in its plain forms; address literals in brackets are not taken. */
export function isUri(text: string): boolean {
  return shape.test(text) && (!/^[^:]+:\/\//.test(text) || authority.test(text))
}

/** A text as a URI: as it is where it is one, percent-encoded under a URN of the desk's where it is not. */
export function toUri(text: string): string {
  if (isUri(text)) return text
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
  return `urn:newsml:copydesk.local:${encoded}`
}

/** True for a moment that exists: `2026-02-30T00:00:00Z` has the shape of one only. */
export function isMoment(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/.exec(text)
  if (!parts) return false
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  const clock = hour <= 23 && minute <= 59 && second <= 59 && zoneHour <= 23 && zoneMinute <= 59
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay && clock
}
