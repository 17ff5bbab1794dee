/** A fixed map from 32-bit hashes to small whole numbers of 0 and more. */
export interface HashTable {
  /** The number kept for this hash, or -1. */
  get(hash: number): number
}

/** A table of these hashes: open addressing in one array, because it is asked once for every word of a text. */
export function hashTable(entries: Iterable<readonly [hash: number, value: number]>): HashTable {
  const all = [...entries]
  let size = 16
  while (size < all.length * 4) size *= 2
  const most = size - 1
  const keys = new Uint32Array(size)
  const values = new Int32Array(size).fill(-1)
  for (const [hash, value] of all) {
    let slot = hash & most
    while (values[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & most
    keys[slot] = hash
    values[slot] = value
  }
  return {
    get(hash) {
      let slot = hash & most
      let value = values[slot] ?? -1
      while (value !== -1 && keys[slot] !== hash) {
        slot = (slot + 1) & most
        value = values[slot] ?? -1
      }
      return value
    },
  }
}
