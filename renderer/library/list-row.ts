import type { Excerpt, SearchHit } from '../../shared/api/archive.ts'
import type { Summary } from '../../shared/api/contract.ts'

/** What the archive has of a story that was found, beside its fields. */
export interface Found {
  readonly excerpt: Excerpt
  /** The day of the story's version, `2026-11-24`. */
  readonly day: string
  /** The archive counts blockers alone. */
  readonly blockers: number
}

/** A row of the list: a story of a queue, or one that was found. */
export interface ListRow extends Pick<
  Summary,
  'id' | 'slugline' | 'headline' | 'source' | 'language' | 'state' | 'version' | 'savedAt'
> {
  readonly origin?: Summary['origin']
  readonly findings?: Summary['findings']
  readonly found?: Found
}

/** A hit of a search as a row of the list. */
export function rowOf({ story, excerpt }: SearchHit): ListRow {
  const { id, slugline, headline, source, language, state, version, savedAt, day, blockers } = story
  return {
    id,
    ...(slugline !== undefined && { slugline }),
    ...(headline !== undefined && { headline }),
    ...(source !== undefined && { source }),
    language,
    state,
    version,
    savedAt,
    found: { excerpt, day, blockers },
  }
}

/** A row whose story was stored anew: what was found of it stays until the search is asked again. */
export function stored(row: ListRow | undefined, story: Summary): ListRow {
  if (!row?.found) return story
  const { findings, ...fields } = story
  return { ...fields, found: { ...row.found, blockers: findings.blockers } }
}
