import type { Facets, SearchQuery } from '../../shared/api/archive.ts'

/** What the stories found must be, besides having the words. Absent says nothing. */
export type Filters = Pick<
  SearchQuery,
  'state' | 'person' | 'source' | 'language' | 'since' | 'until' | 'blocker'
> & { readonly tags: readonly string[] }

export const noFilters: Filters = { tags: [] }

/** What can be filtered by a press, as the archive counts it. */
export type FacetName = keyof Facets
export const facetNames = [
  'state',
  'source',
  'language',
  'tag',
  'person',
  'month',
] as const satisfies FacetName[]

/** Whether a value of a facet is filtered by. */
export function isOn(filters: Filters, name: FacetName, value: string): boolean {
  switch (name) {
    case 'tag':
      return filters.tags.includes(value)
    case 'month':
      return filters.since === firstDay(value) && filters.until === lastDay(value)
    default:
      return filters[name] === value
  }
}

/** Filters by a value of a facet, or no longer where it was filtered by. Of all but tags, one at a time. */
export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const on = isOn(filters, name, value)
  switch (name) {
    case 'tag':
      return { ...filters, tags: on ? filters.tags.filter((tag) => tag !== value) : [...filters.tags, value] }
    case 'month':
      return on
        ? without(filters, 'since', 'until')
        : { ...filters, since: firstDay(value), until: lastDay(value) }
    default:
      return on ? without(filters, name) : { ...filters, [name]: value }
  }
}

/** The filters with one exchanged; undefined takes it off. */
export function withFilter<Name extends Exclude<keyof Filters, 'tags'>>(
  filters: Filters,
  name: Name,
  value: Filters[Name] | undefined,
): Filters {
  return value === undefined ? without(filters, name) : { ...filters, [name]: value }
}

function without(filters: Filters, ...names: readonly (keyof Filters)[]): Filters {
  const left = Object.entries(filters).filter(([name]) => !names.some((gone) => gone === name))
  return { ...noFilters, ...Object.fromEntries(left) }
}

/** A filter that is on, and the filters without it. The state is not among them: the tabs show it. */
export interface ActiveFilter {
  readonly name: 'source' | 'language' | 'tag' | 'person' | 'month' | 'since' | 'until' | 'blocker'
  readonly value: string
  readonly without: Filters
}

export function activeFilters(filters: Filters): readonly ActiveFilter[] {
  const { tags, source, language, person, since, until, blocker } = filters
  const active: ActiveFilter[] = []
  const add = (name: ActiveFilter['name'], value: string | undefined, ...gone: (keyof Filters)[]): void => {
    if (value !== undefined) active.push({ name, value, without: without(filters, ...gone) })
  }
  add('source', source, 'source')
  add('language', language, 'language')
  for (const tag of tags) active.push({ name: 'tag', value: tag, without: toggled(filters, 'tag', tag) })
  add('person', person, 'person')
  const month = since?.slice(0, 7)
  if (month !== undefined && isOn(filters, 'month', month)) add('month', month, 'since', 'until')
  else {
    add('since', since, 'since')
    add('until', until, 'until')
  }
  add('blocker', blocker === undefined ? undefined : String(blocker), 'blocker')
  return active
}

function firstDay(month: string): string {
  return `${month}-01`
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  // Day 0 of the next month, which counts from 1 here and from 0 there.
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
