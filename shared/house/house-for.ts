import { primaryLanguage } from '../text/language.ts'
import type { House } from './house.ts'
import { shippedHouses } from './shipped.ts'

/** A house for copy in a language that no house was made for: it has no style of its own. */
const plainHouses = new Map<string, House>()

/**
 * The house whose style a story of this language is held to: the one for that very tag, or the first for the language.
 * A language that no house of the desk is for gets one without rules, names, or words of its own.
 */
export function houseFor(houses: readonly House[], language: string): House {
  const primary = primaryLanguage(language)
  return (
    houses.find((house) => house.language.toLowerCase() === language.toLowerCase()) ??
    houses.find((house) => house.language.toLowerCase() === primary) ??
    houses.find((house) => primaryLanguage(house.language) === primary) ??
    plainHouse(language)
  )
}

function plainHouse(language: string): House {
  const known = plainHouses.get(language)
  if (known) return known
  const [first] = shippedHouses
  if (!first) throw new Error('no house is shipped')
  const plain: House = {
    ...first,
    id: 'plain',
    name: language,
    language,
    headline: { soft: 100_000, hard: 100_000, quotes: 'any', allCaps: true },
    slug: { ...first.slug, pattern: '.', longest: 100_000 },
    dateline: { ...first.dateline, wanted: 'never', cities: [] },
    byline: { wanted: false, staff: [] },
    end: { ...first.end, wanted: false },
    people: [],
    words: [],
    boilerplate: [],
    rules: [],
    off: [],
    grades: {},
  }
  plainHouses.set(language, plain)
  return plain
}
