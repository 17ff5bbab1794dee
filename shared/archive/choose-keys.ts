import { firstKey, type KeyTable } from './passage-keys.ts'

/**
 * How often each key has been seen, roughly: one byte a slot, keys that share a slot counted together. It only
 * steers which keys are kept, so that losing it costs recall and never a wrong answer.
 */
export type KeyCounts = Uint8Array

/** Counts of nothing. `slots` is a power of two. */
export function keyCounts(slots: number): KeyCounts {
  return new Uint8Array(slots)
}

/** The keys of a story that were chosen. `key` is reused by the next choice. */
export interface ChosenKeys {
  count: number
  key: Uint32Array
}

/** Room for chosen keys; it grows as it must. */
export function chosenKeys(): ChosenKeys {
  return { count: 0, key: new Uint32Array(512) }
}

/** The most keys that the archive keeps of a sentence. A lookup uses them all. */
export const mostKept = 5
/** Sentences with fewer keys than this are known by their words in order as well. */
const fewKeys = 2
/** A key is rare that was seen less often than this: the first of these that leaves enough keys. */
const rareness = [1, 4, 24] as const
/** How often each key of the sentence at hand has been seen. */
let seenOf = new Uint8Array(256)

/**
 * How many of a sentence's keys the archive keeps: three at least, where there are so many, and else no more than
 * every other one, since neighbours share words.
 */
export function keptOf(keys: number): number {
  return Math.min(keys, mostKept, Math.max(3, (keys + 1) >> 1))
}

/**
 * Counts every key in, and chooses what the archive keeps of each sentence. Since a lookup asks for all keys of a
 * sentence, any of them will do: rare ones, which find few stories, and of these some that lie apart. Neighbouring
 * pairs share a word, so that one edit takes both; an edit takes a stretch of a sentence rather than its ends.
 */
export function chooseKeys(table: KeyTable, counts: KeyCounts, chosen: ChosenKeys): void {
  const mask = counts.length - 1
  const { key: keys } = table
  chosen.count = 0
  for (let sentence = 0; sentence < table.sentences; sentence += 1) {
    if (chosen.count + mostKept + 1 > chosen.key.length) {
      const wide = new Uint32Array(chosen.key.length * 2)
      wide.set(chosen.key)
      chosen.key = wide
    }
    const first = firstKey(table, sentence)
    const end = table.end[sentence] ?? 0
    const wanted = keptOf(end - first)
    if (end - first > seenOf.length) seenOf = new Uint8Array(2 * (end - first))
    let seldom = 0
    let sometimes = 0
    let often = 0
    for (let index = first; index < end; index += 1) {
      const slot = (keys[index] ?? 0) & mask
      const seen = counts[slot] ?? 0
      if (seen < 255) counts[slot] = seen + 1
      // Looked up once: the counts of a large archive are too many for the processor's cache.
      seenOf[index - first] = seen
      if (seen < rareness[0]) seldom += 1
      if (seen < rareness[1]) sometimes += 1
      if (seen < rareness[2]) often += 1
    }
    const [below, those] =
      seldom >= wanted
        ? [rareness[0], seldom]
        : sometimes >= wanted
          ? [rareness[1], sometimes]
          : often >= wanted
            ? [rareness[2], often]
            : [256, end - first]
    let passed = 0
    let taken = 0
    for (let index = first; taken < wanted && index < end; index += 1) {
      const key = keys[index] ?? 0
      if ((seenOf[index - first] ?? 0) >= below) continue
      passed += 1
      // The first, the last, and some at equal distances in between.
      if (passed < placeOf(taken, wanted, those)) continue
      chosen.key[chosen.count + taken] = key
      taken += 1
    }
    chosen.count += taken
    if (end - first < fewKeys) {
      chosen.key[chosen.count] = table.exact[sentence] ?? 0
      chosen.count += 1
    }
  }
}

/** Which one of `those`, from 1, is the one taken after `taken`, of `wanted` at equal distances. */
function placeOf(taken: number, wanted: number, those: number): number {
  return wanted < 2 ? 1 : 1 + Math.floor((taken * (those - 1)) / (wanted - 1))
}
