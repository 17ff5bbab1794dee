import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mediaTopics } from '../../shared/vocabulary/media-topics.ts'
import { mergedOver } from '../../shared/vocabulary/take-in.ts'
import { open, testFolder } from './library.test-support.ts'

describe('the vocabularies of a library', () => {
  it('are there again when it is opened again', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    expect((await store.vocabularies.put(mediaTopics)).ok).toBe(true)
    await store.close()
    const again = await open(folder.path)
    expect([...(await again.vocabularies.all()).values()]).toEqual([mediaTopics])
    await again.close()
  })

  it('come back from the last good copy where a file is damaged, and the damage is told', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await store.vocabularies.put(mediaTopics)
    await store.vocabularies.put(mergedOver(undefined, { ...mediaTopics, name: 'Topics' }))
    const detail = { vocabulary: 'medtop' }
    await store.commit({ stories: [], events: [{ what: 'vocabulary', at: '2026-11-24T09:00:00Z', detail }] })
    await store.close()
    const file = join(folder.path, 'vocabularies', 'medtop.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('weather', 'whether'))
    const again = await open(folder.path)
    expect((await again.verify()).damage).toMatchObject([
      { where: 'vocabulary', at: 'vocabularies/medtop.json', message: expect.stringContaining('checksum') },
    ])
    expect((await again.vocabularies.all()).get('medtop')?.name).toBe('Media Topic')
    expect(again.damage).toMatchObject([{ where: 'vocabulary', at: 'vocabularies/medtop.json' }])
    await again.close()
  })

  it('are gone with their last good copies when they are removed', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await store.vocabularies.put(mediaTopics)
    await store.vocabularies.put(mediaTopics)
    await store.vocabularies.remove('medtop')
    expect((await store.vocabularies.all()).size).toBe(0)
    expect(await readdir(join(folder.path, 'vocabularies'))).toEqual([])
    await store.close()
  })
})
