/** The files that dictionaries are made of: Hunspell's affixes and words. */
export const dictionaryFiles = ['en.aff', 'en.dic', 'en-gb.dic', 'ko.aff', 'ko.dic'] as const
export type DictionaryFile = (typeof dictionaryFiles)[number]

/** The package that brings a file, and what it is called there. */
export function packagedAs(file: DictionaryFile): { readonly name: string; readonly file: string } {
  const [language = '', kind = ''] = file.split('.')
  return { name: `dictionary-${language}`, file: `index.${kind}` }
}

/** Reads the dictionaries' files (UTF-8), wherever the shell keeps them. Rejects where one is not to be had. */
export interface DictionaryReader {
  text(file: DictionaryFile): Promise<string>
  bytes(file: DictionaryFile): Promise<Uint8Array>
}
