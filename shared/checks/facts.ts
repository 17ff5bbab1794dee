import { masks } from '../text/masks.ts'
import { quotedSpans } from '../text/quotes.ts'
import { sentences } from '../text/sentences.ts'
import { signsIn } from '../text/signs.ts'
import type { Span } from '../text/span.ts'
import { tokenise } from '../text/tokens.ts'
import { perCopy } from './copy.ts'

/*
 * What several checks read out of a paragraph. Offsets are UTF-16 within its text.
 */

/** The stretches that are the wire's, not the story's: dateline, credit, end mark, address. */
export const masksOf = perCopy(({ text }) => masks(text))

/** What kinds of characters a paragraph holds; see `sign`. */
export const signsOf = perCopy(({ text }) => signsIn(text))

/** What stands between quotation marks. */
export const quotesOf = perCopy(({ text }) => quotedSpans(text))

export const sentencesOf = perCopy(({ text, language }) => sentences(text, language))

/** The words of a paragraph but for its masks. */
export const tokensOf = perCopy((copy) => tokenise(copy.text, masksOf(copy)))

/** Whether any of the spans (in order, apart) touches `from` to `to`. */
export function touches(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some((span) => span.from < to && span.to > from)
}
