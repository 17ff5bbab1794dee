import { describe, expect, it } from 'vitest'
import { chooseKeys, chosenKeys, keptOf, keyCounts } from './choose-keys.ts'
import { type KeyTable, keyTable } from './passage-keys.ts'

/** A table of sentences with these keys; the hash of each whole sentence is its number from 1,000 on. */
function tableOf(...sentences: readonly (readonly number[])[]): KeyTable {
  const table = keyTable()
  for (const keys of sentences) {
    table.exact[table.sentences] = 1000 + table.sentences
    for (const key of keys) {
      table.key[table.keys] = key
      table.keys += 1
    }
    table.end[table.sentences] = table.keys
    table.sentences += 1
  }
  return table
}

function choose(table: KeyTable, counts = keyCounts(1024)): number[] {
  const chosen = chosenKeys()
  chooseKeys(table, counts, chosen)
  return [...chosen.key.slice(0, chosen.count)]
}

describe('chooseKeys', () => {
  it('keeps keys that lie apart, five at most, from the first to the last', () => {
    expect(choose(tableOf([9, 3, 7, 1, 5, 8, 2, 6, 4]))).toEqual([9, 7, 5, 2, 4])
    expect(choose(tableOf([9, 3, 7], [20, 10, 30, 40]))).toEqual([9, 3, 7, 20, 10, 40])
    expect(choose(tableOf(Array.from({ length: 41 }, (_, key) => key)))).toEqual([0, 10, 20, 30, 40])
  })

  it('keeps the hash of the whole where there is one key, or none', () => {
    expect(choose(tableOf([5], [], [6, 7]))).toEqual([5, 1000, 1001, 6, 7])
  })

  it('keeps common keys only where too few are rare', () => {
    const counts = keyCounts(1024)
    counts.fill(200, 0, 6)
    expect(choose(tableOf([1, 30, 2, 20, 10]), counts)).toEqual([30, 20, 10])
    expect(choose(tableOf([4, 5, 3, 20, 2]), counts)).toEqual([4, 3, 2])
  })

  it('counts what it has seen, up to what a byte holds', () => {
    const counts = keyCounts(16)
    for (let round = 0; round < 300; round += 1) choose(tableOf([5, 21, 3]), counts)
    expect([counts[5], counts[3], counts[4]]).toEqual([255, 255, 0])
  })

  it('keeps what it says it keeps, whatever the sentence', () => {
    let state = 7
    const random = (most: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return (state >>> 8) % most
    }
    for (let round = 0; round < 500; round += 1) {
      const counts = keyCounts(256)
      for (let key = 0; key < 256; key += 1) counts[key] = random(3) * random(60)
      const keys = Array.from({ length: 2 + random(14) }, (_, index) => index * 16 + random(16))
      const kept = choose(tableOf(keys), counts)
      expect(kept).toHaveLength(keptOf(keys.length))
      expect(keys.filter((key) => kept.includes(key))).toEqual(kept)
    }
  })
})
