import { seeded } from '../bench/make-story.ts'

/** A seeded source of choices. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number from 0 to `end`, not including it. */
  below(end: number): number
  pick<Item>(from: readonly Item[]): Item | undefined
  shuffled<Item>(items: readonly Item[]): readonly Item[]
}

/** The same seed gives the same choices. */
export function randomFrom(seed: number): Random {
  const next = seeded(seed)
  const below = (end: number): number => Math.floor(next() * end)
  return {
    next,
    below,
    pick: (from) => from[below(from.length)],
    shuffled: (items) => {
      const copy = [...items]
      for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = below(index + 1)
        const [one, two] = [copy[index], copy[other]]
        if (one !== undefined && two !== undefined) [copy[index], copy[other]] = [two, one]
      }
      return copy
    },
  }
}
