import type { Span } from '../../shared/text/span.ts'

/**
 * Where a stretch of a text stands after the text was edited beside it; undefined where the edit reached into it. What
 * lies between the first and the last difference of the two texts counts as edited.
 */
export function movedSpan(before: string, after: string, { from, to }: Span): Span | undefined {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  if (to <= head) return { from, to }
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  if (from < before.length - tail) return undefined
  const by = after.length - before.length
  return { from: from + by, to: to + by }
}
