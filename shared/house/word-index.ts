/*
 * Looks for many words in a text at once: each place of the text is asked whether one of them could begin there, by
 * its first two or three units. One walk, however many the words.
 */

export interface WordIndex<Value> {
  /** The values of which a word stands in the text, or which name none. */
  find(text: string): ReadonlySet<Value>
}

/** An index of values by the words that each needs, as those are written; `undefined`: always found. */
export function createWordIndex<Value>(
  entries: readonly { readonly words: readonly string[] | undefined; readonly value: Value }[],
): WordIndex<Value> {
  const always: Value[] = []
  const single: { word: string; value: Value }[] = []
  const begins = new Map<string, { word: string; value: Value }[]>()
  const may = new Uint8Array(0x1_0000)
  for (const { words, value } of entries) {
    if (!words || words.includes('')) always.push(value)
    for (const word of words ?? []) {
      if (word.length < 2) {
        single.push({ word, value })
        continue
      }
      const key = word.slice(0, 3)
      may[key.length < 3 ? hashOfTwo(key, 0) : hashOfThree(key, 0)] = 1
      const known = begins.get(key)
      if (known) known.push({ word, value })
      else begins.set(key, [{ word, value }])
    }
  }
  return {
    find(text) {
      const found = new Set(always)
      for (const { word, value } of single) if (text.includes(word)) found.add(value)
      for (let at = 0; at + 1 < text.length; at += 1) {
        for (const length of [2, 3]) {
          const hash = length === 2 ? hashOfTwo(text, at) : hashOfThree(text, at)
          if (may[hash] === 0) continue
          for (const { word, value } of begins.get(text.slice(at, at + length)) ?? [])
            if (!found.has(value) && text.startsWith(word, at)) found.add(value)
        }
      }
      return found
    },
  }
}

function hashOfTwo(text: string, at: number): number {
  return (text.charCodeAt(at) * 2011 + text.charCodeAt(at + 1) * 31 + 7) & 0xffff
}

function hashOfThree(text: string, at: number): number {
  return (text.charCodeAt(at) * 4001 + text.charCodeAt(at + 1) * 211 + text.charCodeAt(at + 2)) & 0xffff
}
