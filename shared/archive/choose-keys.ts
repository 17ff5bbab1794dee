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
/**
 * A key seen as often as the first of these is as good as any; the more of them it reaches, the worse it would be to
 * keep it. That few keys are bad leaves room for those that lie apart, which an edit does not take together.
 */
const commonness = [16, 48, 128, 255] as const
const worst = commonness.length

function classOfKey(seen: number): number {
  let kind = 0
  while (kind < worst && seen >= (commonness[kind] ?? 0)) kind += 1
  return kind
}

/** The class of each key of the sentence at hand, and how many keys are of each. */
let classes = new Uint8Array(256)
const sizes = new Uint32Array(worst + 1)

/**
 * How many of a sentence's keys the archive keeps: three at least, where there are so many, and else no more than
 * every other one, since neighbours share words.
 */
export function keptOf(keys: number): number {
  return Math.min(keys, mostKept, Math.max(3, (keys + 1) >> 1))
}

/**
 * Counts every key in, and chooses what the archive keeps of each sentence. Since a lookup asks for all keys of a
 * sentence, any of them will do: some that lie apart, of those that are not so common as to find too many stories. Neighbouring pairs share a word, so that one edit takes both; an edit takes a stretch of a sentence rather
 * than its ends.
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
    if (end - first > classes.length) classes = new Uint8Array(2 * (end - first))
    const isOf = classes
    for (let each = 0; each <= worst; each += 1) sizes[each] = 0
    for (let index = first; index < end; index += 1) {
      const slot = (keys[index] ?? 0) & mask
      const seen = counts[slot] ?? 0
      if (seen < 255) counts[slot] = seen + 1
      const kind = classOfKey(seen)
      isOf[index - first] = kind
      sizes[kind] = (sizes[kind] ?? 0) + 1
    }
    let most = 0
    let those = sizes[0] ?? 0
    while (those < wanted && most < worst) {
      most += 1
      those += sizes[most] ?? 0
    }
    const kept = chosen.key
    let passed = 0
    let taken = 0
    let next = 1
    for (let index = first; taken < wanted && index < end; index += 1) {
      if ((isOf[index - first] ?? 0) > most) continue
      passed += 1
      if (passed < next) continue
      kept[chosen.count + taken] = keys[index] ?? 0
      taken += 1
      // The first, the last, and some at equal distances in between.
      next = wanted < 2 ? 1 : 1 + (((taken * (those - 1)) / (wanted - 1)) | 0)
    }
    chosen.count += taken
    if (end - first < fewKeys) {
      chosen.key[chosen.count] = table.exact[sentence] ?? 0
      chosen.count += 1
    }
  }
}
