/*
 * Syllables of Hangul and the letters they are made of: initial, medial and final, by their places in Unicode's order.
 */

const first = 0xac00
const medials = 21
const finals = 28
const initials = 19

/** How many letters can stand in each place; of the finals the first is none. */
export const letterCounts = { initials, medials, finals } as const

/** Whether a UTF-16 unit is a whole syllable. */
export function isSyllable(unit: number): boolean {
  return unit >= first && unit < first + initials * medials * finals
}

/** A syllable's letters; undefined for a UTF-16 unit that is no whole syllable. */
export function lettersOf(
  unit: number,
): readonly [initial: number, medial: number, final: number] | undefined {
  if (!isSyllable(unit)) return undefined
  const index = unit - first
  return [Math.floor(index / (medials * finals)), Math.floor(index / finals) % medials, index % finals]
}

/** The syllable of these letters. */
export function syllableOf(initial: number, medial: number, final: number): string {
  return String.fromCharCode(first + (initial * medials + medial) * finals + final)
}
