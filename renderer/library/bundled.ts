import { type Bundle, bundleEntries, bundleHead, bundleOf, mayBeBundle } from '../../shared/formats/bundle.ts'
import type { ImportFailure } from '../../shared/formats/report.ts'
import { zipCount, zipTail } from '../../shared/formats/zip/zip-entries.ts'
import type { HeldFile } from './batches.ts'

/** A file, or why there is none. */
export type Unpacked = HeldFile | (ImportFailure & { readonly name: string })

/** What bundle of stories a file is; undefined where it is none. */
export async function bundleHeld({ name, data }: HeldFile): Promise<Bundle | undefined> {
  if (!mayBeBundle(name, data.size)) return undefined
  return bundleOf(name, data.size, new Uint8Array(await data.slice(0, bundleHead).arrayBuffer()))
}

/** How many files and folders a bundle says it holds; 1 where it does not say. */
export async function countHeld({ data }: HeldFile, bundle: Bundle): Promise<number> {
  if (bundle !== 'zip') return 1
  return zipCount(new Uint8Array(await data.slice(Math.max(0, data.size - zipTail)).arrayBuffer())) ?? 1
}

/** The files of a bundle, unpacked as they are asked for. */
export async function* unpacked({ name, data }: HeldFile, bundle: Bundle): AsyncGenerator<Unpacked> {
  for await (const entry of bundleEntries(bundle, chunksOf(data), name)) {
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
