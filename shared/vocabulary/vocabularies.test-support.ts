import type { ReadVocabulary } from './read-vocabulary.ts'
import { readVocabulary } from './read-vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'
import { settled } from './take-in.ts'

/** What a file came to that is known to be a vocabulary. */
export function read(text: string, file = 'list.csv'): ReadVocabulary {
  const result = readVocabulary(text, file)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** A vocabulary of subjects out of rows of `name,code,broader`. */
export function listed(...rows: readonly string[]): Vocabulary {
  return settled(read(['name,code,broader', ...rows].join('\n')).vocabulary, 'subjects', 'list')
}

/** IPTC's JSON of a few concepts. */
export function iptcJson(concepts: readonly object[], about: object = {}): string {
  return JSON.stringify({
    uri: 'http://cv.iptc.org/newscodes/mediatopic/',
    prefSchemeAlias: 'medtop',
    dateReleased: '2026-01-01T00:00:00+00:00',
    ...about,
    conceptSet: concepts,
  })
}

/** A concept as IPTC writes one. */
export function concept(code: string, names: object, more: object = {}): object {
  return {
    uri: `http://cv.iptc.org/newscodes/mediatopic/${code}`,
    qcode: `medtop:${code}`,
    prefLabel: names,
    ...more,
  }
}
