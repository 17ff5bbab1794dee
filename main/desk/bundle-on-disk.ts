import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Bundle, bundleEntries, bundleHead, bundleOf, mayBeBundle } from '../../shared/formats/bundle.ts'
import { zipCount, zipTail } from '../../shared/formats/zip/zip-entries.ts'
import { refused } from '../../shared/result.ts'
import { whyUnreadable } from './file-on-disk.ts'
import type { IncomingFile } from './import-files.ts'

/** What bundle of stories a file is. What cannot be read is none: whoever imports it is told why. */
export async function bundleOnDisk(path: string): Promise<Bundle | undefined> {
  const name = basename(path)
  try {
    if (!mayBeBundle(name, (await stat(path)).size)) return undefined
    const { bytes, size } = await part(path, () => ({ from: 0, length: bundleHead }))
    return bundleOf(name, size, bytes)
  } catch {
    return undefined
  }
}

/** How many files and folders a bundle says it holds; 1 where it does not say. */
export async function countOnDisk(path: string, bundle: Bundle): Promise<number> {
  if (bundle !== 'zip') return 1
  const tail = await part(path, (size) => {
    const length = Math.min(size, zipTail)
    return { from: size - length, length }
  }).catch(() => undefined)
  return (tail && zipCount(tail.bytes)) ?? 1
}

/** The files of a bundle, each as its turn comes. */
export async function* unpacked(path: string, name: string, bundle: Bundle): AsyncGenerator<IncomingFile> {
  try {
    const chunks: AsyncIterable<Uint8Array> = createReadStream(path)
    for await (const entry of bundleEntries(bundle, chunks, name)) {
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
): Promise<{ readonly bytes: Uint8Array; readonly size: number }> {
  await using file = await open(path)
  const { size } = await file.stat()
  const { from, length } = of(size)
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, from)
  return { bytes: buffer.subarray(0, bytesRead), size }
}
