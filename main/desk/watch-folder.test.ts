import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testDesk } from './desk.test-support.ts'
import { type WatchedFolder, watchFolder } from './watch-folder.ts'

const copy = 'Harbour opens\n\nThe harbour opens at noon on Tuesday.\n'

async function hotFolder() {
  const path = await mkdtemp(join(tmpdir(), 'copydesk-hot-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

async function looked(watched: WatchedFolder, times = 2) {
  const found = []
  for (let look = 0; look < times; look += 1) found.push(...(await Array.fromAsync(watched.look())))
  return found.map(({ file, to }) => [file, to])
}

describe('watchFolder', () => {
  it('imports what stays as it is, not what still grows, and moves it', async () => {
    await using test = await testDesk()
    await using hot = await hotFolder()
    const watched = await watchFolder(test.desk, hot.path)
    await writeFile(join(hot.path, 'a.txt'), 'Harbour')
    expect(await looked(watched, 1)).toEqual([])
    await writeFile(join(hot.path, 'a.txt'), copy)
    expect(await looked(watched, 1)).toEqual([])
    expect(await looked(watched, 1)).toEqual([['a.txt', 'done']])
    expect(await readdir(join(hot.path, 'done'))).toEqual(['a.txt'])
    expect(test.desk.store.summaries.size).toBe(1)
  })

  it('moves what failed aside, with a text that says why', async () => {
    await using test = await testDesk()
    await using hot = await hotFolder()
    await writeFile(join(hot.path, 'empty.txt'), '')
    expect(await looked(await watchFolder(test.desk, hot.path))).toEqual([['empty.txt', 'failed']])
    expect(await readFile(join(hot.path, 'failed', 'empty.txt.txt'), 'utf8')).toContain('empty.txt')
    expect(await readdir(hot.path)).toEqual(['failed'])
  })

  it('does not import again what it had imported when it was killed before the move', async () => {
    await using test = await testDesk()
    await using hot = await hotFolder()
    await writeFile(join(hot.path, 'a.txt'), copy)
    await looked(await watchFolder(test.desk, hot.path))
    await rename(join(hot.path, 'done', 'a.txt'), join(hot.path, 'a.txt'))
    const restarted = await watchFolder(test.desk, hot.path)
    expect(await looked(restarted)).toEqual([['a.txt', 'done']])
    expect(test.desk.store.summaries.size).toBe(1)
  })
})
