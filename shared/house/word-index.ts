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
      const [first, second, third] = [0, 1, 2].map((at) => key.charCodeAt(at)) as [number, number, number]
      may[key.length < 3 ? hashOfTwo(first, second) : hashOfThree(first, second, third)] = 1
      const known = begins.get(key)
      if (known) known.push({ word, value })
      else begins.set(key, [{ word, value }])
    }
  }
  return {
    find(text) {
      const found = new Set(always)
      for (const { word, value } of single) if (text.includes(word)) found.add(value)
      const look = (at: number, length: number): void => {
        for (const { word, value } of begins.get(text.slice(at, at + length)) ?? [])
          if (!found.has(value) && text.startsWith(word, at)) found.add(value)
      }
      let first = text.charCodeAt(0)
      let second = text.charCodeAt(1)
      for (let at = 0; at + 1 < text.length; at += 1) {
        const third = text.charCodeAt(at + 2)
        if (may[hashOfTwo(first, second)] === 1) look(at, 2)
        if (may[hashOfThree(first, second, third)] === 1) look(at, 3)
        first = second
        second = third
      }
      return found
    },
  }
}

/** Units past the end are NaN, and count as none. */
function hashOfTwo(first: number, second: number): number {
  return (first * 2011 + second * 31 + 7) & 0xffff
}

function hashOfThree(first: number, second: number, third: number): number {
  return (first * 4001 + second * 211 + third) & 0xffff
}
