import type { Counts, Queue, Summary } from '../../shared/api/contract.ts'
import type { Store } from '../store/store.ts'

/** One window of a shelf of the library, newest first. */
export interface ListQuery {
  readonly queue: Queue
  /** Filters by slug and headline; every word must stand in one of them. */
  readonly text?: string
  readonly offset: number
  readonly limit: number
}

export interface Listing {
  readonly total: number
  readonly counts: Counts
  readonly rows: Summary[]
}

/** Lists a window of a shelf. */
export function listStories(store: Pick<Store, 'summaries'>, query: ListQuery): Listing {
  const words = (query.text ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const shelf = [...store.summaries.values()]
    .filter(
      (summary) => summary.state === query.queue && words.every((word) => names(summary).includes(word)),
    )
    .toSorted(newestFirst)
  return {
    total: shelf.length,
    counts: queueCounts(store),
    rows: shelf.slice(query.offset, query.offset + query.limit),
  }
}

/** How many stories stand on each shelf. */
export function queueCounts(store: Pick<Store, 'summaries'>): Counts {
  const counts = { draft: 0, submitted: 0, approved: 0, exported: 0, spiked: 0 }
  for (const { state } of store.summaries.values()) counts[state] += 1
  return counts
}

function names({ slugline = '', headline = '' }: Summary): string {
  return `${slugline} ${headline}`.toLocaleLowerCase()
}

function newestFirst(a: Summary, b: Summary): number {
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : 1
}
