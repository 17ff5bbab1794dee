import type { Result } from '../result.ts'
import type { ImportFailure } from './report.ts'
import { dividedHead, dividedItems, isDivisible } from './xml/divide.ts'
import { isZip, isZipName, zipEntries } from './zip/zip-entries.ts'

/** A file of many that is imported like a folder: a zip, or a feed that is longer than one is looked at whole. */
export type Bundle = 'zip' | 'feed'

/** A file of a bundle, by its name within. */
export interface BundleEntry {
  readonly name: string
  readonly bytes: Result<Uint8Array<ArrayBuffer>, ImportFailure>
}

/** How many bytes of a file tell whether it is a bundle. */
export const bundleHead = dividedHead

/** Bytes of a feed from which it is cut at its items. */
const longFeed = 1024 * 1024

/** False where its name and size tell that a file is no bundle: nothing of it has to be read. `size` is in bytes. */
export function mayBeBundle(name: string, size: number): boolean {
  return isZipName(name) || size > longFeed
}

/** What bundle a file is, by its first bytes; undefined where it is none. `size` is in bytes. */
export function bundleOf(name: string, size: number, head: Uint8Array): Bundle | undefined {
  if (isZip(name, head)) return 'zip'
  return size > longFeed && isDivisible(head) ? 'feed' : undefined
}

/** The files of a bundle in its order, each as its turn comes. `name` is the bundle’s, for sentences. */
export function bundleEntries(
  bundle: Bundle,
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<BundleEntry> {
  return bundle === 'zip' ? zipEntries(chunks, name) : dividedItems(chunks, name)
}
