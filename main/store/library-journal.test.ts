import { cp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from './documents.ts'
import { faultyFileSystem } from './faulty-file-system.test-support.ts'
import { contentsOf, open, testFolder, valueOf } from './library.test-support.ts'
import { memoryDisk } from './memory-disk.test-support.ts'
import { settingsIn } from './settings-in.ts'
import type { Store } from './store.ts'
import { saving, storyOf } from './stories.test-support.ts'

/** Commits these revisions of one story, one after the other. */
async function saveTakes(store: Store, ...revisions: readonly number[]): Promise<void> {
  for (const revision of revisions) {
    valueOf(await store.commit(saving([storyOf('harbour1', `Take ${revision}.`, revision)])))
  }
}

/** A library, new or not, whose program was killed with these revisions of one story in its journal. Returns the journal's file. */
async function killedLibrary(folder: string, ...revisions: readonly number[]): Promise<string> {
  const store = await open(folder)
  await saveTakes(store, ...revisions)
  await using copy = await testFolder()
  await cp(folder, copy.path, { recursive: true })
  await store.close()
  await rm(folder, { recursive: true })
  await cp(copy.path, folder, { recursive: true })
  await rm(join(folder, 'lock.json'))
  return join(folder, 'journal', '000001.ndjson')
}

async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n')
}

/** Takes back what the mark of a journal's file says of saves behind number `last`. */
async function unsay(path: string, last: number): Promise<void> {
  const mark = path.replace('.ndjson', '.begun')
  await writeFile(mark, `${(await linesOf(mark)).slice(0, last).join('\n')}\n`)
}

async function journalOf(folder: string): Promise<readonly string[]> {
  return readdir(join(folder, 'journal'))
}

describe('the journal of a library', () => {
  it('is all that a commit writes; a checkpoint writes the files and drops it', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    await saveTakes(store, 1, 2)
    expect(Object.keys(await contentsOf(folder.path)).filter((name) => name.startsWith('stories'))).toEqual(
      [],
    )
    expect(await linesOf(join(folder.path, 'journal', '000001.ndjson'))).toHaveLength(3)
    valueOf(await store.checkpoint())
    expect(
      Object.keys(await contentsOf(folder.path)).filter((name) => name.startsWith('stories')),
    ).toHaveLength(1)
    expect([await journalOf(folder.path), (await store.verify()).damage]).toEqual([[], []])
    await store.close()
  })

  it('is a line of JSON a transaction, which any tool can read', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    const settings = { ...defaultSettings, person: 'Ines Vale' }
    valueOf(
      await store.commit({ ...saving([storyOf('harbour1', 'One.'), storyOf('harbour2', 'Two.')]), settings }),
    )
    const [line = ''] = await linesOf(join(folder.path, 'journal', '000001.ndjson'))
    expect(JSON.parse(line)).toMatchObject({
      checksum: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      record: {
        commit: 1,
        stories: [{ story: { id: 'harbour1' } }, { story: { id: 'harbour2' } }],
        entries: [{ seq: 1 }, { seq: 2 }],
        settings: { settings: { person: 'Ines Vale' } },
      },
    })
    await store.close()
  })

  it('takes what is asked for at once with one write and one sync', async () => {
    await using folder = await testFolder()
    const fs = faultyFileSystem()
    const store = await open(folder.path, fs)
    await saveTakes(store, 1)
    // The first alone, the others while it is under way: a third sync would fail.
    fs.breakDown({ on: 'sync', path: /journal/, code: 'EIO', after: 2 })
    const first = store.commit(saving([storyOf('harbour1', 'Take 2.', 2)]))
    await new Promise(setImmediate)
    const ids = Array.from({ length: 100 }, (_, index) => `pier${String(index).padStart(3, '0')}`)
    const others = await Promise.all(ids.map((id) => store.commit(saving([storyOf(id, 'A pier.')]))))
    expect([(await first).ok, others.every(({ ok }) => ok)]).toEqual([true, true])
    await store.close()
  })

  it('is synced, and the library still ours, before a commit is told as saved', async () => {
    await using folder = await testFolder()
    const fs = faultyFileSystem()
    const store = await open(folder.path, fs)
    await saveTakes(store, 1)
    const calls: string[] = []
    fs.watch((operation) => void calls.push(operation))
    await saveTakes(store, 2)
    expect(calls).toEqual(['stamp', 'write', 'sync', 'note', 'stamp'])
    await store.close()
  })

  it('gives the settings also to a program that only looks', async () => {
    await using folder = await testFolder()
    const store = await open(folder.path)
    const settings = { ...defaultSettings, person: 'Ines Vale' }
    const event = { what: 'settings', at: '2026-11-24T09:00:00Z' } as const
    valueOf(await store.commit({ stories: [], settings, events: [event] }))
    expect(await settingsIn(folder.path)).toEqual(settings)
    await store.close()
    expect(await settingsIn(folder.path)).toEqual(settings)
  })

  it('is replayed after a kill, and the files are made up for', async () => {
    await using folder = await testFolder()
    await killedLibrary(folder.path, 1, 2, 3)
    const store = await open(folder.path)
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(3)
    expect([store.damage, store.summaries.get('harbour1')?.revision]).toEqual([[], 3])
    await saveTakes(store, 4)
    expect((await Array.fromAsync(store.ledger())).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect((await store.verify()).damage).toEqual([])
    await store.close()
    expect(await journalOf(folder.path)).toEqual([])
    const again = await open(folder.path)
    expect(valueOf(await again.get('harbour1')).desk.revision).toBe(4)
    expect(await again.verify()).toMatchObject({ stories: 1, entries: 4, damage: [] })
    await again.close()
  })

  it('counts for nothing where the files have it already', async () => {
    await using folder = await testFolder()
    const path = await killedLibrary(folder.path, 1, 2)
    const left = await readFile(path)
    const store = await open(folder.path)
    await saveTakes(store, 3)
    await store.close()
    await writeFile(path, left)
    const again = await open(folder.path)
    expect(valueOf(await again.get('harbour1')).desk.revision).toBe(3)
    expect((await again.verify()).damage).toEqual([])
    await again.close()
    expect(await journalOf(folder.path)).toEqual([])
  })

  it('gives the entries of a checkpoint that was cut off in the ledger', async () => {
    await using folder = await testFolder()
    await killedLibrary(folder.path, 1, 2, 3)
    await using other = await testFolder()
    await cp(folder.path, other.path, { recursive: true })
    const whole = await open(other.path)
    await whole.close()
    const ledger = await readFile(join(other.path, 'ledger.ndjson'), 'utf8')
    await writeFile(join(folder.path, 'ledger.ndjson'), ledger.slice(0, -40))
    const store = await open(folder.path)
    expect(await store.verify()).toMatchObject({ stories: 1, entries: 3, damage: [] })
    await store.close()
    expect(await readFile(join(folder.path, 'ledger.ndjson'), 'utf8')).toBe(ledger)
  })
})

describe('a damaged journal', () => {
  it.each([
    { tail: 'half a line', cut: (text: string) => text.slice(0, -300) },
    { tail: 'zeros', cut: (text: string) => `${text.slice(0, -300)}${'\0'.repeat(300)}` },
    { tail: 'a line without its end', cut: (text: string) => text.slice(0, -1) },
  ])('loses its torn end, $tail, which is kept in quarantine and told', async ({ cut }) => {
    await using folder = await testFolder()
    const path = await killedLibrary(folder.path, 1, 2)
    await writeFile(path, cut(await readFile(path, 'utf8')))
    // It was on its way to the disk, and nobody was told that it was there.
    await unsay(path, 1)
    const store = await open(folder.path)
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(1)
    expect(store.damage).toMatchObject([{ where: 'journal', at: 'journal/000001.ndjson' }])
    expect(store.damage[0]?.message).toContain('It was set aside as quarantine/')
    expect(await readdir(join(folder.path, 'quarantine'))).toHaveLength(1)
    await saveTakes(store, 2)
    await store.close()
    const again = await open(folder.path)
    expect(await again.verify()).toMatchObject({ stories: 1, entries: 2, damage: [] })
    await again.close()
  })

  it('is passed over where a save in the middle does not match its checksum, and told', async () => {
    await using folder = await testFolder()
    const path = await killedLibrary(folder.path, 1, 2, 3)
    const [first = '', second = '', ...rest] = await linesOf(path)
    await writeFile(path, [first, second.replace('Take 2', 'Take 9'), ...rest].join('\n'))
    const store = await open(folder.path)
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(3)
    expect(store.damage).toMatchObject([{ where: 'journal' }])
    expect(store.damage[0]?.message).toMatch(
      /^Save number 2 in the journal file journal\/000001\.ndjson was damaged/,
    )
    const [aside = ''] = await readdir(join(folder.path, 'quarantine'))
    expect(await readFile(join(folder.path, 'quarantine', aside), 'utf8')).toContain('Take 9')
    // The chain has a hole, and says so.
    expect((await store.verify()).damage.map(({ where }) => where)).toEqual(['journal', 'ledger'])
    await store.close()
  })

  it('is passed over where the first save is the damaged one', async () => {
    await using folder = await testFolder()
    const path = await killedLibrary(folder.path, 1, 2, 3)
    const [first = '', ...rest] = await linesOf(path)
    await writeFile(path, [first.replace('Take 1', 'Take 9'), ...rest].join('\n'))
    const store = await open(folder.path)
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(3)
    expect(store.damage.map(({ where }) => where)).toEqual(['journal', 'ledger'])
    await store.close()
  })

  it('says so where saves are missing from it', async () => {
    await using folder = await testFolder()
    const path = await killedLibrary(folder.path, 1, 2, 3)
    const [first, , ...rest] = await linesOf(path)
    await writeFile(path, [first, ...rest].join('\n'))
    const store = await open(folder.path)
    expect(store.damage.map(({ message }) => message)).toEqual([
      expect.stringContaining('holds nothing between save 1 and save 3'),
    ])
    await store.close()
  })

  it('says so where saves that were told as stored were cut off its end, between two saves or within one', async () => {
    await using folder = await testFolder()
    const before = await open(folder.path)
    await saveTakes(before, 1)
    await before.close()
    const path = await killedLibrary(folder.path, 2, 3, 4)
    const [first = '', second = ''] = await linesOf(path)
    for (const { left, told } of [
      { left: `${first}\n`, told: ['and saves 2 to 3 stood there'] },
      { left: `${first}\n${second}\n`, told: ['and save 3 stood there'] },
      { left: `${first}\n${second.slice(0, 400)}`, told: ['Save number 2', 'and save 3 stood there'] },
    ]) {
      await using copy = await testFolder()
      await cp(folder.path, copy.path, { recursive: true })
      await writeFile(join(copy.path, 'journal', '000001.ndjson'), left)
      const store = await open(copy.path)
      expect(store.damage.map(({ message }) => message)).toEqual(
        told.map((words) => expect.stringContaining(words)),
      )
      expect((await store.verify()).damage).toEqual(store.damage)
      await store.close()
      const again = await open(copy.path)
      expect(again.damage).toEqual([])
      await again.close()
    }
  })

  it('takes no other save for one that was cut off, though the program is killed before the next checkpoint', async () => {
    await using folder = await testFolder()
    const path = await killedLibrary(folder.path, 1, 2, 3)
    const [first = ''] = await linesOf(path)
    await writeFile(path, `${first}\n`)
    await killedLibrary(folder.path, 2)
    const store = await open(folder.path)
    expect(store.damage.map(({ message }) => message)).toEqual([
      expect.stringContaining('and saves 2 to 3 stood there'),
    ])
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(2)
    await store.close()
  })

  it('believes no mark that was damaged', async () => {
    await using folder = await testFolder()
    const path = await killedLibrary(folder.path, 1, 2)
    const mark = path.replace('.ndjson', '.begun')
    await writeFile(mark, (await readFile(mark, 'utf8')).replace('"last":2', '"last":7'))
    const store = await open(folder.path)
    expect([store.damage, valueOf(await store.get('harbour1')).desk.revision]).toEqual([[], 2])
    await store.close()
  })

  it('is set aside where the disk refuses to read it', async () => {
    await using folder = await testFolder()
    await killedLibrary(folder.path, 1)
    const fs = faultyFileSystem()
    fs.breakDown({ on: 'read', path: /journal/, code: 'EIO' })
    const store = await open(folder.path, fs)
    expect([store.writable, store.damage]).toMatchObject([true, [{ where: 'journal' }]])
    await saveTakes(store, 1)
    await store.close()
    expect((await readdir(join(folder.path, 'quarantine'))).map((name) => name.slice(23))).toEqual([
      '000001.ndjson',
    ])
  })

  it.each([
    { how: 'missing', harm: (path: string) => rm(path) },
    { how: 'empty', harm: (path: string) => truncate(path) },
  ])('is told to be $how where its last file is, once', async ({ how, harm }) => {
    await using folder = await testFolder()
    const before = await open(folder.path)
    await saveTakes(before, 1)
    await before.close()
    await harm(await killedLibrary(folder.path, 2, 3))
    const store = await open(folder.path)
    expect(store.damage).toMatchObject([{ where: 'journal', at: 'journal/000001.ndjson' }])
    expect(store.damage[0]?.message).toContain(`journal/000001.ndjson is ${how}, and saves stood in it.`)
    expect((await store.verify()).damage).toEqual(store.damage)
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(1)
    await saveTakes(store, 2)
    await store.close()
    expect(await journalOf(folder.path)).toEqual([])
    const again = await open(folder.path)
    expect(await again.verify()).toMatchObject({ stories: 1, entries: 2, damage: [] })
    await again.close()
  })

  it('misses nothing where the program was killed at any call of a file’s first save', async () => {
    for (let calls = 1; calls <= 14; calls += 1) {
      const disk = memoryDisk()
      const fs = faultyFileSystem(disk)
      const store = await open('/library', fs)
      const power = fs.cutPowerAfter(calls)
      const saves = [1, 2, 3].map((revision) => store.commit(saving([storyOf('harbour1', 'One.', revision)])))
      await Promise.race([power, Promise.all(saves)])
      const after = disk.afterKill()
      await after.remove('/library/lock.json')
      const again = await open('/library', after)
      expect(again.damage, `after ${calls} calls`).toEqual([])
      await again.close()
    }
  })

  it.each([
    { how: 'cut short', harm: (path: string) => truncate(path, 300) },
    { how: 'removed', harm: (path: string) => rm(path) },
  ])(
    'is named by verify where it was $how while the library is open, and nothing is lost',
    async ({ harm }) => {
      await using folder = await testFolder()
      const store = await open(folder.path)
      await saveTakes(store, 1, 2)
      await harm(join(folder.path, 'journal', '000001.ndjson'))
      expect((await store.verify()).damage).toMatchObject([{ where: 'journal', at: 'journal/000001.ndjson' }])
      await store.close()
      const again = await open(folder.path)
      expect(await again.verify()).toMatchObject({ stories: 1, entries: 2, damage: [] })
      await again.close()
    },
  )
})

describe('a library of format 1', () => {
  const format1 = fileURLToPath(new URL('fixtures/format-1', import.meta.url))

  it('opens whole, is copied first, and goes on', async () => {
    await using folder = await testFolder()
    await cp(format1, folder.path, { recursive: true })
    const before = await contentsOf(folder.path)
    const store = await open(folder.path)
    expect([store.damage, store.summaries.size, store.settings.person]).toEqual([[], 3, 'Ines Vale'])
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(2)
    expect(await contentsOf(join(folder.path, 'backups', 'format-1'))).toEqual(before)
    await saveTakes(store, 3)
    expect(await store.verify()).toMatchObject({ stories: 3, entries: 5, damage: [] })
    await store.close()
    const again = await open(folder.path)
    expect(await again.verify()).toMatchObject({ stories: 3, entries: 5, damage: [] })
    await again.close()
    expect(JSON.parse(await readFile(join(folder.path, 'meta.json'), 'utf8'))).toMatchObject({ format: 2 })
  })

  it('has its settings from the copy where they are lost before they were ever changed', async () => {
    await using folder = await testFolder()
    await cp(format1, folder.path, { recursive: true })
    await (await open(folder.path)).close()
    await rm(join(folder.path, 'settings.json'))
    const store = await open(folder.path)
    expect(store.settings.person).toBe('Ines Vale')
    expect(store.damage.map(({ message }) => message)).toEqual([
      expect.stringContaining('as they were before the library was brought to another format'),
    ])
    await store.close()
  })

  it('says that settings may be lost where there were none to copy, and until there are some', async () => {
    await using folder = await testFolder()
    await cp(format1, folder.path, { recursive: true })
    await rm(join(folder.path, 'settings.json'))
    for (let openings = 2; openings > 0; openings -= 1) {
      const store = await open(folder.path)
      expect(store.damage.map(({ message }) => message)).toEqual([
        expect.stringContaining('if settings had been made, they are lost'),
      ])
      await store.close()
    }
    const store = await open(folder.path)
    const event = { what: 'settings', at: '2026-11-24T09:00:00Z' } as const
    valueOf(
      await store.commit({
        stories: [],
        settings: { ...defaultSettings, person: 'Ines Vale' },
        events: [event],
      }),
    )
    await store.close()
    const again = await open(folder.path)
    expect([again.damage, again.settings.person]).toEqual([[], 'Ines Vale'])
    await again.close()
  })

  it('opens for reading only, unchanged, where there is no room for the copy', async () => {
    await using folder = await testFolder()
    await cp(format1, folder.path, { recursive: true })
    const before = await contentsOf(folder.path)
    const fs = faultyFileSystem()
    fs.breakDown({ on: 'write', path: /backups/, code: 'ENOSPC', after: 2, torn: 10 })
    const store = await open(folder.path, fs)
    expect([store.readOnlyBecause?.code, store.summaries.size]).toEqual(['NO_SPACE', 3])
    await store.close()
    const { backups, ...others } = Object.groupBy(Object.entries(await contentsOf(folder.path)), ([name]) =>
      name.startsWith('backups') ? 'backups' : 'others',
    )
    expect(Object.fromEntries(others['others'] ?? [])).toEqual(before)
    expect(backups?.every(([name]) => name.startsWith('backups/format-1.part/'))).toBe(true)

    const again = await open(folder.path)
    expect([again.writable, await contentsOf(join(folder.path, 'backups', 'format-1'))]).toEqual([
      true,
      before,
    ])
    await again.close()
  })
})
