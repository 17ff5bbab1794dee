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

/** Whether two tags are one: by their code where both have one, else by their name. */
export function isSameTag(a: Concept, b: Concept): boolean {
  if (a.code !== undefined && b.code !== undefined) return a.code === b.code && a.scheme === b.scheme
  return sameName(a.name, b.name)
}

/** Whether two names are one, whatever their case. */
export function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
}
