import { describe, expect, it } from 'vitest'
import { keepHouses } from './keep-houses.ts'
import { startingHouses } from './shipped.ts'

describe('keepHouses', () => {
  it('keeps the list and every house of it where they crossed to another thread unchanged', () => {
    expect(keepHouses(startingHouses, structuredClone(startingHouses))).toBe(startingHouses)
  })

  it('takes the changed house and keeps the others', () => {
    const [english, korean] = structuredClone(startingHouses)
    if (!english || !korean) throw new Error('two houses are shipped')
    const kept = keepHouses(startingHouses, [{ ...english, words: ['Alder'] }, korean])
    expect(kept[0]?.words).toEqual(['Alder'])
    expect(kept[1]).toBe(startingHouses[1])
  })

  it('follows a change of order', () => {
    expect(keepHouses(startingHouses, startingHouses.toReversed()).map(({ id }) => id)).toEqual(
      startingHouses.map(({ id }) => id).toReversed(),
    )
  })
})
