import type { SavedSearch, SearchQuery } from '../../shared/api/archive.ts'
import { parseSearch, quotes } from '../../shared/archive/search-query.ts'
import { type Filters, noFilters } from './filters.ts'

/** What an editor looks for in the library: what the box says, the filters, and the order. */
export interface Search {
  readonly text: string
  readonly filters: Filters
  readonly sort: SearchQuery['sort']
}

export const noSearch: Search = { text: '', filters: noFilters, sort: 'relevance' }

/** Whether there is anything to look for; the library shows its queues where there is not. */
export function isSearch({ text, filters }: Search): boolean {
  return isWorded(text) || hasFilters(filters)
}

function isWorded(text: string): boolean {
  return parseSearch(asTyped(text)).length > 0
}

/** Whether words are looked for, so that one story can fit better than another. */
export function hasWords({ text }: Search): boolean {
  return parseSearch(asTyped(text)).some(({ not }) => !not)
}

export function hasFilters({ tags, ...others }: Filters): boolean {
  return tags.length > 0 || Object.keys(others).length > 0
}

/** The question for the archive. */
export function queryOf(
  { text, filters, sort }: Search,
  { offset, limit, facets }: Pick<SearchQuery, 'offset' | 'limit' | 'facets'>,
): SearchQuery {
  return { ...filters, text: isWorded(text) ? asTyped(text) : '', sort, offset, limit, facets }
}

const openPhrase = new RegExp(
  `^[^${quotes}]*(?:[${quotes}][^${quotes}]*[${quotes}][^${quotes}]*)*[${quotes}][^${quotes}]*[^\\s${quotes}*]$`,
  'u',
)
const openWord = new RegExp(`(?:^|\\s)[^\\s${quotes}*-][^\\s${quotes}]*$`, 'u')

/** A letter or a figure by itself, of a script that divides words: half the archive has a word that begins so. */
const loneLetter =
  /(?<=^|[\s"“”„«»])(?!\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{N}]$/u
/** Parts of a Korean syllable that is being composed. */
const halfSyllable = /[\u1100-\u11ff\u3131-\u318e]+$/u

/**
 * What was typed, with its last word taken as the beginning of one: whoever has got to “harb” may be on the way to
 * “harbour”. A single letter or half a syllable at the end is not looked for yet. A space ends a word, and a word that
 * must not be there is never guessed at.
 */
export function asTyped(text: string): string {
  const said = text.replace(loneLetter, '').replace(halfSyllable, '')
  if (openPhrase.test(said)) return `${said}"*`
  if (openWord.test(said) && !said.endsWith('*')) return `${said}*`
  return said
}

/** A search to keep under a name. */
export function toSaved(name: string, { text, filters, sort }: Search): SavedSearch {
  return { name, query: { ...filters, text, sort } }
}

export function fromSaved({ query: { text, sort, tags = [], ...filters } }: SavedSearch): Search {
  return { text, sort, filters: { ...filters, tags } }
}
