import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Facet, Facets, SearchQuery, SearchResult } from '../../../shared/api/archive.ts'
import { parseSearch } from '../../../shared/archive/search-query.ts'
import { type Catalogue, foldLabel, storyRow } from './catalogue.ts'
import { excerptOf } from './excerpt.ts'
import { matchExpression } from './searchable.ts'

/** Where words weigh most: slugline, headline, byline, body. */
const columnWeights = '4.0, 6.0, 2.0, 1.0'
const mostLabels = 50

/**
 * As many stories are ranked, counted and shown for some words: those that were kept last. To rank every story that has a
 * common word takes seconds in a large archive, and nobody reads so far.
 */
const mostFound = 5000

/** Looks stories up. Reads only. */
export function searchArchive(db: DatabaseSync, catalogue: Catalogue, query: SearchQuery): SearchResult {
  const terms = parseSearch(query.text)
  const match = matchExpression(terms)
  const asked = condition(query, match)
  const least = match === undefined ? undefined : lastUnread(db, asked)
  const { from, values } = least === undefined ? asked : condition(query, match, least)
  const byRelevance = query.sort === 'relevance' && match !== undefined
  const order = byRelevance
    ? `bm25(story_words, ${columnWeights}), number desc`
    : 'day desc, saved_at desc, number desc'
  const rows = db
    .prepare(`select story.* ${from} order by ${order} limit ? offset ?`)
    .all(...values, query.limit, query.offset)
  const total =
    least === undefined
      ? Number(db.prepare(`select count(*) as count ${from}`).get(...values)?.['count'] ?? 0)
      : mostFound
  const hits = rows.map((row) => {
    const story = storyRow(row)
    return { story, excerpt: excerptOf(catalogue.text(story.number).paragraphs, terms) }
  })
  return {
    total,
    hasMore: least !== undefined,
    hits,
    ...(query.facets && { facets: facetsOf(db, from, values) }),
  }
}

/** The number of the last story that is left out where more are found than are looked at. */
function lastUnread(db: DatabaseSync, { from, values }: Condition): number | undefined {
  const row = db
    .prepare(
      `select story_words.rowid as number ${from} order by story_words.rowid desc limit 1 offset ${mostFound}`,
    )
    .get(...values)
  return row && Number(row['number'])
}

/** What a query asks, as SQL. */
interface Condition {
  readonly from: string
  readonly values: readonly SQLInputValue[]
}

/**
 * `from … where …` for a query, and the values it names; `above` leaves out stories up to that number. Words that are
 * only excluded find nothing by themselves.
 */
function condition(query: SearchQuery, match: string | undefined, above?: number): Condition {
  const parts: string[] = []
  const values: SQLInputValue[] = []
  const add = (part: string, ...given: readonly SQLInputValue[]): void => {
    parts.push(part)
    values.push(...given)
  }
  if (match !== undefined) add('story_words match ?', match)
  else if (query.text.trim() !== '') add('false')
  if (above !== undefined) add('story_words.rowid > ?', above)
  const { state, source, language, since, until, blocker, person, tags = [] } = query
  if (state !== undefined) add('state = ?', state)
  if (source !== undefined) add('source = ? collate nocase', source)
  if (language !== undefined) add("(language = ? or language like ? || '-%')", language, language)
  if (since !== undefined) add('day >= ?', since)
  if (until !== undefined) add('day <= ?', until)
  if (blocker !== undefined) add(blocker ? 'blockers > 0' : 'blockers = 0')
  const has = 'story.number in (select number from label where kind = ? and folded = ?)'
  if (person !== undefined) add(has, 'person', foldLabel(person))
  for (const tag of tags) add(has, 'tag', foldLabel(tag))
  const tables = match === undefined ? 'story' : 'story_words join story on story.number = story_words.rowid'
  return { from: `from ${tables}${parts.length === 0 ? '' : ` where ${parts.join(' and ')}`}`, values }
}

function facetsOf(db: DatabaseSync, from: string, values: readonly SQLInputValue[]): Facets {
  const counts = { state: new Map(), source: new Map(), language: new Map(), month: new Map() } as const
  const grouped = db
    .prepare(
      `select state, source, language, substr(day, 1, 7) as month, count(*) as count ${from} group by 1, 2, 3, 4`,
    )
    .all(...values)
  for (const row of grouped) {
    for (const [name, values] of Object.entries(counts) as [string, Map<string, number>][]) {
      const value = row[name]
      if (typeof value === 'string') values.set(value, (values.get(value) ?? 0) + Number(row['count']))
    }
  }
  const labels = db.prepare(
    `select min(name) as value, count(*) as count from label where kind = ? and number in
       (select story.number ${from}) group by folded order by count desc, value limit ${mostLabels}`,
  )
  const labelled = (kind: 'tag' | 'person'): Facet =>
    labels.all(kind, ...values).map((row) => ({ value: String(row['value']), count: Number(row['count']) }))
  return {
    state: byCount(counts.state),
    source: byCount(counts.source),
    language: byCount(counts.language),
    tag: labelled('tag'),
    person: labelled('person'),
    month: byCount(counts.month).toSorted((one, other) => (one.value < other.value ? 1 : -1)),
  }
}

function byCount(counts: ReadonlyMap<string, number>): Facet {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
