import { bitCount } from './bit-count.ts'
import type { KeyTable } from './passage-keys.ts'

/*
 * Which telling words a story has, roughly: a Bloom filter of one hash. Many stories share a pair of words with a
 * sentence; the one that the sentence is from has most of its other words as well.
 */

/** Words of 32 bits that the archive keeps of every story. */
export const filterWords = 11
const filterBits = filterWords * 32

/** The bit that a word sets, by the hash of its stem. */
export function filterBit(stem: number): number {
  return Math.floor(((Math.imul(stem, 0x9e3779b1) >>> 0) / 2 ** 32) * filterBits)
}

/** The filter of a story whose sentences are in the table. */
export function wordFilter(table: KeyTable): Uint32Array {
  const filter = new Uint32Array(filterWords)
  for (let index = 0; index < table.words; index += 1) {
    const bit = table.wordBit[index] ?? 0
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return filter
}

/** How many of a sentence's words are left, at a guess, in the story it is from. */
const share = 0.7
/** Words of one sentence are not found independently of one another: together they tell less than one by one. */
const together = 0.85
const missing = together * Math.log(1 - share)
/** What a word tells that is found in a filter with so many bits set: little, where nearly all are. */
const found = Float64Array.from({ length: filterBits + 1 }, (_, set) => {
  const chance = Math.max(1, set) / filterBits
  return together * Math.log((share + (1 - share) * chance) / chance)
})

/**
 * What these words, as the bits they set, tell for the story whose filter begins at `at`: nats, below 0 where so
 * many of them are missing that it is hardly the one.
 */
export function toldByWords(filters: Uint32Array, at: number, bits: Uint16Array): number {
  let set = 0
  for (let word = at; word < at + filterWords; word += 1) set += bitCount(filters[word] ?? 0)
  let has = 0
  for (let index = 0; index < bits.length; index += 1) {
    const bit = bits[index] ?? 0
    has += ((filters[at + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1
  }
  return has * (found[set] ?? 0) + (bits.length - has) * missing
}
