import type { StoredSegment } from './segment-files.ts'

/** One segment holds no more numbers than this, so that a story costs 20 bits. */
const mostSpan = 2 ** 20

interface MergeWish {
  /** Stories of the smallest segments. */
  readonly smallest: number
  /** Segments of one size before they are merged. */
  readonly fewest: number
  /** As many as fit one, of whatever size. */
  readonly all: boolean
}

/**
 * Neighbours that are to become one, the newest that can: enough of one size, each size holding `fewest` of the one
 * below. Undefined where none are. `segments` stand in the order of their stories.
 */
export function segmentsToMerge(
  segments: readonly StoredSegment[],
  { smallest, fewest, all }: MergeWish,
): readonly StoredSegment[] | undefined {
  const size = ({ segment }: StoredSegment): number =>
    Math.floor(Math.log(Math.max(1, segment.span / smallest)) / Math.log(fewest) + 0.01)
  for (let end = segments.length; end > 0; end -= 1) {
    const last = segments[end - 1]
    if (!last) continue
    let start = end - 1
    while (start > 0) {
      const next = segments[start - 1]
      if (!next || last.segment.base + last.segment.span - next.segment.base > mostSpan) break
      if (!all && size(next) !== size(last)) break
      start -= 1
    }
    if (end - start >= (all ? 2 : fewest)) return segments.slice(start, end)
  }
  return undefined
}
