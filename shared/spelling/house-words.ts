import type { House } from '../house/house.ts'

const lists = new WeakMap<House, ReadonlySet<string>>()

/** Every word that a house itself spells: its list, its people, and what its acronyms stand for. */
export function houseWords(house: House): ReadonlySet<string> {
  const made = lists.get(house)
  if (made) return made
  const texts = [
    ...house.words,
    ...house.people.flatMap(({ name, short = '', title = '' }) => [name, short, title]),
    ...Object.entries(house.acronyms.glossary).flat(),
  ]
  const words = texts.flatMap((text) => [text, ...text.split(/[\s-]+/)]).filter((word) => word !== '')
  const list = new Set([...words, ...words.map((word) => word.toLowerCase())])
  lists.set(house, list)
  return list
}
