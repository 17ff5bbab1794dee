import { lettersOf } from '../text/hangul.ts'
import { endingAfter, type Match, type Wording } from './wording.ts'

/*
 * What a rule would have instead of the words it found, fitted to the place where they stand.
 */

/** A change of a paragraph's text. */
export interface Rewording {
  readonly from: number
  readonly to: number
  readonly insert: string
  /** The preferred words alone: `insert` may bring a particle with it. */
  readonly words: string
}

/**
 * The preferred words in the place of those found. `$1` to `$9` are what the groups of the wording took. A capital that
 * only its place gave the old words goes to the new ones, and a Korean particle is made to agree.
 */
export function rewording(
  text: string,
  wording: Wording,
  { from, to, groups }: Match,
  preferred: string,
): Rewording {
  const filled = preferred.replaceAll(/\$([1-9])/g, (_, digit: string) => groups[Number(digit) - 1] ?? '')
  const words = wording.exact ? filled : capitalisedAs(text.slice(from, to), filled)
  // What follows a pattern may as well be the ending of a verb.
  const ending = wording.isPattern ? '' : (endingAfter(text, to) ?? '')
  const agreeing = ending === '' ? undefined : agreeingEnding(words, ending)
  if (agreeing === undefined || agreeing === ending) return { from, to, insert: words, words }
  return { from, to: to + ending.length, insert: words + agreeing, words }
}

function capitalisedAs(old: string, words: string): string {
  if (/\p{Lu}.*\p{Lu}/su.test(old) && !/\p{Ll}/u.test(old)) return words.toUpperCase()
  return /^\p{Lu}/u.test(old) && /^\p{Ll}/u.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words
}

/** Endings that have one form after a vowel and one after a consonant. 으로 counts ㄹ with the vowels. */
const pairs: readonly (readonly [afterVowel: string, afterConsonant: string])[] = [
  ['는', '은'],
  ['가', '이'],
  ['를', '을'],
  ['와', '과'],
  ['와의', '과의'],
  ['로', '으로'],
  ['로서', '으로서'],
  ['로써', '으로써'],
  ['로는', '으로는'],
  ['라고', '이라고'],
  ['라며', '이라며'],
  ['라는', '이라는'],
  ['나', '이나'],
  ['란', '이란'],
  ['다', '이다'],
  ['였다', '이었다'],
  ['였던', '이었던'],
]

function agreeingEnding(word: string, ending: string): string | undefined {
  const letters = lettersOf(word.charCodeAt(word.length - 1))
  if (!letters) return undefined
  const pair = pairs.find((each) => each.includes(ending))
  if (!pair) return undefined
  const [, , final] = letters
  const rieul = 8
  return final === 0 || (final === rieul && pair[0].startsWith('로')) ? pair[0] : pair[1]
}
