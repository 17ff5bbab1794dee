import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Summary, queueSchema } from '../../shared/api/contract.ts'
import { Shelf, newestFirst } from './shelf.ts'
import { OrderedShelves } from './shelves.ts'

const queues = queueSchema.options

/** A story of the library: few ids and times, so that they meet. */
const anySummary = fc
  .record({
    id: fc.integer({ min: 0, max: 60 }).map((id) => `story ${id}`),
    state: fc.constantFrom(...queues),
    savedAt: fc.integer({ min: 10, max: 40 }).map((second) => `2026-11-24T09:00:${second}.000Z`),
  })
  .map((fields) => fields as Summary)

describe('OrderedShelves', () => {
  it('has every queue in the order that sorting it anew would give, whatever was changed', () => {
    const anyChange = fc.record({ summary: anySummary, goes: fc.boolean() })
    fc.assert(
      fc.property(fc.array(anySummary), fc.array(anyChange, { maxLength: 200 }), (given, changes) => {
        const summaries = new Map(given.map((summary) => [summary.id, summary]))
        const shelves = new OrderedShelves(summaries)
        shelves.counts()
        for (const { summary, goes } of changes) {
          const before = summaries.get(summary.id)
          if (goes) summaries.delete(summary.id)
          else summaries.set(summary.id, summary)
          shelves.changed(before, goes ? undefined : summary)
        }
        for (const queue of queues) {
          const sorted = [...summaries.values()].filter(({ state }) => state === queue).toSorted(newestFirst)
          expect([...shelves.all(queue)]).toEqual(sorted)
          expect(shelves.window(queue, 3, 5)).toEqual(sorted.slice(3, 8))
          expect(shelves.counts()[queue]).toBe(sorted.length)
        }
      }),
    )
  })

  it('sorts what was there before anyone looked', () => {
    const summaries = new Map<string, Summary>()
    const shelves = new OrderedShelves(summaries)
    for (const second of [12, 14, 13]) {
      const summary = saved(second)
      summaries.set(summary.id, summary)
      shelves.changed(undefined, summary)
    }
    expect(shelves.window('draft', 0, 10).map(({ id }) => id)).toEqual(['14', '13', '12'])
  })
})

describe('Shelf', () => {
  it('gives windows that cross its pieces, and stays in order as they are cut and emptied', () => {
    const shelf = new Shelf([])
    for (let at = 0; at < 5000; at += 1) shelf.add(saved(10_000 + ((at * 7919) % 5000)))
    expect(shelf.window(1020, 10).map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 10 }, (_, at) => 14_999 - 1020 - at),
    )
    for (let at = 0; at < 4990; at += 1) shelf.remove(saved(10_000 + at))
    expect(shelf.size).toBe(10)
    expect(shelf.window(0, 3).map(({ id }) => id)).toEqual(['14999', '14998', '14997'])
    expect(shelf.window(10, 3)).toEqual([])
  })

  it('leaves a story alone that is not on it', () => {
    const shelf = new Shelf([saved(12)])
    shelf.remove(saved(13))
    shelf.remove({ ...saved(12), id: 'another of the same second' })
    expect(shelf.size).toBe(1)
  })
})

function saved(second: number): Summary {
  return { id: `${second}`, state: 'draft', savedAt: `${second}` } as Summary
}
