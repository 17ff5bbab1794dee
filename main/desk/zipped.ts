import { zipSync } from 'fflate'
import type { WrittenFile } from './write-file.ts'

/** The day every file of a zip is dated with, local as zips have it, so that the same files give the same bytes. */
const noMoment = new Date(1980, 0, 2)

/** Files in a zip, in their order. */
export function zipped(files: readonly Pick<WrittenFile, 'name' | 'bytes'>[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: noMoment })
}
