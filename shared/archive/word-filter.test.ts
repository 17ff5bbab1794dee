import { describe, expect, it } from 'vitest'
import { addKeys, clearKeys, keyTable } from './passage-keys.ts'
import { filterBit, filterWords, toldByWords, wordFilter } from './word-filter.ts'

const dredging = 'Dredging crews from Ostrel anchored beside the breakwater before sunrise.'
const villagers = 'Villagers watched the barges drifting past Kamen lighthouse towards Selt.'

function read(...paragraphs: readonly string[]) {
  const table = keyTable()
  for (const [at, text] of paragraphs.entries()) addKeys(table, at, text, 'en')
  return { filter: wordFilter(table), words: table.wordBit.slice(0, table.words) }
}

describe('a word filter', () => {
  it('tells most where a story has all words of a sentence, less with some reworded, and least where it has none', () => {
    const { words } = read(dredging)
    const told = (...paragraphs: readonly string[]): number =>
      toldByWords(read(...paragraphs).filter, 0, words)
    const reworded = dredging.replace('sunrise', 'midnight').replace('crews', 'gangs')
    expect(told(dredging)).toBeGreaterThan(told(reworded))
    expect(told(reworded)).toBeGreaterThan(0)
    expect(told(villagers)).toBeLessThan(0)
    expect(told(dredging)).toBeGreaterThan(told(dredging, villagers))
  })

  it('is read where it stands among others', () => {
    const { filter, words } = read(dredging)
    const filters = new Uint32Array(3 * filterWords)
    filters.set(filter, filterWords)
    expect(toldByWords(filters, filterWords, words)).toBe(toldByWords(filter, 0, words))
    expect(toldByWords(filters, 0, words)).toBeLessThan(0)
  })

  it('spreads words over all of its bits', () => {
    const bits = new Set(Array.from({ length: 20_000 }, (_, word) => filterBit(Math.imul(word, 0x85ebca6b))))
    expect([Math.min(...bits), Math.max(...bits), bits.size]).toEqual([
      0,
      filterWords * 32 - 1,
      filterWords * 32,
    ])
  })

  it('has no word of a sentence too short to be looked up, nor of the text before', () => {
    const table = keyTable()
    addKeys(table, 0, dredging, 'en')
    clearKeys(table)
    addKeys(table, 0, 'Barges sank. Harbour closed.', 'en')
    expect([...wordFilter(table)]).toEqual(Array.from({ length: filterWords }, () => 0))
  })
})
