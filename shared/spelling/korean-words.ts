import type { Copy } from '../checks/copy.ts'
import { tokensOf } from '../checks/facts.ts'
import { particleLength } from '../text/particles.ts'
import type { Span } from '../text/span.ts'
import { tokenKind } from '../text/tokens.ts'
import { houseWords } from './house-words.ts'
import type { Speller } from './speller.ts'

/**
 * The misspelt words of a Korean paragraph, in order. The dictionary lacks one eojeol of six, so one counts as
 * misspelt only where a slip that people make explains it.
 */
export function misspeltKorean(copy: Copy, speller: Speller): readonly Span[] {
  const { text } = copy
  const tokens = tokensOf(copy)
  const known = houseWords(copy.house)
  const found: Span[] = []
  for (let index = 0; index < tokens.count; index += 1) {
    if (tokens.kind[index] !== tokenKind.hangul) continue
    const from = tokens.from[index] ?? 0
    const to = tokens.to[index] ?? 0
    if (to - from < 2 || isTail(text, from)) continue
    const word = text.slice(from, to)
    if (speller.isRight(word) || known.has(word)) continue
    if (known.has(word.slice(0, word.length - particleLength(word)))) continue
    if (speller.suggest(word).length > 0) found.push({ from, to })
  }
  return found
}

/** The end of a word that begins otherwise: `KTAI는`, `12만명`, `있다"며`. */
function isTail(text: string, from: number): boolean {
  return from > 0 && /[\p{L}\p{N}"'”’)\]〉》」』%]/u.test(text.charAt(from - 1))
}
