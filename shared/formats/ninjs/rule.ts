import { own } from '../../own.ts'
import { isObject } from './json-object.ts'

/** What a value of a ninjs document must be. */
export type Rule =
  | { readonly is: 'text'; readonly format?: TextFormat; readonly oneOf?: readonly string[] }
  | { readonly is: 'number'; readonly whole?: boolean; readonly from?: number; readonly to?: number }
  | { readonly is: 'list'; readonly of: Rule }
  | ObjectRule
  /** Anything of a kind that is looked at by code of its own: what is wrong with it, or nothing. */
  | { readonly is: 'other'; readonly fault: (value: unknown) => string | undefined }
  /** A rule that is made when it is asked for: an item may hold items. */
  | { readonly is: 'later'; readonly rule: () => Rule }

export type TextFormat = 'uri' | 'moment' | 'date'

export interface ObjectRule {
  readonly is: 'object'
  readonly properties: Readonly<Record<string, Rule>>
  /** Properties that are known by a part of their name. */
  readonly named: readonly (readonly [RegExp, Rule])[]
  readonly mandatory: readonly string[]
  /** Of one of these lists, exactly one property is there. */
  readonly oneOf: readonly (readonly string[])[]
  /** Whether other properties may stand in it. */
  readonly open: boolean
}

/** What breaks a rule, and where: a JSON pointer. */
export interface Fault {
  readonly at: string
  /** The rest of a sentence that begins with the place: `is no text`. */
  readonly what: string
  /** The name of a property that the rules do not have. */
  readonly unknown?: string
}

/** Every place where a value breaks a rule, in the document's order. Formats of texts are looked at where `strict`. */
export function faultsOf(value: unknown, rule: Rule, strict: boolean): readonly Fault[] {
  switch (rule.is) {
    case 'later':
      return faultsOf(value, rule.rule(), strict)
    case 'other': {
      const what = rule.fault(value)
      return what === undefined ? none : fault(what)
    }
    case 'text':
      if (typeof value !== 'string') return fault('is no text')
      if (rule.oneOf && !rule.oneOf.includes(value)) return fault(`is none of ${rule.oneOf.join(', ')}`)
      if (!strict || rule.format === undefined || formats[rule.format].fits(value)) return none
      return fault(`is no ${formats[rule.format].name}`)
    case 'number': {
      const { whole = false, from = -Infinity, to = Infinity } = rule
      if (typeof value !== 'number') return fault('is no number')
      if (whole && !Number.isInteger(value)) return fault('is no whole number')
      return value < from || value > to ? fault(`is not from ${from} to ${to}`) : none
    }
    case 'list':
      if (!Array.isArray(value)) return fault('is no list')
      return value.flatMap((one: unknown, index) => within(index, faultsOf(one, rule.of, strict)))
    case 'object':
      return isObject(value) ? faultsOfObject(value, rule, strict) : fault('is no object')
  }
}

const none: readonly Fault[] = []

function fault(what: string): readonly Fault[] {
  return [{ at: '', what }]
}

/** Faults of a part, with the part's name before their place. Nearly every document has none, and pays for no name. */
function within(name: string | number, faults: readonly Fault[]): readonly Fault[] {
  if (faults.length === 0) return faults
  const step = String(name).replaceAll('~', '~0').replaceAll('/', '~1')
  return faults.map((one) => ({ ...one, at: `/${step}${one.at}` }))
}

function faultsOfObject(
  value: Readonly<Record<string, unknown>>,
  { properties, named, mandatory, oneOf, open }: ObjectRule,
  strict: boolean,
): readonly Fault[] {
  const faults: Fault[] = []
  for (const name of mandatory) {
    if (!Object.hasOwn(value, name)) faults.push({ at: '', what: `lacks “${name}”` })
  }
  const alone = oneOf.some((names) => names.filter((name) => Object.hasOwn(value, name)).length === 1)
  if (oneOf.length > 0 && !alone)
    faults.push({ at: '', what: `has not exactly one of ${oneOf.flat().join(', ')}` })
  for (const [name, one] of Object.entries(value)) {
    const known = own(properties, name)
    if (known) faults.push(...within(name, faultsOf(one, known, strict)))
    let isKnown = known !== undefined
    for (const [fits, rule] of named) {
      if (!fits.test(name)) continue
      isKnown = true
      faults.push(...within(name, faultsOf(one, rule, strict)))
    }
    if (!isKnown && !open) faults.push(...within(name, [{ at: '', what: 'is no property', unknown: name }]))
  }
  return faults
}

/** A year, and as much more of a moment as is known. */
const someDate =
  /^-?(?:[1-9]\d*)?\d{4}(?:-(?:1[0-2]|0[1-9])(?:-(?:3[01]|0[1-9]|[12]\d)(?:T(?:2[0-3]|[01]\d):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:2[0-3]|[01]\d):[0-5]\d)?)?)?)?$/

interface Format {
  readonly name: string
  readonly fits: (text: string) => boolean
}

const formats: Readonly<Record<TextFormat, Format>> = {
  uri: { name: 'URI with its scheme', fits: isUri },
  moment: { name: 'date and time with a zone', fits: isMoment },
  date: { name: 'date, of which parts may be left out', fits: (text) => someDate.test(text) },
}

/** RFC 3986: a scheme, and no character that must be escaped. */
function isUri(text: string): boolean {
  if (!/^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i.test(text)) return false
  // A fragment once; brackets hold an address of IPv6 alone.
  const [main = '', ...fragments] = text.split('#')
  if (fragments.length > 1 || /[[\]]/.test(fragments.join(''))) return false
  return !/[[\]]/.test(main.replace(/^[^:]+:\/\/(?:[^@/?]*@)?\[[\da-f:.v]+\]/i, ''))
}

const moment =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[T\s](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-]\d\d)(?::?(\d\d))?)$/i

/** RFC 3339, with its zone; a leap second where one may be, at the end of a day of UTC. */
function isMoment(text: string): boolean {
  const [, date, ...times] = moment.exec(text) ?? []
  if (date === undefined || !new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)) return false
  const [hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = times.map((part) =>
    Number(part ?? 0),
  )
  if (hour > 23 || minute > 59 || Math.abs(zoneHour) > 23 || zoneMinute > 59) return false
  const behind = times[3]?.startsWith('-') === true ? -1 : 1
  const utc = hour * 60 + minute - zoneHour * 60 - behind * zoneMinute
  return second <= 59 || (second === 60 && (utc + 1) % 1440 === 0)
}
