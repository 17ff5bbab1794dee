import { createRecent } from '../text/recent.ts'
import { confusionsOf, swapsOf, wrongLettersAt } from './hangul-edits.ts'
import { isWrittenSyllable } from './hangul-syllables.ts'
import { koreanNewsWords } from './korean-news-words.ts'
import { mostSuggestions, type Speller } from './speller.ts'

/** As much of Hunspell as the speller needs. Its own suggestions take up to a second a word, and are not asked for. */
export interface Hunspell {
  spell(word: string): boolean
}

/** Longer ones have lost their spaces: that is no matter of letters. */
const longestTried = 10

/**
 * Korean by Hunspell's dictionary. It lacks one word of six (names, foreign words, compounds), so what it lacks is
 * no error yet: see `misspeltKorean`. A suggestion is a word that it has and that a slip, of a kind that people make,
 * turns into the one written.
 */
export function createKoreanSpeller(hunspell: Hunspell): Speller {
  const remembered = createRecent<readonly string[]>(5000)
  const right = createRecent<boolean>(20_000)
  const isRight = (word: string): boolean => right.get(word, () => hunspell.spell(word))

  function suggested(word: string): readonly string[] {
    if (word.length < 2 || word.length > longestTried) return []
    const found = new Set<string>()
    const tells = isPredicate(word)
    for (const { word: candidate, isSure } of confusionsOf(word)) {
      if ((isSure || tells || becomesNews(word, candidate)) && isRight(candidate)) found.add(candidate)
    }
    for (let at = 0; at < word.length; at += 1) {
      const isOdd = !isWrittenSyllable(word.charAt(at))
      for (const candidate of wrongLettersAt(word, at)) {
        const mayBeMeant = isOdd || isSurelyNews(word, candidate) || endsLikeIt(word, candidate, at)
        if (mayBeMeant && isRight(candidate)) found.add(candidate)
      }
    }
    for (const candidate of swapsOf(word)) {
      if (isSurelyNews(word, candidate) && isRight(candidate)) found.add(candidate)
    }
    return [...found].slice(0, mostSuggestions)
  }

  return {
    language: 'ko',
    isRight,
    suggest: (word) => (isRight(word) ? [] : remembered.get(word, () => suggested(word))),
  }
}

/** Ends as a verb of the news does: 했다, 됐다고, 있습니다, 줄었지만. Foreign names do not. */
const predicate = /[가-힣](?:다|니다|다고|다며|다는|지만|면서|는데|으며)$/

function isPredicate(word: string): boolean {
  return word.length > 2 && predicate.test(word)
}

/** Whether the slip is in the ending of a verb: 있슴니다, 열렸댜. There are few endings, and no names among them. */
function endsLikeIt(word: string, candidate: string, at: number): boolean {
  return word.length > 2 && at >= word.length - 2 && told.test(candidate)
}

/** The past, and the polite and the plain present of news: 밝혔다, 있습니다, 한다. */
const told = /(?:[았었였했됐겠렸졌쳤갔왔혔봤났섰켰꼈뒀줬]다|니다|한다|된다)(?:고|며|는|면서)?$/

/** How long a word of the news is that a word begins with; 0 where it begins with none. */
function newsLength(word: string): number {
  for (let length = Math.min(4, word.length); length >= 2; length -= 1) {
    if (koreanNewsWords.has(word.slice(0, length))) return length
  }
  return 0
}

/** Begins with a word of the news that the word as written does not begin with. */
function becomesNews(word: string, candidate: string): boolean {
  const length = newsLength(candidate)
  return length > 0 && word.slice(0, length) !== candidate.slice(0, length)
}

/** The same, and the word is long or is told as done: 대통렁이, 발펴했다. Short nouns are near too many names. */
function isSurelyNews(word: string, candidate: string): boolean {
  if (!becomesNews(word, candidate)) return false
  const length = newsLength(candidate)
  return length > 2 || (word.length > 3 && done.test(candidate.slice(length)))
}

/** What makes a verb of a noun. */
const done = /^(?:했|하|한|할|해|됐|되|된|될|돼|시킨|시켰|이다|이라고|입니다|이었다)/
