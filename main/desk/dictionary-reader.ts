import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DictionaryFile, DictionaryReader } from '../../shared/spelling/dictionary-shelf.ts'

/** Which package holds a file, and under which name. */
const packages: Readonly<Record<DictionaryFile, readonly [name: string, file: string]>> = {
  'en.aff': ['dictionary-en', 'index.aff'],
  'en.dic': ['dictionary-en', 'index.dic'],
  'en-gb.dic': ['dictionary-en-gb', 'index.dic'],
}

/** Beside the page, where the build puts them for both: the packed desk has no node_modules. */
const built = join(import.meta.dirname, '../page/dictionaries')

/** Where a file lies: in the build where this runs as a part of one, else in its package. */
function pathOf(file: DictionaryFile): string {
  if (existsSync(built)) return join(built, file)
  const [name, inside] = packages[file]
  return fileURLToPath(new URL(inside, import.meta.resolve(name)))
}

/** Reads the dictionaries' files from the disk. */
export const dictionaryReader: DictionaryReader = {
  text: (file) => readFile(pathOf(file), 'utf8'),
}
