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

/** Lists a window of a shelf. With a text every story of the shelf is read; without one, the window alone. */
export function listStories({ shelves }: Pick<Store, 'shelves'>, query: ListQuery): Listing {
  const { queue, offset, limit } = query
  const counts = shelves.counts()
  const words = (query.text ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) {
    return { total: counts[queue], counts, rows: shelves.window(queue, offset, limit) }
  }
  const rows: Summary[] = []
  let total = 0
  for (const summary of shelves.all(queue)) {
    const named = names(summary)
    if (!words.every((word) => named.includes(word))) continue
    if (total >= offset && rows.length < limit) rows.push(summary)
    total += 1
  }
  return { total, counts, rows }
}

/** How many stories stand on each shelf. */
export function queueCounts({ shelves }: Pick<Store, 'shelves'>): Counts {
  return shelves.counts()
}

function names({ slugline = '', headline = '' }: Summary): string {
  return `${slugline} ${headline}`.toLocaleLowerCase()
}
