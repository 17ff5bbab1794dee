import type { ImportFailure } from '../../shared/formats/report.ts'
import { isZip, zipCount, zipEntries, zipTail } from '../../shared/formats/zip/zip-entries.ts'
import type { HeldFile } from './batches.ts'

/** A file, or why there is none. */
export type Unpacked = HeldFile | (ImportFailure & { readonly name: string })

/** True for a zip of stories. */
export async function isZipHeld({ name, data }: HeldFile): Promise<boolean> {
  if (!/\.zip$/i.test(name)) return false
  return isZip(name, new Uint8Array(await data.slice(0, 4).arrayBuffer()))
}

/** How many files and folders a zip says it holds; 1 where it does not say. */
export async function zipCountHeld({ data }: HeldFile): Promise<number> {
  return zipCount(new Uint8Array(await data.slice(Math.max(0, data.size - zipTail)).arrayBuffer())) ?? 1
}

/** The files of a zip, unpacked as they are asked for. */
export async function* unpacked({ name, data }: HeldFile): AsyncGenerator<Unpacked> {
  for await (const entry of zipEntries(chunksOf(data), name)) {
    const inside = `${name}/${entry.name}`
    yield entry.bytes.ok
      ? { name: inside, data: new Blob([entry.bytes.value]) }
      : { ...entry.bytes.error, name: inside }
  }
}

/** Bytes read from a dropped file at a time. */
const aChunk = 256 * 1024

async function* chunksOf(data: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < data.size; at += aChunk) {
    yield new Uint8Array(await data.slice(at, at + aChunk).arrayBuffer())
  }
}
