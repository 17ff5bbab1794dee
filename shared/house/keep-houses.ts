import { stableJson } from '../story/canonical.ts'
import type { House } from './house.ts'

/**
 * The houses as they are now, each the very object it was where it says the same: what is kept of paragraphs is
 * kept with the house, and a house that only crossed to another thread once more has not changed.
 */
export function keepHouses(before: readonly House[], now: readonly House[]): readonly House[] {
  if (before === now) return before
  const known = new Map(before.map((house) => [stableJson(house), house]))
  const kept = now.map((house) => known.get(stableJson(house)) ?? house)
  return kept.length === before.length && kept.every((house, index) => house === before[index])
    ? before
    : kept
}
