import type { Person } from '../house/house.ts'
import { foldedName, type Name, names } from '../text/names.ts'
import { koreanNames } from '../text/korean-names.ts'
import type { Span } from '../text/span.ts'
import { primaryLanguage } from '../text/language.ts'
import type { CheckContext } from './check.ts'
import { type PreparedParagraph, type PreparedStory, perCopy } from './copy.ts'
import { masksOf, quotesOf, touches } from './facts.ts'
import { perHouse } from './per-house.ts'

/*
 * Whom a paragraph names, read once while its words stand.
 */

export interface FoundName extends Name {
  readonly folded: string
  readonly isQuoted: boolean
}

/** The names in a paragraph of English copy, but for its masks. */
export const namesIn = perCopy((copy): readonly FoundName[] => {
  const masks = masksOf(copy)
  const quotes = quotesOf(copy)
  return names(copy.text)
    .filter(({ from, to }) => !touches(masks, from, to))
    .map((name) => ({
      ...name,
      folded: foldedName(name.text),
      isQuoted: touches(quotes, name.from, name.to),
    }))
})

/** The names before titles in a paragraph of Korean copy. */
export const koreanNamesIn = perCopy((copy) => {
  const masks = masksOf(copy)
  const quotes = quotesOf(copy)
  return koreanNames(copy.text)
    .filter(({ from, to }) => !touches(masks, from, to))
    .map((name) => ({ ...name, isQuoted: touches(quotes, name.from, name.to) }))
})

/**
 * Whether a word before a title is a name: no noun that the dictionary has (공화당 후보, 주택 시장). Without a
 * dictionary nobody can tell, and none is.
 */
export function isKoreanName(name: string, { speller, house }: CheckContext): boolean {
  if (house.people.some((person) => person.name.includes(name))) return true
  return speller?.language === 'ko' && !speller.isRight(name)
}

/** A name, and where in the story it stands. `index` counts the paragraphs of running copy. */
export interface PlacedName<What> {
  readonly index: number
  readonly paragraph: PreparedParagraph
  readonly name: What
}

/** Whether a name stands before another in the story. */
export function isBefore(one: PlacedName<Span>, other: PlacedName<Span>): boolean {
  return one.index < other.index || (one.index === other.index && one.name.from < other.name.from)
}

export function placedNames<What>(
  { paragraphs }: PreparedStory,
  read: (copy: PreparedParagraph['copy']) => readonly What[],
): readonly PlacedName<What>[] {
  return paragraphs
    .filter(({ kind }) => kind === 'body')
    .flatMap((paragraph, index) => read(paragraph.copy).map((name) => ({ index, paragraph, name })))
}

/** Whether names of this language are read as English ones, as Korean ones, or not. */
export function nameLanguage(language: string): 'en' | 'ko' | undefined {
  const primary = primaryLanguage(language)
  return primary === 'en' || primary === 'ko' ? primary : undefined
}

/** A house's people by the folded name in full. */
export const peopleOf = perHouse(
  ({ people }): ReadonlyMap<string, Person> =>
    new Map(people.map((person) => [foldedName(person.name), person])),
)
