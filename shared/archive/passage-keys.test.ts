import { describe, expect, it } from 'vitest'
import { addKeys, clearKeys, firstKey, keysVersion, type KeyTable, keyTable } from './passage-keys.ts'

/** The sentences of a paragraph with their keys. */
function keysOf(text: string, language = 'en') {
  const table = keyTable()
  addKeys(table, 0, text, language)
  return Array.from({ length: table.sentences }, (_, index) => sentence(table, text, index))
}

function sentence(table: KeyTable, text: string, index: number) {
  return {
    words: text.slice(table.from[index], table.to[index]),
    exact: table.exact[index],
    keys: [...table.key.slice(firstKey(table, index), table.end[index])],
  }
}

function shared(one: readonly number[], other: readonly number[]): number {
  return one.filter((key) => other.includes(key)).length
}

const dredging = 'Dredging crews from Ostrel anchored beside the breakwater before sunrise.'

describe('addKeys', () => {
  it('gives every sentence of a paragraph its own keys and place', () => {
    const found = keysOf(`${dredging} Villagers watched the barges drifting past Kamen lighthouse.`)
    expect(found.map(({ words }) => words)).toEqual([
      dredging.slice(0, -1),
      'Villagers watched the barges drifting past Kamen lighthouse',
    ])
    expect(found.every(({ keys }) => keys.length >= 4)).toBe(true)
    expect(shared(found[0]?.keys ?? [], found[1]?.keys ?? [])).toBe(0)
  })

  it('gives the same keys whatever the case, the punctuation and the figures', () => {
    const [one] = keysOf('The 12 barges, drifting slowly past Kamen lighthouse, carried gravel.')
    const [other] = keysOf('THE 15 BARGES DRIFTING SLOWLY PAST KAMEN LIGHTHOUSE CARRIED GRAVEL')
    expect(other?.keys).toEqual(one?.keys)
    expect(other?.exact).not.toBe(one?.exact)
  })

  it('reaches across words that every sentence has', () => {
    const [one] = keysOf('Barges drifting past lighthouse keepers carried gravel.')
    const [other] = keysOf('The barges, drifting past the lighthouse keepers, carried a gravel.')
    expect(other?.keys).toEqual(one?.keys)
  })

  it('keeps the keys of the words that an edit leaves alone', () => {
    const [one] = keysOf(dredging)
    const [other] = keysOf(dredging.replace('sunrise', 'midnight'))
    const keys = one?.keys ?? []
    expect(shared(keys, other?.keys ?? [])).toBe(keys.length - 1)
  })

  it('finds the keys of a sentence in one with a word put in between, when they are looked up', () => {
    const inserted = dredging.replace('breakwater', 'granite breakwater')
    const [one] = keysOf(dredging)
    const [kept] = keysOf(inserted)
    const table = keyTable()
    addKeys(table, 0, inserted, 'en', 'look-up')
    const wide = sentence(table, inserted, 0).keys
    expect(shared(one?.keys ?? [], kept?.keys ?? [])).toBe((one?.keys.length ?? 0) - 1)
    expect(shared(one?.keys ?? [], wide)).toBe(one?.keys.length)
  })

  it('gives no keys to a dateline and a credit', () => {
    const [one] = keysOf(dredging)
    const [other] = keysOf(`OSTREL, June 4 (Reuters) -- ${dredging}`)
    expect(other).toEqual(one)
  })

  it('leaves out sentences of fewer than five words', () => {
    expect(keysOf('Barges drifted past Kamen. So it was.')).toEqual([])
  })

  it('knows Korean by its words without particles', () => {
    const [one] = keysOf('준설선은 방파제 옆에서 새벽까지 자갈을 옮겼다.', 'ko')
    const [other] = keysOf('준설선이 방파제 옆에서 새벽까지 자갈을 옮겼다.', 'ko')
    expect(one?.keys.length).toBeGreaterThanOrEqual(4)
    expect(other?.keys).toEqual(one?.keys)
    expect(other?.exact).not.toBe(one?.exact)
  })

  it('knows Japanese by runs of four characters', () => {
    const [one] = keysOf('浚渫船は夜明け前に防波堤の横に錨を下ろした。', 'ja')
    const [other] = keysOf('浚渫船は夜明け前に灯台の横に錨を下ろした。', 'ja')
    expect(one?.keys).toHaveLength(21 - 3)
    // Three runs reach into the changed stretch from either side, and what lies within is gone.
    expect(shared(one?.keys ?? [], other?.keys ?? [])).toBe(18 - 6)
  })

  it('adds paragraph after paragraph to one table, which grows', () => {
    const table = keyTable()
    for (let paragraph = 0; paragraph < 1000; paragraph += 1) addKeys(table, paragraph, dredging, 'en')
    expect(table.sentences).toBe(1000)
    expect(table.paragraph[999]).toBe(999)
    expect(sentence(table, dredging, 999)).toEqual(sentence(table, dredging, 0))
    clearKeys(table)
    expect([table.sentences, table.keys]).toEqual([0, 0])
  })
})

describe('keysVersion', () => {
  it('is the same whenever it is asked', () => {
    expect(keysVersion()).toBe(keysVersion())
  })
})
