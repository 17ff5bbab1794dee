import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashTable } from './hash-table.ts'

describe('hashTable', () => {
  it('keeps what a map keeps, and says -1 of all else', () => {
    const hash = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, fc.nat())), fc.array(hash), (entries, others) => {
        const table = hashTable(entries)
        const map = new Map(entries)
        for (const one of [...map.keys(), ...others]) expect(table.get(one)).toBe(map.get(one) ?? -1)
      }),
    )
  })
})
