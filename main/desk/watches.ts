import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { WatchState, WatchedFolder as Watched } from '../../shared/api/watch.ts'
import { type Said, toTold } from '../../shared/locale.ts'
import { messageOf } from '../../shared/message-of.ts'
import type { Desk } from './context.ts'
import { countFailed } from './failed-arrivals.ts'
import { whyUnreadable } from './file-on-disk.ts'
import { LibraryCannotTake, broughtBefore, watchFolder } from './watch-folder.ts'

/** The folders that a desk watches while it is open. */
export interface Watches {
  /** Begins to look; what the settings say from then on holds after the next `follow`. */
  start(): void
  /** Goes by the settings as they are now. */
  follow(): Promise<void>
  states(): WatchState[]
  /** Counts the failed files of a folder anew. */
  recount(id: string): Promise<void>
  /** Resolves once no file is under way. */
  close(): Promise<void>
}

/** Milliseconds between two looks: a file is whole when it is the same in two. */
const between = 1000

interface Watching {
  readonly folder: Watched
  readonly stop: AbortController
  readonly ended: Promise<void>
  state: WatchState
}

function troubleOf(path: string, error: unknown): Said {
  if (error instanceof LibraryCannotTake) return { en: error.message, ko: error.korean }
  if (error instanceof Error && 'code' in error) return whyUnreadable(path, error)
  return { en: messageOf(error), ko: messageOf(error) }
}

/** Nothing is watched until `start`. */
export function createWatches(deskOf: () => Desk): Watches {
  const watching = new Map<string, Watching>()
  let isStarted = false
  let brought: Promise<Set<string>> | undefined

  function tell(): void {
    deskOf().events.publish('event', { event: 'watched', folders: states() })
  }

  function states(): WatchState[] {
    const folders = deskOf().store.settings.watched ?? []
    return folders.map((folder) => ({
      ...(watching.get(folder.id)?.state ?? { name: basename(folder.path), came: 0, failed: 0 }),
      ...folder,
    }))
  }

  function begin(folder: Watched): Watching {
    const stop = new AbortController()
    const one: Watching = {
      folder,
      stop,
      state: { ...folder, name: basename(folder.path), came: 0, failed: 0 },
      ended: Promise.resolve(),
    }
    return Object.assign(one, { ended: folder.on ? run(one) : countOnly(one) })
  }

  async function countOnly(one: Watching): Promise<void> {
    one.state = { ...one.state, failed: await countFailed(one.folder.path) }
    tell()
  }

  async function run(one: Watching): Promise<void> {
    const { folder, stop } = one
    brought ??= broughtBefore(deskOf())
    await countOnly(one)
    const watched = await watchFolder(deskOf(), folder.path, brought)
    while (!stop.signal.aborted) {
      await look(one, watched)
      await sleep(between, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }

  async function look(one: Watching, watched: Awaited<ReturnType<typeof watchFolder>>): Promise<void> {
    const { folder, stop } = one
    let [done, failed, since] = [0, 0, performance.now()]
    const flush = (): void => {
      if (done + failed > 0) {
        deskOf().events.publish('event', { event: 'arrived', folder: folder.id, done, failed })
        tell()
      }
      ;[done, failed, since] = [0, 0, performance.now()]
    }
    const { trouble: before, ...well } = one.state
    try {
      for await (const { to } of watched.look()) {
        if (to === 'done') done += 1
        else failed += 1
        const { came, failed: stand } = one.state
        one.state = {
          ...one.state,
          came: came + (to === 'done' ? 1 : 0),
          failed: stand + (to === 'failed' ? 1 : 0),
          lastArrival: deskOf().now().toISOString(),
        }
        if (performance.now() - since > between) flush()
        if (stop.signal.aborted) break
      }
      if (before !== undefined) {
        one.state = { ...well, came: one.state.came, failed: one.state.failed }
        tell()
      }
    } catch (error) {
      const trouble = toTold(troubleOf(folder.path, error))
      if (trouble.message !== one.state.trouble?.message) {
        one.state = { ...one.state, trouble }
        tell()
      }
    }
    flush()
  }

  async function end(id: string): Promise<void> {
    const one = watching.get(id)
    watching.delete(id)
    one?.stop.abort()
    await one?.ended
  }

  async function follow(): Promise<void> {
    if (!isStarted) return
    const wanted = deskOf().store.settings.watched ?? []
    for (const [id, { folder }] of watching) {
      const now = wanted.find((one) => one.id === id)
      if (now?.on !== folder.on || now.path !== folder.path) await end(id)
    }
    for (const folder of wanted) if (!watching.has(folder.id)) watching.set(folder.id, begin(folder))
    tell()
  }

  return {
    start() {
      isStarted = true
      void follow()
    },
    follow,
    states,
    async recount(id) {
      const one = watching.get(id)
      if (one) await countOnly(one)
    },
    async close() {
      isStarted = false
      await Promise.all([...watching.keys()].map(end))
    },
  }
}
