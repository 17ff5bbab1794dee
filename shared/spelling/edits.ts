/** A word one slip of the fingers away, and how unlikely that slip is beside the likeliest. */
export interface Slip {
  readonly word: string
  /** In the same measure as a word's weight: natural logarithms. */
  readonly cost: number
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Two letters swapped, or one too many or too few of a pair, are the commonest; a wrong letter the least. */
const costs = { swapped: 0, pair: 0, dropped: 0.7, added: 1, wrong: 1.6 } as const

/**
 * Every word that one slip turns into this one: about 53 for each of its letters. A word that two slips lead to
 * is there twice.
 */
export function* slipsOf(word: string): Generator<Slip> {
  for (let at = 0; at < word.length; at += 1) {
    const before = word.slice(0, at)
    const after = word.slice(at + 1)
    const letter = word.charAt(at)
    const next = word.charAt(at + 1)
    if (next !== '' && next !== letter)
      yield { word: before + next + letter + word.slice(at + 2), cost: costs.swapped }
    if (next !== letter)
      yield { word: before + after, cost: word.charAt(at - 1) === letter ? costs.pair : costs.added }
    for (const other of letters) {
      if (other !== letter) yield { word: before + other + after, cost: costs.wrong }
    }
  }
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    for (const other of letters) {
      // The same letter before or behind its like makes the same word; once is enough.
      if (other === word.charAt(at - 1)) continue
      yield { word: before + other + after, cost: other === word.charAt(at) ? costs.pair : costs.dropped }
    }
  }
}
