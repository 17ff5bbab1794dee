import { createReadStream, statSync, writeSync } from 'node:fs'
import * as node from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** A file open for writing at its end. */
export interface OpenFile {
  /** Writes all of `data`, or throws; what was written before a throw stays. */
  write(data: Uint8Array): Promise<void>
  /** Writes all of a few bytes before it returns: for what need not be on the disk by then, and nobody should wait for. */
  note(data: Uint8Array): void
  /** Returns once content and size are on the disk (fdatasync). */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * What the store asks of a disk: small, so that a test can stand a faulty one in its place. Every method
 * throws Node's own error, whose `code` (`ENOSPC`, `EACCES`, …) `errorCode` reads.
 */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>
  /** The bytes from offset `from` on, in chunks. */
  stream(path: string, from: number): AsyncIterable<Uint8Array>
  /** In bytes. */
  size(path: string): Promise<number>
  /** Differs whenever the file was written or another one took its place. */
  stamp(path: string): Promise<string>
  /** The names in a folder, in no order. */
  list(path: string): Promise<readonly string[]>
  /** `create` refuses a file that exists (EEXIST); `append` makes one that does not. Readable by the owner only. */
  open(path: string, how: 'create' | 'append'): Promise<OpenFile>
  /** Cuts a file to `length` bytes; returns once that is on the disk. */
  truncate(path: string, length: number): Promise<void>
  /** Replaces `to` if it exists, in one step. */
  rename(from: string, to: string): Promise<void>
  /** Gives a file a second name; refuses a name that exists (EEXIST). */
  link(existing: string, name: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes a folder and those above it; a folder that exists is no error. */
  makeFolder(path: string): Promise<void>
  /** Removes a folder and everything in it; one that is not there is no error. */
  removeFolder(path: string): Promise<void>
  /** Returns once the names in a folder are on the disk. */
  syncFolder(path: string): Promise<void>
}

/** The `code` of an error of the file system, e.g. `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Whether the file system refuses for want of room: on the disk, or of what this person may use of it. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '')
}

/** The value of `action`, or undefined where there is no such file. */
export async function unlessAbsent<Value>(action: Promise<Value>): Promise<Value | undefined> {
  try {
    return await action
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Removes a file that may be gone already. */
export async function removeIfThere(fs: FileSystem, path: string): Promise<void> {
  await unlessAbsent(fs.remove(path))
}

/** Creates a file with all of `data` safe on the disk; where that fails the file is gone again. */
export async function createSynced(fs: FileSystem, path: string, data: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'create')
  try {
    try {
      await file.write(data)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    // The first error is the one to tell; a leftover temporary file is swept at the next opening.
    await removeIfThere(fs, path).catch(() => undefined)
    throw error
  }
}

/**
 * Repeats `action` while a virus scanner or an indexer has the file open, as Windows answers then (EPERM,
 * EBUSY, EACCES); about a second in all.
 */
export async function patiently<Value>(
  action: () => Promise<Value>,
  pauses = [5, 20, 80, 300, 600],
): Promise<Value> {
  for (const pause of pauses) {
    try {
      return await action()
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error) ?? '')) throw error
      await wait(pause)
    }
  }
  return action()
}

const windows = process.platform === 'win32'

/** The disk itself. */
export const realFileSystem: FileSystem = {
  read: (path) => node.readFile(path),
  stream: (path, from) => createReadStream(path, { start: from, highWaterMark: 256 * 1024 }),
  size: async (path) => (await node.stat(path)).size,
  async stamp(path) {
    // Some µs of this thread; by way of another it would be more, and each commit asks.
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
    return `${ino}/${size}/${mtimeNs}/${ctimeNs}`
  },
  list: (path) => node.readdir(path),
  async open(path, how) {
    const handle = await node.open(path, how === 'create' ? 'wx' : 'a', 0o600)
    return {
      async write(data) {
        // `appendFile` goes to the disk once for each half megabyte, and a commit waits for every one of them.
        for (let at = 0; at < data.length;) at += (await handle.write(data, at)).bytesWritten
      },
      note(data) {
        // Some µs of this thread, as with `stamp`.
        for (let at = 0; at < data.length;) at += writeSync(handle.fd, data, at)
      },
      sync: () => handle.datasync(),
      close: () => handle.close(),
    }
  },
  async truncate(path, length) {
    const handle = await node.open(path, 'r+')
    try {
      await handle.truncate(length)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  rename: (from, to) => (windows ? patiently(() => node.rename(from, to)) : node.rename(from, to)),
  link: (existing, name) => node.link(existing, name),
  remove: (path) => (windows ? patiently(() => node.unlink(path)) : node.unlink(path)),
  async makeFolder(path) {
    await node.mkdir(path, { recursive: true, mode: 0o700 })
  },
  removeFolder: (path) => node.rm(path, { recursive: true, force: true }),
  async syncFolder(path) {
    // Windows has no such call and needs none: its file systems log the names themselves.
    if (windows) return
    const handle = await node.open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}
