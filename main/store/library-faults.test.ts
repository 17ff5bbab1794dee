import { execFileSync } from 'node:child_process'
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from './documents.ts'
import { type Fault, type FaultyFileSystem, faultyFileSystem } from './faulty-file-system.test-support.ts'
import { contentsOf, errorOf, open, testFolder, tryToOpen, valueOf } from './library.test-support.ts'
import { outputOf, runScript } from './processes.test-support.ts'
import type { Store, Transaction } from './store.ts'
import { saving, storyOf } from './stories.test-support.ts'

interface OnDisk {
  readonly store: Store
  readonly fs: FaultyFileSystem
}

/** A library of two stories and changed settings, on a disk that is about to fail. All of it stands in files. */
async function libraryOn(folder: string): Promise<OnDisk> {
  const fs = faultyFileSystem()
  const store = await open(folder, fs)
  for (const revision of [1, 2]) {
    valueOf(await store.commit(take(revision)))
    valueOf(await store.checkpoint())
  }
  await store.close()
  return { store: await open(folder, fs), fs }
}

/** The same with a third take, which stands in the journal. */
async function libraryWithJournalOn(folder: string): Promise<OnDisk> {
  const { store, fs } = await libraryOn(folder)
  valueOf(await store.commit(take(3)))
  return { store, fs }
}

function take(revision: number): Transaction {
  const stories = ['harbour1', 'harbour2'].map((id) => storyOf(id, `Take ${revision}.`, revision))
  return { ...saving(stories), settings: { ...defaultSettings, person: 'Ines Vale', houses: [] } }
}

/** Changes both stories, adds one, and changes the settings. */
const change: Transaction = {
  ...saving([
    storyOf('harbour1', 'Take 4.', 4),
    storyOf('harbour2', 'Take 4.', 4),
    storyOf('harbour3', 'Take 1.', 1),
  ]),
  settings: { ...defaultSettings, person: 'Oren Pell', houses: [] },
}

/** What a reader of the store, and of its folder, can see. */
async function seen(store: Store) {
  return {
    summaries: new Map(store.summaries),
    settings: store.settings,
    stories: await Promise.all([...store.summaries.keys()].toSorted().map((id) => store.get(id))),
    ledger: await Array.fromAsync(store.ledger()),
    damage: (await store.verify()).damage,
  }
}

const faults: readonly Fault[] = [
  { on: 'make-folder', path: /journal/, code: 'EACCES' },
  { on: 'sync-folder', path: /journal/, code: 'EIO' },
  { on: 'create', path: /journal/, code: 'ENOSPC' },
  { on: 'write', path: /journal/, code: 'ENOSPC', torn: 700 },
  { on: 'write', path: /journal/, code: 'EDQUOT', torn: 0 },
  { on: 'sync', path: /journal/, code: 'EIO' },
  { on: 'stamp', path: /lock/, code: 'EIO', times: 1 },
]

const checkpointFaults: readonly Fault[] = [
  { on: 'create', path: /\.next$/, code: 'ENOSPC', after: 1 },
  { on: 'write', path: /\.next$/, code: 'ENOSPC', after: 1, torn: 300 },
  { on: 'sync', path: /\.next$/, code: 'EIO', after: 2 },
  { on: 'make-folder', path: /stories/, code: 'EACCES' },
  { on: 'sync-folder', path: /stories/, code: 'EIO' },
  { on: 'write', path: /ledger/, code: 'ENOSPC', torn: 100 },
  { on: 'sync', path: /ledger/, code: 'EIO' },
  { on: 'rename', path: /harbour2\.json$/, code: 'EACCES', times: 1 },
  { on: 'rename', path: /settings\.json$/, code: 'EIO', times: 1 },
  { on: 'remove', path: /journal/, code: 'EACCES' },
]

describe('a commit that the disk refuses', () => {
  it.each([
    ...faults.map((fault) => ({ library: libraryOn, ...fault })),
    // Its segment is there already: what fails when one is made cannot fail.
    ...faults
      .filter(({ on }) => on === 'write' || on === 'sync' || on === 'stamp')
      .map((fault) => ({ library: libraryWithJournalOn, ...fault })),
  ])('stores nothing, in memory or on disk: $on, $code, $path, $library.name', async (row) => {
    const { library, ...fault } = row
    await using folder = await testFolder()
    const { store, fs } = await library(folder.path)
    const before = await seen(store)
    const files = await contentsOf(folder.path)
    fs.breakDown(fault)
    const error = errorOf(await store.commit(change))
    fs.mend()
    expect(error.code).toBe(/ENOSPC|EDQUOT/.test(fault.code) ? 'NO_SPACE' : 'READ_ONLY')
    expect(error.message).toContain(folder.path)
    expect(await seen(store)).toEqual(before)
    expect(await contentsOf(folder.path)).toEqual(files)
    await store.close()

    const again = await open(folder.path)
    expect(await seen(again)).toEqual(before)
    await again.close()
  })

  it('says so in one sentence where the disk is full, and goes through when there is room', async () => {
    await using folder = await testFolder()
    const { store, fs } = await libraryOn(folder.path)
    fs.breakDown({ on: 'write', path: /./, code: 'ENOSPC' })
    expect(errorOf(await store.commit(change))).toMatchObject({
      code: 'NO_SPACE',
      message: `The disk that holds the library ${folder.path} is full, so nothing was saved; free some space and save again.`,
    })
    fs.mend()
    valueOf(await store.commit(change))
    expect((await store.verify()).damage).toEqual([])
    await store.close()
  })

  it('lets the next commit through once the disk is mended, whatever failed before', async () => {
    await using folder = await testFolder()
    const { store, fs } = await libraryOn(folder.path)
    for (const fault of faults) {
      fs.breakDown(fault)
      expect((await store.commit(change)).ok).toBe(false)
      fs.mend()
    }
    valueOf(await store.commit(change))
    expect(store.settings.person).toBe('Oren Pell')
    await store.close()
    const again = await open(folder.path)
    expect(valueOf(await again.get('harbour3')).desk.revision).toBe(1)
    expect((await again.verify()).damage).toEqual([])
    await again.close()
  })

  it('takes all commits of its batch with it, and none of those before', async () => {
    await using folder = await testFolder()
    const { store, fs } = await libraryWithJournalOn(folder.path)
    fs.breakDown({ on: 'write', path: /journal/, code: 'ENOSPC', torn: 2000, times: 1 })
    const ids = ['pier01', 'pier02', 'pier03']
    const results = await Promise.all(ids.map((id) => store.commit(saving([storyOf(id, 'A pier.')]))))
    expect(results.map(({ ok }) => ok)).toEqual([false, false, false])
    valueOf(await store.commit(saving([storyOf('pier04', 'A pier.')])))
    expect([...store.summaries.keys()].toSorted()).toEqual(['harbour1', 'harbour2', 'pier04'])
    await store.close()
    const again = await open(folder.path)
    expect([...again.summaries.keys()].toSorted()).toEqual(['harbour1', 'harbour2', 'pier04'])
    expect((await again.verify()).damage).toEqual([])
    await again.close()
  })

  it('stops all writing where it can be neither stored nor taken back, and loses nothing', async () => {
    await using folder = await testFolder()
    const { store, fs } = await libraryWithJournalOn(folder.path)
    fs.breakDown({ on: 'sync', path: /journal/, code: 'EIO' })
    fs.breakDown({ on: 'truncate', path: /journal/, code: 'EIO' })
    expect(errorOf(await store.commit(change)).code).toBe('READ_ONLY')
    fs.mend()
    expect([store.writable, (await store.commit(change)).ok]).toEqual([false, false])
    expect(valueOf(await store.get('harbour1')).desk.revision).toBe(3)
    await store.close()
    const again = await open(folder.path)
    // The line had reached the journal after all, so the transaction counts, and counts whole.
    expect(['harbour1', 'harbour2', 'harbour3'].map((id) => again.summaries.get(id)?.revision)).toEqual([
      4, 4, 1,
    ])
    expect([again.settings.person, (await again.verify()).damage]).toEqual(['Oren Pell', []])
    await again.close()
  })

  it('is refused with one sentence on a really full disk, and goes through when there is room', async ({
    skip,
  }) => {
    await using folder = await testFolder()
    const disk = join(folder.path, 'disk')
    await mkdir(disk)
    if (!mounted(disk)) return skip('only root can mount a small disk (tmpfs) to fill')
    try {
      const store = await open(join(disk, 'library'))
      let saved = 0
      let error: string | undefined
      while (error === undefined && saved < 500) {
        const result = await store.commit(saving([storyOf(`harbour${saved}`, 'A boat. '.repeat(500))]))
        if (result.ok) saved += 1
        else error = `${result.error.code}: ${result.error.message}`
      }
      expect(error).toMatch(/^NO_SPACE: The disk that holds the library .* is full, so nothing was saved; /)
      expect([saved > 0, store.summaries.size]).toEqual([true, saved])
      expect((await store.verify()).damage).toEqual([])
      await store.close()

      const full = await open(join(disk, 'library'))
      expect(full.summaries.size).toBe(saved)
      expect((await full.verify()).damage).toEqual([])
      await full.close()

      execFileSync('mount', ['-o', 'remount,size=4m', disk])
      const roomy = await open(join(disk, 'library'))
      valueOf(await roomy.commit(saving([storyOf('harbourlast', 'A boat.')])))
      expect((await roomy.verify()).damage).toEqual([])
      await roomy.close()
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

describe('a checkpoint that the disk refuses', () => {
  it.each(checkpointFaults)('loses nothing, and is made up for later: $on, $code, $path', async (fault) => {
    await using folder = await testFolder()
    const { store, fs } = await libraryWithJournalOn(folder.path)
    valueOf(await store.commit(change))
    const { damage: none, ...before } = await seen(store)
    fs.breakDown(fault)
    const error = errorOf(await store.checkpoint())
    expect(error.code).toBe(fault.code === 'ENOSPC' ? 'NO_SPACE' : 'READ_ONLY')
    expect(none).toEqual([])
    const told = { where: 'journal', message: expect.stringContaining('is safe in the journal') }
    // A full disk damages nothing.
    expect(await seen(store)).toMatchObject({ ...before, damage: fault.code === 'ENOSPC' ? [] : [told] })
    await store.close()
    fs.mend()

    const again = await open(folder.path)
    expect(await seen(again)).toEqual({ ...before, damage: [] })
    valueOf(await again.checkpoint())
    expect(await seen(again)).toEqual({ ...before, damage: [] })
    const names = Object.keys(await contentsOf(folder.path))
    expect(names.filter((name) => name.endsWith('.next') || name.startsWith('journal'))).toEqual([])
    await again.close()
  })

  it('is told when it happens by itself, and commits go on', async () => {
    await using folder = await testFolder()
    const { store, fs } = await libraryOn(folder.path)
    fs.breakDown({ on: 'create', path: /\.next$/, code: 'EACCES' })
    const ids = Array.from({ length: 2100 }, (_, index) => `pier${String(index).padStart(4, '0')}`)
    const results = await Promise.all(ids.map((id) => store.commit(saving([storyOf(id, 'A pier.')]))))
    expect(results.every(({ ok }) => ok)).toBe(true)
    await expect.poll(() => store.damage).toMatchObject([{ where: 'journal' }])
    fs.mend()
    await store.close()
    const again = await open(folder.path)
    expect([again.summaries.size, (await again.verify()).damage]).toEqual([2102, []])
    await again.close()
  })
})

describe('a folder that cannot serve as a library', () => {
  it.each([
    { on: 'list', path: /library$/, code: 'EACCES' },
    { on: 'make-folder', path: /library$/, code: 'EACCES' },
    { on: 'make-folder', path: /library$/, code: 'EROFS' },
    { on: 'create', path: /lock/, code: 'EACCES' },
    { on: 'create', path: /lock/, code: 'ENOSPC' },
  ] as const)('is refused in one sentence that names it: $on, $code', async (fault) => {
    await using folder = await testFolder()
    const path = join(folder.path, 'library')
    const fs = faultyFileSystem()
    fs.breakDown(fault)
    const error = errorOf(await tryToOpen(path, fs))
    expect(error.code).toBe(fault.code === 'ENOSPC' ? 'NO_SPACE' : 'READ_ONLY')
    expect(error.message).toContain(path)
    expect(error.message.match(/[.!?](\s|$)/g)).toHaveLength(1)
    expect(await contentsOf(folder.path)).toEqual({})
  })

  it('is refused as bad input where it is a file, or lies under one', async () => {
    await using folder = await testFolder()
    const file = join(folder.path, 'note.txt')
    await writeFile(file, 'no library')
    for (const path of [file, join(file, 'library')]) {
      const error = errorOf(await tryToOpen(path))
      expect(error).toMatchObject({ code: 'BAD_INPUT', data: { what: path } })
    }
    expect(await contentsOf(folder.path)).toEqual({ 'note.txt': 'no library' })
  })

  it('is refused where this user may not read it', async ({ skip }) => {
    await using folder = await testFolder()
    const path = join(folder.path, 'library')
    const other = await otherUser(folder.path)
    if (other === 'no permissions here') return skip('Windows keeps no permission bits')
    await mkdir(path, { mode: 0o000 })
    const said = await openAs(path, other)
    await chmod(path, 0o700)
    expect(said).toMatchObject({ opened: false, code: 'READ_ONLY' })
    expect(said.message).toBe(
      `Copydesk may not open the library folder ${path}; give yourself permission to read and write it, or name another with --library.`,
    )
  })
})

describe('a library that may be read and not written', () => {
  it.each([
    { on: 'create', path: /lock/, code: 'EACCES' },
    { on: 'create', path: /lock/, code: 'EROFS' },
    { on: 'create', path: /lock/, code: 'ENOSPC' },
    { on: 'append', path: /ledger/, code: 'EACCES' },
  ] as const)('opens for reading, says why, and refuses a commit: $on, $code', async (fault) => {
    await using folder = await testFolder()
    const { store, fs } = await libraryOn(folder.path)
    await store.close()
    fs.breakDown(fault)
    const reader = await open(folder.path, fs)
    const code = fault.code === 'ENOSPC' ? 'NO_SPACE' : 'READ_ONLY'
    expect([reader.writable, reader.readOnlyBecause?.code]).toEqual([false, code])
    expect(reader.readOnlyBecause?.message).toContain('is open for reading only, because')
    expect(valueOf(await reader.get('harbour1')).desk.revision).toBe(2)
    expect(errorOf(await reader.commit(change))).toEqual(reader.readOnlyBecause)
    expect((await reader.verify()).damage).toEqual([])
    await reader.close()
  })

  it('opens for a user whom the folder’s permissions keep from writing', async ({ skip }) => {
    await using folder = await testFolder()
    const other = await otherUser(folder.path)
    if (other === 'no permissions here') return skip('Windows keeps no permission bits')
    const path = join(folder.path, 'library')
    const store = await open(path)
    valueOf(await store.commit(saving([storyOf('harbour1', 'One.')])))
    await store.close()
    execFileSync('chmod', ['-R', 'a-w,a+rX', path])
    const before = await contentsOf(path)
    const said = await openAs(path, other)
    expect(said).toMatchObject({ opened: true, writable: false, stories: 1, commit: 'READ_ONLY' })
    expect(await contentsOf(path)).toEqual(before)
    execFileSync('chmod', ['-R', 'u+w', path])
  })

  it('gives committed text also where it could not be put in place yet', async () => {
    await using folder = await testFolder()
    const { store, fs } = await libraryOn(folder.path)
    valueOf(await store.commit(change))
    fs.breakDown({ on: 'create', path: /\.next$/, code: 'EIO' })
    await store.close()
    fs.mend()
    fs.breakDown({ on: 'create', path: /lock/, code: 'EROFS' })
    const files = await contentsOf(folder.path)
    const reader = await open(folder.path, fs)
    expect(valueOf(await reader.get('harbour1')).desk.revision).toBe(4)
    expect(reader.summaries.get('harbour3')?.revision).toBe(1)
    expect([reader.settings.person, (await reader.verify()).damage]).toEqual(['Oren Pell', []])
    expect(await contentsOf(folder.path)).toEqual(files)
    await reader.close()
  })
})

/** Mounts a disk of 256 kB; false where this user may not. */
function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A user whom permission bits bind: as root another one, who is let into the folder. */
async function otherUser(
  folder: string,
): Promise<{ uid: number; gid: number } | undefined | 'no permissions here'> {
  if (process.platform === 'win32') return 'no permissions here'
  if (process.getuid?.() !== 0) return undefined
  await chmod(folder, 0o755)
  return { uid: 65_534, gid: 65_534 }
}

interface Said {
  readonly opened: boolean
  readonly code?: string
  readonly message?: string
  readonly writable?: boolean
  readonly stories?: number
  readonly commit?: string
}

/** What a process of that user finds when it opens the library. */
async function openAs(path: string, user: { uid: number; gid: number } | undefined): Promise<Said> {
  if (user) await chown(path, user.uid, user.gid)
  const output = await outputOf(runScript('opener.test-script.ts', [path], user))
  return JSON.parse(output) as Said
}
