import { type Segment } from './segment.ts'
import { segmentWriter } from './segment-writer.ts'

/** A sentence that more stories than this say is the house's background. */
export const houseStories = 64
/** A key that more stories than this have tells too little to look at them all: a lookup passes it over. */
export const longestList = 128

/** Entries copied between two pauses: a few milliseconds' work. */
const aStep = 50_000

/**
 * Makes one segment's file of several that follow one another, without the stories that are gone. Of a key that
 * more than 128 stories have, 129 are kept: enough to know it by. Pauses every few milliseconds; run it to its end
 * with `next`, and do what cannot wait in between.
 */
export function* mergeSegments(
  segments: readonly Segment[],
  isGone: (story: number) => boolean,
): Generator<undefined, Uint8Array> {
  const first = segments[0]
  const last = segments.at(-1)
  if (!first || !last) throw new Error('There is nothing to merge.')
  const span = last.base + last.span - first.base
  const writer = segmentWriter(
    first.base,
    span,
    segments.reduce((sum, { entries }) => sum + entries, 0),
  )
  for (const { base, filters } of segments) writer.addFilters(base, filters)
  const cursors = segments.map((segment) => segment.cursor())
  for (const cursor of cursors) cursor.next()
  let live = cursors.filter(({ key }) => key >= 0)
  let copied = 0
  let lastKey = -1
  let stories = 0
  while (live.length > 0) {
    let key = 0x7fff_ffff
    for (const cursor of live) if (cursor.key < key) key = cursor.key
    let ended = false
    // Segments follow one another, so that each key's stories come in order.
    for (const cursor of live) {
      while (cursor.key === key) {
        if (key !== lastKey) {
          lastKey = key
          stories = 0
        }
        if (stories <= longestList && !isGone(cursor.story)) {
          writer.add(key, cursor.story)
          stories += 1
        }
        cursor.next()
        copied += 1
      }
      if (cursor.key < 0) ended = true
    }
    if (ended) live = live.filter((cursor) => cursor.key >= 0)
    if (copied >= aStep) {
      copied = 0
      yield
    }
  }
  return writer.finish()
}
