import type { InfoSource } from '../../shared/story/record.ts'
import type { Fields } from '../story/fields.ts'

/** The details that are words, each a field of the record. */
export const detailTexts = [
  'kicker',
  'subHeadline',
  'abstract',
  'edNote',
  'copyrightHolder',
  'copyrightNotice',
  'usageTerms',
] as const
export type DetailText = (typeof detailTexts)[number]

/** The details that are moments. */
export const detailTimes = ['embargoedUntil', 'expires'] as const
export type DetailTime = (typeof detailTimes)[number]

export const sourceRoles = ['provider', 'source', 'credit'] as const
export type SourceRole = (typeof sourceRoles)[number]

/**
 * What a form of the details holds: a story's fields besides those that stand above its words. Texts are empty where the
 * story has none; times are as `datetime-local` has them, in the machine's own zone; the names of one role stand in one
 * line, with semicolons between.
 */
export interface Details extends Readonly<Record<DetailText | DetailTime | SourceRole, string>> {
  /** BCP 47. */
  readonly language: string
  readonly urgency: Fields['urgency']
}

/** The details of a story. */
export function detailsOf(fields: Fields): Details {
  const names = (wanted: SourceRole): string =>
    fields.infoSources
      .filter(({ role }) => role === wanted)
      .map(({ name }) => name)
      .join('; ')
  return {
    language: fields.language,
    urgency: fields.urgency,
    kicker: fields.kicker ?? '',
    subHeadline: fields.subHeadline ?? '',
    abstract: fields.abstract ?? '',
    edNote: fields.edNote ?? '',
    copyrightHolder: fields.copyrightHolder ?? '',
    copyrightNotice: fields.copyrightNotice ?? '',
    usageTerms: fields.usageTerms ?? '',
    embargoedUntil: localTime(fields.embargoedUntil),
    expires: localTime(fields.expires),
    provider: names('provider'),
    source: names('source'),
    credit: names('credit'),
  }
}

/** The fields with what was changed from `before` to `after`; all else, and what both say alike, stays as it was. */
export function withDetails(fields: Fields, before: Details, after: Details): Fields {
  let next = fields
  if (after.language !== before.language) next = { ...next, language: after.language }
  if (after.urgency !== before.urgency) next = { ...next, urgency: after.urgency }
  for (const name of detailTexts) {
    if (after[name] !== before[name]) next = withText(next, name, after[name].trim())
  }
  for (const name of detailTimes) {
    if (after[name] !== before[name]) next = withText(next, name, instantOf(after[name]) ?? '')
  }
  for (const role of sourceRoles) {
    if (after[role] !== before[role]) next = withSources(next, role, after[role])
  }
  return next
}

/** Whether a story may be used no more before it may be used at all. */
export function expiresFirst({ embargoedUntil, expires }: Details): boolean {
  return embargoedUntil !== '' && expires !== '' && expires <= embargoedUntil
}

function withText(fields: Fields, name: DetailText | DetailTime, text: string): Fields {
  const { [name]: _before, ...rest } = fields
  return text === '' ? rest : { ...rest, [name]: text }
}

/** Whoever keeps a name keeps the code that came with it. */
function withSources(fields: Fields, role: SourceRole, line: string): Fields {
  const known = new Map(fields.infoSources.filter((one) => one.role === role).map((one) => [one.name, one]))
  const named = new Set(
    line
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  const others = fields.infoSources.filter((one) => one.role !== role)
  const now = [...named].map((name): InfoSource => known.get(name) ?? { name, role })
  return { ...fields, infoSources: [...others, ...now] }
}

/** An instant as `datetime-local` has it, in the machine's own zone, to the minute; empty for none. */
function localTime(instant: string | undefined): string {
  if (instant === undefined) return ''
  const at = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The instant of a `datetime-local`, RFC 3339; undefined where nothing, or no time, was set. */
function instantOf(local: string): string | undefined {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
