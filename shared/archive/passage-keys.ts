import { defaultWeights, partsOf, weightParts } from '../duplicates/weights.ts'
import { hashEnd, hashStart, hashStep } from '../text/hash.ts'
import { masks } from '../text/masks.ts'
import { sentences } from '../text/sentences.ts'
import { tokenise, tokenKind, tokenTable } from '../text/tokens.ts'
import { filterBit } from './word-filter.ts'

/*
 * What the archive knows a sentence by (duplicates.md §3b): pairs of neighbouring content words, whatever
 * their order; runs of four characters where no spaces divide words; and one hash of the whole.
 */

/** The keys of any number of sentences, in columns. Filled over and over, text after text. */
export interface KeyTable {
  /** How many sentences it holds. */
  sentences: number
  /** The paragraph a sentence stands in, and where in its text (UTF-16). */
  paragraph: Uint32Array
  from: Uint32Array
  to: Uint32Array
  /** The hash of a sentence's words in order. */
  exact: Uint32Array
  /** A sentence's keys are `key[end[i - 1]]` up to `key[end[i]]`. */
  end: Uint32Array
  /** How many keys it holds. */
  keys: number
  key: Uint32Array
  /** How much each key tells, in parts of a nat; 0 for a pair that stands apart, which is only looked up. */
  weight: Uint16Array
  /** A sentence's telling words, as the bits they set (`word-filter`), are those up to `wordEnd[i]`. */
  wordEnd: Uint32Array
  /** How many words it holds. */
  words: number
  wordBit: Uint16Array
}

/** An empty table; it grows as it must. */
export function keyTable(): KeyTable {
  return {
    sentences: 0,
    paragraph: new Uint32Array(256),
    from: new Uint32Array(256),
    to: new Uint32Array(256),
    exact: new Uint32Array(256),
    end: new Uint32Array(256),
    keys: 0,
    key: new Uint32Array(4096),
    weight: new Uint16Array(4096),
    wordEnd: new Uint32Array(256),
    words: 0,
    wordBit: new Uint16Array(4096),
  }
}

/** Forgets everything, and keeps the room. */
export function clearKeys(table: KeyTable): void {
  table.sentences = 0
  table.keys = 0
  table.words = 0
}

/** Where a sentence's keys begin in `key`. */
export function firstKey(table: KeyTable, sentence: number): number {
  return sentence === 0 ? 0 : (table.end[sentence - 1] ?? 0)
}

/** Shorter ones are titles and asides: they are said again by chance. Characters without spaces count half. */
const leastWords = 5
/** Lighter words, in parts of a nat, stand in nearly every sentence: pairs reach across them. */
const leastContent = 3.4 * weightParts
/** Lighter pairs, in parts of a nat, are in too many sentences to find one by. */
const leastPair = 8 * weightParts
/** Characters in a run of a script without spaces, and what it is taken to tell. */
const runLength = 4
const runWeight = 11 * weightParts

const words = tokenTable(4096)

/**
 * Adds the sentences of a paragraph that are long enough to be looked up. `language` is BCP 47. Datelines,
 * credits and the like have no keys. To look them up, pairs that stand one content word apart are keys as well: where a
 * word was put in since, its neighbours were a pair. Linear in the length of the text.
 */
export function addKeys(
  table: KeyTable,
  paragraph: number,
  text: string,
  language: string,
  use: 'keep' | 'look-up' = 'keep',
): void {
  const { count, from, to, stem, kind, word } = tokenise(text, masks(text), words)
  if (count < leastWords) return
  reserve(table, 2 * count)
  let token = 0
  for (const sentence of sentences(text, language)) {
    const first = token
    const { key: keys, weight, wordBit } = table
    let at = table.keys
    let wordAt = table.words
    let halves = 0
    let exact: number = hashStart
    let before = 0
    let beforeParts = 0
    let earlier = 0
    let earlierParts = 0
    let run = 0
    for (; token < count && (from[token] ?? 0) < sentence.to; token += 1) {
      // Hashes are taken as signed, which is what the machine multiplies.
      exact = hashStep(exact, (word[token] ?? 0) | 0)
      const here = (stem[token] ?? 0) | 0
      const isOf = kind[token] ?? 0
      if (isOf === tokenKind.ideograph) {
        halves += 1
        beforeParts = 0
        earlierParts = 0
        run += 1
        if (run < runLength) continue
        let hash: number = hashStart
        for (let back = runLength - 1; back >= 0; back -= 1)
          hash = hashStep(hash, (stem[token - back] ?? 0) | 0)
        keys[at] = hashEnd(hash)
        weight[at] = runWeight
        at += 1
        continue
      }
      halves += 2
      run = 0
      if (isOf === tokenKind.number) continue
      const parts = partsOf(defaultWeights, here, isOf)
      if (parts < leastContent) continue
      wordBit[wordAt] = filterBit(here)
      wordAt += 1
      if (beforeParts > 0 && beforeParts + parts >= leastPair) {
        keys[at] = pairKey(before, here)
        weight[at] = beforeParts + parts
        at += 1
      }
      if (use === 'look-up' && earlierParts > 0 && earlierParts + parts >= leastPair) {
        keys[at] = pairKey(earlier, here)
        weight[at] = 0
        at += 1
      }
      earlier = before
      earlierParts = beforeParts
      before = here
      beforeParts = parts
    }
    if (halves < leastWords * 2) continue
    const row = table.sentences
    if (row === table.end.length) growSentences(table)
    table.paragraph[row] = paragraph
    table.from[row] = from[first] ?? sentence.from
    table.to[row] = to[token - 1] ?? sentence.to
    table.exact[row] = hashEnd(exact)
    table.keys = at
    table.end[row] = at
    table.words = wordAt
    table.wordEnd[row] = wordAt
    table.sentences = row + 1
  }
}

/** The key of two words, the same whichever comes first. */
function pairKey(one: number, other: number): number {
  return hashEnd(Math.imul((one + other) | 0, 0x9e3779b1) ^ one ^ other)
}

/** Makes room for as many more keys, and words. */
function reserve(table: KeyTable, keys: number): void {
  while (table.words + keys > table.wordBit.length) {
    const wide = new Uint16Array(table.wordBit.length * 2)
    wide.set(table.wordBit)
    table.wordBit = wide
  }
  while (table.keys + keys > table.key.length) {
    table.key = larger(table.key)
    const weight = new Uint16Array(table.key.length)
    weight.set(table.weight)
    table.weight = weight
  }
}

function growSentences(table: KeyTable): void {
  for (const column of ['paragraph', 'from', 'to', 'exact', 'end', 'wordEnd'] as const)
    table[column] = larger(table[column])
}

function larger(column: Uint32Array): Uint32Array {
  const wide = new Uint32Array(column.length * 2)
  wide.set(column)
  return wide
}

/**
 * A number that changes when sentences get other keys, which makes every stored key worthless: of the words'
 * weights, and of the rules above by `rules`, which is raised with each change of them.
 */
export function keysVersion(): number {
  const rules = 4
  let hash = hashStep(hashStart, rules)
  for (const part of defaultWeights.slots) hash = hashStep(hash, part)
  return hashEnd(hash)
}
