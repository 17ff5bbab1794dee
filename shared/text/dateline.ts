import { beginsSentence } from './abbreviations.ts'
import type { Span } from './span.ts'

/** The date of a dateline as it is written. */
export interface DatelineDate {
  /** From 1; 0 where the word is no month. */
  readonly month: number
  readonly day: number
  /** 0 where none is named. */
  readonly year: number
  /** As written, without a year: `Nov. 24`. */
  readonly text: string
}

/** What stands at the head of a text as a dateline, well formed or not. */
export interface DatelineParts extends Span {
  /** `SEOUL`; empty where none stands. */
  readonly city: string
  /** What follows the city, with its comma: `, N.Y.`. */
  readonly region: string
  readonly date: DatelineDate | undefined
  /** The agency's name without its brackets; empty where none stands. */
  readonly agency: string
  /** Which of the agency's brackets stand. */
  readonly brackets: 'both' | 'open' | 'close' | 'none'
  /** `--`; empty where none stands. */
  readonly dash: string
}

/** Longer openings are sentences. */
const longest = 140

const monthWord =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const dayNumber = '(?:st|nd|rd|th)?(?!\\d|:\\d)'
function dateOf(month: string): string {
  return `(?<date>(?<month>${month}\\.?)\\s?(?<day>\\d{1,2})${dayNumber}|(?<dayFirst>\\d{1,2})${dayNumber}\\s(?<monthLast>${month}\\.?))(?<year>,?\\s\\d{4})?`
}
const beforeDash = '(?=\\s*(?:--|[—–]|-\\s))'
const inBrackets = '\\((?<agency>[^()\\n]{2,40})\\)'
const agency = `(?:${inBrackets}|\\((?<unclosed>[\\p{L}\\d .&/'-]{2,30}?)${beforeDash}|\\[(?<squared>[^[\\]\\n]{2,40})\\]|(?<unopened>[\\p{L}\\d.&/'-]{2,20})\\)|(?<bare>\\p{L}{2,20})${beforeDash})`
const dash = '(?:\\s*(?<dash>--+|[—–―]|-(?=\\s|$)|_(?=\\s|$)|:(?=\\s|$)))'
const place = '^\\s*(?<place>[^()\\d\\n:;!?"“”]{0,70}?)'

/** Place, date, and an agency or a dash or both. */
const dated = new RegExp(`${place},?\\s?${dateOf(monthWord)}[,.]?\\s*${agency}?${dash}?\\s*`, 'iu')
/** The same with a word that is no month, where the rest leaves no doubt. */
const misdated = new RegExp(
  `${place},\\s${dateOf('\\p{Lu}\\p{L}{2,9}')}[,.]?\\s*${inBrackets}${dash}\\s*`,
  'u',
)
/** The same with a date in figures, or without its day. */
const numbered = new RegExp(
  `${place},\\s(?<date>(?<month>${monthWord}\\.?)(?:\\s\\d{4})?|\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{0,4})?)[,.]?\\s*${inBrackets}${dash}\\s*`,
  'iu',
)
/** Place and agency. */
const signed = new RegExp(`${place},?\\s*${agency}${dash}?\\s*`, 'iu')
/** A place in capitals, and a dash. */
const capitals =
  /^\s*(?<place>\p{Lu}[\p{Lu}\p{M} .'’/-]{1,40}\p{Lu}(?:,\s[\p{L}. ]{2,20})?)\s*(?<dash>--|[—–]|-(?=\s))\s+/u

/**
 * Reads a dateline, or what was meant for one, at the head of a text. `isAgency` says whether a name is an agency's:
 * where it is, less of the rest need be right.
 */
export function readDatelineParts(
  text: string,
  isAgency: (name: string) => boolean,
): DatelineParts | undefined {
  const head = text.slice(0, longest)
  // Every form has a bracket, a figure or a dash near its head.
  if (!/[()[\d—–―_-]/.test(head)) return undefined
  for (const pattern of [dated, misdated, numbered, signed, capitals]) {
    const match = pattern.exec(head)
    if (!match?.groups) continue
    const parts = partsOf(match[0], match.groups)
    if (isMeant(parts, text.slice(match[0].length), isAgency)) return parts
  }
  return undefined
}

function partsOf(matched: string, groups: Readonly<Record<string, string | undefined>>): DatelineParts {
  const { place = '' } = groups
  const cut = place.indexOf(',')
  const named =
    groups['agency'] ?? groups['unclosed'] ?? groups['squared'] ?? groups['unopened'] ?? groups['bare'] ?? ''
  return {
    from: matched.length - matched.trimStart().length,
    to: matched.length,
    city: (cut < 0 ? place : place.slice(0, cut)).trim(),
    region: cut < 0 ? '' : place.slice(cut).trimEnd(),
    date: dateIn(groups),
    agency: named.trim(),
    brackets: bracketsIn(groups),
    dash: groups['dash'] ?? '',
  }
}

function dateIn(groups: Readonly<Record<string, string | undefined>>): DatelineDate | undefined {
  const { date, year = '' } = groups
  const month = groups['month'] ?? groups['monthLast']
  if (date === undefined) return undefined
  return {
    month: month === undefined ? 0 : monthStarts.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: Number(groups['day'] ?? groups['dayFirst'] ?? 0),
    year: Number(year.replaceAll(/\D/g, '')),
    text: date,
  }
}

function bracketsIn(groups: Readonly<Record<string, string | undefined>>): DatelineParts['brackets'] {
  if (groups['agency'] !== undefined) return 'both'
  if (groups['unclosed'] !== undefined) return 'open'
  return groups['unopened'] === undefined ? 'none' : 'close'
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
/** What stands in capitals before a dash and is no place. */
const label =
  /^(?:breaking|update|urgent|alert|newsalert|correct(?:ed|ion|s)|refile|adds?|editor'?s'? notes?|note|exclusive|watch|live|opinion|analysis|feature|factbox|q&a|box|by .*)\b/i
/** Words that stand small within the names of places. */
const small = /^(?:of|the|de|del|la|le|el|di|da|do|al|an|am|der|den|sur|en|and|les|des|du|upon)$/

/** Whether the parts are a dateline, or one gone wrong, rather than the beginning of a sentence. */
function isMeant(parts: DatelineParts, rest: string, isAgency: (name: string) => boolean): boolean {
  const { city, region, date, agency, brackets, dash } = parts
  const known = agency !== '' && isAgency(agency)
  if (brackets !== 'both' && agency !== '' && !known && (brackets === 'none' || date === undefined))
    return false
  // After a dateline a sentence begins; "the agency (IAEA) -- which …" goes on with a small letter.
  if (/^\p{Ll}/u.test(rest) && !known) return false
  if (city === '')
    return agency !== '' && dash !== '' && (date !== undefined || (known && brackets === 'both'))
  const words = `${city}${region}`.split(/[\s,]+/).filter((word) => word !== '')
  const [first = ''] = words
  if (words.length > 7 || city.length > 40 || label.test(city) || weekday.test(first)) return false
  if (!/\p{L}{2}/u.test(city)) return false
  const upper = !/\p{Ll}/u.test(city)
  if (!upper && beginsSentence(first) && first.toLowerCase() !== 'the') return false
  const named = words.every((word) => !/^\p{Ll}/u.test(word) || small.test(word))
  // A city in small letters throughout is only one where all the rest is there.
  if (!named) return words.length <= 2 && (date !== undefined || known) && agency !== '' && dash !== ''
  if (date !== undefined)
    return agency !== '' ? brackets === 'both' || known : dash !== '' && (upper || region !== '')
  return agency === '' ? upper && dash !== '' : known || (upper && dash !== '')
}
