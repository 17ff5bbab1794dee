import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { FileSystem } from '../file-system.ts'

/** One entry of a zip, as its directory has it. */
interface ZipRecord {
  readonly offset: number
  readonly packed: number
  readonly bytes: number
  readonly method: number
}

/** A zip whose entries are read one by one, in any order. */
export interface ZipReader {
  readonly names: readonly string[]
  /** An entry unpacked; undefined where there is none of that name or it cannot be unpacked. Throws the file system's error. */
  read(name: string): Promise<Uint8Array | undefined>
}

/** The most that an entry may unpack to, in bytes: a piece of a backup is some megabytes, or one story's whole history. */
const largest = 256 * 1024 * 1024
const inflated = promisify(inflateRaw)

/**
 * Opens a zip by the directory at its end (APPNOTE.TXT 6.3, without its extensions for 64 bits). Undefined where there is
 * none: no zip, or one that is cut off. Throws the file system's error.
 */
export async function openZip(fs: FileSystem, path: string): Promise<ZipReader | undefined> {
  const size = await fs.size(path)
  const tailLength = Math.min(size, 22 + 0xffff)
  const tail = await bytesAt(fs, path, size - tailLength, tailLength)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end === -1 || end + 22 > tail.length) return undefined
  const directory = await bytesAt(fs, path, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const records = recordsOf(directory, tail.readUInt16LE(end + 10))
  if (records === undefined) return undefined
  return {
    names: [...records.keys()],
    async read(name) {
      const record = records.get(name)
      if (record === undefined || record.bytes > largest) return undefined
      const head = await bytesAt(fs, path, record.offset, 30)
      if (head.length < 30) return undefined
      const from = record.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
      const packed = await bytesAt(fs, path, from, record.packed)
      if (packed.length < record.packed) return undefined
      if (record.method === 0) return packed
      if (record.method !== 8) return undefined
      // What does not unpack is damaged: the caller names it.
      return inflated(packed, { maxOutputLength: Math.max(1, record.bytes) }).catch(() => undefined)
    },
  }
}

function recordsOf(directory: Buffer, count: number): ReadonlyMap<string, ZipRecord> | undefined {
  const records = new Map<string, ZipRecord>()
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameLength = directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
    records.set(name, {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return records
}

/** So many bytes of a file, or those up to its end. */
async function bytesAt(fs: FileSystem, path: string, from: number, length: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let had = 0
  for await (const chunk of fs.stream(path, from)) {
    chunks.push(chunk.subarray(0, length - had))
    had += chunk.length
    if (had >= length) break
  }
  return Buffer.concat(chunks)
}
