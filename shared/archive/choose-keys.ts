import { firstKey, type KeyTable } from './passage-keys.ts'

/** How many keys of a sentence the archive keeps, besides the hash of the whole. A lookup uses them all. */
export const keptKeys = 4

/** A key seen more often than this is chosen last: it finds too many stories to tell one by. */
const commonFrom = 24

/**
 * How often each key has been seen, roughly: one byte a slot, keys that share a slot counted together. It only
 * steers which keys are kept, so that losing it costs recall and never a wrong answer.
 */
export type KeyCounts = Uint8Array

/** Counts of nothing. `slots` is a power of two. */
export function keyCounts(slots: number): KeyCounts {
  return new Uint8Array(slots)
}

/** The keys of a story that were chosen, without repetition. `key` is reused by the next choice. */
export interface ChosenKeys {
  count: number
  key: Uint32Array
}

/** Room for chosen keys; it grows as it must. */
export function chosenKeys(): ChosenKeys {
  return { count: 0, key: new Uint32Array(512) }
}

/**
 * Counts every key in, and chooses what the archive keeps of each sentence: the hash of the whole, and the keys
 * with the smallest hashes, rare ones first (asymmetric bottom-s, duplicates.md §3b). What is chosen of a
 * sentence does not depend on its neighbours, so that its copy in another story has the same keys.
 */
export function chooseKeys(table: KeyTable, counts: KeyCounts, chosen: ChosenKeys): void {
  const mask = counts.length - 1
  chosen.count = 0
  for (let sentence = 0; sentence < table.sentences; sentence += 1) {
    const room = chosen.count + keptKeys + 1
    if (room > chosen.key.length) {
      const wide = new Uint32Array(chosen.key.length * 2)
      wide.set(chosen.key)
      chosen.key = wide
    }
    const first = chosen.count
    let rare = first
    let end = first
    for (let index = firstKey(table, sentence); index < (table.end[sentence] ?? 0); index += 1) {
      const key = table.key[index] ?? 0
      const slot = key & mask
      const seen = counts[slot] ?? 0
      if (seen < 255) counts[slot] = seen + 1
      // Sorted by hash in two runs, the rare ones and then the common ones, of which the first few are kept.
      const isRare = seen <= commonFrom
      let at = isRare ? rare : end
      const least = isRare ? first : rare
      while (at > least && (chosen.key[at - 1] ?? 0) > key) at -= 1
      if (at > least && chosen.key[at - 1] === key) continue
      if (at - first >= keptKeys) continue
      for (let move = Math.min(end, first + keptKeys - 1); move > at; move -= 1)
        chosen.key[move] = chosen.key[move - 1] ?? 0
      chosen.key[at] = key
      end = Math.min(end + 1, first + keptKeys)
      if (isRare) rare = Math.min(rare + 1, end)
    }
    chosen.key[end] = table.exact[sentence] ?? 0
    chosen.count = end + 1
  }
}
