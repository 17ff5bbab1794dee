import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../documents.ts'
import { faultyFileSystem } from '../faulty-file-system.test-support.ts'
import type { FileSystem } from '../file-system.ts'
import { openLibrary } from '../library.ts'
import { errorOf, fileEnding, testFolder, valueOf } from '../library.test-support.ts'
import { saving, storyOf } from '../stories.test-support.ts'
import type { Store } from '../store.ts'

const start = Date.UTC(2026, 10, 2, 9)
const aDay = 24 * 60 * 60 * 1000
const madeOn = (day: number) => `copydesk-${String(day + 1).padStart(6, '0')}-${stamp(day)}.backup.zip`

describe('the daily backups of a library', () => {
  it('are made once a day where something was done, and outdated ones go', async () => {
    await using folder = await testFolder()
    const clock = { day: 0 }
    const store = await openAt(folder.path, clock)
    expect(valueOf(await store.keepDaily()).how).toBe('made')
    expect(valueOf(await store.keepDaily()).how).toBe('not-due')
    clock.day = 1
    expect(valueOf(await store.keepDaily()).how).toBe('unchanged')
    for (; clock.day < 12; clock.day += 1) {
      valueOf(await store.commit(saving([storyOf('harbour1', `Day ${clock.day}.`, clock.day)])))
      expect(valueOf(await store.keepDaily()).how).toBe('made')
    }
    expect(await store.lastDaily()).toBe(start + 11 * aDay)
    await store.close()
    const days = [11, 10, 9, 8, 7, 6, 5, 4]
    expect(await readdir(join(folder.path, 'backups'))).toEqual(days.map(madeOn).toSorted())
  })

  it('refuse in a sentence where they cannot be written, and keep those that are there', async () => {
    await using folder = await testFolder()
    const clock = { day: 0 }
    const disk = faultyFileSystem()
    const store = await openAt(folder.path, clock, disk)
    valueOf(await store.keepDaily())
    valueOf(await store.commit(saving([storyOf('harbour1', 'New.')])))
    clock.day = 1
    disk.breakDown({ on: 'write', path: /\.part/, code: 'ENOSPC' })
    expect(errorOf(await store.keepDaily()).message).toContain('is full, so no backup was made')
    disk.mend()
    expect(await readdir(join(folder.path, 'backups'))).toEqual([madeOn(0)])
    await store.close()
  })
})

describe('daily backups in a folder that a person names', () => {
  it('lie in a folder of the library’s own there, and what is lost comes back from them', async () => {
    await using folder = await testFolder()
    const [one, other, disk] = ['one', 'other', 'disk'].map((name) => join(folder.path, name)) as [
      string,
      string,
      string,
    ]
    await mkdir(disk)
    const clock = { day: 0 }
    for (const library of [one, other]) {
      const store = await openAt(library, clock, undefined, disk)
      const settings = { ...defaultSettings, person: `Ada of ${library}` }
      valueOf(await store.commit({ stories: [], settings, events: [{ what: 'settings', at: 'now' }] }))
      expect(valueOf(await store.keepDaily()).how).toBe('made')
      expect(await store.lastDaily()).toBe(start)
      await store.close()
      await writeFile(join(library, 'settings.json'), 'no')
    }
    const there = await readdir(disk)
    expect(there.map((name) => name.replace(/-[0-9a-f]{8}$/, '')).toSorted()).toEqual(['one', 'other'])
    for (const name of there) expect(await readdir(join(disk, name))).toEqual([madeOn(0)])
    for (const library of [one, other]) {
      expect(await readdir(library)).not.toContain('backups')
      const again = await openAt(library, clock, undefined, disk)
      expect(again.settings.person).toBe(`Ada of ${library}`)
      await again.close()
    }
  })

  it('are refused in a sentence, and no folder is made, where it is not there; made once it is', async () => {
    await using folder = await testFolder()
    const disk = join(folder.path, 'disk')
    const store = await openAt(join(folder.path, 'library'), { day: 0 }, undefined, disk)
    expect(errorOf(await store.keepDaily())).toMatchObject({
      code: 'BAD_INPUT',
      message: `There is no folder for ${disk}, so no backup was made; make it first, or name another.`,
    })
    expect(await readdir(folder.path)).toEqual(['library'])
    await mkdir(disk)
    expect(valueOf(await store.keepDaily()).how).toBe('made')
    await store.close()
  })

  it.each([
    { code: 'ENOSPC', says: 'is full, so no backup was made' },
    { code: 'EROFS', says: 'may not be written there, so no backup was made' },
  ])('are refused in a sentence where the disk answers $code', async ({ code, says }) => {
    await using folder = await testFolder()
    const disk = join(folder.path, 'disk')
    await mkdir(disk)
    const fs = faultyFileSystem()
    const store = await openAt(join(folder.path, 'library'), { day: 0 }, fs, disk)
    fs.breakDown({ on: 'make-folder', path: /disk/, code })
    const refusal = errorOf(await store.keepDaily()).message
    expect([refusal.includes(disk), refusal.includes(says)]).toEqual([true, true])
    await store.close()
  })
})

describe('a damaged library', () => {
  it('has a story back from the last backup, as of when is said, and history where that is later', async () => {
    await using folder = await testFolder()
    const clock = { day: 0 }
    const store = await openAt(folder.path, clock)
    valueOf(await store.commit(saving([take('harbour1', 1), take('harbour2', 1), take('harbour3', 1)])))
    valueOf(await store.keepDaily())
    valueOf(await store.checkpoint())
    for (const revision of [2, 3]) {
      valueOf(await store.commit(saving([take('harbour2', revision)])))
      valueOf(await store.checkpoint())
    }
    await store.close()
    for (const id of ['harbour1', 'harbour2']) {
      const file = await fileEnding(folder.path, `${id}.json`)
      await writeFile(file, '{')
      await rm(`${file}.last`, { force: true })
    }
    const again = await openAt(folder.path, clock)
    expect(valueOf(await again.get('harbour1'))).toEqual(take('harbour1', 1))
    expect(valueOf(await again.get('harbour2'))).toEqual(take('harbour2', 2))
    const told = again.damage.map(({ message }) => message).join('\n')
    expect(told).toMatch(/harbour1\.json .*from a backup, as it was on 2 November 2026 at \d\d:\d\d/)
    expect(told).toMatch(/harbour2\.json .*from its history/)
    await again.close()
  })

  it('has every story back where all story files and the list are gone', async () => {
    await using folder = await testFolder()
    const clock = { day: 0 }
    const store = await openAt(folder.path, clock)
    valueOf(await store.commit(saving([take('harbour1', 1), take('harbour2', 1)])))
    valueOf(await store.keepDaily())
    valueOf(await store.commit(saving([take('newcomer', 1)])))
    await store.close()
    for (const name of ['stories', 'catalogue.json']) await rm(join(folder.path, name), { recursive: true })
    const again = await openAt(folder.path, clock)
    expect([...again.summaries.keys()].toSorted()).toEqual(['harbour1', 'harbour2'])
    expect(again.damage.map(({ message }) => message).join('\n')).toMatch(
      /newcomer\.json was missing\. Neither/,
    )
    await again.close()
  })

  it('has its settings back', async () => {
    await using folder = await testFolder()
    const clock = { day: 0 }
    const store = await openAt(folder.path, clock)
    const settings = { ...defaultSettings, person: 'Ada' }
    valueOf(await store.commit({ stories: [], settings, events: [{ what: 'settings', at: 'now' }] }))
    valueOf(await store.keepDaily())
    await store.close()
    await writeFile(join(folder.path, 'settings.json'), 'no')
    const again = await openAt(folder.path, clock)
    expect(again.settings.person).toBe('Ada')
    expect(again.damage).toContainEqual(
      expect.objectContaining({
        where: 'settings',
        message: expect.stringContaining('restored from a backup'),
      }),
    )
    await again.close()
  })

  it('has the entries of its ledger back, and it is said that later ones are missing', async () => {
    await using folder = await testFolder()
    const clock = { day: 0 }
    const store = await openAt(folder.path, clock)
    valueOf(await store.commit(saving([take('harbour1', 1), take('harbour2', 1)])))
    valueOf(await store.keepDaily())
    await store.close()
    const ledger = join(folder.path, 'ledger.ndjson')
    const whole = await readFile(ledger, 'utf8')
    for (const left of ['', `${whole.split('\n')[0]}\n`]) {
      await writeFile(ledger, left)
      const again = await openAt(folder.path, clock)
      expect(again.damage.map(({ message }) => message).join('\n')).toContain(
        'to 2 were put back from a backup',
      )
      await again.close()
      expect(await readFile(ledger, 'utf8')).toBe(whole)
    }
    expect((await (await openAt(folder.path, clock)).verify()).damage).toEqual([])
  })

  it('opens where its backups are damaged, too', async () => {
    await using folder = await testFolder()
    const clock = { day: 0 }
    await (await openAt(folder.path, clock)).close()
    await mkdir(join(folder.path, 'backups'))
    await writeFile(join(folder.path, 'backups', madeOn(0)), 'PK')
    const store = await openAt(folder.path, clock)
    expect(store.damage).toEqual([])
    clock.day = 1
    expect(valueOf(await store.keepDaily()).how).toBe('made')
    await store.close()
  })
})

async function openAt(
  path: string,
  clock: { readonly day: number },
  fs?: FileSystem,
  backups?: string,
): Promise<Store> {
  const now = () => new Date(start + clock.day * aDay)
  const given = { ...(fs && { fs }), ...(backups !== undefined && { backups }) }
  return valueOf(await openLibrary(path, { shell: 'command-line', version: '0.0.0', now, ...given }))
}

function stamp(day: number): string {
  return new Date(start + day * aDay).toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

/** A story with words and a time of its own for each revision. */
function take(id: string, revision: number) {
  const story = storyOf(id, `Take ${revision}.`, revision)
  return { ...story, desk: { ...story.desk, savedAt: `2026-11-24T09:00:0${revision}.000Z` } }
}
