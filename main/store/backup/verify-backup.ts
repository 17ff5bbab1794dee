import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DeskError } from '../../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../../shared/result.ts'
import { decodeStory } from '../documents.ts'
import { verifyChain } from '../ledger-chain.ts'
import { linesOf } from '../lines.ts'
import { openSealed } from '../sealed-json.ts'
import { isStoryId } from '../story-files.ts'
import { notWhole } from './backup-refusals.ts'
import type { PackedFile } from './manifest.ts'
import type { Backup } from './open-backup.ts'

/** How far along a backup or a restoration is. */
export interface BackupProgress {
  readonly stage: 'writing' | 'checking'
  readonly done: number
  readonly total: number
}

/** What a whole backup holds. */
export interface BackupContent {
  readonly stories: number
  readonly entries: number
  /** Where the ledger did not hold when the backup was written. */
  readonly broken: readonly string[]
}

/** A person has called it off. */
export const cancelled = Symbol('cancelled')

interface Task {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined
}

/**
 * Reads all of a backup: every entry's checksum, every story, the ledger's chain up to where the manifest says. Refuses
 * with the first entry that is not as it was written; a chain that was broken already in the library is told.
 */
export async function verifyBackup(
  backup: Backup,
  { signal, onProgress = () => undefined }: Task = {},
): Promise<Result<BackupContent | typeof cancelled, DeskError>> {
  const { file, manifest } = backup
  const of = (kind: string) => manifest.entries.filter(({ name }) => name.startsWith(`${kind}/`))
  let failure: DeskError | undefined
  let stories = 0
  for (const entry of manifest.entries.filter(({ name }) => !name.startsWith('ledger/'))) {
    if (signal?.aborted) return ok(cancelled)
    if (!/^(?:stories|history)\//.test(entry.name)) {
      const read = await backup.read(entry)
      if (!read.ok) return read
      continue
    }
    const read = await backup.files(entry)
    if (!read.ok) return read
    const bad = await firstBad(read.value)
    if (bad)
      return refused(notWhole(file, `is damaged: ${bad.file} in ${entry.name} is not what it should be`))
    if (!entry.name.startsWith('stories/')) continue
    stories += read.value.length
    onProgress({ stage: 'checking', done: stories, total: manifest.stories })
  }
  async function* bytes() {
    for (const entry of of('ledger')) {
      const read = await backup.read(entry)
      if (read.ok) yield read.value
      else failure ??= read.error
    }
  }
  let last = { seq: 0, hash: '0'.repeat(64) }
  const chain = await verifyChain(linesOf(bytes()), ({ seq, hash }) => (last = { seq, hash }))
  if (failure) return refused(failure)
  if (stories !== manifest.stories || last.hash !== manifest.ledger.hash) {
    return refused(notWhole(file, 'is damaged: it does not hold what its manifest says'))
  }
  return ok({ stories, entries: chain.entries, broken: chain.broken.map(({ message }) => message) })
}

/** The first file that no library has. Others have their turn in between. */
async function firstBad(files: readonly PackedFile[]): Promise<PackedFile | undefined> {
  for (const [index, file] of files.entries()) {
    if (index % 32 === 31) await nextTurn()
    if (idOf(file) === undefined) return file
  }
  return undefined
}

/** The id of the story that a packed file belongs to; undefined where it is not one that a library has. */
export function idOf({ file, content }: PackedFile): string | undefined {
  const { kind, id = '' } =
    /^(?<kind>stories|history)\/[0-9a-f]{2}\/(?<id>.+)\.(?:json|ndjson)$/.exec(file)?.groups ?? {}
  if (kind === undefined || !isStoryId(id)) return undefined
  if (kind === 'history') return id
  const json = openSealed(content)
  return json && decodeStory(json, id) ? id : undefined
}
