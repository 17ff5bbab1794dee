import { dictionaryReader } from '../main/desk/dictionary-reader.ts'
import { createDictionaryShelf } from '../shared/spelling/dictionary-shelf.ts'
import type { Spellers } from '../shared/spelling/speller.ts'

/** The dictionaries of these languages, loaded; those that are not there are silent. */
export async function loadedSpellers(languages: readonly string[]): Promise<Spellers> {
  const shelf = createDictionaryShelf(dictionaryReader)
  await Promise.all(languages.map((language) => shelf.ready(language)))
  return shelf
}
