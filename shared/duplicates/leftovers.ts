import { unitFlag, type Units } from './passage.ts'

/** The units of two passages that have no equal in the other, wherever it stands there. */
export interface Leftovers {
  readonly one: readonly number[]
  readonly other: readonly number[]
}

const figure = unitFlag.figure | unitFlag.weakFigure

/** Whether a unit is a figure, "one" included. */
export function isFigure({ flags }: Units, unit: number): boolean {
  return ((flags[unit] ?? 0) & figure) !== 0
}

/** What is left of each when equal units are paired off, each once. */
export function leftoversOf(one: Units, other: Units): Leftovers {
  const unpaired = new Map<number, number>()
  for (let unit = 0; unit < other.count; unit += 1) {
    const key = other.key[unit] ?? 0
    unpaired.set(key, (unpaired.get(key) ?? 0) + 1)
  }
  const paired = new Map<number, number>()
  const oneLeft: number[] = []
  for (let unit = 0; unit < one.count; unit += 1) {
    const key = one.key[unit] ?? 0
    const there = unpaired.get(key) ?? 0
    if (there === 0) oneLeft.push(unit)
    else {
      unpaired.set(key, there - 1)
      paired.set(key, (paired.get(key) ?? 0) + 1)
    }
  }
  const otherLeft: number[] = []
  for (let unit = 0; unit < other.count; unit += 1) {
    const key = other.key[unit] ?? 0
    const here = paired.get(key) ?? 0
    if (here === 0) otherLeft.push(unit)
    else paired.set(key, here - 1)
  }
  return { one: oneLeft, other: otherLeft }
}
