import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringInStep, createFollower, type Progress } from '../archive/bring-in-step.ts'
import type { ArchiveService } from '../archive/service.ts'
import { startArchive } from '../archive/start-archive.ts'
import type { Desk } from './context.ts'

/** The archive of a desk's library, kept in step with it. */
export interface DeskArchive {
  readonly service: ArchiveService
  /**
   * Resolves when the archive has every story of the library. Until then it answers from those it has. Rejects with
   * an `ArchiveFault` where it cannot be written.
   */
  readonly inStep: Promise<void>
  /** Makes the archive anew from the stories. */
  rebuild(): Promise<void>
  /**
   * Looks at every byte of the archive's files, between other work, and makes it anew where one is not as it was
   * written. Gives the names of the damaged files.
   */
  mend(): Promise<readonly string[]>
  close(): Promise<void>
}

export interface DeskArchiveOptions {
  readonly onProgress?: (progress: Progress) => void
  /** Told what a change could not be added for; the next opening adds it. */
  readonly onFault: (error: unknown) => void
}

/**
 * Opens the archive of a desk's library in `archive` beside its stories, brings it in step, and follows what the
 * desk stores. A library that cannot be written has its archive among the temporary files while it is open.
 */
export function openDeskArchive(
  { store, events }: Pick<Desk, 'store' | 'events'>,
  { onProgress, onFault }: DeskArchiveOptions,
): DeskArchive {
  const folder = store.writable
    ? join(store.path, 'archive')
    : mkdtempSync(join(tmpdir(), 'copydesk-archive-'))
  const service = startArchive(folder)
  const follower = createFollower(store, service, onFault)
  const unsubscribe = events.subscribe('event', (told) => {
    if (told.event === 'story-stored') follower.stored(told.story.id)
  })
  const closing = new AbortController()
  const catchUp = (): Promise<void> => bringInStep(store, service, onProgress, closing.signal)
  const inStep = catchUp()
  // Whoever needs it in step awaits it; whoever does not must not fall over its rejection.
  inStep.catch(() => undefined)
  const rebuild = async (): Promise<void> => {
    await inStep.catch(() => undefined)
    await service.empty()
    await catchUp()
    await service.compact()
  }
  return {
    service,
    inStep,
    rebuild,
    async mend() {
      const damaged = await service.check()
      if (damaged.length > 0) await rebuild()
      return damaged
    },
    async close() {
      unsubscribe()
      closing.abort()
      await inStep.catch(() => undefined)
      await follower.settled()
      await service.close()
      if (!store.writable) rmSync(folder, { recursive: true, force: true })
    },
  }
}
