import { describe, expect, it } from 'vitest'
import { chooseKeys, chosenKeys, keptKeys, keyCounts } from './choose-keys.ts'
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
  it('keeps the smallest keys of each sentence, and the hash of the whole', () => {
    expect(choose(tableOf([9, 3, 7, 1, 5, 8], [20, 10]))).toEqual([1, 3, 5, 7, 1000, 10, 20, 1001])
  })

  it('keeps a key that a sentence has twice once', () => {
    expect(choose(tableOf([5, 5, 3, 5, 3]))).toEqual([3, 5, 1000])
  })

  it('keeps common keys only where too few are rare', () => {
    const counts = keyCounts(1024)
    counts.fill(200, 0, 6)
    expect(choose(tableOf([1, 30, 2, 20, 10]), counts)).toEqual([10, 20, 30, 1, 1000])
    expect(choose(tableOf([4, 50, 40, 3, 20, 10]), counts)).toEqual([10, 20, 40, 50, 1000])
  })

  it('chooses as a sort of everything would', () => {
    let state = 7
    const random = (most: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return (state >>> 8) % most
    }
    for (let round = 0; round < 500; round += 1) {
      const counts = keyCounts(64)
      const common = new Set(Array.from({ length: random(30) }, () => random(64)))
      for (const key of common) counts[key] = 100
      const keys = Array.from({ length: random(14) }, () => random(64))
      const sorted = [...new Set(keys)].toSorted(
        (one, other) => Number(common.has(one)) - Number(common.has(other)) || one - other,
      )
      expect(choose(tableOf(keys), counts)).toEqual([...sorted.slice(0, keptKeys), 1000])
    }
  })

  it('counts what it has seen, up to what a byte holds', () => {
    const counts = keyCounts(16)
    for (let round = 0; round < 300; round += 1) choose(tableOf([5, 21, 3]), counts)
    expect([counts[5], counts[3], counts[4]]).toEqual([255, 255, 0])
  })
})
