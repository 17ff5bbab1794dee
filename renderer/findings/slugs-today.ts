import type { SlugInUse, Summary } from '../../shared/api/contract.ts'
import type { Core } from '../core/core.ts'

const openStates: ReadonlySet<Summary['state']> = new Set(['draft', 'submitted', 'approved'])

/** The slugs of today's stories, kept up to date by what the core tells. */
export interface SlugsToday {
  /** Those of every story but this one. */
  besides(id: string): readonly string[]
}

/** Asks for today's slugs and listens for more. */
export function createSlugsToday(core: Core): SlugsToday {
  let slugs = new Map<string, string>()
  core.onArrival(() => {
    void core
      .call((client) => client.stories.slugsToday())
      .then((answer) => {
        // Without them one check is silent in the page; the gate asks for them itself.
        if (answer.ok) slugs = new Map(answer.value.map(({ id, slugline }: SlugInUse) => [id, slugline]))
      })
  })
  core.onEvent((event) => {
    if (event.event !== 'story-stored') return
    const { id, slugline, state } = event.story
    if (slugline !== undefined && openStates.has(state)) slugs.set(id, slugline)
    else slugs.delete(id)
  })
  return {
    besides: (id) => [...slugs].flatMap(([other, slugline]) => (other === id ? [] : [slugline])),
  }
}
