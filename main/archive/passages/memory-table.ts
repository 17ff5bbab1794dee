import { filterWords } from '../../../shared/archive/word-filter.ts'
import { type SegmentWriter, segmentWriter } from './segment-writer.ts'

/** The keys of the newest stories, until they are written to a segment. */
export interface MemoryTable {
  /** How many stories it holds, and the number of the first and the last. */
  readonly stories: number
  readonly first: number
  readonly last: number
  /** The word filters of the stories from `first` on, one behind the other. */
  readonly filters: Uint32Array
  /** Adds a story, whose number must be higher than all before. Keys are cut by so many lower bits. */
  add(story: number, keys: Uint32Array, filter: Uint32Array, cut: number): void
  /** As `Segment.find`. */
  find(key: number, into: Uint32Array, at: number): number
  /** A segment's file of all stories but those that are gone. */
  toSegment(isGone: (story: number) => boolean): Uint8Array
}

/** A table of nothing. */
export function memoryTable(): MemoryTable {
  return new ChainedTable()
}

/** Digits of 10 bits sort keys of 30 bits in three passes. */
const digitBits = 10
/** Entries that there is room for at first; a power of two. */
const firstSize = 2 ** 12

class ChainedTable implements MemoryTable {
  stories = 0
  first = 0
  last = 0
  #count = 0
  #key = new Uint32Array(firstSize)
  #story = new Uint32Array(firstSize)
  /** The entry before of the same slot, or -1. */
  #before = new Int32Array(firstSize)
  #newest = new Int32Array(firstSize).fill(-1)
  filters = new Uint32Array(firstSize)

  add(story: number, keys: Uint32Array, filter: Uint32Array, cut: number): void {
    const count = keys.length
    if (this.stories === 0) this.first = story
    this.stories += 1
    this.last = story
    this.#addFilter((story - this.first) * filterWords, filter)
    while (this.#count + count > this.#key.length) this.#grow()
    for (let index = 0; index < count; index += 1) {
      const key = (keys[index] ?? 0) >>> cut
      const slot = key & (this.#newest.length - 1)
      const newest = this.#newest[slot] ?? -1
      this.#key[this.#count] = key
      this.#story[this.#count] = story
      this.#before[this.#count] = newest
      this.#newest[slot] = this.#count
      this.#count += 1
    }
  }

  #addFilter(at: number, filter: Uint32Array): void {
    if (at + filterWords > this.filters.length) {
      const wide = new Uint32Array(Math.max(this.filters.length * 2, at + filterWords))
      wide.set(this.filters)
      this.filters = wide
    }
    this.filters.set(filter, at)
  }

  find(key: number, into: Uint32Array, at: number): number {
    let end = at
    let entry = this.#newest[key & (this.#newest.length - 1)] ?? -1
    while (entry >= 0 && end < into.length) {
      if (this.#key[entry] === key) {
        // A key that a story has twice stands in two entries next to one another.
        const story = this.#story[entry] ?? 0
        if (end === at || into[end - 1] !== story) {
          into[end] = story
          end += 1
        }
      }
      entry = this.#before[entry] ?? -1
    }
    return end
  }

  toSegment(isGone: (story: number) => boolean): Uint8Array {
    const order = this.#sorted()
    const keys = this.#key
    const stories = this.#story
    const span = this.last - this.first + 1
    const writer: SegmentWriter = segmentWriter(this.first, span, this.#count)
    writer.addFilters(this.first, this.filters.subarray(0, span * filterWords))
    let lastKey = -1
    let lastStory = -1
    for (let at = 0; at < order.length; at += 1) {
      const entry = order[at] ?? 0
      const key = keys[entry] ?? 0
      const story = stories[entry] ?? 0
      if ((key === lastKey && story === lastStory) || isGone(story)) continue
      writer.add(key, story)
      lastKey = key
      lastStory = story
    }
    return writer.finish()
  }

  /** The entries by key. Stable, so that stories of one key stay in order. */
  #sorted(): Uint32Array {
    const keys = this.#key
    const most = 2 ** digitBits - 1
    let from = new Uint32Array(this.#count)
    for (let entry = 0; entry < from.length; entry += 1) from[entry] = entry
    let to = new Uint32Array(this.#count)
    for (let shift = 0; shift < 30; shift += digitBits) {
      const starts = new Uint32Array(most + 2)
      for (let entry = 0; entry < from.length; entry += 1) {
        const digit = ((keys[entry] ?? 0) >>> shift) & most
        starts[digit + 1] = (starts[digit + 1] ?? 0) + 1
      }
      for (let digit = 0; digit <= most; digit += 1)
        starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0)
      for (let at = 0; at < from.length; at += 1) {
        const entry = from[at] ?? 0
        const digit = ((keys[entry] ?? 0) >>> shift) & most
        const place = starts[digit] ?? 0
        to[place] = entry
        starts[digit] = place + 1
      }
      const swapped = from
      from = to
      to = swapped
    }
    return from
  }

  #grow(): void {
    const size = this.#key.length * 2
    const key = new Uint32Array(size)
    key.set(this.#key)
    const story = new Uint32Array(size)
    story.set(this.#story)
    this.#key = key
    this.#story = story
    this.#before = new Int32Array(size)
    this.#newest = new Int32Array(size).fill(-1)
    for (let entry = 0; entry < this.#count; entry += 1) {
      const slot = (key[entry] ?? 0) & (size - 1)
      this.#before[entry] = this.#newest[slot] ?? -1
      this.#newest[slot] = entry
    }
  }
}
