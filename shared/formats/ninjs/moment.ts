import { isMoment } from './uri.ts'

export interface ReadMoment {
  /** RFC 3339 with offset. */
  readonly moment: string
  /** True where the source names no offset or no time: UTC and midnight were taken. */
  readonly guessed: boolean
}

const shape = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(\.\d+)?\s?(?:(Z)|([+-]\d\d):?(\d\d)?)?)?$/i

/** Reads ISO 8601 as agencies write it: `+0000` and `+02` for an offset, a blank for the T, a day alone. */
export function readIsoMoment(text: string): ReadMoment | undefined {
  const parts = shape.exec(text.trim())
  if (!parts) return undefined
  const [, day = '', clock = '00:00', seconds = ':00', fraction = '', zulu, hours, minutes = '00'] = parts
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`
  const moment = `${day}T${clock}${seconds}${fraction}${offset}`
  if (!isMoment(moment)) return undefined
  return { moment, guessed: zulu === undefined && hours === undefined }
}
