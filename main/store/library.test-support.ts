import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../../shared/result.ts'
import type { FileSystem } from './file-system.ts'
import { openLibrary } from './library.ts'
import type { Store } from './store.ts'

/** A folder that is removed when the test is done with it. */
export interface TestFolder extends AsyncDisposable {
  readonly path: string
}

export async function testFolder(): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'copydesk-store-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Opens a library that the test expects to open. */
export async function open(folder: string, fs?: FileSystem): Promise<Store> {
  return valueOf(await tryToOpen(folder, fs))
}

export function tryToOpen(folder: string, fs?: FileSystem) {
  return openLibrary(folder, {
    shell: 'command-line',
    version: '0.0.0',
    now: () => new Date('2026-11-24T09:00:00Z'),
    ...(fs && { fs }),
  })
}

/** The value of a result that the test expects to be one. */
export function valueOf<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The error of a result that the test expects to be refused. */
export function errorOf<Value, Failure>(result: Result<Value, Failure>): Failure {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  return result.error
}

/** Every file of a folder and its content, by its path in the folder. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = await Promise.all(
    files
      .toSorted()
      .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const),
  )
  return Object.fromEntries(pairs)
}

/** The one file of a folder whose path ends so, absolute. */
export async function fileEnding(folder: string, end: string): Promise<string> {
  const found = Object.keys(await contentsOf(folder)).filter((name) => name.endsWith(end))
  if (found.length !== 1) throw new Error(`${found.length} files end with ${end}`)
  return join(folder, found[0] ?? '')
}
