import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeskEvent, Queue, Summary } from '../../shared/api/contract.ts'
import type { DeskClient } from '../core/client.ts'
import type { Core } from '../core/core.ts'
import { createLibrary } from './library-desk.ts'
import { windowSize } from './windows.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('createLibrary', () => {
  it('fetches the windows that are looked at, each once', async () => {
    const { library, asked } = await desk(stories(3 * windowSize))
    library.look(windowSize, windowSize + 10)
    library.look(windowSize, windowSize + 20)
    await settle()
    expect(asked.map(({ offset }) => offset)).toEqual([0, windowSize])
    expect(library.row(windowSize + 5)?.id).toBe(`story ${windowSize + 5}`)
  })

  it('exchanges a row that was stored anew in its place', async () => {
    const { library, tell } = await desk(stories(3))
    tell({ ...summary(2), headline: 'New words' })
    expect(library.row(2)?.headline).toBe('New words')
  })

  it('looks again while an import keeps bringing stories in', async () => {
    const kept = stories(1)
    const { library, tell } = await desk(kept)
    for (let more = 1; more < 20; more += 1) {
      kept.unshift(summary(100 + more))
      tell(summary(100 + more))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(library.store.getState().total).toBeGreaterThan(10)
  })

  it('stays on its story when another comes in above it', async () => {
    const kept = stories(3)
    const { library, tell } = await desk(kept)
    library.moveCursor(1)
    kept.unshift(summary(9))
    tell(summary(9))
    await settle()
    expect(library.row(library.store.getState().cursor)?.id).toBe('story 1')
  })

  it('throws away the answer to a question that is no longer asked', async () => {
    const { library } = await desk(stories(2), stories(5, 'submitted'))
    const first = library.show('submitted')
    const second = library.show('draft')
    await Promise.all([first, second])
    expect(library.store.getState()).toMatchObject({ queue: 'draft', total: 2 })
  })
})

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000)
}

function summary(at: number, state: Queue = 'draft'): Summary {
  return { id: `story ${at}`, state, headline: `Headline ${at}` } as Summary
}

function stories(count: number, state: Queue = 'draft'): Summary[] {
  return Array.from({ length: count }, (_, at) => summary(at, state))
}

/** A library over a core that keeps these stories. */
async function desk(...shelves: readonly Summary[][]) {
  const asked: { readonly offset: number }[] = []
  const heard: ((event: DeskEvent) => void)[] = []
  const arrivals: (() => void)[] = []
  const counts = { draft: 0, submitted: 0, approved: 0, exported: 0, spiked: 0 }
  const client = {
    stories: {
      list: async (query: { queue: Queue; offset: number; limit: number }) => {
        asked.push(query)
        const shelf = shelves.flat().filter(({ state }) => state === query.queue)
        return { total: shelf.length, counts, rows: shelf.slice(query.offset, query.offset + query.limit) }
      },
    },
  } as unknown as DeskClient
  const core = {
    call: async (ask: (over: DeskClient) => Promise<unknown>) => ({ ok: true, value: await ask(client) }),
    onEvent: (listener: (event: DeskEvent) => void) => heard.push(listener),
    onArrival: (listener: () => void) => arrivals.push(listener),
  } as unknown as Core
  const library = createLibrary(core)
  for (const arrive of arrivals) arrive()
  await settle()
  const tell = (story: Summary) => {
    for (const hear of heard) hear({ event: 'story-stored', story, counts })
  }
  return { library, asked, tell }
}
