/** A bounded memory of what was worked out: the least recently used is forgotten first. */
export interface Recent<Value> {
  /** The value known by this key, or the one made now. */
  get(key: string, make: () => Value): Value
}

/** A memory of at most `most` values. */
export function createRecent<Value>(most: number): Recent<Value> {
  const known = new Map<string, { readonly value: Value }>()
  return {
    get(key, make) {
      const entry = known.get(key) ?? { value: make() }
      known.delete(key)
      known.set(key, entry)
      if (known.size > most) {
        const [oldest] = known.keys()
        if (oldest !== undefined) known.delete(oldest)
      }
      return entry.value
    },
  }
}
