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
  readonly value: Value
}

/** Words by their first `size` units. */
interface Beginnings<Value> {
  readonly size: number
  /** Whether a word may begin with units of this hash. */
  readonly may: Uint8Array
  readonly words: Map<string, Sought<Value>[]>
}

/** An index of values by the words that each needs. Texts and words are compared as they are written. */
export function createWordIndex<Value>(entries: readonly IndexEntry<Value>[]): WordIndex<Value> {
  const always: Value[] = []
  const [one, two, four, wholeTwo, wholeThree] = [1, 2, 4, 2, 3].map((size) => beginnings<Value>(size))
  if (!one || !two || !four || !wholeTwo || !wholeThree) throw new Error('five tables were made')
  for (const { words, whole, value } of entries) {
    if (!words || words.includes('')) always.push(value)
    for (const word of words ?? []) {
      if (word === '') continue
      if (word.length === 1) add(one, { word, value })
      else if (whole) add(word.length === 2 ? wholeTwo : wholeThree, { word, value })
      else add(word.length < 4 ? two : four, { word, value })
    }
  }
  return {
    find(text) {
      const found = new Set(always)
      const look = ({ words, size }: Beginnings<Value>, at: number): void => {
        const begun = words.get(text.slice(at, at + size))
        if (!begun) return
        for (const { word, value } of begun) if (text.startsWith(word, at)) found.add(value)
      }
      let before = 0
      let first = text.charCodeAt(0)
      let second = text.charCodeAt(1)
      let third = text.charCodeAt(2)
      for (let at = 0; at < text.length; at += 1) {
        const fourth = text.charCodeAt(at + 3)
        const ofTwo = hash(first, second, 0, 0)
        if (one.may[hash(first, 0, 0, 0)] === 1) look(one, at)
        if (two.may[ofTwo] === 1) look(two, at)
        if (four.may[hash(first, second, third, fourth)] === 1) look(four, at)
        if (!isLetter(before)) {
          if (wholeTwo.may[ofTwo] === 1) look(wholeTwo, at)
          if (wholeThree.may[hash(first, second, third, 0)] === 1) look(wholeThree, at)
        }
        before = first
        first = second
        second = third
        third = fourth
      }
      return found
    },
  }
}

function beginnings<Value>(size: number): Beginnings<Value> {
  return { size, may: new Uint8Array(0x1_0000), words: new Map() }
}

function add<Value>({ may, words, size }: Beginnings<Value>, sought: Sought<Value>): void {
  const key = sought.word.slice(0, size)
  const unit = (at: number): number => (at < size ? key.charCodeAt(at) : 0)
  may[hash(unit(0), unit(1), unit(2), unit(3))] = 1
  const known = words.get(key)
  if (known) known.push(sought)
  else words.set(key, [sought])
}

/** Units past the end are NaN, and count as none. */
function hash(first: number, second: number, third: number, fourth: number): number {
  return (first * 4001 + second * 211 + third * 7919 + fourth * 31) & 0xffff
}

/** A small letter of English, or a unit of another script but for its punctuation. */
function isLetter(unit: number): boolean {
  if (unit < 0xaa) return unit >= 0x61 && unit <= 0x7a
  return unit < 0x2000 ? unit > 0xbf : unit > 0x2e7f && (unit < 0x3000 || unit > 0x303f)
}
