import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileDamage, DurableFile, lastCopyOf } from './durable-file.ts'
import { type FaultyFileSystem, faultyFileSystem } from './faulty-file-system.test-support.ts'
import { contentsOf, testFolder } from './library.test-support.ts'

interface Note {
  readonly text: string
}

interface Fixture {
  readonly file: DurableFile<Note>
  readonly fs: FaultyFileSystem
  readonly path: string
  readonly damage: FileDamage[]
}

function fixture(folder: string): Fixture {
  const fs = faultyFileSystem()
  const path = join(folder, 'note.json')
  const damage: FileDamage[] = []
  const file = new DurableFile<Note>({
    fs,
    path,
    keepLast: true,
    decode: (json) => (typeof json['text'] === 'string' ? { text: json['text'] } : undefined),
    onDamage: (found) => damage.push(found),
    setAside: async (damaged) => {
      const to = join(folder, `aside-${damage.length}-${damaged.slice(folder.length + 1)}`)
      await fs.rename(damaged, to)
      return to
    },
  })
  return { file, fs, path, damage }
}

describe('DurableFile', () => {
  it('has no document where there is no file, and tells no damage', async () => {
    await using folder = await testFolder()
    const { file, damage } = fixture(folder.path)
    expect(await file.read()).toBeNull()
    expect(damage).toEqual([])
  })

  it('keeps the version before beside the new one and leaves no temporary file', async () => {
    await using folder = await testFolder()
    const { file } = fixture(folder.path)
    for (const text of ['one', 'two', 'three']) await file.write({ text })
    expect(await file.read()).toEqual({ text: 'three' })
    const files = await contentsOf(folder.path)
    expect(Object.keys(files)).toEqual(['note.json', 'note.json.last'])
    expect(files['note.json.last']).toContain('"two"')
  })

  it('may be read by its owner only', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows has no such permission bits')
    await using folder = await testFolder()
    const { file, path } = fixture(folder.path)
    await file.write({ text: 'one' })
    const { stat } = await import('node:fs/promises')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('sets a damaged version aside, unaltered, and restores the one before', async () => {
    await using folder = await testFolder()
    const { file, path, damage } = fixture(folder.path)
    await file.write({ text: 'one' })
    await file.write({ text: 'two' })
    const torn = (await readFile(path, 'utf8')).slice(0, 20)
    await writeFile(path, torn)
    expect(await file.read()).toEqual({ text: 'one' })
    expect(damage).toMatchObject([{ path, problem: 'changed', instead: 'earlier' }])
    expect(await readFile(damage[0]?.setAside ?? '', 'utf8')).toBe(torn)
    expect(await file.read()).toEqual({ text: 'one' })
    expect(damage).toHaveLength(1)
  })

  it('has no document, and does not throw, where both versions are damaged', async () => {
    await using folder = await testFolder()
    const { file, path, damage } = fixture(folder.path)
    await writeFile(path, '')
    await writeFile(lastCopyOf(path), '\0'.repeat(100))
    expect(await file.read()).toBeNull()
    expect(damage).toMatchObject([{ problem: 'changed', instead: 'nothing' }])
    expect(Object.keys(await contentsOf(folder.path))).toEqual([
      'aside-0-note.json',
      'aside-0-note.json.last',
    ])
  })

  it('takes a whole file of another kind for damaged', async () => {
    await using folder = await testFolder()
    const { file, path, damage } = fixture(folder.path)
    const other = new DurableFile<{ figure: number }>({
      fs: faultyFileSystem(),
      path,
      keepLast: false,
      decode: () => undefined,
      onDamage: () => undefined,
    })
    await other.write({ figure: 1 })
    expect(await file.read()).toBeNull()
    expect(damage).toMatchObject([{ problem: 'unfit' }])
  })

  it('restores a version whose file was deleted', async () => {
    await using folder = await testFolder()
    const { file, fs, path, damage } = fixture(folder.path)
    await file.write({ text: 'one' })
    await file.write({ text: 'two' })
    await fs.remove(path)
    expect(await file.read()).toEqual({ text: 'one' })
    expect(damage).toMatchObject([{ problem: 'missing', instead: 'earlier' }])
  })

  it('never lets a damaged version take the last good copy’s place', async () => {
    await using folder = await testFolder()
    const { file, path, damage } = fixture(folder.path)
    await file.write({ text: 'one' })
    await file.write({ text: 'two' })
    await writeFile(path, 'torn')
    await file.write({ text: 'three' })
    expect(await readFile(lastCopyOf(path), 'utf8')).toContain('"one"')
    expect(damage).toMatchObject([{ problem: 'changed', instead: 'new' }])
  })

  it('leaves a file in its place that the disk refuses to read, and gives the copy meanwhile', async () => {
    await using folder = await testFolder()
    const { file, fs, damage } = fixture(folder.path)
    await file.write({ text: 'one' })
    await file.write({ text: 'two' })
    fs.breakDown({ on: 'read', path: /note\.json$/, code: 'EIO' })
    expect(await file.read()).toEqual({ text: 'one' })
    expect(damage).toMatchObject([{ problem: 'unreadable' }])
    fs.mend()
    expect(await file.read()).toEqual({ text: 'two' })
  })

  it.each([
    { on: 'create', path: /\.next$/, code: 'ENOSPC' },
    { on: 'write', path: /\.next$/, code: 'ENOSPC', torn: 10 },
    { on: 'sync', path: /\.next$/, code: 'EIO' },
    { on: 'rename', path: /note\.json$/, code: 'EACCES', times: 1 },
  ] as const)('leaves both versions as they were where a $on fails with $code', async (fault) => {
    await using folder = await testFolder()
    const { file, fs } = fixture(folder.path)
    await file.write({ text: 'one' })
    await file.write({ text: 'two' })
    const before = await contentsOf(folder.path)
    fs.breakDown(fault)
    await expect(file.write({ text: 'three' })).rejects.toMatchObject({ code: fault.code })
    fs.mend()
    expect(await file.read()).toEqual({ text: 'two' })
    const after = await contentsOf(folder.path)
    expect(after['note.json']).toBe(before['note.json'])
    expect(Object.keys(after).filter((name) => name.endsWith('.next'))).toEqual([])
  })

  describe('on a disk without second names', () => {
    it('keeps the version before all the same', async () => {
      await using folder = await testFolder()
      const { file, fs, path } = fixture(folder.path)
      fs.breakDown({ on: 'link', path: /./, code: 'EPERM' })
      await file.write({ text: 'one' })
      await file.write({ text: 'two' })
      expect(await file.read()).toEqual({ text: 'two' })
      expect(await readFile(lastCopyOf(path), 'utf8')).toContain('"one"')
    })

    it.each([/note\.json$/, /note\.json\.last$/])(
      'leaves the file as it was where it cannot rename to %s',
      async (name) => {
        await using folder = await testFolder()
        const { file, fs } = fixture(folder.path)
        await file.write({ text: 'one' })
        fs.breakDown({ on: 'link', path: /./, code: 'EPERM' })
        fs.breakDown({ on: 'rename', path: name, code: 'EACCES', times: 1 })
        await expect(file.write({ text: 'two' })).rejects.toMatchObject({ code: 'EACCES' })
        expect(await file.read()).toEqual({ text: 'one' })
        expect(Object.keys(await contentsOf(folder.path))).toEqual(['note.json'])
      },
    )
  })
})
