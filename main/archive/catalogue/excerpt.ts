import type { Excerpt } from '../../../shared/api/archive.ts'
import type { SearchTerm } from '../../../shared/archive/search-query.ts'
import { type Mark, termFinder } from '../../../shared/archive/term-marks.ts'

/** UTF-16 units of an excerpt, about. */
const length = 240
/** Of these before the first word found. */
const leadIn = 60

/** The paragraph with the most of the terms, cut to about 240 units; where none has any, the first. */
export function excerptOf(paragraphs: readonly string[], terms: readonly SearchTerm[]): Excerpt {
  const finder = termFinder(terms)
  let best: { readonly text: string; readonly marks: readonly Mark[]; readonly terms: number } | undefined
  for (const text of paragraphs) {
    const found = finder.in(text)
    if (found.terms > (best?.terms ?? 0)) best = { text, ...found }
    if (found.terms === finder.terms && found.terms > 0) break
  }
  if (!best) return cut(paragraphs.find((text) => text.trim() !== '') ?? '', [])
  return cut(best.text, best.marks)
}

function cut(text: string, marks: readonly Mark[]): Excerpt {
  if (text.length <= length) return { text, marks }
  const first = marks[0]?.[0] ?? 0
  const from = first <= leadIn ? 0 : atSpace(text, first - leadIn)
  const to = from + length >= text.length ? text.length : atSpace(text, from + length)
  const before = from === 0 ? '' : '… '
  const after = to === text.length ? '' : ' …'
  const shift = before.length - from
  return {
    text: `${before}${text.slice(from, to).trim()}${after}`,
    marks: marks.filter((mark) => mark[1] <= to).map((mark) => [mark[0] + shift, mark[1] + shift]),
  }
}

/** The next place to cut: behind a space, if one is near, and never within a character. */
function atSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  if (space >= 0 && space - at < 20) return space + 1
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
