import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type DictionaryFile, packagedAs } from './dictionary-files.ts'
import { createDictionaryShelf, type DictionaryShelf } from './dictionary-shelf.ts'

/** A shelf of the real dictionaries, as the packages bring them; nothing is loaded yet. */
export function packagedDictionaries(): DictionaryShelf {
  const read = (file: DictionaryFile): Promise<Buffer> => {
    const source = packagedAs(file)
    return readFile(fileURLToPath(new URL(source.file, import.meta.resolve(source.name))))
  }
  return createDictionaryShelf({ text: async (file) => (await read(file)).toString('utf8'), bytes: read })
}
