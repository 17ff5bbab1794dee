import { describe, expect, it } from 'vitest'
import { filterWords } from '../../../shared/archive/word-filter.ts'
import { memoryTable } from './memory-table.ts'
import { mergeSegments } from './merge-segments.ts'
import { openSegment, type Segment } from './segment.ts'
import { keyBits } from './segment-format.ts'
import { segmentWriter } from './segment-writer.ts'

/** The highest key there can be, and what cuts a key of 32 bits. */
const mostKey = 2 ** keyBits - 1
const cut = 32 - keyBits

type Entry = readonly [key: number, story: number]

function written(base: number, span: number, entries: readonly Entry[]): Uint8Array {
  const writer = segmentWriter(base, span, entries.length)
  for (const [key, story] of entries) writer.add(key, story)
  return writer.finish()
}

function opened(bytes: Uint8Array): Segment {
  const segment = openSegment(bytes)
  if (!segment.ok) throw new Error(segment.error)
  return segment.value
}

function found(segment: Pick<Segment, 'find'>, key: number): number[] {
  const into = new Uint32Array(1000)
  return [...into.slice(0, segment.find(key, into, 0))]
}

function walked(segment: Segment): Entry[] {
  const cursor = segment.cursor()
  const all: Entry[] = []
  for (cursor.next(); cursor.key >= 0; cursor.next()) all.push([cursor.key, cursor.story])
  return all
}

function numbers(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

/** Sorted entries without repetition: some keys alone, some close together, some with many stories. */
function someEntries(seed: number, count: number, base: number, span: number): Entry[] {
  const random = numbers(seed)
  const all = new Map<string, Entry>()
  while (all.size < count) {
    const key = random(3) === 0 ? random(50) : random(2) === 0 ? mostKey - random(9) : random(mostKey)
    const entry: Entry = [key, base + random(span)]
    all.set(entry.join(), entry)
  }
  return [...all.values()].toSorted(([a, x], [b, y]) => a - b || x - y)
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at)
}

function storiesOf(entries: readonly Entry[], key: number): number[] {
  return entries.filter(([each]) => each === key).map(([, story]) => story)
}

describe('a segment', () => {
  it.each([
    [1, 1, 1],
    [2, 40, 7],
    [3, 600, 100],
    [4, 5000, 1024],
    [5, 3000, 2 ** 20],
  ])('finds what was written and nothing else (%i: %i entries of %i stories)', (seed, count, span) => {
    const entries = someEntries(seed, Math.min(count, span * 20), 1000, span)
    const segment = opened(written(1000, span, entries))
    expect(walked(segment)).toEqual(entries)
    const random = numbers(seed)
    const asked = [
      ...new Set(entries.map(([key]) => key)),
      ...Array.from({ length: 200 }, () => random(mostKey)),
    ]
    for (const key of asked) expect(found(segment, key)).toEqual(storiesOf(entries, key))
  })

  it('finds no more than there is room for', () => {
    const segment = opened(
      written(
        0,
        90,
        Array.from({ length: 90 }, (_, story) => [7, story] as const),
      ),
    )
    const into = new Uint32Array(12)
    expect(segment.find(7, into, 2)).toBe(12)
    expect([...into]).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('costs less than four bytes an entry, its buckets included, and its word filters', () => {
    const segment = opened(written(0, 1024, someEntries(6, 20_000, 0, 1024)))
    expect((segment.size - 4 * filterWords * segment.span) / segment.entries).toBeLessThan(4)
  })

  it('is refused where its header is damaged, cut off, or of another format', () => {
    const file = written(0, 100, someEntries(7, 500, 0, 100))
    for (const at of [0, 4, 8, 12, 16, 20, 24, 28, 32, 60, 64]) {
      const damaged = Uint8Array.from(file)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      expect(openSegment(damaged).ok).toBe(false)
    }
    expect(openSegment(file.slice(0, -1)).ok).toBe(false)
    expect(openSegment(file.slice(0, 20)).ok).toBe(false)
  })

  it('knows a damaged block by its checksum', () => {
    const file = written(0, 100, someEntries(8, 500, 0, 100))
    expect(opened(file).isWhole(0)).toBe(true)
    const at = file.length - 9
    file[at] = (file[at] ?? 0) ^ 4
    expect(opened(file).isWhole(0)).toBe(false)
  })
})

describe('a damaged segment', () => {
  it('ends a lookup and a walk, whatever its bytes', () => {
    const random = numbers(12)
    const file = written(0, 100, someEntries(12, 500, 0, 100))
    for (let round = 0; round < 200; round += 1) {
      const damaged = Uint8Array.from(file)
      for (let byte = 0; byte < 40; byte += 1)
        damaged[80 + random(file.length - 80)] = random(256) * random(2)
      const segment = opened(damaged)
      expect(walked(segment).length).toBeLessThanOrEqual(500)
      for (let key = 0; key < 50; key += 1) expect(found(segment, key * 7).length).toBeLessThan(1000)
    }
  })
})

describe('a memory table', () => {
  it('finds what a segment made of it finds', () => {
    const table = memoryTable()
    const random = numbers(9)
    const all: Entry[] = []
    for (let story = 50; story < 350; story += 1) {
      const keys = Array.from({ length: 30 }, () => (random(4) === 0 ? random(40) : random(mostKey)))
      table.add(
        story,
        Uint32Array.from(keys, (key) => key * 2 ** cut),
        new Uint32Array(filterWords).fill(story),
        cut,
      )
      for (const key of new Set(keys)) all.push([key, story])
    }
    const segment = opened(table.toSegment((story) => story % 10 === 0))
    for (const { filters } of [table, segment])
      expect(Array.from({ length: 300 }, (_, at) => filters[at * filterWords])).toEqual(numbersFrom(50, 300))
    const stories = Map.groupBy(all, ([key]) => key)
    for (const [key, entries] of stories) {
      const those = entries.map(([, story]) => story)
      expect(found(table, key).toReversed()).toEqual(those)
      expect(found(segment, key)).toEqual(those.filter((story) => story % 10 !== 0))
    }
  })
})

describe('mergeSegments', () => {
  it('makes one segment of several, without the stories that are gone', () => {
    const parts = [1, 2, 3].map((seed) => someEntries(seed, 400, seed * 100, 100))
    const segments = parts.map((entries, index) => opened(written((index + 1) * 100, 100, entries)))
    const isGone = (story: number): boolean => story % 7 === 0
    const merged = opened(run(mergeSegments(segments, isGone)))
    const all = parts.flat().filter(([, story]) => !isGone(story))
    const kept = all.toSorted(([a, x], [b, y]) => a - b || x - y)
    expect([merged.base, merged.span]).toEqual([100, 300])
    expect(walked(merged)).toEqual(kept)
  })

  it('keeps of a key in too many stories enough to know it by', () => {
    const segments = [0, 1].map((part) =>
      opened(
        written(
          part * 200,
          200,
          Array.from({ length: 200 }, (_, story) => [3, part * 200 + story] as const),
        ),
      ),
    )
    expect(found(opened(run(mergeSegments(segments, () => false))), 3)).toHaveLength(129)
  })
})

function run<Value>(steps: Generator<undefined, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
