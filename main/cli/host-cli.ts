import { mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import { deskError } from '../../shared/api/errors.ts'
import { ok, refused } from '../../shared/result.ts'
import type { Host } from '../desk/host.ts'
import { writeWhole } from '../desk/write-whole.ts'

/** The command line as a shell: a delivered file is written into `folder`, beside what is there already. */
export function commandLineHost(folder: string): Host {
  return {
    edition: 'command-line',
    capabilities: { saveDialog: false, systemMenu: false },
    async deliver({ name, bytes }) {
      const path = freePath(join(folder, name))
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeWhole(path, bytes)
        return ok({ how: 'saved', path })
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault'
        return refused(
          code === 'ENOSPC'
            ? deskError(
                'NO_SPACE',
                `The disk is full: ${path} was not written. Make room and export again.`,
                { path },
              )
            : deskError(
                'READ_ONLY',
                `${path} could not be written (${code}). Choose another folder with --out.`,
                { path },
              ),
        )
      }
    },
  }
}

/** The path itself, or with `-2`, `-3` … before its ending where a file stands already: none is overwritten. */
function freePath(path: string): string {
  if (!existsSync(path)) return path
  const { dir, base } = parse(path)
  const dot = base.indexOf('.')
  const [stem, ending] = dot < 0 ? [base, ''] : [base.slice(0, dot), base.slice(dot)]
  for (let copy = 2; ; copy += 1) {
    const candidate = join(dir, `${stem}-${copy}${ending}`)
    if (!existsSync(candidate)) return candidate
  }
}
