/** A date as a `norm` attribute has it. */
export interface Norm {
  /** RFC 3339; midnight where only a day is named, Greenwich where no zone is. */
  readonly moment: string
  /** `2026-11-24` */
  readonly day: string
  readonly dayOnly: boolean
  readonly zoned: boolean
}

const pattern =
  /^(\d{4})[-.]?(\d\d)[-.]?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(\.\d+)?)?\s*(?:(Z)|([+-]\d\d):?(\d\d))?)?$/i

/**
 * Reads a date of NITF: ISO 8601's basic form (`20261124T090000+0900`), and the extended and dotted forms that feeds
 * send as well (formats.md §2.3). Undefined for what is no date.
 */
export function readNorm(text: string): Norm | undefined {
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const [, year, month, date, hour = '00', minute = '00', second = '00', fraction = '', z, offset, rest] =
    match
  const zone = offset === undefined ? 'Z' : `${offset}:${rest}`
  const day = `${year}-${month}-${date}`
  const moment = `${day}T${hour}:${minute}:${second}${fraction}${zone}`
  const time = Date.parse(moment)
  // Date takes 31 February for 3 March.
  const real = !Number.isNaN(time) && new Date(Date.parse(`${day}T00:00:00Z`)).toISOString().startsWith(day)
  if (!real) return undefined
  return { moment, day, dayOnly: match[4] === undefined, zoned: z !== undefined || offset !== undefined }
}

/** A moment as `norm` wants it: `2026-11-24T09:00:00+09:00` is `20261124T090000+0900`. */
export function writeNorm(moment: string): string {
  return moment.replaceAll(/[:]|(?<=^.{4,7})-/g, '')
}
