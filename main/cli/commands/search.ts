import * as v from 'valibot'
import type { Facet, SearchHit, SearchQuery } from '../../../shared/api/archive.ts'
import { stateSchema } from '../../../shared/story/record.ts'
import { type Arguments, type CliCommand, refuse } from '../command.ts'
import { withArchive } from '../with-archive.ts'

/** `copydesk search QUERY`: words, phrases and filters over every story of the library. */
export const search: CliCommand = {
  name: 'search',
  usage:
    'QUERY [--state S] [--tag T]… [--source S] [--language L] [--person P] [--since DAY] [--until DAY] …',
  about: 'Find stories by their words: all of them, in any order.',
  details: [
    'QUERY       words; "a phrase"; begin* for words that begin so; -word for one that must not be there',
    `--state S   one of ${stateSchema.options.join(', ')}`,
    '--tag T     a keyword or subject the story must carry; may be given again',
    '--source S, --person P, --language L   whole names, and en, ko …',
    '--since DAY, --until DAY   days of the story’s version, 2026-11-24, both included',
    '--blocker   only stories with a blocker',
    '--sort S    relevance (where there are words) or date, the newest first',
    '--limit N, --offset N   at most N stories (1000), behind the first N',
    '--facets    also count the stories found by state, source, language, tag, person and month',
    '--json prints one line a story: {"id", "slugline"?, "headline"?, "state", "version", "savedAt", "day", "language",',
    '  "source"?, "excerpt", "marks": [[FROM, TO], …]}, marks in UTF-16 offsets of the excerpt; and with --facets a last',
    '  line {"total", "hasMore", "facets": {"state": [{"value", "count"}, …], "source", "language", "tag", "person", "month"}}',
  ].join('\n'),
  options: {
    state: { type: 'string' },
    tag: { type: 'string', multiple: true },
    source: { type: 'string' },
    language: { type: 'string' },
    person: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    blocker: { type: 'boolean' },
    sort: { type: 'string' },
    limit: { type: 'string' },
    offset: { type: 'string' },
    facets: { type: 'boolean' },
  },
  takes: { least: 0, most: Infinity },
  async run(given, io) {
    const query = readQuery(given)
    if (typeof query === 'string') {
      refuse(io, given.json, { code: 'usage', message: query })
      return 2
    }
    return withArchive(given, io, async ({ service }) => {
      const { total, hasMore, hits, facets } = await service.search(query)
      for (const hit of hits) io.out(given.json ? JSON.stringify(printed(hit)) : line(hit))
      if (facets && given.json) io.out(JSON.stringify({ total, hasMore, facets }))
      else if (facets) {
        for (const [name, values] of Object.entries(facets) as [string, Facet][])
          io.out(`${name.padEnd(9)} ${values.map(({ value, count }) => `${value} ${count}`).join(', ')}`)
      }
      if (given.json || given.quiet) return 0
      if (total === 0) io.err('No story has all of these words.')
      else if (hasMore) io.err(`More than ${total} stories have these words; those kept last were looked at.`)
      else if (hits.length < total)
        io.err(`${hits.length} of ${total} stories; --limit and --offset give others.`)
      return 0
    })
  },
}

/** The query, or a sentence that says what is wrong with it. */
function readQuery(given: Arguments): SearchQuery | string {
  const state = v.safeParse(v.optional(stateSchema), given.option('state'))
  if (!state.success) return `--state takes one of ${stateSchema.options.join(', ')}.`
  const sort = v.safeParse(v.optional(v.picklist(['relevance', 'date'])), given.option('sort'))
  if (!sort.success) return '--sort takes relevance or date.'
  const days = ['since', 'until'].find((name) => !/^(\d{4}-\d\d-\d\d)?$/.test(given.option(name) ?? ''))
  if (days !== undefined) return `--${days} takes a day, as 2026-11-24.`
  const numbers = ['limit', 'offset'].find((name) => !/^\d{0,9}$/.test(given.option(name) ?? ''))
  if (numbers !== undefined) return `--${numbers} takes a number.`
  const named = (name: 'source' | 'language' | 'person' | 'since' | 'until'): Partial<SearchQuery> => {
    const value = given.option(name)
    return value === undefined ? {} : { [name]: value }
  }
  return {
    text: given.positionals.join(' '),
    tags: given.options('tag'),
    ...(state.output && { state: state.output }),
    ...named('source'),
    ...named('language'),
    ...named('person'),
    ...named('since'),
    ...named('until'),
    ...(given.flag('blocker') && { blocker: true }),
    sort: sort.output ?? 'relevance',
    limit: Number(given.option('limit') ?? 1000),
    offset: Number(given.option('offset') ?? 0),
    facets: given.flag('facets'),
  }
}

function printed({ story, excerpt: { text, marks } }: SearchHit) {
  const { id, slugline, headline, state, version, savedAt, day, language, source } = story
  return { id, slugline, headline, state, version, savedAt, day, language, source, excerpt: text, marks }
}

function line({ story: { id, state, headline, slugline }, excerpt }: SearchHit): string {
  return `${id}  ${state.padEnd(9)} ${headline ?? slugline ?? excerpt.text}`
}
