import type { PageDesk } from '../desk.ts'
import { pickFile } from '../library/pick-file.ts'

/** Lets a person pick a vocabulary file and shows what is in it, before anything of it is taken. */
export async function pickVocabulary({ shell, vocabularies }: PageDesk): Promise<void> {
  const file = await pickFile('.json,.csv,.tsv,.txt')
  if (!file) return
  shell.ask({ kind: 'vocabularies' })
  await vocabularies.look(file)
}
