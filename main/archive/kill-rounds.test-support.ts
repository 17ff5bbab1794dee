import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Archive, finish, openArchive } from './archive.ts'
import { archived, asking, numbered } from './archive.test-support.ts'
import { emptyDigest, withStory } from './library-digest.ts'

/* One round of killing the archive at work, and looking at what is left. For crash.test.ts and tools/torture.ts. */

/** What a program that keeps stories was about to do, and with which. */
interface Said {
  readonly what: 'keep' | 'drop' | 'merge' | 'rebuild'
  readonly id: string
  readonly revision: number
}

/** A library's stories: ids and revisions. */
export type Library = ReadonlyMap<string, number>

/** What a round came to. */
export interface KillRound {
  /** What the library holds after it. */
  readonly library: Library
  /** How many changes were acknowledged. */
  readonly acknowledged: number
  /** What it was doing when it was killed, if anything. */
  readonly killedIn: Said['what'] | undefined
  /** Stories and stories that are gone that were asked for. */
  readonly asked: number
  /** What is not as it must be, in words; empty where all is well. */
  readonly faults: readonly string[]
}

/** Few stories in memory and few segments before a merge, so that every kind of work comes up often. */
export const smallArchive = { flushAt: 8, mergeAt: 3 } as const

/** Lets the archive in `folder` work for some milliseconds, kills it (SIGKILL), and looks at everything. */
export async function killRound(
  folder: string,
  before: Library,
  seed: number,
  ms: number,
): Promise<KillRound> {
  const { done, begun } = await killedAfter(folder, seed, ms)
  const open = begun.length > done.length ? begun.at(-1) : undefined
  const archive = openArchive(folder, smallArchive)
  const faults: string[] = []
  const has = archive.revisions()
  const possible = [after(before, done), after(before, begun)]
  let library: Library = possible.find((stories) => isSame(stories, has)) ?? has
  if (library === has && open?.what === 'rebuild') {
    // What is half made holds nothing else, and is filled up from the library when it is opened.
    library = after(before, done)
    for (const [id, revision] of has)
      if (library.get(id) !== revision)
        faults.push(`${id} in revision ${revision} is no story of the library`)
    const missing = [...library].filter(([id, revision]) => has.get(id) !== revision)
    archive.keep(missing.map(([id, revision]) => archived(id, numbered(revision).text, { revision })))
  } else if (library === has) {
    faults.push(`it holds ${has.size} stories that are neither those acknowledged nor those begun`)
  }
  let digest = emptyDigest
  for (const [id, revision] of library) {
    digest = withStory(digest, id, revision)
    const found = ranIn(archive, revision)
    if (found.length !== 1 || found[0] !== id)
      faults.push(`revision ${revision} of ${id} ran in ${found.join(', ') || 'nothing'}`)
  }
  const status = archive.status()
  if (status.digest !== digest || status.stories !== library.size)
    faults.push(`it counts ${status.stories} stories of ${library.size}, or its digest is another`)
  const gone = [
    ...[...before].filter(([id, revision]) => library.get(id) !== revision).map(([, revision]) => revision),
    ...begun
      .filter(({ id, revision }) => revision > 0 && library.get(id) !== revision)
      .map(({ revision }) => revision),
  ]
  for (const revision of gone) {
    if (ranIn(archive, revision).length > 0 || isFound(archive, revision))
      faults.push(`revision ${revision} is gone, and is found`)
  }
  const damaged = finish(archive.check())
  if (damaged.length > 0) faults.push(`damaged: ${damaged.join(', ')}`)
  archive.close()
  return {
    library: new Map(library),
    acknowledged: done.length,
    killedIn: open?.what,
    asked: library.size + gone.length,
    faults,
  }
}

async function killedAfter(folder: string, seed: number, ms: number) {
  const script = join(import.meta.dirname, 'keeper.test-script.ts')
  const child = spawn(process.execPath, [script, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  await once(child.stdout, 'data')
  await wait(ms)
  child.kill('SIGKILL')
  await once(child, 'close')
  const lines = output.slice(0, output.lastIndexOf('\n')).split('\n').slice(1)
  const begun = lines.filter((line) => line !== 'done').map(saidIn)
  return { done: begun.slice(0, lines.filter((line) => line === 'done').length), begun }
}

function saidIn(line: string): Said {
  const [what = '', id = '', revision = ''] = line.split(' ')
  return { what: what as Said['what'], id, revision: Number(revision) }
}

function after(before: Library, said: readonly Said[]): Map<string, number> {
  const stories = new Map(before)
  for (const { what, id, revision } of said) {
    if (what === 'drop') stories.delete(id)
    else if (what === 'keep') stories.set(id, revision)
  }
  return stories
}

function isSame(one: Library, other: Library): boolean {
  return one.size === other.size && [...one].every(([id, revision]) => other.get(id) === revision)
}

/** The stories where a version's sentences ran word for word. */
function ranIn(archive: Archive, revision: number): readonly string[] {
  const { hits } = archive.passages(asking(numbered(revision).text))
  return [...new Set(hits.flatMap(({ score, story }) => (score === 1 ? [story.id] : [])))]
}

/** Whether the catalogue finds a version by the word that only it has. */
function isFound(archive: Archive, revision: number): boolean {
  const query = { text: numbered(revision).word, sort: 'date', offset: 0, limit: 9, facets: false } as const
  return archive.search(query).hits.length > 0
}
