import { join } from 'node:path'
import { type MetaDocument, type SettingsDocument, decodeMeta, decodeSettings } from './documents.ts'
import { type DurableFile, ownerOfStaged } from './durable-file.ts'
import { type FileSystem, unlessAbsent } from './file-system.ts'
import type { ChainEnd } from './ledger-entry.ts'
import { type LibraryContext, libraryFile } from './library-context.ts'

/** The file that says of which format a library is. */
export function metaFile(context: LibraryContext): DurableFile<MetaDocument> {
  return libraryFile(context, join(context.path, 'meta.json'), {
    where: 'library',
    called: 'The file',
    otherwise: 'A new one was written; no story is affected.',
    keepLast: false,
    indent: 2,
    decode: decodeMeta,
  })
}

export function settingsFile(context: LibraryContext): DurableFile<SettingsDocument> {
  return libraryFile(context, join(context.path, 'settings.json'), {
    where: 'settings',
    called: 'The settings file',
    otherwise: 'The desk starts with the settings of a new library.',
    keepLast: true,
    indent: 2,
    decode: decodeSettings,
  })
}

/** Ends what an interrupted program left of the settings, as `StoryFiles.settle` does for stories. */
export async function settleSettings(context: LibraryContext, end: ChainEnd): Promise<void> {
  const file = settingsFile(context)
  for (const name of await context.fs.list(context.path)) {
    if (ownerOfStaged(name) !== 'settings.json' || !context.writable) continue
    const path = join(context.path, name)
    const found = await file.inspect(path)
    const committed =
      found.state === 'good' && found.data.entry.seq === end.seq && found.data.entry.hash === end.hash
    if (committed) await file.staged(path).publish()
    else
      await file
        .staged(path)
        .discard()
        .catch(() => undefined)
  }
}

/**
 * The format of the library in a folder, read before anything is touched: a later version may seal its
 * files otherwise, and they must not be taken for damaged. Undefined where there is none or it is unclear.
 */
export async function formatOf(fs: FileSystem, folder: string): Promise<number | undefined> {
  const bytes = await unlessAbsent(fs.read(join(folder, 'meta.json')))
  if (bytes === undefined) return undefined
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
    return typeof format === 'number' ? format : undefined
  } catch {
    // Damaged: dealt with like any other file, once the library is ours.
    return undefined
  }
}
