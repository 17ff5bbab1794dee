import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Result, ok, refused } from '../../shared/result.ts'
import { whyUnreadable } from './file-on-disk.ts'

/** The folder of the library's own that is watched where no other can be named. */
export function ownFolder(library: string): string {
  return join(library, 'incoming')
}

/** The folder's real path, or one sentence for why it must not be watched. Files are moved out of a watched folder. */
export async function watchablePath(
  path: string,
  { library, watched }: { readonly library: string; readonly watched: readonly string[] },
): Promise<Result<string, string>> {
  try {
    const real = await realpath(path)
    if (!(await stat(real)).isDirectory()) return refused(`${path} is not a folder.`)
    await access(real, constants.R_OK | constants.W_OK)
    const home = await realpath(library)
    if ((real === home || real.startsWith(home + sep)) && real !== ownFolder(home)) {
      return refused(`${path} belongs to the library itself. Choose a folder outside it.`)
    }
    if (watched.includes(real)) return refused(`${path} is watched already.`)
    const parts = ['done', 'failed'].flatMap((part) => watched.map((folder) => join(folder, part)))
    if (parts.includes(real)) {
      return refused(`${path} is where the desk puts files of a folder that is watched. Choose another.`)
    }
    return ok(real)
  } catch (error) {
    return refused(whyUnreadable(path, error))
  }
}
