import { isSpace, type Span, trimmed } from '../text/span.ts'

/**
 * What to cut so that a stretch of a paragraph goes without leaving a gap: the stretch with the white space
 * behind it, or before it where nothing follows; the whole paragraph where nothing else stands in it.
 * Line breaks stay, but where the stretch ends the paragraph.
 */
export function removal(text: string, { from, to }: Span): Span {
  const whole = trimmed(text, { from: 0, to: text.length })
  if (from <= whole.from && to >= whole.to) return { from: 0, to: text.length }
  let end = to
  while (end < text.length && isSpace(text.charCodeAt(end)) && text.charAt(end) !== '\n') end += 1
  if (end > to || from === 0) return { from, to: end }
  let start = from
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start -= 1
  return { from: start, to }
}
