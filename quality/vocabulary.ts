import type { Random } from './random.ts'

/**
 * Words of running text by how often they occur and how they end, so that one can stand in for another of the
 * same kind: a rough stand-in for a part of speech.
 */
export interface Vocabulary {
  /** Another word of like frequency and form, or undefined where none is known. */
  substitute(word: string, random: Random): string | undefined
  /** Whether a word tells something: not among the commonest, and a word of letters. */
  isContent(word: string): boolean
}

const commonest = 120
const leastLength = 4
/** Words of figures: another in their place is a figure changed, which is an edit of its own. */
const ofFigures = new Set(
  'hundred thousand million billion trillion percent four five seven eight nine eleven twelve twenty thirty forty fifty sixty'.split(
    ' ',
  ),
)

/** The vocabulary of some sentences, by their words in lower case. */
export function vocabularyOf(sentences: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>()
  for (const sentence of sentences)
    for (const [word] of sentence.matchAll(wordPattern)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ranked = [...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const glue = new Set(ranked.slice(0, commonest).map(([word]) => word))
  const isContent = (word: string): boolean =>
    /^\p{Ll}+$/u.test(word) && word.length >= leastLength && !glue.has(word) && !ofFigures.has(word)
  const kinds = new Map<string, string[]>()
  const kindOf = (word: string, count: number): string =>
    `${ending(word)} ${Math.min(5, Math.floor(Math.log2(count)))}`
  for (const [word, count] of ranked) {
    if (!isContent(word)) continue
    const kind = kindOf(word, count)
    kinds.set(kind, [...(kinds.get(kind) ?? []), word])
  }
  return {
    isContent,
    substitute: (word, random) => {
      const others = kinds.get(kindOf(word, counts.get(word) ?? 1)) ?? []
      for (let tries = 0; tries < 8; tries += 1) {
        const other = random.pick(others)
        if (other !== undefined && stemOf(other) !== stemOf(word)) return other
      }
      return undefined
    },
  }
}

/** What a word of a text is: letters with inner apostrophes. */
export const wordPattern = /\p{L}[\p{L}\p{M}'’]*/gu

function ending(word: string): string {
  return /(?:ed|ing|ly|tion|s|er|al)$/.exec(word)?.[0] ?? ''
}

function stemOf(word: string): string {
  return word.replace(/(?:ed|ing|s)$/, '').slice(0, 6)
}
