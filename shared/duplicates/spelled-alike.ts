import { isSyllable, lettersOf } from '../text/hangul.ts'

/** Endings of Korean verbs made of a noun, and particles behind one: what stands before them says what is meant. */
const verbEnding = /(?:하|했|한|할|함|해|되|된|됐|될|됨|돼|당|시키|시킨|시켰)[가-힣]*$/
const particle = /(?:으로|에서|에게|까지|부터|이라고|라고|은|는|이|가|을|를|의|에|와|과|도|로|들)$/

/** The part of a Korean word that is no grammar, as near as endings tell; two syllables at least. */
function koreanStem(word: string): string {
  const verb = word.replace(verbEnding, '')
  if (verb.length >= 2 && verb.length < word.length) return verb
  const noun = word.replace(particle, '')
  return noun.length >= 2 ? noun : word
}

/** Whether a word begins with a Hangul syllable. */
export function isHangul(word: string): boolean {
  return isSyllable(word.charCodeAt(0))
}

/** The letters of a word, syllable by syllable: numbers, initials below 100, vowels below 200, finals above. */
function lettersIn(word: string): readonly number[] {
  const letters: number[] = []
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    const syllable = lettersOf(unit)
    if (!syllable) {
      letters.push(unit + 1000)
      continue
    }
    const [initial, medial, final] = syllable
    letters.push(initial, 100 + medial)
    if (final > 0) letters.push(200 + final)
  }
  return letters
}

/** Of two sequences, the share that they have in common in order. */
function commonShare(one: readonly number[], other: readonly number[]): number {
  const best = new Uint16Array(other.length + 1)
  for (const here of one) {
    let diagonal = 0
    for (let at = 1; at <= other.length; at += 1) {
      const above = best[at] ?? 0
      best[at] = other[at - 1] === here ? diagonal + 1 : Math.max(above, best[at - 1] ?? 0)
      diagonal = above
    }
  }
  return (2 * (best[other.length] ?? 0)) / (one.length + other.length)
}

const leastKorean = 0.75
const leastSyllables = 3

/**
 * How alike two Korean words are spelled, 0 to 1, but for their grammar: foreign names are spelled in several ways
 * (Caroline as 캐롤라인 and 카롤라인), all with the same first consonant.
 */
export function koreanLikeness(one: string, other: string): number {
  if (lettersOf(one.charCodeAt(0))?.[0] !== lettersOf(other.charCodeAt(0))?.[0]) return 0
  const here = koreanStem(one)
  const there = koreanStem(other)
  if (here === there) return 1
  if (here.length < leastSyllables || there.length < leastSyllables) return 0
  const alike = commonShare(lettersIn(here), lettersIn(there))
  return alike >= leastKorean ? alike : 0
}

/** Consonants by the class that Hangul keeps apart, of Latin letters. */
const latinClass: Readonly<Record<string, number>> = {
  b: 1,
  p: 1,
  f: 1,
  v: 1,
  k: 2,
  c: 2,
  g: 2,
  q: 2,
  x: 2,
  t: 3,
  d: 3,
  s: 4,
  z: 4,
  j: 4,
  m: 5,
  n: 6,
  l: 7,
  r: 7,
}
/** The same of Hangul initials and finals, by their place in the block; 0 where nothing is heard. */
const initialClass = [2, 2, 6, 3, 3, 7, 5, 1, 1, 4, 4, 0, 4, 4, 4, 2, 3, 1, 0]
const finalClass = [0, 2, 2, 2, 6, 6, 6, 3, 7, 7, 7, 7, 7, 7, 7, 7, 5, 1, 1, 4, 4, 6, 4, 4, 2, 3, 1, 0]

function consonantsOf(word: string): readonly number[] {
  const found: number[] = []
  const put = (sound: number): void => {
    if (sound > 0 && found.at(-1) !== sound) found.push(sound)
  }
  for (let at = 0; at < word.length; at += 1) {
    const syllable = lettersOf(word.charCodeAt(at))
    if (syllable) {
      put(initialClass[syllable[0]] ?? 0)
      put(finalClass[syllable[2]] ?? 0)
      continue
    }
    const letter = word[at] ?? ''
    const soft = letter === 'c' && 'eiy'.includes(word[at + 1] ?? ' ')
    put(soft ? 4 : (latinClass[letter] ?? 0))
  }
  return found
}

const leastSounds = 3
const leastSounded = 0.8

/** How alike a name in Latin letters and one in Hangul sound, 0 to 1, by their consonants. */
export function soundLikeness(latin: string, hangul: string): number {
  const here = consonantsOf(latin)
  const there = consonantsOf(koreanStem(hangul))
  if (here.length < leastSounds || there.length < leastSounds || here[0] !== there[0]) return 0
  const alike = commonShare(here, there)
  return alike >= leastSounded ? alike : 0
}
