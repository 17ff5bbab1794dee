import type { Locale } from '../locale.ts'

/** A dictionary that is loaded: says which words are right, at once and without waiting. */
export interface Speller {
  /** The primary subtag of the language whose words it knows. */
  readonly language: string
  /** Whether the dictionary has this word, in this or in a form made from another. One word, no spaces. */
  isRight(word: string): boolean
  /** At most three words that may have been meant, the likeliest first. Dearer than `isRight`; remembered. */
  suggest(word: string): readonly string[]
}

/** The dictionaries of whoever runs the checks: some loaded, others not yet or not at all. */
export interface Spellers {
  /** The dictionary for copy in this language (BCP 47), if it is loaded. */
  for(language: string): Speller | undefined
  /** What a report of copy in this language still lacks, each in one sentence for a person. */
  pending(language: string, locale: Locale): readonly string[]
}

/** How many suggestions a person is offered: as many as can be told apart at a glance. */
export const mostSuggestions = 3
