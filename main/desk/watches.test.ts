import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { WatchState } from '../../shared/api/watch.ts'
import {
  addPickedWatch,
  addWatch,
  failedFile,
  failedOf,
  removeWatch,
  settleFailed,
  turnWatch,
} from './change-watches.ts'
import type { Desk } from './context.ts'
import { errorOf, testDesk, valueOf } from './desk.test-support.ts'

const copy = 'Harbour opens\n\nThe harbour opens at noon on Tuesday.\n'

async function hotFolder() {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'copydesk-hot-')))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

/** A desk that watches a folder, until it is disposed of. */
async function watching() {
  const test = await testDesk()
  const hot = await hotFolder()
  test.desk.watches.start()
  const [folder] = valueOf(await addWatch(test.desk, hot.path))
  if (!folder) throw new Error('nothing is watched')
  return {
    ...test,
    hot: hot.path,
    id: folder.id,
    async [Symbol.asyncDispose]() {
      await test.desk.watches.close()
      await test[Symbol.asyncDispose]()
      await hot[Symbol.asyncDispose]()
    },
  }
}

function only(desk: Desk): WatchState {
  const [state] = desk.watches.states()
  if (!state) throw new Error('nothing is watched')
  return state
}

const patience = { timeout: 20_000, interval: 50 }

describe('a watched folder', () => {
  it('brings in what arrives, and says so', async () => {
    await using test = await watching()
    await writeFile(join(test.hot, 'a.txt'), copy)
    await writeFile(join(test.hot, 'empty.txt'), '')
    await vi.waitFor(() => expect(only(test.desk)).toMatchObject({ came: 1, failed: 1 }), patience)
    expect(test.desk.store.summaries.size).toBe(1)
    expect(valueOf(await failedOf(test.desk, test))).toEqual([
      { file: 'empty.txt', why: expect.stringContaining('empty') },
    ])
  })

  it('leaves links and folders alone', async () => {
    await using test = await watching()
    await mkdir(join(test.hot, 'sub'))
    await writeFile(join(test.hot, 'sub', 'b.txt'), copy)
    await symlink(join(test.hot, 'sub', 'b.txt'), join(test.hot, 'link.txt'))
    await writeFile(join(test.hot, 'a.txt'), copy)
    await vi.waitFor(() => expect(only(test.desk).came).toBe(1), patience)
    expect((await readdir(test.hot)).toSorted()).toEqual(['done', 'link.txt', 'sub'])
  })

  it('never writes over what stands in its done folder', async () => {
    await using test = await watching()
    await mkdir(join(test.hot, 'done'))
    await writeFile(join(test.hot, 'done', 'a.txt'), 'before')
    await writeFile(join(test.hot, 'a.txt'), copy)
    await vi.waitFor(() => expect(only(test.desk).came).toBe(1), patience)
    expect((await readdir(join(test.hot, 'done'))).toSorted()).toEqual(['a-2.txt', 'a.txt'])
  })

  it('takes nothing while it is turned off, and goes on where it was', async () => {
    await using test = await watching()
    valueOf(await turnWatch(test.desk, { id: test.id, on: false }))
    await writeFile(join(test.hot, 'a.txt'), copy)
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(await readdir(test.hot)).toEqual(['a.txt'])
    valueOf(await turnWatch(test.desk, { id: test.id, on: true }))
    await vi.waitFor(() => expect(only(test.desk).came).toBe(1), patience)
  })

  it('tells of a folder that is gone, and takes it up again when it is back', async () => {
    await using test = await watching()
    await rm(test.hot, { recursive: true })
    await vi.waitFor(() => expect(only(test.desk).trouble?.message).toContain(test.hot), patience)
    await mkdir(test.hot)
    await vi.waitFor(() => expect(only(test.desk).trouble).toBeUndefined(), patience)
  })

  it('lets a failed file be looked at, tried again, and put away', async () => {
    await using test = await watching()
    await writeFile(join(test.hot, 'empty.txt'), '')
    await vi.waitFor(() => expect(only(test.desk).failed).toBe(1), patience)
    const failed = { id: test.id, file: 'empty.txt' }
    expect(valueOf(await failedFile(test.desk, failed)).name).toBe('empty.txt')
    expect(errorOf(await failedFile(test.desk, { ...failed, file: '../../a.txt' })).code).toBe('NOT_FOUND')
    expect(valueOf(await settleFailed(test.desk, { ...failed, to: 'again' }))).toEqual([])
    await vi.waitFor(() => expect(only(test.desk).failed).toBe(1), patience)
    expect(valueOf(await settleFailed(test.desk, { ...failed, to: 'done' }))).toEqual([])
    expect(await readdir(join(test.hot, 'failed'))).toEqual([])
    expect(await readdir(join(test.hot, 'done'))).toEqual(['empty.txt'])
  })

  it('is forgotten when it is removed, and its files stay', async () => {
    await using test = await watching()
    expect(valueOf(await removeWatch(test.desk, test))).toEqual([])
    await writeFile(join(test.hot, 'a.txt'), copy)
    expect(test.desk.store.settings.watched).toEqual([])
    expect(await readdir(test.hot)).toEqual(['a.txt'])
  })
})

describe('a folder that is to be watched', () => {
  it('may be the library’s own, where the shell has no dialog', async () => {
    await using test = await testDesk()
    expect(errorOf(await addPickedWatch(test.desk, { own: false })).code).toBe('BAD_INPUT')
    const [folder] = valueOf(await addPickedWatch(test.desk, { own: true }))
    expect(folder).toMatchObject({ name: 'incoming', on: true })
  })

  it('may be none of the library’s others, none twice, and none that the desk moves files to', async () => {
    await using test = await testDesk()
    await using hot = await hotFolder()
    valueOf(await addWatch(test.desk, hot.path))
    await mkdir(join(hot.path, 'done'))
    await writeFile(join(hot.path, 'a.txt'), copy)
    const refused = [
      test.folder,
      join(test.folder, 'stories'),
      hot.path,
      join(hot.path, 'done'),
      join(hot.path, 'a.txt'),
      '/nowhere',
    ]
    for (const path of refused)
      expect(await addWatch(test.desk, path)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
    expect(test.desk.watches.states()).toHaveLength(1)
  })
})
