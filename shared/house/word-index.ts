/*
 * Looks for many words in a text at once: each place of the text is asked whether one of them could begin there, by
 * its first units. One walk, however many the words.
 */

export interface WordIndex<Value> {
  /** The values of which a word stands in the text, or which name none. */
  find(text: string): ReadonlySet<Value>
}

export interface IndexEntry<Value> {
  /** Any of them; `undefined`: the value is always found. */
  readonly words: readonly string[] | undefined
  /** Whether they stand only where a word begins: such places are fewer. */
  readonly whole: boolean
  readonly value: Value
}

interface Sought<Value> {
  readonly word: string
  readonly whole: boolean
  readonly value: Value
}

/** Words that begin alike. */
interface Branch<Value> {
  /** To be compared one by one. */
  readonly words: readonly Sought<Value>[]
  /** The others, by the hash of the four units that come next. */
  readonly longer: ReadonlyMap<number, Branch<Value>> | undefined
}

/** So many words are compared one by one sooner than parted. */
const fewWords = 2

/**
 * What may begin with two units, as bits: a word of two, of three, or a longer one; each anywhere, or only where a word
 * begins. English has few such pairs, so that their part of the table stays in the processor's cache.
 */
const begins = { two: 1, three: 2, more: 4 } as const
const anywhere = begins.two | begins.three | begins.more
/** By so many bits those that begin words stand higher. */
const whole = 3

/** An index of values by the words that each needs. Texts and words are compared as they are written. */
export function createWordIndex<Value>(entries: readonly IndexEntry<Value>[]): WordIndex<Value> {
  const always = entries.filter(({ words }) => words?.includes('') ?? true).map(({ value }) => value)
  const sought = entries.flatMap(({ words = [], ...rest }) =>
    words.filter((word) => word !== '').map((word): Sought<Value> => ({ ...rest, word })),
  )
  const ofLength = (least: number, most: number): readonly Sought<Value>[] =>
    sought.filter(({ word: { length } }) => length >= least && length <= most)
  const ones = branchesBy(ofLength(1, 1), 1, ({ word }) => word.charCodeAt(0))
  const twos = branchesBy(ofLength(2, 2), 2, ({ word }) => pairAt(word, 0))
  const threes = branchesBy(ofLength(3, 3), 3, ({ word }) => fourAt(word, 0))
  const fours = branchesBy(ofLength(4, Infinity), 4, ({ word }) => fourAt(word, 0))
  const pairs = new Uint8Array(0x1_0000)
  for (const { word, whole: isWhole } of ofLength(2, Infinity)) {
    const pair = pairAt(word, 0)
    const bit = word.length === 2 ? begins.two : word.length === 3 ? begins.three : begins.more
    pairs[pair] = (pairs[pair] ?? 0) | (isWhole ? bit << whole : bit)
  }
  const isOne = tableOf(ones.keys())
  const isThree = tableOf(threes.keys())
  const isFour = tableOf(fours.keys())
  // Most words are long: the next eight units settle most of the places that begin like one.
  const isShort = tableOf(ofLength(4, 7).map(({ word }) => fourAt(word, 0)))
  const isEight = tableOf(ofLength(8, Infinity).map(({ word }) => eightAt(word, 0)))
  const isMiddling = tableOf(ofLength(8, 11).map(({ word }) => eightAt(word, 0)))
  const isTwelve = tableOf(ofLength(12, Infinity).map(({ word }) => twelveAt(word, 0, eightAt(word, 0))))
  const goesOn = (text: string, at: number): boolean => {
    const eight = eightAt(text, at)
    return has(isEight, eight) && (has(isMiddling, eight) || has(isTwelve, twelveAt(text, at, eight)))
  }
  return {
    find(text) {
      const found = new Set(always)
      let inWord = false
      let first = unitAt(text, 0)
      let second = unitAt(text, 1)
      let third = unitAt(text, 2)
      for (let at = 0; at < text.length; at += 1) {
        const fourth = unitAt(text, at + 3)
        const pair = hashOfTwo(first, second)
        const bits = pairs[pair] ?? 0
        const may = inWord ? bits & anywhere : bits | (bits >>> whole)
        if (may !== 0) {
          if ((may & begins.two) !== 0) look(twos.get(pair), text, at, 2, inWord, found)
          if ((may & begins.three) !== 0) {
            const three = hashOfFour(pair, third, 0)
            if (has(isThree, three)) look(threes.get(three), text, at, 3, inWord, found)
          }
          if ((may & begins.more) !== 0) {
            const four = hashOfFour(pair, third, fourth)
            if (has(isShort, four) || (has(isFour, four) && goesOn(text, at)))
              look(fours.get(four), text, at, 4, inWord, found)
          }
        }
        if (has(isOne, first)) look(ones.get(first), text, at, 1, inWord, found)
        inWord = isLetter(first)
        first = second
        second = third
        third = fourth
      }
      return found
    },
  }
}

/** Words parted by what a hash of theirs is; `depth` units of them are compared with that. */
function branchesBy<Value>(
  words: readonly Sought<Value>[],
  depth: number,
  hash: (sought: Sought<Value>) => number,
): ReadonlyMap<number, Branch<Value>> {
  return new Map([...Map.groupBy(words, hash)].map(([key, alike]) => [key, branch(alike, depth)]))
}

function branch<Value>(words: readonly Sought<Value>[], depth: number): Branch<Value> {
  if (words.length <= fewWords) return { words, longer: undefined }
  const goesOn = ({ word }: Sought<Value>): boolean => word.length >= depth + 4
  return {
    words: words.filter((each) => !goesOn(each)),
    longer: branchesBy(words.filter(goesOn), depth + 4, ({ word }) => fourAt(word, depth)),
  }
}

/** Which hashes there are, a bit each: small enough to stay in the cache beside all else that is read. */
function tableOf(hashes: Iterable<number>): Uint32Array {
  const table = new Uint32Array(0x1_0000 / 32)
  for (const hash of hashes) table[hash >>> 5] = (table[hash >>> 5] ?? 0) | (1 << (hash & 31))
  return table
}

function has(table: Uint32Array, hash: number): boolean {
  return (((table[hash >>> 5] ?? 0) >>> (hash & 31)) & 1) === 1
}

/** Finds those words of a branch that do stand at a place of the text. */
function look<Value>(
  from: Branch<Value> | undefined,
  text: string,
  at: number,
  begun: number,
  inWord: boolean,
  found: Set<Value>,
): void {
  let depth = begun
  for (let here = from; here; depth += 4) {
    for (const { word, whole, value } of here.words)
      if (!(whole && inWord) && text.startsWith(word, at)) found.add(value)
    here = here.longer?.get(fourAt(text, at + depth))
  }
}

function pairAt(text: string, at: number): number {
  return hashOfTwo(unitAt(text, at), unitAt(text, at + 1))
}

function fourAt(text: string, at: number): number {
  return hashOfFour(pairAt(text, at), unitAt(text, at + 2), unitAt(text, at + 3))
}

function eightAt(text: string, at: number): number {
  return (fourAt(text, at) * 257 + fourAt(text, at + 4)) & 0xffff
}

/** Of twelve units, of which the first eight are known by their hash. */
function twelveAt(text: string, at: number, eight: number): number {
  return (eight * 263 + fourAt(text, at + 8)) & 0xffff
}

/** Past the end there is none, which counts as 0. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0
}

function hashOfTwo(first: number, second: number): number {
  return ((first << 7) ^ second) & 0xffff
}

function hashOfFour(two: number, third: number, fourth: number): number {
  return (two * 31 + third * 7919 + fourth * 211) & 0xffff
}

/** A small letter of English, or a unit of another script but for its punctuation. */
function isLetter(unit: number): boolean {
  if (unit < 0xaa) return unit >= 0x61 && unit <= 0x7a
  return unit < 0x2000 ? unit > 0xbf : unit > 0x2e7f && (unit < 0x3000 || unit > 0x303f)
}
