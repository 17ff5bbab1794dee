import { once } from 'node:events'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mediaTopics } from '../../../shared/vocabulary/media-topics.ts'
import { defaultSettings, libraryFormat } from '../documents.ts'
import { faultyFileSystem } from '../faulty-file-system.test-support.ts'
import { type FileSystem, realFileSystem } from '../file-system.ts'
import { contentsOf, errorOf, fileEnding, open, testFolder, valueOf } from '../library.test-support.ts'
import { runScript } from '../processes.test-support.ts'
import { sealedJson } from '../sealed-json.ts'
import { saving, storyOf } from '../stories.test-support.ts'
import type { Store } from '../store.ts'
import { type Restored, restore } from './restore.ts'
import { cancelled } from './verify-backup.ts'
import type { WrittenBackup } from './write-backup.ts'

const at = '2026-11-24T09:00:00.000Z'

describe('a backup', () => {
  it('gives back stories, history, ledger, settings and vocabularies byte for byte', async () => {
    await using folder = await testFolder()
    const { library, file, into } = placesIn(folder.path)
    const store = await filled(library)
    expect(await backedUp(store, file)).toMatchObject({ stories: 3, entries: 7, lost: [] })
    await store.close()
    expect(await restored(file, into)).toMatchObject({ stories: 3, entries: 7, damage: [], createdAt: at })
    expect(await kept(into)).toEqual(await kept(library))
  })

  it('is of one moment, however much is stored while it is made', async () => {
    await using folder = await testFolder()
    const { library, file, into } = placesIn(folder.path)
    let duringTheFirstWrite = async (): Promise<void> => undefined
    const store = await filled(library, {
      ...realFileSystem,
      async open(path, how) {
        if (path.endsWith('.part')) await duringTheFirstWrite()
        return realFileSystem.open(path, how)
      },
    })
    valueOf(await store.checkpoint())
    const before = await kept(library)
    duringTheFirstWrite = async () => {
      for (const revision of [7, 8]) {
        valueOf(
          await store.commit(saving([take('harbour1', revision), storyOf('newcomer', 'New.', revision)])),
        )
        valueOf(await store.commit({ stories: [], settings: defaultSettings, events: [] }))
        valueOf(await store.checkpoint())
      }
    }
    expect(await backedUp(store, file)).toMatchObject({ stories: 3, entries: 7 })
    expect(await kept(library)).not.toEqual(before)
    await store.close()
    await restored(file, into)
    expect(await kept(into)).toEqual(before)
  })

  it('holds what the journal alone has, where the disk of the library is full', async () => {
    await using folder = await testFolder()
    const { library, file, into } = placesIn(folder.path)
    const disk = faultyFileSystem()
    const store = await filled(library, disk)
    valueOf(await store.checkpoint())
    valueOf(await store.commit(saving([take('harbour1', 5)])))
    disk.breakDown({ on: 'create', path: /stories/, code: 'ENOSPC' })
    expect(await backedUp(store, file)).toMatchObject({ stories: 3, entries: 8 })
    disk.mend()
    await store.close()
    await restored(file, into)
    const again = await open(into)
    expect(valueOf(await again.get('harbour1'))).toEqual(take('harbour1', 5))
    expect((await again.history('harbour1')).map(({ revision }) => revision)).toEqual([4, 3, 2, 1])
    await again.close()
  })

  it('leaves nothing behind where its disk is full, or it is called off', async () => {
    await using folder = await testFolder()
    const { library, file } = placesIn(folder.path)
    const disk = faultyFileSystem()
    const store = await filled(library, disk)
    disk.breakDown({ on: 'write', path: /backup\.zip/, code: 'ENOSPC', torn: 100 })
    expect(errorOf(await store.backUp(file))).toMatchObject({
      code: 'NO_SPACE',
      message: expect.stringContaining('so no backup was made; free some space'),
    })
    disk.mend()
    const stop = new AbortController()
    expect(valueOf(await store.backUp(file, { signal: stop.signal, onProgress: () => stop.abort() }))).toBe(
      cancelled,
    )
    expect(await readdir(folder.path)).toEqual(['library'])
    await store.close()
  })

  it('does not go among the library’s own files, nor into a folder that is not there', async () => {
    await using folder = await testFolder()
    const { library } = placesIn(folder.path)
    const store = await filled(library)
    expect(errorOf(await store.backUp(join(library, 'stories', 'mine.zip'))).message).toContain(
      'does not belong',
    )
    expect(errorOf(await store.backUp(join(folder.path, 'nowhere', 'a.zip'))).message).toContain(
      'There is no folder',
    )
    expect(await backedUp(store, join(folder.path, '..a.zip'))).toMatchObject({ stories: 3 })
    await store.close()
  })

  it('names what it could not take along', async () => {
    await using folder = await testFolder()
    const { library, file, into } = placesIn(folder.path)
    await (await filled(library)).close()
    await writeFile(await fileEnding(library, '/harbour2.json'), '{')
    const store = await open(library)
    const { stories, lost } = await backedUp(store, file)
    await store.close()
    expect({ stories, lost }).toEqual({ stories: 2, lost: [expect.stringContaining('harbour2.json')] })
    expect((await restored(file, into)).damage.join('\n')).toContain('is not in it')
  })

  it('whose process is killed amidst leaves no file under its name, and the next one is whole', async () => {
    await using folder = await testFolder()
    const { library, file, into } = placesIn(folder.path)
    await (await filled(library)).close()
    const child = runScript('backup/backup.test-script.ts', [library, file])
    await once(createInterface({ input: child.stdout ?? process.stdin }), 'line')
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await readdir(folder.path)).toEqual(['library.backup.zip.part', 'library'].toSorted())
    const store = await open(library)
    await backedUp(store, file)
    await store.close()
    expect(await restored(file, into)).toMatchObject({ stories: 3, damage: [] })
    expect((await readdir(folder.path)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('a restoration', () => {
  it('refuses a backup of which a byte was changed, and names the entry', async () => {
    await using folder = await testFolder()
    const { file, into } = await backupIn(folder.path)
    const whole = await readFile(file)
    const entries = unzipSync(whole)
    for (const [name, bytes] of Object.entries(entries)) {
      const changed = Uint8Array.from(bytes)
      changed.set([(bytes.at(bytes.length / 2) ?? 0) ^ 1], Math.floor(bytes.length / 2))
      await writeFile(file, zipSync({ ...entries, [name]: changed }))
      expect(errorOf(await tryToRestore(file, into)).message, name).toContain(`is damaged: ${name}`)
    }
    await writeFile(file, whole.subarray(0, whole.length - 30))
    expect(errorOf(await tryToRestore(file, into)).message).toContain('cut off')
    expect(await readdir(folder.path)).not.toContain('restored')
  })

  it('refuses an entry that was taken out, put in or leads out of the library', async () => {
    await using folder = await testFolder()
    const { file, into } = await backupIn(folder.path)
    const entries = unzipSync(await readFile(file))
    const { 'stories/000001.ndjson': _stories, ...fewer } = entries
    await writeFile(file, zipSync(fewer))
    expect(errorOf(await tryToRestore(file, into)).message).toContain('stories/000001.ndjson is missing')
    await writeFile(file, zipSync({ ...entries, '../evil.json': new Uint8Array(3) }))
    expect(errorOf(await tryToRestore(file, into)).message).toContain('../evil.json does not belong to it')
  })

  it('refuses what is no backup, and a newer one', async () => {
    await using folder = await testFolder()
    const { file, into } = await backupIn(folder.path)
    const entries = unzipSync(await readFile(file))
    await writeFile(file, zipSync({ 'a.txt': new Uint8Array(3) }))
    expect(errorOf(await tryToRestore(file, into)).message).toContain('is no backup of Copydesk')
    const newer = sealedJson({ kind: 'copydesk-backup', form: 1, format: libraryFormat + 1 }, 1)
    await writeFile(file, zipSync({ ...entries, 'manifest.json': new TextEncoder().encode(newer) }))
    expect(errorOf(await tryToRestore(file, into)).message).toContain('newer Copydesk')
    expect(errorOf(await tryToRestore(join(folder.path, 'none.zip'), into)).message).toContain('no such file')
  })

  it('refuses a folder that is not empty, and sets it aside where it is asked to', async () => {
    await using folder = await testFolder()
    const { file, library } = await backupIn(folder.path)
    const before = await kept(library)
    expect(errorOf(await tryToRestore(file, library)).message).toContain('--replace')
    const store = await open(library)
    expect(errorOf(await tryToRestore(file, library, { replace: true })).code).toBe('LIBRARY_IN_USE')
    valueOf(await store.commit(saving([take('harbour1', 8)])))
    await store.close()
    const { before: aside } = await restored(file, library, { replace: true })
    expect(aside).toBe(`${library}-before-20261124T090000`)
    expect(await kept(library)).toEqual(before)
    const earlier = await open(aside ?? '')
    expect(valueOf(await earlier.get('harbour1'))).toEqual(take('harbour1', 8))
    await earlier.close()
  })

  it('leaves what lay there where the disk fails, or it is called off', async () => {
    await using folder = await testFolder()
    const { file, into } = await backupIn(folder.path)
    const fs = faultyFileSystem()
    fs.breakDown({ on: 'sync', path: /restoring.stories/, code: 'ENOSPC', after: 1 })
    expect(errorOf(await tryToRestore(file, into, { fs })).code).toBe('NO_SPACE')
    const stop = new AbortController()
    const off = await tryToRestore(file, into, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(valueOf(off)).toBe(cancelled)
    expect((await readdir(folder.path)).toSorted()).toEqual(['library', 'library.backup.zip'])
  })

  it('brings a library of an older format up to date', async () => {
    await using folder = await testFolder()
    const { library, file, into } = placesIn(folder.path)
    await (await filled(library)).close()
    const meta = { format: 1, createdAt: at, createdBy: '0.0.0' }
    const store = await open(library)
    await writeFile(join(library, 'meta.json'), sealedJson(meta, 2))
    await backedUp(store, file)
    await store.close()
    expect(await restored(file, into)).toMatchObject({ stories: 3, damage: [] })
    expect(JSON.parse(await readFile(join(into, 'meta.json'), 'utf8'))).toMatchObject({
      format: libraryFormat,
    })
  })
})

function placesIn(folder: string) {
  return {
    library: join(folder, 'library'),
    file: join(folder, 'library.backup.zip'),
    into: join(folder, 'restored'),
  }
}

/** A library of three stories, of which one has earlier revisions. */
async function filled(library: string, fs?: FileSystem): Promise<Store> {
  const store = await open(library, fs)
  for (const revision of [1, 2, 3, 4]) valueOf(await store.commit(saving([take('harbour1', revision)])))
  valueOf(await store.commit(saving([storyOf('harbour2', '항구가 다시 열린다.'), take('harbour3', 1)])))
  const settings = { ...defaultSettings, person: 'Ada' }
  valueOf(await store.vocabularies.put(mediaTopics))
  const detail = { vocabulary: mediaTopics.id }
  valueOf(await store.commit({ stories: [], settings, events: [{ what: 'vocabulary', at, detail }] }))
  return store
}

async function backupIn(folder: string) {
  const places = placesIn(folder)
  const store = await filled(places.library)
  await backedUp(store, places.file)
  await store.close()
  return places
}

async function backedUp(
  store: Store,
  file: string,
  task?: Parameters<Store['backUp']>[1],
): Promise<WrittenBackup> {
  const made = valueOf(await store.backUp(file, task))
  if (made === cancelled) throw new Error('called off')
  return made
}

type Options = Partial<Parameters<typeof restore>[0]>

function tryToRestore(file: string, into: string, options: Options = {}) {
  const now = () => new Date(at)
  return restore({ file, into, replace: false, shell: 'command-line', version: '0.0.0', now, ...options })
}

async function restored(file: string, into: string, options?: Options): Promise<Restored> {
  const made = valueOf(await tryToRestore(file, into, options))
  if (made === cancelled) throw new Error('called off')
  return made
}

/** What a backup is of: the library's files, but for those that are made of others or kept beside. */
async function kept(library: string): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(await contentsOf(library))
  return Object.fromEntries(
    files.filter(
      ([name]) =>
        /^(?:meta|settings|stories|history|ledger|vocabularies)\b/.test(name) && !name.endsWith('.last'),
    ),
  )
}

/** A story with words and a time of its own for each revision. */
function take(id: string, revision: number) {
  const story = storyOf(id, `Take ${revision}.`, revision)
  return { ...story, desk: { ...story.desk, savedAt: `2026-11-24T09:00:0${revision}.000Z` } }
}
