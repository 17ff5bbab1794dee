import type { DictionaryFile, DictionaryReader } from '../../shared/spelling/dictionary-files.ts'

/** The dictionaries' files, as the build puts them beside the page. */
export const dictionaryReader: DictionaryReader = {
  text: async (file) => (await fetched(file)).text(),
  bytes: async (file) => new Uint8Array(await (await fetched(file)).arrayBuffer()),
}

async function fetched(file: DictionaryFile): Promise<Response> {
  const answer = await fetch(new URL(`/dictionaries/${file}`, self.location.href))
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
  return answer
}
