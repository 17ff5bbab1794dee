import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createDictionaryShelf, type DictionaryFile, type DictionaryShelf } from './dictionary-shelf.ts'

/** A shelf of the real dictionaries, as the packages bring them; nothing is loaded yet. */
export function packagedDictionaries(): DictionaryShelf {
  const read = (file: DictionaryFile): Promise<Buffer> => {
    const [language = '', kind = ''] = file.split('.')
    return readFile(fileURLToPath(new URL(`index.${kind}`, import.meta.resolve(`dictionary-${language}`))))
  }
  return createDictionaryShelf({ text: async (file) => (await read(file)).toString('utf8') })
}
