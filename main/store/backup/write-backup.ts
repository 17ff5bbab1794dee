import { hash } from 'node:crypto'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DeskError } from '../../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../../shared/result.ts'
import { libraryFormat } from '../documents.ts'
import { type FileSystem, removeIfThere } from '../file-system.ts'
import { backupRefusal } from './backup-refusals.ts'
import {
  type Manifest,
  type ManifestEntry,
  backupForm,
  manifestName,
  packedLine,
  writeManifest,
} from './manifest.ts'
import { openBackup } from './open-backup.ts'
import type { Snapshot } from './snapshot.ts'
import { type BackupProgress, cancelled, verifyBackup } from './verify-backup.ts'
import { ZipWriter } from './zip-writer.ts'

/** A backup that is safe on the disk, and has been read back. */
export interface WrittenBackup {
  readonly file: string
  readonly createdAt: string
  readonly stories: number
  readonly entries: number
  /** In bytes. */
  readonly size: number
  /** Files of the library that could not be read, and so are not in it. */
  readonly lost: readonly string[]
}

export interface BackupTask {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
  /** Leaves the disk and the processor to others between stories. */
  readonly gently?: boolean
}

interface Request extends BackupTask {
  readonly fs: FileSystem
  /** Absolute; what is there is replaced once the new one is whole. */
  readonly file: string
  readonly version: string
  readonly now: () => Date
}

/** Pieces are closed at so many bytes, unpacked. */
const pieceLength = 4 * 1024 * 1024

/**
 * Writes a snapshot to one file: beside it first, synced, read back whole, then moved into place. Where that fails or is
 * called off nothing is left of it.
 */
export async function writeBackup(
  snapshot: Snapshot,
  request: Request,
): Promise<Result<WrittenBackup | typeof cancelled, DeskError>> {
  const { fs, file } = request
  const partial = `${file}.part`
  try {
    await removeIfThere(fs, partial)
    const manifest = await write(snapshot, partial, request)
    const written = manifest && (await putInPlace(partial, request))
    if (manifest === undefined || written === undefined) {
      await removeIfThere(fs, partial)
      return ok(cancelled)
    }
    const { createdAt, stories, lost } = manifest
    return ok({ file, createdAt, stories, lost, ...written })
  } catch (error) {
    // The first error is the one to tell; a leftover is replaced by the next backup of this name.
    await removeIfThere(fs, partial).catch(() => undefined)
    return refused(backupRefusal(error, file))
  }
}

/**
 * Reads what was written beside `file` back whole, and then gives it its name; undefined where it was called off. Throws
 * the file system's error, and an error of the disk where it does not read back.
 */
export async function putInPlace(
  partial: string,
  { fs, file, signal, onProgress }: Pick<Request, 'fs' | 'file'> & BackupTask,
): Promise<{ readonly entries: number; readonly size: number } | undefined> {
  const written = await openBackup(fs, partial)
  if (!written.ok) throw diskLied(written.error)
  const content = await verifyBackup(written.value, { signal, onProgress })
  if (!content.ok) throw diskLied(content.error)
  if (content.value === cancelled) return undefined
  const size = await fs.size(partial)
  await fs.rename(partial, file)
  await fs.syncFolder(dirname(file))
  return { entries: content.value.entries, size }
}

/** What was written does not read back as it was: as an error of the disk. */
function diskLied({ message }: DeskError): Error {
  return Object.assign(new Error(message), { code: 'EIO' })
}

/** Writes it all and syncs it; undefined where it was called off. */
async function write(snapshot: Snapshot, path: string, request: Request): Promise<Manifest | undefined> {
  const { fs, version, now, signal, gently, onProgress = () => undefined } = request
  const createdAt = now().toISOString()
  const file = await fs.open(path, 'create')
  try {
    const zip = new ZipWriter(file)
    const entries: ManifestEntry[] = []
    const add = async (name: string, text: string, first?: string) => {
      const bytes = new TextEncoder().encode(text)
      await zip.add(name, bytes)
      const sha256 = hash('sha256', bytes, 'hex')
      entries.push({ name, bytes: bytes.length, sha256, ...(first !== undefined && { first }) })
    }
    for (const { file: name, content } of await snapshot.documents(version)) await add(name, content)

    const ledger = new Pieces('ledger', add)
    for await (const line of snapshot.ledger()) {
      if (signal?.aborted) return undefined
      await ledger.put(line)
    }
    await ledger.end()

    const stories = new Pieces('stories', add)
    const histories = new Pieces('history', add)
    let count = 0
    for (const [index, id] of snapshot.ids.entries()) {
      if (signal?.aborted) return undefined
      const copy = await snapshot.take(id)
      if (copy) {
        count += 1
        await stories.put(packedLine(copy.story), id)
        if (copy.history) await histories.put(packedLine(copy.history), id)
      }
      if (gently && index % 16 === 15) await wait(2)
      onProgress({ stage: 'writing', done: index + 1, total: snapshot.ids.length })
    }
    await stories.end()
    await histories.end()

    const manifest: Manifest = {
      kind: 'copydesk-backup',
      form: backupForm,
      format: libraryFormat,
      createdAt,
      createdBy: version,
      stories: count,
      ledger: { seq: snapshot.end.seq, hash: snapshot.end.hash },
      lost: snapshot.lost,
      entries,
    }
    await zip.add(manifestName, new TextEncoder().encode(writeManifest(manifest)))
    await zip.end()
    await file.sync()
    return manifest
  } finally {
    await file.close()
  }
}

/** Lines gathered to entries of some megabytes. */
class Pieces {
  readonly #folder: string
  readonly #add: (name: string, text: string, first?: string) => Promise<void>
  #lines: string[] = []
  #length = 0
  #first: string | undefined
  #number = 0

  constructor(folder: string, add: (name: string, text: string, first?: string) => Promise<void>) {
    this.#folder = folder
    this.#add = add
  }

  async put(line: string, id?: string): Promise<void> {
    this.#first ??= id
    this.#lines.push(line)
    this.#length += line.length
    if (this.#length >= pieceLength) await this.end()
  }

  async end(): Promise<void> {
    if (this.#lines.length === 0) return
    this.#number += 1
    const name = `${this.#folder}/${String(this.#number).padStart(6, '0')}.ndjson`
    const text = this.#lines.join('')
    const first = this.#first
    this.#lines = []
    this.#length = 0
    this.#first = undefined
    await this.#add(name, text, first)
  }
}
