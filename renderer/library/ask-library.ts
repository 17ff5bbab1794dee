import type { Facets } from '../../shared/api/archive.ts'
import type { Counts, Queue } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { DeskClient } from '../core/client.ts'
import type { Core } from '../core/core.ts'
import { type Search, isSearch, queryOf } from '../search/search.ts'
import { type ListRow, rowOf } from './list-row.ts'
import { windowSize } from './windows.ts'

export interface Answer {
  readonly total: number
  /** Older stories would be found as well. */
  readonly hasMore?: boolean
  readonly rows: readonly ListRow[]
  /** How many stories stand in each queue, where the library was asked. */
  readonly counts?: Counts
}

/** Fetches a window of a queue, or of what a search finds. Undefined where `signal` gave it up. */
export async function askWindow(
  core: Core,
  queue: Queue,
  search: Search,
  window: number,
  signal: AbortSignal,
): Promise<Result<Answer, DeskError> | undefined> {
  const offset = window * windowSize
  if (!isSearch(search)) {
    return core.call((client) => client.stories.list({ queue, offset, limit: windowSize }))
  }
  const query = queryOf(search, { offset, limit: windowSize, facets: false })
  const found = await askArchive(core, (client) => client.archive.search(query, { signal }), signal)
  return found?.ok ? ok({ ...found.value, rows: found.value.hits.map(rowOf) }) : found
}

/** Counts what a search finds, or the whole library, by the values of its filters. */
export async function askFacets(
  core: Core,
  search: Search,
  signal: AbortSignal,
): Promise<Result<Facets | undefined, DeskError> | undefined> {
  const query = queryOf(search, { offset: 0, limit: 0, facets: true })
  const found = await askArchive(core, (client) => client.archive.search(query, { signal }), signal)
  return found?.ok ? ok(found.value.facets) : found
}

/** Asks the archive; undefined where the question was given up, which is no fault. */
export async function askArchive<Value>(
  core: Core,
  ask: (client: DeskClient) => Promise<Value>,
  signal: AbortSignal,
): Promise<Result<Value, DeskError> | undefined> {
  const answer = await core.call(async (client) => {
    if (signal.aborted) return undefined
    try {
      return { value: await ask(client) }
    } catch (error) {
      if (signal.aborted) return undefined
      throw error
    }
  })
  if (!answer.ok) return answer
  return answer.value && ok(answer.value.value)
}
