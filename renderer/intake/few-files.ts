import type { HeldFile } from '../library/batches.ts'
import { isZipHeld, unpacked, zipCountHeld } from '../library/zipped.ts'

/** As many files as a person looks through one by one. */
export const mostLookedAt = 20

/**
 * The files to be looked at, those of zips unpacked; undefined where they are more than a few, or where something of a
 * zip could not be unpacked, which the summary of an import tells.
 */
export async function fewFiles(given: readonly HeldFile[]): Promise<readonly HeldFile[] | undefined> {
  if (given.length > mostLookedAt) return undefined
  const files: HeldFile[] = []
  for (const file of given) {
    if (!(await isZipHeld(file))) {
      files.push(file)
      continue
    }
    if (files.length + (await zipCountHeld(file)) > mostLookedAt * 2) return undefined
    for await (const one of unpacked(file)) {
      if (!('data' in one) || files.length >= mostLookedAt) return undefined
      files.push(one)
    }
  }
  return files.length > mostLookedAt ? undefined : files
}
