import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type DictionaryFile,
  type DictionaryReader,
  packagedAs,
} from '../../shared/spelling/dictionary-files.ts'

/** Beside the page, where the build puts them for both: the packed desk has no node_modules. */
const built = join(import.meta.dirname, '../page/dictionaries')

/** Where a file lies: in the build where this runs as a part of one, else in its package. */
function pathOf(file: DictionaryFile): string {
  if (existsSync(built)) return join(built, file)
  const source = packagedAs(file)
  return fileURLToPath(new URL(source.file, import.meta.resolve(source.name)))
}

/** Reads the dictionaries' files from the disk. */
export const dictionaryReader: DictionaryReader = {
  text: (file) => readFile(pathOf(file), 'utf8'),
  bytes: (file) => readFile(pathOf(file)),
}
