import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'

/**
 * A name in `folder` that was free and is now held by an empty file, which the caller puts its own in the place of: the
 * name itself, or with `-2`, `-3` … before its ending. Two who ask at once never get the same. A name counts as held
 * where its explanation (`NAME.txt`) stands, too.
 */
export async function takeFreeName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name)
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${stem}-${copy}${ext}`
    if (existsSync(join(folder, `${candidate}.txt`))) continue
    try {
      await writeFile(join(folder, candidate), '', { flag: 'wx' })
      return candidate
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}
