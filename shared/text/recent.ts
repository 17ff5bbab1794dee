/** A bounded memory of what was worked out: the least recently used is forgotten first. */
export interface Recent<Value> {
  /** The value known by this key, or the one made now. */
  get(key: string, make: () => Value): Value
}

/**
 * A memory of values that together cost at most `most`. `cost` says what keeping one costs, by its key; 1
 * where it is left out. A value that costs more than all is made and not kept.
 */
export function createRecent<Value>(most: number, cost: (key: string) => number = () => 1): Recent<Value> {
  const known = new Map<string, { readonly value: Value }>()
  let spent = 0
  const forgetOldest = (): void => {
    const [oldest] = known.keys()
    if (oldest === undefined) return
    known.delete(oldest)
    spent -= cost(oldest)
  }
  return {
    get(key, make) {
      const kept = known.get(key)
      if (kept) {
        known.delete(key)
        known.set(key, kept)
        return kept.value
      }
      const value = make()
      const price = cost(key)
      if (price > most) return value
      known.set(key, { value })
      spent += price
      // oxlint-disable-next-line no-unmodified-loop-condition -- forgetOldest takes from `spent`
      while (spent > most) forgetOldest()
      return value
    },
  }
}
