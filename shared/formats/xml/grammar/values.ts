import { own } from '../../../own.ts'

/*
 * The kinds of text that attributes and elements hold, by their names in the grammar. White space at the ends
 * says nothing but in a `text`, a `line` and a `qcode`.
 */

/** Whether a text is of a kind: one of `values`, a range of whole numbers (`0-100`, `±31`), or words (`ltr|rtl`). */
export function isOfKind(text: string, kind: string): boolean {
  const known = own(values, kind)
  if (known) return known(text)
  if (kind.endsWith('*')) return isListOf(text, (one) => isOfKind(one, kind.slice(0, -1)))
  const range = /^(\d+)-(\d+)$/.exec(kind)
  if (range) return isWhole(text, Number(range[1]), Number(range[2]))
  if (kind.startsWith('±')) {
    const most = Number(kind.slice(1))
    return isWhole(text, -most, most) && Number(text) !== 0
  }
  return kind.split('|').includes(text)
}

/** What a kind is called in a sentence. */
export function kindName(kind: string): string {
  return names[kind] ?? kind.replaceAll('|', ', ')
}

const names: Readonly<Record<string, string>> = {
  qcode: 'qcode, as in medtop:20000151',
  qcodes: 'list of qcodes',
  iri: 'web address or other URI',
  iris: 'list of URIs',
  moment: 'date and time, as in 2026-11-24T09:00:00Z',
  'moment-or-none': 'date and time, or nothing',
  day: 'date, with or without a time',
  partial: 'date, of which parts may be left out',
  approximate: 'date, of which parts may be left out',
  count: 'whole number from 0',
  positive: 'whole number from 1',
  whole: 'whole number',
  id: 'identifier of its own in this document',
  idref: 'identifier',
  idrefs: 'list of identifiers',
  line: 'single line of text',
  language: 'language tag',
  lang: 'language tag',
  'nitf-version': 'version of NITF 3.6',
  'nitf-day': 'day of NITF 3.6, September 11, 2009',
  'nitf-time': 'time of NITF 3.6, 12:26',
  token: 'word without spaces',
  tokens: 'list of words',
  entity: 'entity that the document declares',
  version: 'version, as in 2.35',
}

function trimmed(text: string): string {
  return text.replaceAll(/^[\t\n\r ]+|[\t\n\r ]+$/g, '')
}

function fits(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(trimmed(text))
}

function isListOf(text: string, isOne: (one: string) => boolean): boolean {
  const all = trimmed(text).split(/[\t\n\r ]+/)
  return all.every((one) => one !== '' && isOne(one))
}

function isWhole(text: string, from: number, to: number): boolean {
  const plain = trimmed(text)
  return /^[+-]?\d+$/.test(plain) && Number(plain) >= from && Number(plain) <= to
}

const zone = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
const year = '-?(?:[1-9]\\d{4,}|\\d{4})'
const dayPattern = new RegExp(`^(${year})-(\\d\\d)-(\\d\\d)${zone}$`)
const momentPattern = new RegExp(
  `^(${year})-(\\d\\d)-(\\d\\d)T(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${zone}$`,
)

function isDated(pattern: RegExp): (text: string) => boolean {
  return (text) => {
    const [, years, months, days] = pattern.exec(trimmed(text)) ?? []
    if (years === undefined || Number(years) === 0) return false
    const [month, day] = [Number(months), Number(days)]
    const last = new Date(Date.UTC(2000 + (Number(years) % 400), month, 0)).getUTCDate()
    return month >= 1 && month <= 12 && day >= 1 && day <= last
  }
}

const isDay = isDated(dayPattern)
const isMoment = isDated(momentPattern)
const isYear = fits(new RegExp(`^(?!-?0000)${year}(?:-(?:0[1-9]|1[0-2]))?${zone}$`))
const isDayOfYear = fits(
  new RegExp(`^--(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?|-(?:0[1-9]|[12]\\d|3[01]))${zone}$`),
)

const qcode = /^[^\t\n\r :]+:[^\t\n\r ]+$/
const identifier = /^[\p{L}_][\p{L}\p{M}\p{N}._\-·]*$/u

/** RFC 3987, leniently: a percent sign escapes, and a fragment begins once. */
function isIri(text: string): boolean {
  const plain = trimmed(text)
  return !/%(?![\da-f]{2})/i.test(plain) && !/#.*#/.test(plain) && !/^(?:[^a-z/?#][^/?#]*)?:/i.test(plain)
}

const values: Readonly<Record<string, (text: string) => boolean>> = {
  text: () => true,
  line: (text) => !/[\t\n\r]/.test(text),
  qcode: (text) => qcode.test(text),
  qcodes: (text) => trimmed(text) === '' || isListOf(text, (one) => qcode.test(one)),
  iri: isIri,
  iris: (text) => trimmed(text) === '' || isListOf(text, isIri),
  moment: isMoment,
  'moment-or-none': (text) => text === '' || isMoment(text),
  day: (text) => isDay(text) || isMoment(text),
  partial: (text) => isDay(text) || isMoment(text) || isYear(text),
  approximate: (text) => isDay(text) || isMoment(text) || isYear(text) || isDayOfYear(text),
  count: (text) => isWhole(text, 0, Infinity),
  positive: (text) => isWhole(text, 1, Infinity),
  whole: (text) => isWhole(text, -Infinity, Infinity),
  decimal: fits(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/),
  double: fits(/^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|-?INF|NaN)$/i),
  boolean: fits(/^(?:true|false|0|1)$/),
  duration: fits(
    /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
  ),
  id: fits(identifier),
  idref: fits(identifier),
  idrefs: (text) => trimmed(text) === '' || isListOf(text, (one) => identifier.test(one)),
  ncname: fits(identifier),
  qname: fits(/^(?:[\p{L}_][\p{L}\p{M}\p{N}._-]*:)?[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u),
  token: fits(/^[\p{L}\p{M}\p{N}._:\-·]+$/u),
  // An entity would have to be declared, and no document type is read.
  entity: () => false,
  tokens: (text) => isListOf(text, (one) => /^[\p{L}\p{M}\p{N}._:\-·]+$/u.test(one)),
  language: fits(/^[a-zA-Z]{1,8}(?:-[a-zA-Z\d]{1,8})*$/),
  lang: fits(/^(?:[a-zA-Z]{1,8}(?:-[a-zA-Z\d]{1,8})*)?$/),
  'nitf-version': (text) => text === '-//IPTC//DTD NITF 3.6//EN',
  'nitf-day': (text) => text === 'September 11, 2009',
  'nitf-time': (text) => text === '12:26',
  version: (text) => /^\d+\.\d+$/.test(text),
  weekdays: (text) => isListOf(text, (one) => /^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)$/.test(one)),
}
