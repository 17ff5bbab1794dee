import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Said } from '../../shared/locale.ts'
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
): Promise<Result<string, Said>> {
  try {
    const real = await realpath(path)
    if (!(await stat(real)).isDirectory())
      return refused({ en: `${path} is not a folder.`, ko: `${path}: 폴더가 아닙니다.` })
    await access(real, constants.R_OK | constants.W_OK)
    const home = await realpath(library)
    if ((real === home || real.startsWith(home + sep)) && real !== ownFolder(home)) {
      return refused({
        en: `${path} belongs to the library itself. Choose a folder outside it.`,
        ko: `${path}: 라이브러리의 폴더입니다. 그 밖의 폴더를 고르십시오.`,
      })
    }
    if (watched.includes(real))
      return refused({ en: `${path} is watched already.`, ko: `${path}: 이미 지켜보는 폴더입니다.` })
    const parts = ['done', 'failed'].flatMap((part) => watched.map((folder) => join(folder, part)))
    if (parts.includes(real)) {
      return refused({
        en: `${path} is where the desk puts files of a folder that is watched. Choose another.`,
        ko: `${path}: 지켜보는 폴더의 파일을 데스크가 옮겨 두는 곳입니다. 다른 폴더를 고르십시오.`,
      })
    }
    return ok(real)
  } catch (error) {
    return refused(whyUnreadable(path, error))
  }
}
