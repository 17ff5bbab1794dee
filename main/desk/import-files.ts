import type { ImportOutcome } from '../../shared/api/contract.ts'
import { type ImportFailure, type Imported, largestImport } from '../../shared/formats/report.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { sha256 } from '../../shared/story/canonical.ts'
import { chainKey } from '../../shared/story/chain-key.ts'
import type { Desk } from './context.ts'
import { alreadyHere, failure, importStory } from './import-story.ts'
import { type ReadChoice, readStories } from './read-stories.ts'

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

/** Files that are stored at a time: their commits share the wait for the disk. */
const atOnce = 16

/**
 * Imports files in their order, a step for each story. Files are read one after the other, and the storing of the last
 * few overlaps. A file that cannot be read is a failed outcome and the next is tried; whoever stops iterating stops the
 * import before the next file, and keeps what was imported.
 */
export async function* importFiles(
  desk: Desk,
  files: readonly IncomingFile[] | AsyncIterable<IncomingFile>,
  total = Array.isArray(files) ? files.length : 0,
  options: ImportOptions = {},
): AsyncGenerator<ImportStep> {
  let done = 0
  const underWay: Promise<Outcomes>[] = []
  async function* first(): AsyncGenerator<ImportStep> {
    const outcomes = await underWay.shift()
    done += 1
    // Files that arrive as they are unpacked may be more than was foretold.
    for (const last of outcomes ?? []) yield { done, total: Math.max(done, total), last }
  }
  try {
    for await (const file of files) {
      const read = await readIncoming(desk, file, options)
      underWay.push(bring(desk, file, read, options))
      if (underWay.length >= atOnce) yield* first()
    }
    while (underWay.length > 0) yield* first()
  } finally {
    // What is being stored is stored before anyone goes on.
    await Promise.allSettled(underWay)
  }
}

type Outcomes = readonly [ImportOutcome, ...ImportOutcome[]]

export interface ImportOptions {
  /** True for a story that this very file brought before, so that it is not brought again. `item` counts from 0. */
  readonly brought?: (sha256: string, item: number) => boolean
  /** How a person says that the file is to be read. */
  readonly choice?: ReadChoice
  /** Which of its stories are wanted, from 0; all where it is absent. */
  readonly only?: ReadonlySet<number>
}

/** Imports the stories of one file into the library; each has its own outcome. */
export async function importFile(
  desk: Desk,
  file: IncomingFile,
  options: ImportOptions = {},
): Promise<Outcomes> {
  return bring(desk, file, await readIncoming(desk, file, options), options)
}

/** What a file holds, by its SHA-256; or why it holds nothing. */
type Incoming = Result<{ readonly stories: readonly Imported[]; readonly sha256: string }, ImportFailure>

async function readIncoming(desk: Desk, file: IncomingFile, { choice }: ImportOptions): Promise<Incoming> {
  if (file.size > largestImport) {
    return refused(largerThanAllowed(file.name, file.size))
  }
  const bytes = await file.bytes()
  if (!bytes.ok) return bytes
  const read = await readStories(bytes.value, {
    fileName: file.name,
    now: desk.now().toISOString(),
    importer: `Copydesk ${desk.version}`,
    ...(choice && { choice }),
  })
  return read.ok ? ok({ stories: read.value, sha256: sha256(bytes.value) }) : read
}

/** Stores what was read. The versions of one story are taken in turn, in the order in which this is called. */
async function bring(
  desk: Desk,
  file: IncomingFile,
  read: Incoming,
  { brought = () => false, choice, only }: ImportOptions,
): Promise<Outcomes> {
  if (!read.ok) return [failure(file, read.error)]
  const { stories, sha256: source } = read.value
  const [first, ...others] = await Promise.all(
    [...stories.entries()]
      .filter(([item]) => only?.has(item) ?? true)
      .map(([item, one]) => {
        if (brought(source, item)) return Promise.resolve(alreadyHere(file))
        const { uri, version } = one.story
        const said = choice !== undefined && Object.keys(choice).length > 0
        const from = { sha256: source, item, ...(said && { choice }) }
        return desk.serial(`import ${chainKey(uri, version)}`, () => importStory(desk, file, one, from))
      }),
  )
  return first
    ? [first, ...others]
    : [
        failure(file, {
          code: 'no-story',
          message: `${file.name} has no such story. Import it again.`,
          korean: `${file.name}: 그런 기사가 없습니다. 다시 가져오십시오.`,
        }),
      ]
}

/** Why a file over the limit is not read. `size` is in bytes. */
export function largerThanAllowed(name: string, size: number): ImportFailure {
  const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024))
  return {
    code: 'too-large',
    message: `${name} is ${megabytes(size)} MB; a story may have at most ${megabytes(largestImport)} MB. Send the text alone.`,
    korean: `${name}: ${megabytes(size)}MB입니다. 기사는 ${megabytes(largestImport)}MB까지입니다. 글만 보내십시오.`,
  }
}
