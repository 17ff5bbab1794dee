import { join } from 'node:path'
import { type MetaDocument, type SettingsDocument, decodeMeta, decodeSettings } from './documents.ts'
import { type DurableFile, ownerOfStaged } from './durable-file.ts'
import { type FileSystem, removeIfThere, unlessAbsent } from './file-system.ts'
import type { ChainEnd } from './ledger-entry.ts'
import { type LibraryContext, libraryFile } from './library-context.ts'
import { openSealed } from './sealed-json.ts'

/** The file that says of which format a library is. */
export function metaFile(context: LibraryContext): DurableFile<MetaDocument> {
  return libraryFile(context, join(context.path, 'meta.json'), {
    where: 'library',
    called: { en: 'The file', ko: '파일' },
    otherwise: {
      en: 'A new one was written; no story is affected.',
      ko: '새로 만들었습니다. 기사에는 영향이 없습니다.',
    },
    keepLast: false,
    decode: decodeMeta,
  })
}

export function settingsFile(context: LibraryContext): DurableFile<SettingsDocument> {
  return libraryFile(context, join(context.path, 'settings.json'), {
    where: 'settings',
    called: { en: 'The settings file', ko: '설정 파일' },
    otherwise: {
      en: 'The desk starts with the settings of a new library.',
      ko: '데스크는 새 라이브러리의 설정으로 시작합니다.',
    },
    keepLast: true,
    decode: decodeSettings,
  })
}

/** The settings as their file has them, before this version adds to them what it knows; undefined where there are none. */
export async function rawSettings({
  fs,
  path,
}: Pick<LibraryContext, 'fs' | 'path'>): Promise<
  { readonly settings: unknown; readonly seq: number } | undefined
> {
  // What cannot be read is named by the inspection of the file.
  const bytes = await unlessAbsent(fs.read(join(path, 'settings.json'))).catch(() => undefined)
  const json = bytes && openSealed(new TextDecoder().decode(bytes))
  const known = json && decodeSettings(json)
  return json && known && { settings: json['settings'], seq: known.entry.seq }
}

/**
 * Ends what an interrupted program left beside the documents in the library's folder: of the settings as
 * `StoryFiles.settle` does of stories; of the others, which are made anew, nothing is kept.
 */
export async function settleDocuments(context: LibraryContext, end: ChainEnd): Promise<void> {
  const { fs, path: folder, writable } = context
  if (!writable) return
  const file = settingsFile(context)
  for (const name of await fs.list(folder)) {
    const owner = ownerOfStaged(name)
    if (owner === undefined) continue
    const path = join(folder, name)
    const found = owner === 'settings.json' ? await file.inspect(path) : undefined
    const committed =
      found?.state === 'good' && found.data.entry.seq === end.seq && found.data.entry.hash === end.hash
    // If it stays it does no harm: it is looked at again at the next opening.
    if (committed) await file.staged(path).publish()
    else await removeIfThere(fs, path).catch(() => undefined)
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
