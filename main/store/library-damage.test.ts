import { readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from './documents.ts'
import { contentsOf, errorOf, fileEnding, open, testFolder, valueOf } from './library.test-support.ts'
import { saving, storyOf } from './stories.test-support.ts'

/** A closed library of three stories, the first of them in two revisions. */
async function closedLibrary(folder: string): Promise<void> {
  const store = await open(folder)
  valueOf(await store.commit(saving([storyOf('harbour1', 'One.'), storyOf('harbour2', 'Two.')])))
  valueOf(await store.commit(saving([storyOf('harbour3', 'Three.')])))
  valueOf(await store.checkpoint())
  valueOf(await store.commit(saving([storyOf('harbour1', 'One, again.', 2)])))
  await store.close()
}

describe('a damaged library', () => {
  it('opens; a story that is found damaged later gives its earlier version and is named', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    // With a list that knows of all that was stored, no story is read.
    await rm(join(folder.path, 'catalogue.json'))
    await (await open(folder.path)).close()
    await truncate(await fileEnding(folder.path, 'harbour1.json'), 200)
    const store = await open(folder.path)
    expect([store.summaries.get('harbour1')?.revision, store.damage]).toEqual([2, []])
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(1)
    expect(store.summaries.get('harbour1')?.revision).toBe(1)
    const [damage] = store.damage
    expect(damage?.at).toMatch(/^stories\/..\/harbour1\.json$/)
    expect(damage?.message).toMatch(
      /^The story file stories\/..\/harbour1\.json was damaged: its content does not match its checksum\. It was set aside as quarantine\/\S+\. The version saved before it took its place\.$/,
    )
    const aside = Object.entries(await contentsOf(join(folder.path, 'quarantine')))
    expect(aside.map(([, text]) => text.length)).toEqual([200])
    await store.close()
  })

  it('goes on without a story of which no version is left, keeping the damaged file', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    await writeFile(await fileEnding(folder.path, 'harbour2.json'), '')
    const store = await open(folder.path)
    const error = errorOf(await store.get('harbour2'))
    expect(error.code).toBe('NOT_FOUND')
    expect(error.message).toContain('No earlier version of the story was left.')
    expect([...store.summaries.keys()].toSorted()).toEqual(['harbour1', 'harbour3'])
    expect(valueOf(await store.get('harbour3')).id).toBe('harbour3')
    await store.close()
  })

  it('finds damage when the list has to be made from the stories', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    await rm(join(folder.path, 'catalogue.json'))
    await writeFile(await fileEnding(folder.path, 'harbour1.json'), 'torn')
    await writeFile(await fileEnding(folder.path, 'harbour2.json'), 'torn')
    await writeFile(join(folder.path, 'stories', 'a note of mine.txt'), 'not a story')
    const store = await open(folder.path)
    expect(store.summaries.get('harbour1')?.revision).toBe(1)
    expect([...store.summaries.keys()].toSorted()).toEqual(['harbour1', 'harbour3'])
    expect(store.damage.map(({ where }) => where)).toEqual(['story', 'story'])
    await store.close()
  })

  it.each(['meta.json', 'settings.json', 'catalogue.json', 'lock.json'])(
    'opens where %s holds nothing but zeros, and works on',
    async (name) => {
      await using folder = await testFolder()
      await closedLibrary(folder.path)
      await writeFile(join(folder.path, name), '\0'.repeat(512))
      const store = await open(folder.path)
      expect([store.writable, store.summaries.size]).toEqual([true, 3])
      expect(store.damage.length).toBe(name === 'lock.json' ? 0 : 1)
      valueOf(await store.commit(saving([storyOf('harbour1', 'On.', 3)])))
      await store.close()
      const again = await open(folder.path)
      expect([again.damage, again.summaries.get('harbour1')?.revision]).toEqual([[], 3])
      await again.close()
    },
  )

  it('says that its settings are gone where the ledger knows of some, and nothing where there were none', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    valueOf(await store.commit(saving([storyOf('harbour1', 'Take 1.')])))
    const told = { what: 'settings', at: '2026-11-24T09:00:00.000Z' } as const
    const settings = { ...defaultSettings, person: 'Ines Vale' }
    valueOf(await store.commit({ stories: [], settings, events: [told] }))
    await store.close()
    for (const name of ['settings.json', 'settings.json.last'])
      await rm(join(folder.path, name), { force: true })
    const again = await open(folder.path)
    expect(again.settings).toEqual(defaultSettings)
    expect(again.damage).toMatchObject([
      { where: 'settings', message: expect.stringContaining('was missing') },
    ])
    await again.close()
    await using other = await testFolder()
    await closedLibrary(other.path)
    await rm(join(other.path, 'settings.json'), { force: true })
    const plain = await open(other.path)
    expect(plain.damage.filter(({ where }) => where === 'settings')).toHaveLength(0)
    await plain.close()
  })

  it('says what was cut off a torn ledger, and works on', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    const ledger = join(folder.path, 'ledger.ndjson')
    const whole = await readFile(ledger, 'utf8')
    await writeFile(ledger, `${whole}{"at":"2026`)
    const store = await open(folder.path)
    expect(store.damage).toMatchObject([{ where: 'ledger', at: 'ledger.ndjson' }])
    expect(Object.values(await contentsOf(join(folder.path, 'quarantine')))).toEqual(['{"at":"2026'])
    expect(await readFile(ledger, 'utf8')).toBe(whole)
    valueOf(await store.commit(saving([storyOf('harbour1', 'On.', 3)])))
    await store.close()
    const again = await open(folder.path)
    expect((await again.verify()).damage).toEqual([])
    await again.close()
  })

  it('does not take a list for true that was made before the last commit', async () => {
    await using folder = await testFolder()
    await closedLibrary(folder.path)
    const list = join(folder.path, 'catalogue.json')
    await rename(list, `${list}.kept`)
    const store = await open(folder.path)
    valueOf(await store.commit(saving([storyOf('harbour4', 'Four.')])))
    await store.close()
    await rename(`${list}.kept`, list)
    const again = await open(folder.path)
    expect(again.summaries.has('harbour4')).toBe(true)
    await again.close()
  })
})
