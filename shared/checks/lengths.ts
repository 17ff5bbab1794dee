import { wordsIn } from '../text/words-in.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { type Copy, perCopy, type PreparedParagraph, type PreparedStory } from './copy.ts'
import { masksOf, quotesOf, sentencesOf } from './facts.ts'

/*
 * What the checks of length read out of a paragraph and a story. Lengths are in words, in Korean in eojeol.
 */

/** A sentence without its dateline, byline and credit, and how long it is. */
export interface MeasuredSentence extends Span {
  readonly words: number
}

/** The sentences of a paragraph that say something, measured. */
export const measuredSentencesOf = perCopy((copy): readonly MeasuredSentence[] => {
  const skip = masksOf(copy)
  const head = skip.find(({ from, kind }) => from === 0 && kind !== 'address')?.to ?? 0
  return sentencesOf(copy).flatMap(({ from, to }) => {
    if (to <= head) return []
    const span = { from: Math.max(from, head), to }
    const words = wordsIn(copy.text, span, speeches(copy, span).concat(skip).toSorted(byPlace))
    return words === 0 ? [] : [{ ...span, words }]
  })
})

function byPlace(one: Span, other: Span): number {
  return one.from - other.from
}

/**
 * A Korean sentence holds what it quotes whole, be it three sentences: such a quotation is not the length of the
 * sentence around it.
 */
function speeches(copy: Copy, { from, to }: Span): readonly Span[] {
  if (primaryLanguage(copy.language) !== 'ko') return []
  return quotesOf(copy).filter(
    (quote) => quote.from > from && quote.to <= to && /[.?!]\s/.test(copy.text.slice(quote.from, quote.to)),
  )
}

/** Whether lengths in words mean anything: not in scripts without spaces, nor where no house of the language says. */
export function hasLimits({ language, house }: Pick<Copy, 'language' | 'house'>): boolean {
  return house.id !== 'plain' && !unspaced.has(primaryLanguage(language))
}

const unspaced: ReadonlySet<string> = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my'])

/** The lede: the paragraph the story begins with, and its first sentence. */
export interface Lede {
  readonly index: number
  readonly paragraph: PreparedParagraph
  readonly sentence: MeasuredSentence
}

/** The first sentence of the first paragraph of copy; lines that only name a writer or a place are not it. */
export function ledeOf({ paragraphs }: Pick<PreparedStory, 'paragraphs'>): Lede | undefined {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== 'body') continue
    const [sentence] = measuredSentencesOf(paragraph.copy)
    if (!sentence) continue
    const isLine = sentence.words < 12 && !/[.?!。][”"’')\]]*$/.test(paragraph.text.trimEnd())
    if (!isLine) return { index, paragraph, sentence }
  }
  return undefined
}
