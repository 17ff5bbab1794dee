import { syllablesIn } from '../text/syllables.ts'
import { wordsIn } from '../text/words-in.ts'
import { primaryLanguage } from '../text/language.ts'
import { type Copy, perCopy } from './copy.ts'
import { masksOf } from './facts.ts'
import { measuredSentencesOf } from './lengths.ts'

/** How long the copy is and how easily it reads: told beside the findings, never one of them. */
export interface Readability {
  /** In Korean eojeol. */
  readonly words: number
  readonly sentences: number
  readonly wordsPerSentence: number
  /** Flesch's reading ease, about 0 (hard) to 100 (easy); of English copy alone. */
  readonly flesch?: number
}

/**
 * The readability of a story's paragraphs: those of running copy are counted. Flesch, "A new readability
 * yardstick" (1948): 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
 */
export function readability(copies: readonly Copy[]): Readability {
  const total = { words: 0, sentences: 0, syllables: 0 }
  const running = copies.filter(({ kind }) => kind === 'body')
  for (const copy of running) {
    const { words, sentences, syllables } = countsOf(copy)
    total.words += words
    total.sentences += sentences
    total.syllables += syllables
  }
  const { words, sentences, syllables } = total
  const wordsPerSentence = sentences === 0 ? 0 : words / sentences
  const isEnglish = running.length > 0 && running.every(({ language }) => primaryLanguage(language) === 'en')
  if (!isEnglish || sentences === 0) return { words, sentences, wordsPerSentence }
  const flesch = 206.835 - 1.015 * wordsPerSentence - 84.6 * (syllables / words)
  return { words, sentences, wordsPerSentence, flesch }
}

const countsOf = perCopy((copy) => {
  const words = wordsIn(copy.text, { from: 0, to: copy.text.length }, masksOf(copy))
  const sentences = measuredSentencesOf(copy)
  const isEnglish = primaryLanguage(copy.language) === 'en'
  const syllables = isEnglish
    ? sentences.reduce((sum, { from, to }) => sum + syllablesIn(copy.text, { from, to }), 0)
    : 0
  return { words, sentences: sentences.length, syllables }
})
