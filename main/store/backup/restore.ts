import { basename, dirname, join, resolve } from 'node:path'
import { type DeskError, deskError } from '../../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../../shared/result.ts'
import { type FileSystem, type OpenFile, errorCode, realFileSystem, unlessAbsent } from '../file-system.ts'
import { inParallel } from '../in-parallel.ts'
import { openLibrary } from '../library.ts'
import { heldBy } from '../library-lock.ts'
import type { LibraryOptions } from '../open-parts.ts'
import { notWhole, restoreRefusal } from './backup-refusals.ts'
import { type Backup, openBackup } from './open-backup.ts'
import { type BackupProgress, cancelled, idOf, verifyBackup } from './verify-backup.ts'

export interface RestoreRequest extends LibraryOptions {
  /** The backup. */
  readonly file: string
  /** Where the library is to lie: new, or empty. */
  readonly into: string
  /** Sets aside a library that lies there; nothing is deleted. */
  readonly replace: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
}

export interface Restored {
  /** The library's folder, absolute. */
  readonly folder: string
  /** The moment the backup is of. */
  readonly createdAt: string
  readonly stories: number
  readonly entries: number
  /** Where what lay there before is now. */
  readonly before?: string
  /** What was damaged already when the backup was made, in sentences. */
  readonly damage: readonly string[]
}

/**
 * Makes a library of a backup: verifies the backup, writes the library beside where it is to lie, opens and verifies it,
 * and only then gives it its name. A damaged, foreign or newer backup is refused before anything is written; where
 * anything fails, or is called off, what lay there before lies there still.
 */
export async function restore(
  request: RestoreRequest,
): Promise<Result<Restored | typeof cancelled, DeskError>> {
  const { signal, onProgress } = request
  const fs = request.fs ?? realFileSystem
  const into = resolve(request.into)
  const opened = await openBackup(fs, resolve(request.file))
  if (!opened.ok) return opened
  const backup = opened.value
  const beside = `${into}.restoring`
  try {
    const obstacle = await obstacleAt(fs, into, request.replace)
    if (obstacle) return refused(obstacle)
    const content = await verifyBackup(backup, { signal, onProgress })
    if (!content.ok || content.value === cancelled) return content.ok ? ok(cancelled) : content
    await fs.makeFolder(dirname(into))
    await fs.removeFolder(beside)
    const written = await write(fs, backup, beside, request)
    if (!written.ok) return await undone(fs, beside, refused(written.error))
    if (written.value === cancelled) return await undone(fs, beside, ok(cancelled))
    const checked = await verified(beside, backup, request)
    if (!checked.ok) return await undone(fs, beside, checked)
    const before = await putInPlace(fs, beside, into, request.now())
    if (!before.ok) return await undone(fs, beside, before)
    return ok({
      folder: into,
      createdAt: backup.manifest.createdAt,
      ...checked.value,
      ...(before.value !== undefined && { before: before.value }),
      damage: [...backup.manifest.lost.map(lostSentence), ...checked.value.damage],
    })
  } catch (error) {
    return undone(fs, beside, refused(restoreRefusal(error, into)))
  }
}

function lostSentence(file: string): string {
  return `${file} could not be read when the backup was made, and is not in it.`
}

/** Removes what was begun. Where it stays, the next restoration to that place removes it. */
async function undone<Outcome>(fs: FileSystem, beside: string, outcome: Outcome): Promise<Outcome> {
  await fs.removeFolder(beside).catch(() => undefined)
  return outcome
}

async function obstacleAt(fs: FileSystem, into: string, replace: boolean): Promise<DeskError | undefined> {
  const size = await unlessAbsent(fs.size(into))
  const names = size === undefined ? [] : await fs.list(into).catch(() => undefined)
  if (names === undefined) {
    return deskError(
      'BAD_INPUT',
      {
        en: `${into} is no folder that can be read; name another with --into.`,
        ko: `${into}: 읽을 수 있는 폴더가 아닙니다. --into로 다른 폴더를 정하십시오.`,
      },
      {
        what: into,
      },
    )
  }
  if (names.length === 0) return undefined
  if (!replace) {
    return deskError(
      'BAD_INPUT',
      {
        en: `${into} is not empty, so nothing was restored; name a new folder, or add --replace to set aside what is there.`,
        ko: `${into}: 비어 있지 않아 복원하지 않았습니다. 새 폴더를 정하거나, --replace로 있는 것을 옮겨 두십시오.`,
      },
      { what: into },
    )
  }
  return heldBy(into, fs)
}

async function write(
  fs: FileSystem,
  backup: Backup,
  folder: string,
  { signal }: RestoreRequest,
): Promise<Result<typeof cancelled | undefined, DeskError>> {
  const folders = new Set([folder])
  const create = async (files: readonly { readonly file: string; readonly bytes: Uint8Array }[]) => {
    const needed = new Set(files.map(({ file }) => dirname(join(folder, file))))
    for (const path of needed) await fs.makeFolder(path)
    for (const path of needed) folders.add(path).add(dirname(path))
    // A disk that is asked to sync one of many new files writes the names of all: so all are written first.
    await inParallel(files, 16, ({ file, bytes }) =>
      withFile(fs, join(folder, file), 'create', (open) => open.write(bytes)),
    )
    await inParallel(files, 16, ({ file }) =>
      withFile(fs, join(folder, file), 'append', (open) => open.sync()),
    )
  }
  await fs.makeFolder(folder)
  const ledger = await fs.open(join(folder, 'ledger.ndjson'), 'create')
  try {
    for (const entry of backup.manifest.entries) {
      if (signal?.aborted) return ok(cancelled)
      if (/^(?:stories|history)\//.test(entry.name)) {
        const files = await backup.files(entry)
        if (!files.ok) return files
        // Names lead nowhere but into the library: the verification has seen to that, and the file is read anew.
        const bad = files.value.find((packed) => idOf(packed) === undefined)
        if (bad) return refused(notWhole(backup.file, `is damaged: ${bad.file} is not what it should be`))
        const encoder = new TextEncoder()
        await create(files.value.map(({ file, content }) => ({ file, bytes: encoder.encode(content) })))
        continue
      }
      const read = await backup.read(entry)
      if (!read.ok) return read
      if (entry.name.startsWith('ledger/')) await ledger.write(read.value)
      else if (isDocument(entry.name)) await create([{ file: entry.name, bytes: read.value }])
      else return refused(notWhole(backup.file, `was changed: ${entry.name} does not belong to it`))
    }
    await ledger.sync()
  } finally {
    await ledger.close()
  }
  await inParallel(
    [...folders].filter((path) => path.startsWith(folder)),
    16,
    (path) => fs.syncFolder(path),
  )
  return ok(undefined)
}

async function withFile(
  fs: FileSystem,
  path: string,
  how: 'create' | 'append',
  task: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const file = await fs.open(path, how)
  try {
    await task(file)
  } finally {
    await file.close()
  }
}

/** Whether an entry is one of the library's small documents. */
function isDocument(name: string): boolean {
  return /^(?:meta\.json|settings\.json|vocabularies\/[a-z0-9][a-z0-9-]{0,63}\.json)$/.test(name)
}

/** Opens the written library, which brings an older format up to date, and verifies all of it. */
async function verified(
  folder: string,
  { file, manifest }: Backup,
  { onProgress = () => undefined, ...options }: RestoreRequest,
): Promise<Result<Pick<Restored, 'stories' | 'entries' | 'damage'>, DeskError>> {
  const opened = await openLibrary(folder, options)
  if (!opened.ok) return opened
  const store = opened.value
  try {
    const { stories, entries, damage } = await store.verify((done, total) =>
      onProgress({ stage: 'checking', done, total }),
    )
    if (stories !== manifest.stories) {
      return refused(
        notWhole(file, `holds ${manifest.stories} stories, and ${stories} could be restored from it`),
      )
    }
    return ok({ stories, entries, damage: damage.map(({ message }) => message) })
  } finally {
    await store.close()
  }
}

/** Gives the library its name. What lies there is moved aside; returns its new name. */
async function putInPlace(
  fs: FileSystem,
  beside: string,
  into: string,
  now: Date,
): Promise<Result<string | undefined, DeskError>> {
  const there = (await unlessAbsent(fs.list(into))) ?? []
  if (there.length === 0) {
    try {
      await fs.rename(beside, into)
      await fs.syncFolder(dirname(into))
      return ok(undefined)
    } catch (error) {
      // Windows moves nothing over a folder, be it empty: that one is set aside as well.
      if (!['EPERM', 'EEXIST', 'ENOTEMPTY'].includes(errorCode(error) ?? '')) throw error
    }
  }
  const held = await heldBy(into, fs)
  if (held) return refused(held)
  const time = now.toISOString().replaceAll(/[-:]|\..*/g, '')
  const taken = new Set(await fs.list(dirname(into)))
  let before = `${into}-before-${time}`
  for (let number = 2; taken.has(basename(before)); number += 1) before = `${into}-before-${time}-${number}`
  await fs.rename(into, before)
  try {
    await fs.rename(beside, into)
  } catch (error) {
    await fs.rename(before, into)
    throw error
  }
  await fs.syncFolder(dirname(into))
  return ok(before)
}
