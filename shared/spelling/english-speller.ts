import nspell from 'nspell'
import { createRecent } from '../text/recent.ts'
import { slipsOf } from './edits.ts'
import { rarity } from './rarity.ts'
import { mostSuggestions, type Speller } from './speller.ts'

/** The files of Hunspell's English, as text. Both countries' have the same affixes. */
export interface EnglishFiles {
  readonly affixes: string
  readonly american: string
  readonly british: string
}

/** How many words' answers are kept. */
const mostAnswers = 20_000

/** Longer ones are no words, and would be long to try. */
const longestTried = 24

/**
 * English as both countries spell it: which of the two a house wants is a matter of its rules, not of spelling.
 * Takes about 0.3 s to make.
 */
export function createEnglishSpeller({ affixes, american, british }: EnglishFiles): Speller {
  const dictionary = nspell(affixes, together(american, british))
  const remembered = createRecent<readonly string[]>(2000)
  // Copy is made of the same words over and over, and nspell takes steps that a lookup does not.
  const answers = new Map<string, boolean>()

  function isRight(word: string): boolean {
    const known = answers.get(word)
    if (known !== undefined) return known
    if (answers.size >= mostAnswers) answers.clear()
    const right = dictionary.correct(word)
    answers.set(word, right)
    return right
  }

  function suggested(word: string): readonly string[] {
    if (word.length > longestTried) return []
    // "july", "iraq": all that is wrong is the capital.
    const name = word.charAt(0).toUpperCase() + word.slice(1)
    if (name !== word && isRight(name)) return [name]
    const found = new Map<string, number>()
    for (const { word: candidate, cost } of slipsOf(word)) {
      const known = found.get(candidate)
      // Candidates are many and come once: they would drive the words of copy out of memory.
      if (known === undefined ? dictionary.correct(candidate) : cost < known) found.set(candidate, cost)
    }
    return [...found]
      .map(([candidate, cost]) => ({ candidate, cost: cost + rarity(candidate) }))
      .toSorted((one, other) => one.cost - other.cost || one.candidate.localeCompare(other.candidate))
      .slice(0, mostSuggestions)
      .map(({ candidate }) => candidate)
  }

  return {
    language: 'en',
    isRight,
    suggest: (word) => remembered.get(word, () => suggested(word)),
  }
}

/** Both lists as one: they differ in 2,000 of 50,000 words, and nspell reads no second list without harm to the first. */
function together(one: string, other: string): string {
  const known = new Set(one.split('\n'))
  // The first line of a list is a count that nobody goes by.
  const [, ...lines] = other.split('\n')
  return [one.trimEnd(), ...lines.filter((line) => !known.has(line))].join('\n')
}
