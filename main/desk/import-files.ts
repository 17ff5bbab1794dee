import type { ImportOutcome } from '../../shared/api/contract.ts'
import { type ImportFailure, type Imported, largestImport } from '../../shared/formats/report.ts'
import type { Result } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { newStoryId } from '../../shared/story/new-id.ts'
import type { DeskState, Story } from '../../shared/story/record.ts'
import { putStory } from './change-story.ts'
import type { Desk } from './context.ts'
import { readStories } from './read-stories.ts'

/** A file that someone dropped, picked, pasted or named. Bytes are read only when its turn comes. */
export interface IncomingFile {
  readonly name: string
  /** Size in bytes, to refuse a file that is too large before it is read. */
  readonly size: number
  readonly bytes: () => Promise<Result<Uint8Array, ImportFailure>>
}

export interface ImportStep {
  readonly done: number
  readonly total: number
  readonly last: ImportOutcome
}

/**
 * Imports files one by one, a step for each story. A file that cannot be read is a failed outcome and the next is
 * tried; whoever stops iterating stops the import before the next file, and keeps what was imported.
 */
export async function* importFiles(desk: Desk, files: readonly IncomingFile[]): AsyncGenerator<ImportStep> {
  for (const [index, file] of files.entries()) {
    const outcomes = await importFile(desk, file)
    for (const last of outcomes) yield { done: index + 1, total: files.length, last }
  }
}

/** Imports the stories of one file into the library; each has its own outcome. */
export async function importFile(
  desk: Desk,
  file: IncomingFile,
): Promise<readonly [ImportOutcome, ...ImportOutcome[]]> {
  const failed = (code: string, message: string): [ImportOutcome] => [failure(file, code, message)]
  if (file.size > largestImport) return failed('too-large', largerThanAllowed(file.name, file.size))
  const bytes = await file.bytes()
  if (!bytes.ok) return failed(bytes.error.code, bytes.error.message)
  const read = await readStories(bytes.value, {
    fileName: file.name,
    now: desk.now().toISOString(),
    importer: `Copydesk ${desk.version}`,
  })
  if (!read.ok) return failed(read.error.code, read.error.message)
  const [first, ...others] = read.value
  const outcomes: [ImportOutcome, ...ImportOutcome[]] = [await importStory(desk, file, first)]
  for (const one of others) outcomes.push(await importStory(desk, file, one))
  return outcomes
}

function failure({ name }: IncomingFile, code: string, message: string): ImportOutcome {
  return { outcome: 'failed', file: name, code, message }
}

async function importStory(desk: Desk, file: IncomingFile, read: Imported): Promise<ImportOutcome> {
  if (await isHere(desk, read.story)) {
    return failure(file, 'already-here', `${file.name} is in the library already, word for word.`)
  }
  const { story, notes } = intoLibrary(desk, read, 'import')
  const stored = await putStory(desk, {
    story,
    event: { what: 'import', detail: { file: file.name, notes } },
  })
  if (!stored.ok) return failure(file, stored.error.code, stored.error.message)
  const summary = desk.store.summaries.get(stored.value.id)
  if (!summary)
    return failure(file, 'INTERNAL', `${file.name} was stored but is not listed. Restart the desk.`)
  return { outcome: 'imported', file: file.name, story: summary, notes: [...notes] }
}

/**
 * A story as it enters this library: a draft, whatever it was elsewhere. Approvals and waivers are words of
 * people to their own desk; carried in by a file they would open this desk's gate to anyone.
 */
export function intoLibrary(desk: Desk, { story, notes }: Imported, origin: DeskState['origin']): Imported {
  const taken = desk.store.summaries.has(story.id)
  const carried = story.desk.state !== 'draft' || story.desk.waivers.length > 0
  return {
    story: {
      ...story,
      desk: { state: 'draft', revision: 0, savedAt: story.desk.savedAt, origin, waivers: [], exports: [] },
      ...(taken && { id: newStoryId() }),
    },
    notes: carried
      ? [
          ...notes,
          {
            level: 'changed',
            field: 'desk',
            detail: `The story was ${story.desk.state} where it came from. It enters this library as a draft.`,
          },
        ]
      : notes,
  }
}

async function isHere(desk: Desk, story: Story): Promise<boolean> {
  if (!desk.store.summaries.has(story.id)) return false
  const kept = await desk.store.get(story.id)
  return kept.ok && storyHash(kept.value) === storyHash(story)
}

/** One sentence for a file over the limit. `size` is in bytes. */
export function largerThanAllowed(name: string, size: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024))
  return `${name} is ${megabytes(size)} MB; a story may have at most ${megabytes(largestImport)} MB. Send the text alone.`
}
