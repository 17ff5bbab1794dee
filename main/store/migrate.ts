import { basename, dirname, join } from 'node:path'
import { backupsFolder } from './backup/recovery.ts'
import { type SettingsDocument, decodeSettings } from './documents.ts'
import { createSynced, removeIfThere, unlessAbsent } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { inParallel } from './in-parallel.ts'
import type { LibraryContext } from './library-context.ts'
import { openSealed } from './sealed-json.ts'

/**
 * Copies a library of an older format to `backups/format-N`, before anything in it is changed: its documents, its
 * ledger and its stories. The archive is made of them and is not copied. A copy that is there already is whole and
 * is left; one that was interrupted is made anew. Throws the file system's error.
 */
export async function backUpFormat({ fs, path }: LibraryContext, format: number): Promise<void> {
  const backup = join(path, 'backups', `format-${format}`)
  if ((await unlessAbsent(fs.list(backup))) !== undefined) return
  const partial = `${backup}.part`
  const files = await filesToKeep(fs, path)
  const folders = new Set(files.map((file) => dirname(join(partial, file))))
  await fs.makeFolder(partial)
  for (const folder of folders) await fs.makeFolder(folder)
  await inParallel(files, 16, async (file) => {
    const to = join(partial, file)
    await removeIfThere(fs, to)
    await createSynced(fs, to, await fs.read(join(path, file)))
  })
  await inParallel(new Set([...folders, ...[...folders].map(dirname), partial]), 16, (folder) =>
    fs.syncFolder(folder),
  )
  await fs.rename(partial, backup)
  await fs.syncFolder(dirname(backup))
  await fs.syncFolder(path)
}

/** The settings of the copy that was made of the last earlier format; nothing where there is none, or none of them. */
export async function settingsOfEarlierFormat({
  fs,
  path,
}: Pick<LibraryContext, 'fs' | 'path'>): Promise<
  { readonly value: SettingsDocument; readonly asOf?: undefined } | undefined
> {
  const formats = await copiedFormats(fs, path)
  if (formats.length === 0) return undefined
  const file = join(backupsFolder(path), `format-${Math.max(...formats)}`, 'settings.json')
  const bytes = await unlessAbsent(fs.read(file)).catch(() => undefined)
  const json = bytes && openSealed(new TextDecoder().decode(bytes))
  const value = json && decodeSettings(json)
  return value && { value }
}

/** Whether a library was of another format once: then there is a copy of how it was. */
export async function isOfEarlierFormat({ fs, path }: Pick<LibraryContext, 'fs' | 'path'>): Promise<boolean> {
  return (await copiedFormats(fs, path)).length > 0
}

async function copiedFormats(fs: FileSystem, path: string): Promise<readonly number[]> {
  const names = (await unlessAbsent(fs.list(backupsFolder(path))).catch(() => undefined)) ?? []
  return names.flatMap((name) => /^format-(\d+)$/.exec(name)?.[1] ?? []).map(Number)
}

/** The names of a library's files from its folder on. */
async function filesToKeep(fs: FileSystem, path: string): Promise<readonly string[]> {
  const documents = ['meta.json', 'settings.json', 'catalogue.json', 'ledger.ndjson']
  const top = (await fs.list(path)).filter((name) => documents.includes(basename(name, '.last')))
  const folders = (await unlessAbsent(fs.list(join(path, 'stories')))) ?? []
  const stories: string[] = []
  await inParallel(
    folders.filter((name) => /^[0-9a-f]{2}$/.test(name)),
    16,
    async (folder) => {
      for (const name of await fs.list(join(path, 'stories', folder))) {
        stories.push(join('stories', folder, name))
      }
    },
  )
  return [...top, ...stories]
}
