import { createStore } from 'zustand/vanilla'
import type { Counts, DeskEvent, Queue, Summary } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Core } from '../core/core.ts'
import { indexOfRow, missingWindows, rowAt, windowSize, withRow } from './windows.ts'

export interface LibraryState {
  readonly queue: Queue
  /** What the filter box says. */
  readonly text: string
  /** Rows in this queue that the filter lets through; undefined until the core has said. */
  readonly total: number | undefined
  readonly counts: Counts
  readonly windows: ReadonlyMap<number, readonly Summary[]>
  /** The row that the keyboard stands on, by its index. */
  readonly cursor: number
  readonly failure: DeskError | undefined
}

/** Milliseconds the filter box is given to be typed in before the core is asked. */
const filterPause = 120
/** Milliseconds in which any number of changes elsewhere become one look at the list. */
const refreshPause = 250

const noCounts: Counts = { draft: 0, submitted: 0, approved: 0, exported: 0, spiked: 0 }

/**
 * The list of one queue, fetched in windows as it is scrolled. A row that is stored anew is exchanged where
 * it stands, so that the list does not move under an editor's hand; the order is the core's again with the
 * next look at it.
 */
export function createLibrary(core: Core) {
  const store = createStore<LibraryState>(() => ({
    queue: 'draft',
    text: '',
    total: undefined,
    counts: noCounts,
    windows: new Map(),
    cursor: 0,
    failure: undefined,
  }))
  // An answer to an older question than the last one is thrown away.
  let question = 0
  let asked = new Set<number>()
  let seen = { first: 0, last: windowSize - 1 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let typing: ReturnType<typeof setTimeout> | undefined

  async function fetchWindow(window: number): Promise<void> {
    const mine = question
    asked.add(window)
    const { queue, text } = store.getState()
    const filter = text.trim()
    const answer = await core.call((client) =>
      client.stories.list({
        queue,
        ...(filter !== '' && { text: filter }),
        offset: window * windowSize,
        limit: windowSize,
      }),
    )
    if (mine !== question) return
    if (!answer.ok) {
      asked.delete(window)
      store.setState({ failure: answer.error })
      return
    }
    const { rows, total, counts } = answer.value
    const { windows: before, cursor } = store.getState()
    const windows = new Map(before).set(window, rows)
    // The keyboard stays on its story when others come in above it.
    const moved = indexOfRow(new Map([[window, rows]]), rowAt(before, cursor)?.id)
    store.setState({
      total,
      counts,
      windows,
      cursor: moved >= 0 ? moved : Math.max(0, Math.min(cursor, total - 1)),
      failure: undefined,
    })
  }

  /** Looks at the list again, keeping what is on the screen there until the answer comes. */
  async function refresh(): Promise<void> {
    question += 1
    const { total = windowSize } = store.getState()
    const on = missingWindows(seen.first, seen.last, Math.max(total, 1), new Set())
    asked = new Set()
    const kept = new Set(on)
    const { windows } = store.getState()
    store.setState({ windows: new Map([...windows].filter(([window]) => kept.has(window))) })
    await Promise.all((on.length > 0 ? on : [0]).map(fetchWindow))
  }

  /** Looks again before long. Changes that keep coming, as in an import, do not put it off. */
  function refreshSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void refresh()
    }, refreshPause)
  }

  function startOver(change: Partial<Pick<LibraryState, 'queue' | 'text'>>): void {
    seen = { first: 0, last: windowSize - 1 }
    store.setState({ ...change, cursor: 0 })
  }

  function hear(event: DeskEvent): void {
    if (event.event !== 'story-stored') return
    const { queue, windows } = store.getState()
    const replaced = withRow(windows, event.story)
    const stays = event.story.state === queue
    store.setState({ counts: event.counts, ...(stays && { windows: replaced }) })
    // New here, or gone from here: the rows around it have other places now.
    if ((replaced !== windows) !== stays) refreshSoon()
  }

  core.onEvent(hear)
  core.onArrival(() => void refresh())

  return {
    store,
    refresh,
    /** Shows another queue. */
    show(queue: Queue): Promise<void> {
      if (queue === store.getState().queue) return Promise.resolve()
      startOver({ queue })
      store.setState({ windows: new Map(), total: undefined })
      return refresh()
    },
    /** Filters by slug and headline, once the typing pauses. */
    filter(text: string): void {
      startOver({ text })
      clearTimeout(typing)
      typing = setTimeout(() => void refresh(), filterPause)
    },
    /** Tells which rows are on the screen, so that they are fetched. Both included, from 0. */
    look(first: number, last: number): void {
      seen = { first, last }
      const { total } = store.getState()
      if (total === undefined) return
      for (const window of missingWindows(first, last, total, asked)) void fetchWindow(window)
    },
    moveCursor(to: number): void {
      const { total = 0 } = store.getState()
      store.setState({ cursor: Math.max(0, Math.min(to, total - 1)) })
    },
    row: (index: number): Summary | undefined => rowAt(store.getState().windows, index),
  }
}

export type Library = ReturnType<typeof createLibrary>
