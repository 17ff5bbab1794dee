import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Every file under a folder, in the order of their paths. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesUnder(path) : [path]
    })
}

/** Those of the files whose own name fits. Sets are found by pattern, so that a held-out half of one is found too. */
export function filesNamed(files: readonly string[], name: RegExp): readonly string[] {
  return files.filter((file) => name.test(basename(file)))
}
