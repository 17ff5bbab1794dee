import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFeatureIndex, leastContained, leastDice, mostHolders } from './feature-index.ts'

/** A passage as far as the index knows one: each word weighs one. */
function passage(words: readonly number[]) {
  const distinct = [...new Set(words)]
  return { features: words.flatMap((word) => [word, 1]), featureWeight: words.length, words: distinct }
}

type Sample = ReturnType<typeof passage>

/** What the index should find, by looking at every pair. */
function alike(all: ReadonlyMap<number, Sample>, entry: number): readonly number[] {
  const holders = (word: number) => [...all.values()].filter(({ words }) => words.includes(word)).length
  const own = all.get(entry)
  if (!own) return []
  return [...all]
    .filter(([other, { words, featureWeight }]) => {
      const shared = words.filter((word) => own.words.includes(word) && holders(word) <= mostHolders).length
      return (
        other !== entry &&
        shared > 0 &&
        (2 * shared >= leastDice * (featureWeight + own.featureWeight) ||
          shared >= leastContained * Math.min(featureWeight, own.featureWeight))
      )
    })
    .map(([other]) => other)
    .toSorted((one, other) => one - other)
}

function found(look: (tell: (other: number) => void) => void): readonly number[] {
  const others: number[] = []
  look((other) => others.push(other))
  return others.toSorted((one, other) => one - other)
}

const words = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 })

describe('createFeatureIndex', () => {
  it('finds what a look at every pair finds, after passages have come and gone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.record({ add: words }), fc.record({ remove: fc.nat(20) })), { maxLength: 60 }),
        (steps) => {
          const index = createFeatureIndex()
          const all = new Map<number, Sample>()
          for (const step of steps) {
            if ('add' in step) {
              const sample = passage(step.add)
              const entry = index.add(sample)
              all.set(entry, sample)
              expect(found((tell) => index.link(entry, tell))).toEqual(alike(all, entry))
            } else {
              const entry = [...all.keys()][step.remove % Math.max(1, all.size)]
              if (entry === undefined) continue
              index.remove(entry)
              all.delete(entry)
            }
            for (const entry of all.keys()) {
              expect(found((tell) => index.look(entry, tell))).toEqual(alike(all, entry))
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('names those whose neighbours change when a word comes to be in too many passages, and when it no longer is', () => {
    const index = createFeatureIndex()
    const entries = Array.from({ length: mostHolders }, (_, at) => {
      const entry = index.add(passage([1, 100 + at]))
      index.link(entry, () => {})
      return entry
    })
    expect(index.unsettled()).toEqual([])
    const last = index.add(passage([1, 99]))
    expect([...index.unsettled()].toSorted((one, other) => one - other)).toEqual(entries)
    index.link(last, (other) => expect(other).toBe('never'))
    index.remove(last)
    expect(index.unsettled()).toHaveLength(mostHolders)
  })

  it('settles nothing anew for a word that crosses the limit and comes back', () => {
    const index = createFeatureIndex()
    for (let at = 0; at < mostHolders; at += 1) index.link(index.add(passage([1, 100 + at])), () => {})
    index.remove(index.add(passage([1, 99])))
    expect(index.unsettled()).toEqual([])
    const last = index.add(passage([100, 101]))
    expect(found((tell) => index.link(last, tell))).toEqual([0, 1])
  })

  it('keeps its passages when it makes room for more', () => {
    const index = createFeatureIndex()
    const first = index.add(passage([1, 2, 3]))
    index.link(first, () => {})
    index.reserve(5000)
    for (let at = 0; at < 2000; at += 1) index.link(index.add(passage([1000 + at, 5000 + at])), () => {})
    const like = index.add(passage([1, 2, 4]))
    expect(found((tell) => index.link(like, tell))).toEqual([first])
  })
})
