import type { ImportOutcome } from '../../shared/api/contract.ts'
import { type ImportFailure, type Imported, largestImport } from '../../shared/formats/report.ts'
import type { Result } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { newStoryId } from '../../shared/story/new-id.ts'
import type { DeskState, Story } from '../../shared/story/record.ts'
import { putStory } from './change-story.ts'
import type { Desk } from './context.ts'
import { readStory } from './read-story.ts'

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
 * Imports files one by one, a step for each. A file that cannot be read is a failed outcome and the next is
 * tried; whoever stops iterating stops the import before the next file, and keeps what was imported.
 */
export async function* importFiles(desk: Desk, files: readonly IncomingFile[]): AsyncGenerator<ImportStep> {
  for (const [index, file] of files.entries()) {
    yield { done: index + 1, total: files.length, last: await importFile(desk, file) }
  }
}

/** Imports one file into the library. */
export async function importFile(desk: Desk, file: IncomingFile): Promise<ImportOutcome> {
  const failed = (code: string, message: string): ImportOutcome => ({
    outcome: 'failed',
    file: file.name,
    code,
    message,
  })
  if (file.size > largestImport) return failed('too-large', largerThanAllowed(file.name, file.size))
  const bytes = await file.bytes()
  if (!bytes.ok) return failed(bytes.error.code, bytes.error.message)
  const read = readStory(bytes.value, {
    fileName: file.name,
    now: desk.now().toISOString(),
    importer: `Copydesk ${desk.version}`,
  })
  if (!read.ok) return failed(read.error.code, read.error.message)
  if (await isHere(desk, read.value.story)) {
    return failed('already-here', `${file.name} is in the library already, word for word.`)
  }
  const { story, notes } = intoLibrary(desk, read.value, 'import')
  const stored = await putStory(desk, {
    story,
    event: { what: 'import', detail: { file: file.name, notes } },
  })
  if (!stored.ok) return failed(stored.error.code, stored.error.message)
  const summary = desk.store.summaries.get(stored.value.id)
  if (!summary) return failed('INTERNAL', `${file.name} was stored but is not listed. Restart the desk.`)
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
