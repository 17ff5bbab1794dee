import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import type { Desk } from './context.ts'
import { readFileOnDisk } from './file-on-disk.ts'
import { takeFreeName } from './free-name.ts'
import { type IncomingFile, importFile } from './import-files.ts'
import { bundleOnDisk, unpacked } from './bundle-on-disk.ts'

/** What became of a file that arrived. */
export interface Arrived {
  readonly file: string
  readonly to: 'done' | 'failed'
  readonly outcomes: readonly ImportOutcome[]
}

/** A folder that is watched. `look` is called again and again, a second or more apart. */
export interface WatchedFolder {
  /**
   * Imports what has stayed as it was since the look before, and moves it to `done/`, or to `failed/` with a text
   * beside it that says why. A file stays where it is while the library cannot be written; that refusal is thrown.
   */
  look(): AsyncGenerator<Arrived>
}

/** The library can take nothing now: the file is kept for later. */
export class LibraryCannotTake extends Error {
  /** The message in Korean. */
  readonly korean: string

  constructor(message: string, korean: string) {
    super(message)
    this.korean = korean
  }
}

/**
 * Watches a folder. What the ledger says a file brought is not brought again, so that a desk that was killed after an
 * import and before the move goes on where it was.
 */
export async function watchFolder(
  desk: Desk,
  folder: string,
  broughtByNow: Promise<Set<string>> = broughtBefore(desk),
): Promise<WatchedFolder> {
  const brought = await broughtByNow
  let seen = new Map<string, string>()
  return {
    async *look() {
      const now = new Map<string, string>()
      const ready: string[] = []
      for (const name of await arrivals(folder)) {
        const mark = await markOf(join(folder, name))
        if (mark === undefined) continue
        now.set(name, mark)
        if (seen.get(name) === mark) ready.push(name)
      }
      seen = now
      for (const name of ready) yield await take(desk, folder, name, brought)
    },
  }
}

async function take(desk: Desk, folder: string, name: string, brought: Set<string>): Promise<Arrived> {
  const path = join(folder, name)
  const outcomes: ImportOutcome[] = []
  for await (const file of filesOf(path, name)) {
    const asked: string[] = []
    const found = await importFile(desk, file, {
      brought: (sha256, item) => {
        asked.push(keyOf(sha256, item))
        return brought.has(keyOf(sha256, item))
      },
    })
    for (const [index, outcome] of found.entries()) {
      const key = asked[index]
      if (key !== undefined && 'notes' in outcome) brought.add(key)
      if ('code' in outcome && libraryRefusals.has(outcome.code)) {
        throw new LibraryCannotTake(outcome.message, outcome.korean)
      }
    }
    outcomes.push(...found)
  }
  const faults = outcomes.filter((one) => 'message' in one).filter(({ code }) => code !== 'already-here')
  const to = faults.length > 0 || outcomes.length === 0 ? 'failed' : 'done'
  const beside = join(folder, to)
  await mkdir(beside, { recursive: true })
  const target = join(beside, await takeFreeName(beside, name))
  if (to === 'failed') {
    const why = faults.map(({ message }) => message)
    await writeFile(`${target}.txt`, `${why.join('\n') || `${name} holds no files.`}\n`)
  }
  await rename(path, target)
  return { file: name, to, outcomes }
}

const libraryRefusals: ReadonlySet<string> = new Set(['NO_SPACE', 'READ_ONLY', 'LIBRARY_IN_USE', 'INTERNAL'])

async function* filesOf(path: string, name: string): AsyncGenerator<IncomingFile> {
  const bundle = await bundleOnDisk(path)
  if (bundle) yield* unpacked(path, name, bundle)
  else yield { name, size: 0, bytes: () => readFileOnDisk(path) }
}

/**
 * Hidden files and what a sender has not finished are no copy yet. Folders are left alone, our own `done` and `failed`
 * among them, and so are links: one could lead anywhere, and moving it would not move the file.
 */
async function arrivals(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') && !/\.(?:part|filepart|tmp|crdownload)$/i.test(name))
    .toSorted()
}

/** Changes while a file is written; undefined where it is gone again. */
async function markOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await stat(path)
    return `${size} ${mtimeMs}`
  } catch {
    return undefined
  }
}

/** What the ledger says that files have brought: made once, for all the folders of a desk. */
export async function broughtBefore(desk: Desk): Promise<Set<string>> {
  const keys = new Set<string>()
  for await (const { what, detail } of desk.store.ledger()) {
    const source = what === 'import' ? detail?.['source'] : undefined
    if (typeof source !== 'object' || source === null || !('sha256' in source && 'item' in source)) continue
    keys.add(keyOf(String(source.sha256), Number(source.item)))
  }
  return keys
}

function keyOf(sha256: string, item: number): string {
  return `${sha256} ${item}`
}
