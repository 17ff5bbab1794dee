import { readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FailedArrival } from '../../shared/api/watch.ts'
import { takeFreeName } from './free-name.ts'

/** As many as a page lists. */
const most = 500

/** The files in a folder's `failed`: those beside which a text says why. */
async function failedNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'failed'), { withFileTypes: true }).catch(() => [])
  const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name))
  return [...names].filter((name) => names.has(`${name}.txt`)).toSorted()
}

export async function countFailed(folder: string): Promise<number> {
  return (await failedNames(folder)).length
}

/** The same with the reasons. */
export async function failedArrivals(folder: string): Promise<FailedArrival[]> {
  const failed: FailedArrival[] = []
  for (const file of (await failedNames(folder)).slice(0, most)) {
    const why = await readFile(join(folder, 'failed', `${file}.txt`), 'utf8').catch(() => '')
    failed.push({ file, why: why.trim() })
  }
  return failed
}

/** Where a failed file stands; undefined for a name that is none of them, so that none leads elsewhere. */
export async function failedPath(folder: string, file: string): Promise<string | undefined> {
  return (await failedNames(folder)).includes(file) ? join(folder, 'failed', file) : undefined
}

/** Moves a failed file back, to be tried again, or to `done`, where it was settled by hand. */
export async function moveFailed(folder: string, path: string, to: 'again' | 'done'): Promise<void> {
  const into = to === 'again' ? folder : join(folder, 'done')
  const name = path.slice(join(folder, 'failed').length + 1)
  await rename(path, join(into, await takeFreeName(into, name)))
  await rm(`${path}.txt`, { force: true })
}
