import type { ImportOutcome, Summary } from '../../shared/api/contract.ts'
import { type ImportFailure, type Imported, largestImport } from '../../shared/formats/report.ts'
import { type Result, ok } from '../../shared/result.ts'
import { sha256, storyHash } from '../../shared/story/canonical.ts'
import { chainKey } from '../../shared/story/chain-key.ts'
import { newStoryId } from '../../shared/story/new-id.ts'
import type { DeskState, Story } from '../../shared/story/record.ts'
import { type Arrival, arrivalOf } from './arrival.ts'
import { changeStory, putStory } from './change-story.ts'
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
export async function* importFiles(
  desk: Desk,
  files: readonly IncomingFile[] | AsyncIterable<IncomingFile>,
  total = Array.isArray(files) ? files.length : 0,
): AsyncGenerator<ImportStep> {
  let done = 0
  for await (const file of files) {
    const outcomes = await importFile(desk, file)
    done += 1
    // Files that arrive as they are unpacked may be more than was foretold.
    for (const last of outcomes) yield { done, total: Math.max(done, total), last }
  }
}

export interface ImportOptions {
  /** True for a story that this very file brought before, so that it is not brought again. `item` counts from 0. */
  readonly brought?: (sha256: string, item: number) => boolean
}

/** Imports the stories of one file into the library; each has its own outcome. */
export async function importFile(
  desk: Desk,
  file: IncomingFile,
  { brought = () => false }: ImportOptions = {},
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
  const source = sha256(bytes.value)
  const outcomes: ImportOutcome[] = []
  for (const [item, one] of read.value.entries()) {
    const { uri, version } = one.story
    const outcome = brought(source, item)
      ? failure(file, 'already-here', alreadyHere(file))
      : await desk.serial(`import ${chainKey(uri, version)}`, () =>
          importStory(desk, file, one, { sha256: source, item }),
        )
    outcomes.push(outcome)
  }
  const [first, ...others] = outcomes
  if (!first) throw new Error(`${file.name} was read without a story or a reason`)
  return [first, ...others]
}

function failure({ name }: IncomingFile, code: string, message: string): ImportOutcome {
  return { outcome: 'failed', file: name, code, message }
}

function alreadyHere({ name }: IncomingFile): string {
  return `${name} is in the library already, word for word.`
}

/** Which story of which file it is, for the ledger: a file is known again by it. */
interface Source {
  readonly sha256: string
  readonly item: number
}

async function importStory(
  desk: Desk,
  file: IncomingFile,
  read: Imported,
  source: Source,
): Promise<ImportOutcome> {
  const arrival = await arrivalOf(desk, read.story, source.sha256)
  if (arrival.kind === 'new') {
    const { story, notes } = intoLibrary(desk, read, 'import')
    const stored = await putStory(desk, {
      story,
      event: { what: 'import', detail: { file: file.name, notes, source } },
    })
    if (!stored.ok) return failure(file, stored.error.code, stored.error.message)
    return told(desk, file, stored.value, (listed) => ({
      outcome: 'imported',
      file: file.name,
      story: listed,
      notes: [...notes],
    }))
  }
  const { kept } = arrival
  const version = read.story.version
  switch (arrival.kind) {
    case 'already-here':
      return failure(file, 'already-here', alreadyHere(file))
    case 'older':
      return failure(
        file,
        'older',
        `${file.name} is version ${version} of ${called(kept)}, and version ${kept.version} is here. Nothing was changed.`,
      )
    case 'same-version':
      return conflict(
        desk,
        file,
        kept,
        'same-version',
        `${file.name} has other words than ${called(kept)}, and says that it is the same version (${version}). It was not imported: compare the two.`,
      )
    case 'edited-here':
      return conflict(
        desk,
        file,
        kept,
        'edited-here',
        `${file.name} is version ${version} of ${called(kept)}, which was edited here since it came in. It was not imported: bring its changes in by hand, or approve the story first.`,
      )
    case 'update':
      return update(desk, file, read, source, arrival)
  }
}

/** Puts a later version in the place of the one that is here. An approval stays, for comparison; it covers nothing. */
async function update(
  desk: Desk,
  file: IncomingFile,
  read: Imported,
  source: Source,
  { kept, changed }: Extract<Arrival, { kind: 'update' }>,
): Promise<ImportOutcome> {
  const { story, notes } = intoLibrary(desk, read, 'import')
  const stored = await changeStory(desk, { id: kept.id, revision: kept.desk.revision }, (current) => {
    const { revision, exports, approval } = current.desk
    const next: Story = {
      ...story,
      id: current.id,
      desk: { ...story.desk, revision, exports, ...(approval && { approval }) },
    }
    const detail = { file: file.name, notes, source, from: current.version, changed }
    return ok({ story: next, event: { what: 'import', detail } })
  })
  if (!stored.ok) return failure(file, stored.error.code, stored.error.message)
  return told(desk, file, stored.value, (listed) => ({
    outcome: 'updated',
    file: file.name,
    story: listed,
    notes: [...notes],
    from: kept.version,
    changed: [...changed],
  }))
}

function conflict(
  desk: Desk,
  file: IncomingFile,
  kept: Story,
  code: 'same-version' | 'edited-here',
  message: string,
): ImportOutcome {
  return told(desk, file, kept, (story) => ({ outcome: 'conflict', file: file.name, code, message, story }))
}

function told(
  desk: Desk,
  file: IncomingFile,
  { id }: Story,
  outcome: (listed: Summary) => ImportOutcome,
): ImportOutcome {
  const listed = desk.store.summaries.get(id)
  return listed
    ? outcome(listed)
    : failure(file, 'INTERNAL', `${file.name} was stored but is not listed. Restart the desk.`)
}

function called({ slugline, headline, uri }: Story): string {
  return `“${headline ?? slugline ?? uri}”`
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
      desk: {
        state: 'draft',
        revision: 0,
        savedAt: story.desk.savedAt,
        origin,
        received: storyHash(story),
        waivers: [],
        exports: [],
      },
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

/** One sentence for a file over the limit. `size` is in bytes. */
export function largerThanAllowed(name: string, size: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024))
  return `${name} is ${megabytes(size)} MB; a story may have at most ${megabytes(largestImport)} MB. Send the text alone.`
}
