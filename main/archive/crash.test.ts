import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Archive, openArchive } from './archive.ts'
import { asking, numbered, testFolder } from './archive.test-support.ts'
import { emptyDigest, withStory } from './library-digest.ts'

interface Said {
  readonly what: string
  readonly id: string
  readonly revision: number
}

/** Runs the keeper, kills it after so many milliseconds of work, and gives what it said it did; the last may be half done. */
async function killedAfter(folder: string, seed: number, ms: number) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'keeper.test-script.ts'), folder, String(seed)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  await once(child.stdout, 'data')
  await wait(ms)
  child.kill('SIGKILL')
  await once(child, 'close')
  const lines = output.slice(0, output.lastIndexOf('\n')).split('\n').slice(1)
  const said = lines
    .filter((line) => line !== 'done')
    .map((line): Said => {
      const [what = '', id = '', revision = ''] = line.split(' ')
      return { what, id, revision: Number(revision) }
    })
  return { done: said.slice(0, lines.filter((line) => line === 'done').length), begun: said }
}

function after(before: ReadonlyMap<string, number>, said: readonly Said[]): Map<string, number> {
  const stories = new Map(before)
  for (const { what, id, revision } of said) {
    if (what === 'drop') stories.delete(id)
    else stories.set(id, revision)
  }
  return stories
}

/** The stories where a version's sentences ran word for word. */
function ranIn(archive: Archive, revision: number): Set<string> {
  const { hits } = archive.passages(asking(numbered(revision).text))
  return new Set(hits.flatMap(({ score, story }) => (score === 1 ? [story.id] : [])))
}

describe('the archive after kill -9', () => {
  it('has everything it said was kept, nothing that it said was dropped, and never a wrong story', async () => {
    using folder = testFolder()
    let stories: ReadonlyMap<string, number> = new Map()
    let changes = 0
    for (let round = 1; round <= 6; round += 1) {
      const { done, begun } = await killedAfter(folder.path, round, 60 + round * 37)
      changes += done.length
      const archive = openArchive(folder.path, { flushAt: 8, mergeAt: 3 })
      const has = archive.revisions()
      const possible = [after(stories, done), after(stories, begun)]
      expect(possible).toContainEqual(new Map(has))
      let digest = emptyDigest
      for (const [id, revision] of has) {
        digest = withStory(digest, id, revision)
        expect(ranIn(archive, revision)).toEqual(new Set([id]))
      }
      expect(archive.status()).toMatchObject({ stories: has.size, digest })
      const gone = begun.filter(({ id, revision }) => revision > 0 && has.get(id) !== revision)
      for (const { revision } of gone) {
        expect(ranIn(archive, revision)).toEqual(new Set())
        const query = {
          text: numbered(revision).word,
          sort: 'date',
          offset: 0,
          limit: 9,
          facets: false,
        } as const
        expect(archive.search(query).hits).toEqual([])
      }
      stories = new Map(has)
      archive.close()
    }
    expect(changes).toBeGreaterThan(60)
  }, 60_000)
})
