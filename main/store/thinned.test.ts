import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from './history-line.ts'
import { thinned } from './thinned.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a history that is thinned out', () => {
  it('keeps the last hour whole, of the last day one in five minutes, of the last month one an hour', () => {
    expect(left(minute, 60 * minute)).toHaveLength(61)
    expect(left(minute, 3 * hour)).toHaveLength(61 + 24)
    expect(left(10 * minute, 2 * day)).toHaveLength(7 + 138 + 24)
  })

  it('keeps the first, the last, and whatever was approved or left the desk', () => {
    const ages = fc.array(fc.record({ age: fc.nat(400 * day), lasting: fc.boolean() }), {
      minLength: 1,
      maxLength: 50,
    })
    fc.assert(
      fc.property(ages, (made) => {
        const entries = made
          .toSorted((one, other) => other.age - one.age)
          .map(({ age, lasting }, index) => entry(index, age, lasting))
        const kept = thinned(entries)
        expect(kept).toEqual(expect.arrayContaining(entries.filter(({ lasting }) => lasting)))
        expect([kept[0], kept.at(-1)]).toEqual([entries[0], entries.at(-1)])
        expect(thinned(kept)).toEqual(kept)
      }),
    )
  })
})

/** What is left of revisions this far apart, back to that age, in ms. */
function left(apart: number, oldest: number): readonly HistoryEntry[] {
  const count = oldest / apart + 1
  return thinned(Array.from({ length: count }, (_, index) => entry(index, oldest - index * apart, false)))
}

function entry(revision: number, age: number, lasting: boolean): HistoryEntry {
  const savedAt = new Date(Date.UTC(2026, 10, 30) - age).toISOString()
  return { revision, version: 1, state: 'draft', savedAt, sha256: '', words: 1, lasting, document: '' }
}
