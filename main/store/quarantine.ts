import { join } from 'node:path'
import { unlessAbsent } from './file-system.ts'
import type { LibraryContext } from './library-context.ts'

/** The files that were set aside, by their names in the library, the latest last. */
export async function quarantined({
  fs,
  path,
}: Pick<LibraryContext, 'fs' | 'path'>): Promise<readonly string[]> {
  const names = (await unlessAbsent(fs.list(join(path, 'quarantine')))) ?? []
  return names.toSorted().map((name) => `quarantine/${name}`)
}
