import { createStore } from 'zustand/vanilla'
import type { Facets } from '../../shared/api/archive.ts'
import type { Counts, DeskEvent, Queue } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Core } from '../core/core.ts'
import { type Filters, withFilter } from '../search/filters.ts'
import { type Search, isSearch, noSearch } from '../search/search.ts'
import { type Answer, askFacets, askWindow } from './ask-library.ts'
import { type ListRow, stored } from './list-row.ts'
import { rangeOf, toggled } from './chosen.ts'
import { indexOfRow, keptWindows, missingWindows, rowAt, windowSize, withRow } from './windows.ts'

export interface LibraryState {
  readonly queue: Queue
  /** What is looked for. Where it is nothing, the list is the queue. */
  readonly search: Search
  /** Whether the rows that are there were found by a search; they stay until the next answer. */
  readonly areFound: boolean
  /** Older stories would be found as well as the `total` that were looked at. */
  readonly hasMore: boolean
  /** Rows in this queue, or found; undefined until the core has said. */
  readonly total: number | undefined
  readonly counts: Counts
  readonly windows: ReadonlyMap<number, readonly ListRow[]>
  /** The row that the keyboard stands on, by its index. */
  readonly cursor: number
  /** The stories that are chosen to be exported together, by id, in the list's order where a range was. */
  readonly chosen: readonly string[]
  readonly failure: DeskError | undefined
  /** Whether the filters are unfolded: only then are the hits counted by their values. */
  readonly unfolded: boolean
  readonly facets: Facets | undefined
}

/** Milliseconds the search box is given to be typed in before the core is asked. */
const typingPause = 120
/** Milliseconds in which any number of changes elsewhere become one look at the list. */
const refreshPause = 250
/** The same for a search: the archive has a story a little after the library. */
const searchAgainPause = 1000
/** Milliseconds between counting the same search by its filters: in a large library it takes a second. */
const countAgainPause = 10_000

const noCounts: Counts = { draft: 0, submitted: 0, approved: 0, exported: 0, spiked: 0 }

/**
 * The list of one queue, or of what a search found, fetched in windows as it is scrolled. A row that is stored
 * anew is exchanged where it stands, so that the list does not move under an editor's hand; the order is the core's
 * again with the next look at it.
 *
 * A search looks through all queues, since who looks for words wants to know whether the desk has them at all; a
 * press on a queue's tab narrows it to that queue.
 */
export function createLibrary(core: Core) {
  const store = createStore<LibraryState>(() => ({
    queue: 'draft',
    search: noSearch,
    areFound: false,
    hasMore: false,
    total: undefined,
    counts: noCounts,
    windows: new Map(),
    cursor: 0,
    chosen: [],
    failure: undefined,
    unfolded: false,
    facets: undefined,
  }))
  // A question that is asked no longer is given up, and an answer to it thrown away.
  let question = new AbortController()
  let asked = new Set<number>()
  let seen = { first: 0, last: windowSize - 1 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let typing: ReturnType<typeof setTimeout> | undefined
  // Where a range of chosen rows begins.
  let anchor = 0
  let counted: { readonly search: Search; readonly at: number } | undefined

  async function fetchWindow(window: number): Promise<void> {
    const { signal } = question
    asked.add(window)
    const { queue, search } = store.getState()
    const answer = await askWindow(core, queue, search, window, signal)
    if (signal.aborted || !answer) return
    if (answer.ok) take(window, answer.value, isSearch(search))
    else {
      asked.delete(window)
      // Rows that were found by other words would pass for an answer.
      const nothing = isSearch(search) && { windows: new Map(), total: undefined }
      store.setState({ failure: answer.error, ...nothing })
    }
  }

  function take(window: number, { rows, total, hasMore = false, counts }: Answer, areFound: boolean): void {
    const { windows: before, cursor } = store.getState()
    const windows = keptWindows(new Map(before).set(window, rows), seen.first, seen.last)
    for (const one of before.keys()) if (!windows.has(one)) asked.delete(one)
    // The keyboard stays on its story when others come in above it.
    const moved = indexOfRow(new Map([[window, rows]]), rowAt(before, cursor)?.id)
    store.setState({
      areFound,
      hasMore,
      total,
      windows,
      ...(counts && { counts }),
      cursor: moved >= 0 ? moved : Math.max(0, Math.min(cursor, total - 1)),
      failure: undefined,
    })
  }

  async function fetchFacets(): Promise<void> {
    const { signal } = question
    const { search } = store.getState()
    if (counted?.search === search && performance.now() - counted.at < countAgainPause) return
    const answer = await askFacets(core, search, signal)
    if (signal.aborted || !answer?.ok) return
    counted = { search, at: performance.now() }
    store.setState({ facets: answer.value })
  }

  /** Looks at the list again, keeping what is on the screen there until the answer comes. */
  async function refresh(): Promise<void> {
    question.abort()
    question = new AbortController()
    clearTimeout(typing)
    const { total = windowSize, windows, unfolded } = store.getState()
    const on = missingWindows(seen.first, seen.last, Math.max(total, 1), new Set())
    asked = new Set()
    const kept = new Set(on)
    store.setState({ windows: new Map([...windows].filter(([window]) => kept.has(window))) })
    const rows = (on.length > 0 ? on : [0]).map(fetchWindow)
    await Promise.all(unfolded ? [...rows, fetchFacets()] : rows)
  }

  /** Looks again before long. Changes that keep coming, as in an import, do not put it off. */
  function refreshSoon(): void {
    const pause = isSearch(store.getState().search) ? searchAgainPause : refreshPause
    timer ??= setTimeout(() => {
      timer = undefined
      void refresh()
    }, pause)
  }

  function startOver(change: Partial<Pick<LibraryState, 'queue' | 'search'>>): void {
    seen = { first: 0, last: windowSize - 1 }
    anchor = 0
    store.setState({ ...change, cursor: 0, chosen: [] })
  }

  /** Shows another queue; a search that is made stays, over it. */
  function show(queue: Queue): Promise<void> {
    const { queue: shown, search } = store.getState()
    if (queue === shown) return Promise.resolve()
    if (isSearch(search)) {
      store.setState({ queue })
      return Promise.resolve()
    }
    startOver({ queue })
    store.setState({ windows: new Map(), total: undefined })
    return refresh()
  }

  function lookFor(search: Search): Promise<void> {
    const { queue } = store.getState()
    startOver({ search, queue: search.filters.state ?? queue })
    return refresh()
  }

  function hear(event: DeskEvent): void {
    const { queue, windows, search } = store.getState()
    const searching = isSearch(search)
    if (event.event === 'archive') {
      if (searching && event.archive.state !== 'failed') refreshSoon()
      return
    }
    if (event.event !== 'story-stored') return
    const at = indexOfRow(windows, event.story.id)
    const replaced = withRow(windows, stored(rowAt(windows, at), event.story))
    if (searching) {
      store.setState({ counts: event.counts, windows: replaced })
      refreshSoon()
      return
    }
    const stays = event.story.state === queue
    store.setState({ counts: event.counts, ...(stays && { windows: replaced }) })
    // New here, or gone from here: the rows around it have other places now.
    if (at >= 0 !== stays) refreshSoon()
  }

  core.onEvent(hear)
  core.onArrival(() => void refresh())

  return {
    store,
    refresh,
    show,
    /** What a press on a queue's tab does: shows the queue, or narrows the search to it. */
    choose(queue: Queue): Promise<void> {
      const { search } = store.getState()
      if (!isSearch(search)) return show(queue)
      return lookFor({ ...search, filters: withFilter(search.filters, 'state', queue) })
    },
    /** Looks for words, once the typing pauses. */
    type(text: string): void {
      const search = { ...store.getState().search, text }
      // An emptied box is the queue again, at once.
      if (!isSearch(search)) {
        void lookFor(search)
        return
      }
      startOver({ search })
      clearTimeout(typing)
      typing = setTimeout(() => void refresh(), typingPause)
    },
    filter: (filters: Filters): Promise<void> => lookFor({ ...store.getState().search, filters }),
    sort: (sort: Search['sort']): Promise<void> => lookFor({ ...store.getState().search, sort }),
    /** Makes a search as it was saved. */
    run: (search: Search): Promise<void> => lookFor(search),
    /** Shows the queue again. */
    clear: (): Promise<void> => lookFor({ ...noSearch, sort: store.getState().search.sort }),
    unfold(unfolded: boolean): void {
      store.setState({ unfolded })
      if (unfolded) void fetchFacets()
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
      anchor = Math.max(0, Math.min(to, total - 1))
      store.setState({ cursor: anchor })
    },
    forgetChosen(): void {
      anchor = store.getState().cursor
      store.setState({ chosen: [] })
    },
    /** Chooses a row's story, or gives it up. The first takes the story that is open in the list along. */
    toggleChosen(index: number, openId: string | undefined): void {
      const { windows, chosen } = store.getState()
      const id = rowAt(windows, index)?.id
      if (id === undefined) return
      anchor = index
      const isListed = openId !== undefined && indexOfRow(windows, openId) >= 0
      const before = chosen.length === 0 && isListed && openId !== id ? [openId] : chosen
      store.setState({ cursor: index, chosen: toggled(before, id) })
    },
    /** Chooses the rows from where the last choice began to this one, also those that have to be fetched first. */
    async chooseTo(to: number): Promise<void> {
      const { total = 0 } = store.getState()
      const cursor = Math.max(0, Math.min(to, total - 1))
      store.setState({ cursor })
      const range = rangeOf(anchor, cursor)
      const missing = missingWindows(
        range[0] ?? 0,
        range.at(-1) ?? 0,
        total,
        new Set(store.getState().windows.keys()),
      )
      await Promise.all(missing.map(fetchWindow))
      if (store.getState().cursor !== cursor) return
      const { windows } = store.getState()
      store.setState({ chosen: range.flatMap((index) => rowAt(windows, index)?.id ?? []) })
    },
    chooseAll(): Promise<void> {
      anchor = 0
      return this.chooseTo((store.getState().total ?? 0) - 1)
    },
    row: (index: number): ListRow | undefined => rowAt(store.getState().windows, index),
  }
}

export type Library = ReturnType<typeof createLibrary>
