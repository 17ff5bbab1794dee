import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeyCounts, keyCounts } from '../../shared/archive/choose-keys.ts'

const leastSlots = 2 ** 20
/** More would not fit a laptop's caches, and one in a hundred million keys needs no more. */
const mostSlots = 2 ** 26
const slotsAStory = 256

/** How often keys were seen, as it was saved in `folder`; where there is nothing fit, counts of nothing. */
export function loadKeyCounts(folder: string): KeyCounts {
  try {
    const kept = readFileSync(fileIn(folder))
    const isWhole = Number.isInteger(Math.log2(kept.length)) && kept.length >= leastSlots
    return isWhole ? kept : keyCounts(leastSlots)
  } catch {
    // Losing the counts costs a little recall: a full disk or a missing file is no reason to stop.
    return keyCounts(leastSlots)
  }
}

/** Saves the counts. Throws the file system's error. */
export function saveKeyCounts(folder: string, counts: KeyCounts): void {
  const temporary = `${fileIn(folder)}.new`
  writeFileSync(temporary, counts)
  renameSync(temporary, fileIn(folder))
}

/** Counts with room for so many stories. Keys that shared a slot are each taken to be as common as both. */
export function roomyCounts(counts: KeyCounts, stories: number): KeyCounts {
  let wide = counts
  while (wide.length < mostSlots && stories * slotsAStory > wide.length) {
    const twice = keyCounts(wide.length * 2)
    twice.set(wide)
    twice.set(wide, wide.length)
    wide = twice
  }
  return wide
}

function fileIn(folder: string): string {
  return join(folder, 'key-counts')
}
