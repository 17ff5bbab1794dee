import type { House } from '../house/house.ts'

/** Reads a fact out of a house once. */
export function perHouse<Fact extends object>(read: (house: House) => Fact): (house: House) => Fact {
  const known = new WeakMap<House, Fact>()
  return (house) => {
    const kept = known.get(house)
    if (kept) return kept
    const fact = read(house)
    known.set(house, fact)
    return fact
  }
}
