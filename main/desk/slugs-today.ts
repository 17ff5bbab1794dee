import type { SlugInUse } from '../../shared/api/contract.ts'
import type { Desk } from './context.ts'

/** Where a story is that still goes its way through the desk. */
const openQueues = ['draft', 'submitted', 'approved'] as const

/** A desk has some hundred stories under its hands in a day: beyond this, an import of thousands is under way. */
const most = 1000

/** The slugs of the stories that were stored today (UTC) and are neither sent nor spiked. */
export function slugsToday({ store, now }: Pick<Desk, 'store' | 'now'>): readonly SlugInUse[] {
  const today = now().toISOString().slice(0, 10)
  return openQueues.flatMap((queue) => {
    const slugs: SlugInUse[] = []
    // Newest first: the walk ends with the first of another day.
    for (const { id, slugline, savedAt } of store.shelves.window(queue, 0, most)) {
      if (savedAt.slice(0, 10) < today) break
      if (slugline !== undefined) slugs.push({ id, slugline })
    }
    return slugs
  })
}
