import type { Summary } from '../../shared/api/contract.ts'
import type { Store } from '../store/store.ts'
import { type ArchivedStory, archivedStory } from './archived-story.ts'
import { emptyDigest, withStory } from './library-digest.ts'
import type { ArchiveService } from './service.ts'

/** Stories sent to the archive at once. */
const aBatch = 100

/** How far bringing an archive in step has come. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** The digest of a library's list: an archive with the same one misses nothing. */
export function digestOf(summaries: Iterable<Pick<Summary, 'id' | 'revision'>>): number {
  let digest = emptyDigest
  for (const { id, revision } of summaries) digest = withStory(digest, id, revision)
  return digest
}

/**
 * Gives the archive every story of the library that it has not, or in another revision, and takes those out that
 * the library has not. Nothing is read where nothing is missing. Stories that cannot be read are passed over: the
 * store names them. Stops between batches when `signal` aborts, rejecting with its reason; what was done stays.
 */
export async function bringInStep(
  store: Pick<Store, 'summaries' | 'get'>,
  archive: ArchiveService,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const { digest } = await archive.status()
  if (digest === digestOf(store.summaries.values())) return
  const has = await archive.revisions()
  const gone = [...has.keys()].filter((id) => !store.summaries.has(id))
  if (gone.length > 0) await archive.drop(gone)
  const missing = [...store.summaries.values()].filter(({ id, revision }) => has.get(id) !== revision)
  let kept = Promise.resolve()
  for (let at = 0; at < missing.length; at += aBatch) {
    signal?.throwIfAborted()
    const stories: ArchivedStory[] = []
    for (const { id } of missing.slice(at, at + aBatch)) {
      const story = await archivedOf(store, id)
      if (story) stories.push(story)
    }
    // The next stories are read while the archive keeps these.
    await kept
    onProgress({ done: at, total: missing.length })
    kept = archive.keep(stories)
  }
  await kept
  if (missing.length > 0) onProgress({ done: missing.length, total: missing.length })
}

/** A story of the library as the archive keeps it, or undefined where it cannot be read. */
export async function archivedOf(
  store: Pick<Store, 'summaries' | 'get'>,
  id: string,
): Promise<ArchivedStory | undefined> {
  const found = await store.get(id)
  const summary = store.summaries.get(id)
  return found.ok && summary ? archivedStory(found.value, summary) : undefined
}

/** Keeps an archive in step with a library while it changes. */
export interface Follower {
  /** A story was stored: the archive has it soon, without anyone waiting for it. */
  stored(id: string): void
  /** Resolves when the archive has everything it was told of. */
  settled(): Promise<void>
}

/** A follower that reads stories when the archive is ready for them: one saved ten times meanwhile is read once. */
export function createFollower(
  store: Pick<Store, 'summaries' | 'get'>,
  archive: ArchiveService,
  onFault: (error: unknown) => void,
): Follower {
  const waiting = new Set<string>()
  let running: Promise<void> | undefined
  const run = async (): Promise<void> => {
    while (waiting.size > 0) {
      const ids = [...waiting].slice(0, aBatch)
      for (const id of ids) waiting.delete(id)
      const stories = await Promise.all(ids.map((id) => archivedOf(store, id)))
      await archive.keep(stories.filter((story) => story !== undefined))
    }
  }
  return {
    stored(id) {
      waiting.add(id)
      // What fails is not lost: the next opening sees that it is missing.
      running ??= run()
        .catch(onFault)
        .finally(() => {
          running = undefined
        })
    },
    settled: async () => running,
  }
}
