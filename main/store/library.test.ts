import { writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storyHash } from '../../shared/story/canonical.ts'
import { defaultSettings } from './documents.ts'
import { faultyFileSystem } from './faulty-file-system.test-support.ts'
import {
  contentsOf,
  errorOf,
  fileEnding,
  open,
  testFolder,
  tryToOpen,
  valueOf,
} from './library.test-support.ts'
import { saving, storyOf } from './stories.test-support.ts'

const settingsEvent = { what: 'settings', at: '2026-11-24T09:00:00Z' } as const

describe('a library', () => {
  it('is made where there is no folder, and keeps stories, settings and ledger over a reopening', async () => {
    await using folder = await testFolder()
    const path = join(folder.path, 'not', 'there', 'yet')
    const settings = { ...defaultSettings, person: 'Ines Vale' }
    const story = storyOf('harbour1', 'The ferry left.')
    const first = await open(path)
    expect(first.settings).toEqual(defaultSettings)
    valueOf(await first.commit(saving([story], 'create')))
    valueOf(await first.commit({ stories: [], settings, events: [settingsEvent] }))
    await first.close()

    const second = await open(path)
    expect(valueOf(await second.get('harbour1'))).toEqual(story)
    expect(second.settings).toEqual(settings)
    expect(second.summaries.get('harbour1')).toEqual(first.summaries.get('harbour1'))
    expect((await Array.fromAsync(second.ledger())).map(({ seq, what }) => [seq, what])).toEqual([
      [1, 'create'],
      [2, 'settings'],
    ])
    expect([second.damage, second.writable]).toEqual([[], true])
    await second.close()
  })

  it('gives a story as soon as its commit is told, and its list row', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await store.commit(saving([storyOf('harbour1', 'One.', 1)]))
    await store.commit(saving([storyOf('harbour1', 'Two.', 2)]))
    expect(storyHash(valueOf(await store.get('harbour1')))).toBe(storyHash(storyOf('harbour1', 'Two.', 2)))
    expect(store.summaries.get('harbour1')).toMatchObject({ revision: 2, words: 1, findings: { notes: 3 } })
    await store.close()
  })

  it.each(['nosuchstory', '../../../etc/passwd', '', '__proto__'])('has no story %j', async (id) => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    expect(errorOf(await store.get(id))).toMatchObject({ code: 'NOT_FOUND', data: { id } })
    await store.close()
  })

  it('refuses a story whose id would leave the library, or that could not be read back', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    const broken = { ...storyOf('harbour1', 'One.'), headline: '' }
    for (const story of [storyOf('../../outside', 'One.'), broken]) {
      expect(errorOf(await store.commit(saving([story]))).code).toBe('BAD_INPUT')
    }
    expect([store.summaries.size, (await Array.fromAsync(store.ledger())).length]).toEqual([0, 0])
    await store.close()
  })

  it('keeps the order of commits that were asked for at once', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    const revisions = Array.from({ length: 40 }, (_, index) => index + 1)
    const results = await Promise.all(
      revisions.map((revision) => store.commit(saving([storyOf('harbour1', `Take ${revision}.`, revision)]))),
    )
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect((await Array.fromAsync(store.ledger())).map(({ revision }) => revision)).toEqual(revisions)
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(40)
    expect((await store.verify()).damage).toEqual([])
    await store.close()
  })

  it('stores a transaction of many stories, each under its id', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    const stories = Array.from({ length: 100 }, (_, index) => storyOf(`harbour${index}`, `Boat ${index}.`))
    valueOf(await store.commit(saving(stories)))
    for (const story of stories) expect(valueOf(await store.get(story.id))).toEqual(story)
    await store.close()
  })

  it('can be read by a person: a story’s file begins with the story', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await store.commit(saving([storyOf('harbour1', 'The ferry left.')]))
    valueOf(await store.checkpoint())
    const text = await readFile(await fileEnding(folder.path, 'harbour1.json'), 'utf8')
    expect(text.startsWith('{\n  "format": 2,\n  "story": {\n')).toBe(true)
    expect(JSON.parse(text)).toMatchObject({ story: { id: 'harbour1' }, findings: { blockers: 1 } })
    await store.close()
  })

  it('leaves no lock and no temporary file when it is closed, and may be closed twice', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await store.commit(saving([storyOf('harbour1', 'One.')]))
    await Promise.all([store.close(), store.close()])
    expect(Object.keys(await contentsOf(folder.path)).map((name) => name.replace(/\/..\//, '/'))).toEqual([
      'catalogue.json',
      'ledger.ndjson',
      'meta.json',
      'stories/harbour1.json',
    ])
    expect(errorOf(await store.commit(saving([storyOf('harbour2', 'Two.')]))).code).toBe('READ_ONLY')
  })

  it('finishes the commits that were asked for before it was closed', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    const commits = [1, 2, 3].map((revision) => store.commit(saving([storyOf('harbour1', 'One.', revision)])))
    await store.close()
    expect((await Promise.all(commits)).every(({ ok }) => ok)).toBe(true)
    const again = await open(folder.path)
    expect(valueOf(await again.get('harbour1')).desk.revision).toBe(3)
    await again.close()
  })

  it('opens with a thousand stories, from the list and without it', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    for (let from = 0; from < 1000; from += 250) {
      const stories = Array.from({ length: 250 }, (_, index) => storyOf(`harbour${from + index}`, 'A boat.'))
      valueOf(await store.commit(saving(stories)))
    }
    await store.close()
    const listed = await open(folder.path)
    const rows = new Map(listed.summaries)
    await listed.close()
    await writeFile(join(folder.path, 'catalogue.json'), '{')
    const rebuilt = await open(folder.path)
    expect(rows.size).toBe(1000)
    expect(new Map(rebuilt.summaries)).toEqual(rows)
    expect(rebuilt.damage.map(({ where }) => where)).toEqual(['catalogue'])
    await rebuilt.close()
  })

  it('of a newer format is opened for reading only, and nothing in it is touched', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await store.commit(saving([storyOf('harbour1', 'One.')]))
    await store.close()
    await writeFile(join(folder.path, 'meta.json'), '{"format": 7, "sealed": "otherwise"}')
    await writeFile(join(folder.path, 'settings.json'), '{"format": 7}')
    const before = await contentsOf(folder.path)
    const newer = await open(folder.path)
    expect([newer.writable, newer.readOnlyBecause?.code]).toEqual([false, 'READ_ONLY'])
    expect(newer.readOnlyBecause?.message).toContain('newer Copydesk (format 7')
    expect(valueOf(await newer.get('harbour1')).id).toBe('harbour1')
    expect(errorOf(await newer.commit(saving([storyOf('harbour1', 'Two.', 2)]))).code).toBe('READ_ONLY')
    await newer.close()
    expect(await contentsOf(folder.path)).toEqual(before)
  })

  it('stops writing when its lock was taken from it', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await writeFile(join(folder.path, 'lock.json'), '{}')
    const error = errorOf(await store.commit(saving([storyOf('harbour1', 'One.')])))
    expect([error.code, store.writable, store.summaries.size]).toEqual(['READ_ONLY', false, 0])
    await store.close()
  })

  it('does not tell as saved what was synced after its lock was taken from it', async () => {
    await using folder = await testFolder()
    const fs = faultyFileSystem()
    const store = await open(folder.path, fs)
    valueOf(await store.commit(saving([storyOf('harbour1', 'One.')])))
    fs.watch((on, path) => {
      if (on === 'sync' && path.includes('journal')) writeFileSync(join(folder.path, 'lock.json'), '{}')
    })
    const error = errorOf(await store.commit(saving([storyOf('harbour1', 'Two.', 2)])))
    expect([error.code, store.writable, store.summaries.get('harbour1')?.revision]).toEqual([
      'READ_ONLY',
      false,
      1,
    ])
    await store.close()
  })

  it('is opened once at a time', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    expect(errorOf(await tryToOpen(folder.path)).code).toBe('LIBRARY_IN_USE')
    await store.close()
    await (await open(folder.path)).close()
  })
})
