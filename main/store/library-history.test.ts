import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../shared/story/record.ts'
import { faultyFileSystem } from './faulty-file-system.test-support.ts'
import { errorOf, fileEnding, open, testFolder, valueOf } from './library.test-support.ts'
import type { Store } from './store.ts'
import { saving, storyOf } from './stories.test-support.ts'

describe('the history of a story', () => {
  it('holds every revision before the present one, newest first, saved apart or at once', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await save(store, take(1))
    valueOf(await store.checkpoint())
    await save(store, take(2))
    await save(store, take(3))
    await save(store, take(4))
    expect((await store.history('harbour1')).map(({ revision }) => revision)).toEqual([3, 2, 1])
    expect(valueOf(await store.revision('harbour1', 2))).toEqual(take(2))
    expect(errorOf(await store.revision('harbour1', 9)).code).toBe('NOT_FOUND')
    await store.close()
  })

  it('is found by nothing that is no id, though as a path it leads to the file', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await save(store, take(1))
    await save(store, take(2))
    valueOf(await store.checkpoint())
    const file = await fileEnding(folder.path, 'harbour1.ndjson')
    const byPath = `../${basename(dirname(file))}/harbour1`
    expect(await store.history('harbour1')).toHaveLength(1)
    expect(await store.history(byPath)).toEqual([])
    for (const id of [byPath, '\0']) expect(errorOf(await store.revision(id, 1)).code).toBe('NOT_FOUND')
    await store.close()
  })

  it('is whole after a crash between its writing and the end of the checkpoint', async () => {
    await using folder = await testFolder()
    const disk = faultyFileSystem()
    const first = await open(folder.path, disk)
    await save(first, take(1))
    await save(first, take(2))
    disk.breakDown({ on: 'rename', path: /stories/, code: 'EIO' })
    await first.checkpoint()
    disk.mend()
    await save(first, take(3))
    expect((await first.history('harbour1')).map(({ revision }) => revision)).toEqual([2, 1])
    await first.close()
    const again = await open(folder.path)
    expect((await again.history('harbour1')).map(({ revision }) => revision)).toEqual([2, 1])
    await again.close()
  })

  it('is nothing for a story that was stored once, and keeps what was approved at once', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await save(store, take(1))
    expect(await store.history('harbour1')).toEqual([])
    const approved = { ...take(2), desk: { ...take(2).desk, state: 'approved' } } satisfies Story
    await save(store, approved)
    valueOf(await store.checkpoint())
    expect(valueOf(await store.revision('harbour1', 2))).toEqual(approved)
    expect((await store.history('harbour1')).map(({ revision }) => revision)).toEqual([1])
    await store.close()
  })

  it('keeps of revisions with the same words the last', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    for (const revision of [1, 2, 3]) await save(store, { ...take(1), desk: take(revision).desk })
    await save(store, take(4))
    expect((await store.history('harbour1')).map(({ revision }) => revision)).toEqual([3])
    await store.close()
  })

  it('goes on behind a torn end and past a damaged line, which is told', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    for (const revision of [1, 2, 3]) await save(store, take(revision))
    await store.close()
    const file = await fileEnding(folder.path, 'harbour1.ndjson')
    const [first = '', ...rest] = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, [first.replace('"words":2', '"words":3'), ...rest].join('\n'))
    await appendFile(file, '{"checksum":"sha2')
    const again = await open(folder.path)
    await save(again, take(4))
    expect((await again.history('harbour1')).map(({ revision }) => revision)).toEqual([3, 2])
    expect(again.damage).toMatchObject([
      { where: 'history', message: expect.stringContaining('One earlier revision') },
    ])
    await again.close()
  })

  it('gives a story back whose file and its copy are both damaged, and says as of when', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    for (const revision of [1, 2, 3]) await save(store, take(revision))
    await store.close()
    const file = await fileEnding(folder.path, 'harbour1.json')
    await writeFile(file, '{')
    await rm(`${file}.last`, { force: true })
    const again = await open(folder.path)
    expect(valueOf(await again.get('harbour1'))).toEqual(take(2))
    expect(again.damage.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('as it was saved on 2026-11-24T09:00:02.000Z (revision 2)'),
      ]),
    )
    await again.close()
    const later = await open(folder.path)
    expect(valueOf(await later.get('harbour1'))).toEqual(take(2))
    await later.close()
  })

  it('is set aside where the disk refuses to read it, and the story is stored all the same', async () => {
    await using folder = await testFolder()
    const before = await open(folder.path)
    for (const revision of [1, 2]) await save(before, take(revision))
    await before.close()
    const disk = faultyFileSystem()
    const store = await open(folder.path, disk)
    await save(store, take(3))
    disk.breakDown({ on: 'read', path: /history/, code: 'EIO' })
    valueOf(await store.checkpoint())
    disk.mend()
    expect(valueOf(await store.get('harbour1'))).toEqual(take(3))
    expect(store.damage).toMatchObject([
      { where: 'history', message: expect.stringContaining('set aside as quarantine/') },
    ])
    await store.close()
  })
})

async function save(store: Store, story: Story): Promise<void> {
  valueOf(await store.commit(saving([story])))
}

/** A story with words and a time of its own for each revision. */
function take(revision: number): Story {
  const story = storyOf('harbour1', `Take ${revision}.`, revision)
  const savedAt = `2026-11-24T09:00:0${revision}.000Z`
  return { ...story, desk: { ...story.desk, savedAt } }
}
