import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SearchQuery } from '../../shared/api/archive.ts'
import type { DeskEvent, Queue, Summary } from '../../shared/api/contract.ts'
import { deskError } from '../../shared/api/errors.ts'
import type { DeskClient } from '../core/client.ts'
import type { Core } from '../core/core.ts'
import { noSearch } from '../search/search.ts'
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

  it('looks for words in all queues once the typing pauses, and shows the queue when they are gone', async () => {
    const { library, searched } = await desk(stories(2), stories(5, 'submitted'))
    library.type('head')
    library.type('headl')
    await settle()
    expect(searched.map(({ text, state }) => [text, state])).toEqual([['headl*', undefined]])
    expect(library.store.getState()).toMatchObject({ total: 7, areFound: true })
    expect(library.row(0)?.found?.excerpt.text).toBe('Words of story 0')
    library.type('')
    await settle()
    expect(library.store.getState()).toMatchObject({ total: 2, areFound: false })
  })

  it('hangs up on a search that is no longer asked', async () => {
    const { library, signals } = await desk(stories(2))
    const first = library.run({ ...noSearch, text: 'one' })
    const second = library.run({ ...noSearch, text: 'two' })
    await Promise.all([first, second])
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  })

  it('narrows a search to the queue whose tab is pressed, and stays in it when the search is cleared', async () => {
    const { library } = await desk(stories(2), stories(5, 'submitted'))
    await library.run({ ...noSearch, text: 'headline' })
    await library.choose('submitted')
    expect(library.store.getState()).toMatchObject({ total: 5, queue: 'submitted' })
    await library.clear()
    expect(library.store.getState()).toMatchObject({ total: 5, queue: 'submitted', areFound: false })
  })

  it('counts by the values of the filters only while they are unfolded', async () => {
    const { library, searched } = await desk(stories(2))
    await library.run({ ...noSearch, text: 'headline' })
    expect(searched.filter(({ facets }) => facets)).toEqual([])
    library.unfold(true)
    await settle()
    await library.run({ ...noSearch, text: 'words' })
    expect(searched.filter(({ facets }) => facets).map(({ text }) => text)).toEqual(['headline*', 'words*'])
  })

  it('does not count the same search again with each story that comes in', async () => {
    const { library, searched, tell } = await desk(stories(2))
    library.unfold(true)
    for (let more = 0; more < 8; more += 1) {
      tell(summary(100 + more))
      await settle()
    }
    expect(searched.filter(({ facets }) => facets)).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10_000)
    tell(summary(200))
    await settle()
    expect(searched.filter(({ facets }) => facets)).toHaveLength(2)
  })

  it('keeps what was found of a story that is stored anew, and asks again', async () => {
    const { library, tell, searched } = await desk(stories(2))
    await library.run({ ...noSearch, text: 'headline' })
    tell({
      ...summary(1, 'approved'),
      headline: 'New words',
      findings: { blockers: 0, warnings: 0, notes: 0 },
    })
    expect(library.row(1)).toMatchObject({
      headline: 'New words',
      state: 'approved',
      found: { day: '2026-11-24' },
    })
    await vi.advanceTimersByTimeAsync(2000)
    expect(searched).toHaveLength(2)
  })

  it('shows why the archive could not answer instead of rows that other words found', async () => {
    const { library, fail } = await desk(stories(2))
    fail()
    await library.run({ ...noSearch, text: 'headline' })
    expect(library.store.getState()).toMatchObject({ total: undefined, failure: { code: 'ARCHIVE_FAILED' } })
    expect(library.row(0)).toBeUndefined()
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
  const searched: SearchQuery[] = []
  const signals: AbortSignal[] = []
  let failing = false
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
    archive: {
      search: async (query: SearchQuery, { signal }: { signal: AbortSignal }) => {
        if (failing) throw deskError('ARCHIVE_FAILED', { en: 'The archive failed.', ko: '안 됩니다.' }, {})
        if (!query.facets) signals.push(signal)
        searched.push(query)
        const found = shelves.flat().filter(({ state }) => query.state === undefined || state === query.state)
        return {
          total: found.length,
          hits: found.slice(query.offset, query.offset + query.limit).map((story) => ({
            story: { ...story, day: '2026-11-24', blockers: 0 },
            excerpt: { text: `Words of ${story.id}`, marks: [] },
          })),
        }
      },
    },
  } as unknown as DeskClient
  const core = {
    call: async (ask: (over: DeskClient) => Promise<unknown>) => {
      try {
        return { ok: true, value: await ask(client) }
      } catch (error) {
        return { ok: false, error }
      }
    },
    onEvent: (listener: (event: DeskEvent) => void) => heard.push(listener),
    onArrival: (listener: () => void) => arrivals.push(listener),
  } as unknown as Core
  const library = createLibrary(core)
  for (const arrive of arrivals) arrive()
  await settle()
  const tell = (story: Summary) => {
    for (const hear of heard) hear({ event: 'story-stored', story, counts })
  }
  const fail = () => void (failing = true)
  return { library, asked, searched, signals, fail, tell }
}
