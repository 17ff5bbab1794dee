import type { Summary } from '../../shared/api/contract.ts'
import { stageDocument } from './document.ts'
import type { StoryDocument } from './documents.ts'
import type { StagedFile } from './durable-file.ts'
import { isLasting } from './history-line.ts'
import { inParallel } from './in-parallel.ts'
import type { Segment } from './journal.ts'
import { settingsFile } from './library-documents.ts'
import type { LibraryParts } from './open-parts.ts'

/** Story files put in place at a time: the reads of others wait as long as this takes. */
const atATime = 32
/** Files written at once. Node has four threads for all disk work, and commits must not wait for one. */
const width = 2

/** What a checkpoint is to write: everything stored when it began. */
export interface CheckpointStart {
  readonly segments: readonly Segment[]
  readonly stories: readonly StoryDocument[]
  /** Every revision stored since the last checkpoint. */
  readonly revisions: readonly StoryDocument[]
  readonly entries: number
  readonly summaries: readonly Summary[] | undefined
}

/**
 * Takes down what there is. No transaction may be under way. The list of stories is written only where `listBehind`
 * stories have changed since it was: the next opening reads those that have.
 */
export async function beginCheckpoint(
  { journal, unwritten, ledger, catalogue, summaries }: LibraryParts,
  listBehind: number,
): Promise<CheckpointStart> {
  return {
    segments: await journal.rotate(),
    stories: unwritten.stories(),
    revisions: unwritten.revisions(),
    entries: ledger.waiting,
    summaries: catalogue.isBehind(listBehind) || unwritten.unnamed ? [...summaries.values()] : undefined,
  }
}

/**
 * Writes histories, story files, settings, ledger and list, in this order, syncs them, and drops the journal's segments: where
 * the ledger has an entry, the files have what was stored with it. Throws the file system's error; then the segments
 * stay, and the next checkpoint goes on from there. `inTurn` keeps reads away while files are moved into place;
 * `beforeReplacing` is awaited before the files of these stories change.
 */
export async function writeCheckpoint(
  parts: LibraryParts,
  start: CheckpointStart,
  inTurn: <Value>(task: () => Promise<Value>) => Promise<Value>,
  beforeReplacing: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const { context, stories, unwritten, ledger, catalogue, journal } = parts
  const revisions = Map.groupBy(start.revisions, ({ story }) => story.id)
  if (unwritten.unnamed) await catalogue.drop()
  for (let at = 0; at < start.stories.length; at += atATime) {
    const documents = start.stories.slice(at, at + atATime)
    await beforeReplacing(documents.map(({ story }) => story.id))
    await inParallel(documents, 8, (document) =>
      keepEarlier(parts, document, revisions.get(document.story.id) ?? []),
    )
    await put(documents, (document) => stories.stage(document))
  }
  unwritten.kept(start.revisions.length)
  const settings = unwritten.settings
  if (settings) await put([settings], (document) => stageDocument(settingsFile(context), document))
  await ledger.write(start.entries)
  if (start.summaries) await catalogue.save(start.summaries, ledger.written)
  await journal.drop(start.segments)

  async function put<Document extends Parameters<typeof unwritten.written>[0]>(
    documents: readonly Document[],
    stage: (document: Document) => Promise<StagedFile>,
  ): Promise<void> {
    const staged: StagedFile[] = []
    try {
      await inParallel(documents, width, async (document) => {
        staged.push(await stage(document))
      })
      await inTurn(async () => {
        for (const file of staged) await file.publish()
      })
    } catch (error) {
      // A leftover is no part of the library; it is swept at a later opening.
      for (const file of staged) await file.discard().catch(() => undefined)
      throw error
    }
    await inParallel(new Set(staged.map(({ folder }) => folder)), width, (folder) =>
      context.fs.syncFolder(folder),
    )
    for (const document of documents) unwritten.written(document)
  }
}

/** Keeps what `document` takes the place of, in its file and in the journal; and itself where it is to last. */
async function keepEarlier(
  { stories, history }: LibraryParts,
  document: StoryDocument,
  revisions: readonly StoryDocument[],
): Promise<void> {
  const { id, desk } = document.story
  const before = await stories.inspect(id)
  const earlier = [...(before.state === 'good' ? [before.data] : []), ...revisions].filter(
    ({ story }) => story.desk.revision !== desk.revision || story.desk.savedAt !== desk.savedAt,
  )
  await history.keep(id, isLasting(document) ? [...earlier, document] : earlier)
}
