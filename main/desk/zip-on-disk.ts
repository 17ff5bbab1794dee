import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { isZip, zipCount, zipEntries, zipTail } from '../../shared/formats/zip/zip-entries.ts'
import { refused } from '../../shared/result.ts'
import { whyUnreadable } from './file-on-disk.ts'
import type { IncomingFile } from './import-files.ts'

/** True for a zip of stories. What cannot be read is none: whoever imports it is told why. */
export async function isZipOnDisk(path: string): Promise<boolean> {
  if (!/\.zip$/i.test(path)) return false
  return isZip(path, await part(path, () => ({ from: 0, length: 4 })).catch(() => new Uint8Array(0)))
}

/** How many files and folders a zip says it holds; 1 where it does not say. */
export async function zipCountOnDisk(path: string): Promise<number> {
  const tail = await part(path, (size) => {
    const length = Math.min(size, zipTail)
    return { from: size - length, length }
  }).catch(() => new Uint8Array(0))
  return zipCount(tail) ?? 1
}

/** The files of a zip, each unpacked when its turn comes. */
export async function* unpacked(path: string, name: string): AsyncGenerator<IncomingFile> {
  try {
    const chunks: AsyncIterable<Uint8Array> = createReadStream(path)
    for await (const entry of zipEntries(chunks, name)) {
      const size = entry.bytes.ok ? entry.bytes.value.length : 0
      yield { name: `${name}/${entry.name}`, size, bytes: async () => entry.bytes }
    }
  } catch (error) {
    const { en: message, ko: korean } = whyUnreadable(path, error)
    yield { name, size: 0, bytes: async () => refused({ code: 'unreadable', message, korean }) }
  }
}

async function part(
  path: string,
  of: (size: number) => { readonly from: number; readonly length: number },
): Promise<Uint8Array> {
  await using file = await open(path)
  const { from, length } = of((await file.stat()).size)
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, from)
  return buffer.subarray(0, bytesRead)
}
