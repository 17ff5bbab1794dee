import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '../../shared/message-of.ts'
import type { ArchiveState } from '../../shared/api/archive.ts'
import { bringInStep, createFollower, type Progress } from '../archive/bring-in-step.ts'
import { databaseFile } from '../archive/database.ts'
import type { StartThread } from '../archive/archive-thread.ts'
import type { ArchiveService } from '../archive/service.ts'
import { startArchive } from '../archive/start-archive.ts'
import type { Desk } from './context.ts'

/** The archive of a desk's library, kept in step with it. */
export interface DeskArchive {
  readonly service: ArchiveService
  /** How it stands beside the library; every change of it is told to the pages. */
  state(): ArchiveState
  /**
   * Resolves when the archive has every story of the library. Until then it answers from those it has. Rejects with
   * an `ArchiveFault` where it cannot be written.
   */
  readonly inStep: Promise<void>
  /** Makes the archive anew from the stories. One that is under way is awaited and not begun again. */
  rebuild(): Promise<void>
  /** Makes it anew, behind this call, where someone has deleted its files while the desk runs. */
  lookAfter(): void
  /**
   * Looks at every byte of the archive's files, between other work, and makes it anew where one is not as it was
   * written. Gives the names of the damaged files.
   */
  mend(): Promise<readonly string[]>
  /** What a desk does that stays open, behind this call, once it is in step: learns its words, and mends it. */
  tend(): void
  close(): Promise<void>
}

export interface DeskArchiveOptions {
  readonly onProgress?: (progress: Progress) => void
  /** Told what a change could not be added for; the next opening adds it. */
  readonly onFault: (error: unknown) => void
  /** Starts the archive's thread; a worker of this process where it is not given. */
  readonly startThread?: StartThread
}

/** Milliseconds between two words to the pages about how far indexing is. */
const tellPause = 200

/**
 * Opens the archive of a desk's library in `archive` beside its stories, brings it in step, and follows what the
 * desk stores. A library that cannot be written has its archive among the temporary files while it is open.
 */
export function openDeskArchive(
  { store, events, vocabulary }: Pick<Desk, 'store' | 'events' | 'vocabulary'>,
  { onProgress = () => undefined, onFault, startThread }: DeskArchiveOptions,
): DeskArchive {
  const folder = store.writable
    ? join(store.path, 'archive')
    : mkdtempSync(join(tmpdir(), 'copydesk-archive-'))
  const service = startArchive(folder, startThread)
  const follower = createFollower(store, service, onFault)
  const unsubscribe = events.subscribe('event', (told) => {
    if (told.event === 'story-stored') follower.stored(told.story.id)
  })
  const closing = new AbortController()
  let state: ArchiveState = { state: 'indexing', done: 0, total: store.summaries.size }
  let toldAt = 0
  let rebuilding: Promise<void> | undefined

  const tell = (next: ArchiveState): void => {
    const now = performance.now()
    const isNews = next.state !== state.state || now - toldAt >= tellPause
    state = next
    if (!isNews) return
    toldAt = now
    events.publish('event', { event: 'archive', archive: state })
  }
  const catchUp = async (): Promise<void> => {
    try {
      const progress = ({ done, total }: Progress): void => {
        onProgress({ done, total })
        tell({ state: 'indexing', done, total })
      }
      await bringInStep(store, service, progress, closing.signal)
      tell({ state: 'ready' })
    } catch (error) {
      if (!closing.signal.aborted) tell({ state: 'failed', why: messageOf(error) })
      throw error
    }
  }
  const inStep = catchUp()
  // Whoever needs it in step awaits it; whoever does not must not fall over its rejection.
  inStep.catch(() => undefined)

  const makeAnew = async (): Promise<void> => {
    await inStep.catch(() => undefined)
    tell({ state: 'indexing', done: 0, total: store.summaries.size })
    try {
      await service.empty()
    } catch (error) {
      if (!closing.signal.aborted) tell({ state: 'failed', why: messageOf(error) })
      throw error
    }
    await catchUp()
    await service.compact()
  }
  const rebuild = (): Promise<void> => {
    rebuilding ??= makeAnew().finally(() => {
      rebuilding = undefined
    })
    return rebuilding
  }
  const learn = async (): Promise<void> => {
    const slots = await service.words()
    if (slots && vocabulary.learn(slots)) events.publish('event', { event: 'words' })
  }
  const mend = async (): Promise<readonly string[]> => {
    const damaged = await service.check()
    if (damaged.length > 0) await rebuild()
    return damaged
  }
  return {
    service,
    inStep,
    rebuild,
    state: () => state,
    lookAfter() {
      if (state.state === 'ready' && !existsSync(databaseFile(folder))) rebuild().catch(onFault)
    },
    mend,
    tend() {
      const tended = inStep.then(learn).then(mend)
      tended.catch((error: unknown) => {
        // What keeps it from being in step has been told already.
        if (state.state !== 'failed' && !closing.signal.aborted) onFault(error)
      })
    },
    async close() {
      unsubscribe()
      closing.abort()
      await inStep.catch(() => undefined)
      await rebuilding?.catch(() => undefined)
      await follower.settled()
      await service.close()
      if (!store.writable) rmSync(folder, { recursive: true, force: true })
    },
  }
}
