import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { filterBit, filterWords } from '../../../shared/archive/word-filter.ts'
import { openDatabase, transaction } from '../database.ts'
import { openPassageIndex, type PassageIndex, type Sought } from './passage-index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-passages-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

function opened(options = { flushAt: 20, mergeAt: 4 }) {
  const { db } = openDatabase(folder)
  const index = openPassageIndex(db, folder, options)
  if (!index.ok) throw new Error(index.error)
  return { db, index: index.value }
}

/** The keys of a made-up story: ten of its own, and one that it shares with those of the same hundred. */
function keysOf(story: number): Uint32Array {
  return Uint32Array.from({ length: 11 }, (_, index) =>
    index === 10 ? (Math.floor(story / 100) + 1) << 9 : Math.imul(story * 11 + index, 0x9e3779b1) | 256,
  )
}

const noWords = new Uint32Array(filterWords)

/** What finds a story by these keys alone. */
function by(keys: Uint32Array, apart = new Uint32Array(0)): Sought {
  return { keys, apart, words: new Uint16Array(0) }
}

function add({ db, index }: ReturnType<typeof opened>, ...stories: readonly number[]): void {
  transaction(db, () => {
    for (const story of stories) index.add(story, keysOf(story), noWords)
    db.prepare("insert or replace into meta (name, value) values ('stories', ?)").run(index.stories)
  })
}

function tidy(index: PassageIndex, all = false): void {
  for (const pause of index.tidy(all)) expect(pause).toBeUndefined()
}

function best(index: PassageIndex, story: number): number | undefined {
  return index.lookup(by(keysOf(story)), 10)[0]?.story
}

const files = (): string[] => readdirSync(join(folder, 'segments'))

describe('the passage index', () => {
  it('finds a story by its keys, in memory, in a segment, and after opening it again', () => {
    const one = opened()
    for (let story = 1; story <= 50; story += 1) {
      add(one, story)
      tidy(one.index)
    }
    expect(one.index.segments).toBe(2)
    for (let story = 1; story <= 50; story += 1) expect(best(one.index, story)).toBe(story)
    one.db.close()
    const { index, db } = opened()
    for (let story = 1; story <= 50; story += 1) expect(best(index, story)).toBe(story)
    expect(best(index, 51)).not.toBe(51)
    db.close()
  })

  it('takes a key that was seldom seen for more than one that many had and one story kept', () => {
    const one = opened()
    const [common, seldom] = [4 << 8, 9 << 8]
    transaction(one.db, () => {
      one.index.add(1, Uint32Array.of(seldom), noWords)
      one.index.add(2, Uint32Array.of(common), noWords)
    })
    const counts = new Uint8Array(4096)
    counts[common] = 200
    counts[seldom] = 1
    const asked = Uint32Array.of(common, seldom)
    const order = (counted?: Uint8Array): readonly number[] =>
      one.index.lookup(by(asked), 10, counted).map(({ story }) => story)
    expect(order()).toEqual([2, 1])
    expect(order(counts)).toEqual([1, 2])
    one.db.close()
  })

  it('asks for pairs that stand apart only where no story has two seldom keys', () => {
    const one = opened()
    transaction(one.db, () => {
      for (let story = 1; story <= 3; story += 1) one.index.add(story, keysOf(story), noWords)
    })
    const apart = keysOf(2).slice(0, 1)
    const found = (keys: Uint32Array): readonly number[] =>
      one.index.lookup(by(keys, apart), 10).map(({ story }) => story)
    expect(found(keysOf(1).slice(0, 1))).toEqual([1, 2])
    expect(found(keysOf(1).slice(0, 3))).toEqual([1])
    one.db.close()
  })

  it('never gives a story that is gone, before and after its segment is merged', () => {
    const one = opened()
    for (let story = 1; story <= 100; story += 1) {
      add(one, story)
      if (story % 3 === 0) transaction(one.db, () => one.index.remove(story - 1))
      tidy(one.index)
    }
    const isGone = (story: number): boolean => story % 3 === 2 && story < 100
    const check = (index: PassageIndex): void => {
      for (let story = 1; story <= 100; story += 1) expect(best(index, story) === story).toBe(!isGone(story))
    }
    check(one.index)
    tidy(one.index, true)
    expect([one.index.segments, files().length]).toEqual([1, 1])
    check(one.index)
    expect(one.db.prepare('select count(*) as count from gone').get()).toEqual({ count: 0 })
    one.db.close()
    const again = opened()
    check(again.index)
    again.db.close()
  })

  it('does not bring a story back that goes while segments are being merged', () => {
    const one = opened({ flushAt: 20, mergeAt: 100 })
    for (let story = 1; story <= 60; story += 1) {
      add(one, story)
      tidy(one.index)
    }
    const merging = one.index.tidy(true)
    const first = merging.next()
    transaction(one.db, () => one.index.remove(7))
    if (!first.done) for (let step = merging.next(); step.done !== true; step = merging.next());
    expect(best(one.index, 7)).not.toBe(7)
    expect(best(one.index, 8)).toBe(8)
    one.db.close()
    const again = opened()
    expect(best(again.index, 7)).not.toBe(7)
    again.db.close()
  })

  it('merges segments so that their number stays small', () => {
    const one = opened()
    for (let story = 1; story <= 2000; story += 1) {
      add(one, story)
      tidy(one.index)
    }
    expect(one.index.segments).toBeLessThanOrEqual(12)
    expect(files()).toHaveLength(one.index.segments)
    for (let story = 1; story <= 2000; story += 37) expect(best(one.index, story)).toBe(story)
    one.db.close()
  })

  it('passes over the story that is asked about, however likely', () => {
    const one = opened()
    transaction(one.db, () => {
      one.index.add(1, keysOf(1), noWords)
      one.index.add(2, keysOf(1).slice(0, 1), noWords)
    })
    const asked = { ...by(keysOf(1)), words: Uint16Array.of(3) }
    const found = (except?: number): readonly number[] =>
      one.index.lookup({ ...asked, except }, 9).map(({ story }) => story)
    expect(found()).toEqual([1])
    expect(found(1)).toEqual([2])
    one.db.close()
  })

  it('says which keys more than 64 stories have', () => {
    const one = opened()
    for (let story = 100; story < 164; story += 1) add(one, story)
    expect(one.index.house(keysOf(100), 3)).toEqual({ keys: 0, stories: [] })
    add(one, 164)
    expect(one.index.house(keysOf(100), 3)).toEqual({ keys: 1, stories: [] })
    one.db.close()
  })

  it('passes over a key of more than 128 stories', () => {
    const one = opened()
    const [shared] = [Uint32Array.of(1 << 9)]
    const addShared = (from: number, to: number): void =>
      transaction(one.db, () => {
        for (let story = from; story <= to; story += 1) one.index.add(story, shared, noWords)
      })
    addShared(1, 128)
    expect(one.index.lookup(by(shared), 300)).toHaveLength(128)
    addShared(129, 129)
    expect(one.index.lookup(by(shared), 300)).toEqual([])
    tidy(one.index, true)
    expect(one.index.lookup(by(shared), 300)).toEqual([])
    one.db.close()
  })

  it('takes a story that has the other words of a sentence as well for the likelier, wherever it is kept', () => {
    const one = opened({ flushAt: 2, mergeAt: 2 })
    const key = Uint32Array.of(5 << 8)
    const bits = Uint16Array.from([11, 222, 3333, 44444, 555555], filterBit)
    const filterOf = (words: Uint16Array): Uint32Array => {
      const filter = new Uint32Array(filterWords)
      for (const bit of words) filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
      return filter
    }
    const sought = { keys: key, apart: new Uint32Array(0), words: bits }
    const order = (index: PassageIndex): readonly number[] =>
      index.lookup(sought, 9).map(({ story }) => story)
    const addOne = (story: number, words: Uint16Array): void =>
      transaction(one.db, () => one.index.add(story, key, filterOf(words)))
    addOne(1, bits)
    addOne(2, bits.slice(0, 1))
    expect(order(one.index)).toEqual([1, 2])
    tidy(one.index)
    addOne(4, bits.slice(0, 4))
    addOne(5, bits.slice(0, 2))
    expect(order(one.index)).toEqual([1, 4, 5, 2])
    tidy(one.index, true)
    addOne(6, bits.slice(0, 3))
    expect(order(one.index)).toEqual([1, 4, 6, 5, 2])
    one.db.close()
    const again = opened()
    expect(order(again.index)).toEqual([1, 4, 6, 5, 2])
    again.db.close()
  })

  it('forgets what a transaction that failed had added', () => {
    const one = opened()
    add(one, 1)
    expect(() =>
      transaction(one.db, () => {
        one.index.add(2, keysOf(2), noWords)
        one.index.remove(1)
        throw new Error('the disk is full')
      }),
    ).toThrow('the disk is full')
    expect(one.index.reload().ok).toBe(true)
    expect(best(one.index, 1)).toBe(1)
    expect(one.index.lookup(by(keysOf(2).slice(0, 10)), 5)).toEqual([])
    one.db.close()
  })

  it('refuses a segment that is missing or damaged, and removes files it does not know', () => {
    const one = opened()
    for (let story = 1; story <= 20; story += 1) add(one, story)
    tidy(one.index)
    one.db.close()
    const [name = ''] = files()
    writeFileSync(join(folder, 'segments', '99.segment.new'), 'half a file')
    const again = opened()
    expect(files()).toEqual([name])
    again.db.close()
    const path = join(folder, 'segments', name)
    const bytes = readFileSync(path)
    appendFileSync(path, 'x')
    const { db } = openDatabase(folder)
    expect(openPassageIndex(db, folder)).toMatchObject({ ok: false, error: `${name}: its length is wrong` })
    writeFileSync(path, bytes.fill(1, bytes.length - 3))
    const damaged = openPassageIndex(db, folder)
    expect(damaged.ok && [...run(damaged.value.check())]).toEqual([name])
    rmSync(path)
    expect(openPassageIndex(db, folder).ok).toBe(false)
    db.close()
  })
})

function run<Value>(steps: Generator<undefined, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
