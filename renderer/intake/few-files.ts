import type { HeldFile } from '../library/batches.ts'
import { bundleHeld, countHeld, unpacked } from '../library/bundled.ts'

/** As many files as a person looks through one by one. */
export const mostLookedAt = 20

/**
 * The files to be looked at, those of zips and long feeds unpacked; undefined where they are more than a few, or where
 * something of one could not be unpacked, which the summary of an import tells.
 */
export async function fewFiles(given: readonly HeldFile[]): Promise<readonly HeldFile[] | undefined> {
  if (given.length > mostLookedAt) return undefined
  const files: HeldFile[] = []
  for (const file of given) {
    const bundle = await bundleHeld(file)
    if (!bundle) {
      files.push(file)
      continue
    }
    if (files.length + (await countHeld(file, bundle)) > mostLookedAt * 2) return undefined
    for await (const one of unpacked(file, bundle)) {
      if (!('data' in one) || files.length >= mostLookedAt) return undefined
      files.push(one)
    }
  }
  return files.length > mostLookedAt ? undefined : files
}
