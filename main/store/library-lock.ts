import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import {
  type FileSystem,
  createSynced,
  errorCode,
  realFileSystem,
  removeIfThere,
  unlessAbsent,
} from './file-system.ts'
import { isAlive, processIdentity } from './process-identity.ts'
import { inUseRefusal } from './refusals.ts'
import { sha256Hex } from './sealed-json.ts'
import type { Endpoint, LockHolder } from './store.ts'

const holderSchema = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  host: v.string(),
  lockId: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/)),
  shell: v.picklist(['desktop', 'browser', 'command-line']),
  startedAt: v.string(),
  process: v.exactOptional(v.string()),
  endpoint: v.exactOptional(v.object({ url: v.string(), secret: v.string() })),
})

/** A lock in our hands. */
export interface LibraryLock {
  /**
   * False once the lock file is gone or names someone else: then nothing may be written any more. The file is
   * read only where its stamp is another than at the last reading, so that this costs one `stat`.
   */
  isOurs(): Promise<boolean>
  /** Adds this process's address, so that a second start finds it. */
  announce(endpoint: Endpoint): Promise<void>
  /** Lets go, if it is still ours. */
  release(): Promise<void>
}

export interface LockRequest {
  readonly fs: FileSystem
  /** The library's folder, absolute. */
  readonly folder: string
  readonly shell: LockHolder['shell']
  readonly now: () => Date
}

/** The lock file of the library at `folder`. */
export function lockFileOf(folder: string): string {
  return join(folder, 'lock.json')
}

/** Who holds the library at `folder`, alive or not; undefined where no one does or the lock cannot be read. */
export async function readLock(
  folder: string,
  fs: FileSystem = realFileSystem,
): Promise<LockHolder | undefined> {
  const text = await readText(fs, lockFileOf(folder)).catch(() => undefined)
  return text === undefined ? undefined : decode(text)
}

/** The refusal where someone alive holds the library; nothing is taken. Throws the file system's error. */
export async function heldBy(folder: string, fs: FileSystem): Promise<DeskError | undefined> {
  const text = await readText(fs, lockFileOf(folder))
  const holder = text === undefined ? undefined : decode(text)
  return holder !== undefined && (await isHeld(holder)) ? inUse(holder, folder) : undefined
}

/**
 * Takes the library, or refuses with LIBRARY_IN_USE. A lock left behind by a process that is gone, or one
 * that no one can read, is taken over. Throws the file system's error where no lock can be written.
 */
export async function takeLock(request: LockRequest): Promise<Result<LibraryLock, DeskError>> {
  const { fs, folder, shell, now } = request
  const identity = await processIdentity(process.pid)
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    lockId: randomUUID(),
    shell,
    startedAt: now().toISOString(),
    ...(identity !== undefined && { process: identity }),
  }
  const ready: ReadyLock = { holder, path: join(folder, `lock.json.${holder.lockId}.ready`) }
  const held = await heldBy(folder, fs)
  if (held !== undefined) return refused(held)
  await createSynced(fs, ready.path, encode(holder))
  try {
    let outcome: DeskError | 'taken' | 'again' = 'again'
    while (outcome === 'again') {
      const free = await nameExclusively(fs, ready, lockFileOf(folder))
      outcome = free ? 'taken' : await takeOver(request, ready)
    }
    return outcome === 'taken' ? ok(lockOf(request, holder)) : refused(outcome)
  } finally {
    // A leftover is harmless: its name is its own.
    await removeIfThere(fs, ready.path).catch(() => undefined)
  }
}

/** Our lock's content, whole on the disk, waiting for its name. */
interface ReadyLock {
  readonly holder: LockHolder
  readonly path: string
}

/*
 * Take-over. Several starts may find the same dead lock. The one that creates the file named after that
 * lock's content, which only one can, is its heir; it looks again whether that very lock still stands, moves
 * its own over it, and only then clears the name away. An heir that died on the way is inherited likewise.
 */
async function takeOver(
  { fs, folder }: LockRequest,
  ready: ReadyLock,
): Promise<DeskError | 'taken' | 'again'> {
  const file = lockFileOf(folder)
  const dead = await readPatiently(fs, file)
  if (dead === undefined) return 'again'
  const heirs: string[] = []
  for (let text = dead; ;) {
    const holder = decode(text)
    if (holder !== undefined && (await isHeld(holder))) return inUse(holder, folder)
    const heir = join(folder, `lock.json.${sha256Hex(text).slice(0, 16)}.heir`)
    const first = await nameExclusively(fs, ready, heir)
    heirs.push(heir)
    if (first) break
    const next = await readPatiently(fs, heir)
    // Gone: another start has finished. The same text again: a torn file that would name itself for ever.
    if (next === undefined || next === text) {
      if (next === text) await removeIfThere(fs, heir)
      return 'again'
    }
    text = next
  }
  if ((await readText(fs, file)) !== dead) {
    await removeIfThere(fs, heirs.at(-1) ?? '')
    return 'again'
  }
  await fs.rename(ready.path, file)
  await fs.syncFolder(folder)
  for (const heir of heirs) await removeIfThere(fs, heir)
  return 'taken'
}

/** Gives the ready lock a name that no file has yet; false where one has. */
async function nameExclusively(fs: FileSystem, ready: ReadyLock, name: string): Promise<boolean> {
  try {
    await fs.link(ready.path, name)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
  }
  // No second names on this disk (FAT, some network shares): create it, which others may see half-written.
  try {
    await createSynced(fs, name, encode(ready.holder))
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

function lockOf({ fs, folder }: LockRequest, holder: LockHolder): LibraryLock {
  const file = lockFileOf(folder)
  let current = holder
  let seen: string | undefined
  const isOurs = async () => {
    const stamp = await unlessAbsent(fs.stamp(file))
    if (stamp !== undefined && stamp === seen) return true
    const text = await readText(fs, file)
    const ours = text !== undefined && decode(text)?.lockId === holder.lockId
    seen = ours ? stamp : undefined
    return ours
  }
  return {
    isOurs,
    async announce(endpoint) {
      if (!(await isOurs())) return
      current = { ...current, endpoint }
      const next = `${file}.${holder.lockId}.announced`
      await createSynced(fs, next, encode(current))
      await fs.rename(next, file)
    },
    async release() {
      if (await isOurs()) await removeIfThere(fs, file)
    },
  }
}

/** A holder on another computer is believed: from here no one can tell whether it still runs. */
async function isHeld(holder: LockHolder): Promise<boolean> {
  return holder.host !== hostname() || (await isAlive(holder.pid, holder.process))
}

function inUse(holder: LockHolder, folder: string): DeskError {
  return inUseRefusal(holder, folder, lockFileOf(folder), holder.host !== hostname())
}

/** The lock's text; where it makes no sense yet, read again for half a second: it may be being written. */
async function readPatiently(fs: FileSystem, path: string): Promise<string | undefined> {
  for (let tries = 0; ; tries += 1) {
    const text = await readText(fs, path)
    if (text === undefined || decode(text) !== undefined || tries === 10) return text
    await wait(50)
  }
}

async function readText(fs: FileSystem, path: string): Promise<string | undefined> {
  const bytes = await unlessAbsent(fs.read(path))
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

function encode(holder: LockHolder): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(holder, null, 2)}\n`)
}

function decode(text: string): LockHolder | undefined {
  try {
    const parsed = v.safeParse(holderSchema, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    // No JSON: half-written, or not ours.
    return undefined
  }
}
