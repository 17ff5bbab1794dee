import type { Concept } from '../story/record.ts'
import { nameIn } from './names.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/**
 * A term as a story keeps it, named in the story's language, so that the story can be read without the vocabulary. The
 * address of a Media Topic is made of its code by every writer and is left out.
 */
export function conceptOf(
  { scheme, uri }: Pick<Vocabulary, 'scheme' | 'uri'>,
  term: Term,
  language: string,
): Concept {
  const { code } = term
  return {
    name: nameIn(term, [language]).name,
    ...(code !== undefined && { code }),
    ...(code !== undefined && scheme !== undefined && { scheme }),
    ...(code !== undefined && uri !== undefined && scheme !== 'medtop' && { uri: `${uri}${code}` }),
  }
}
