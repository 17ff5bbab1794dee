import type { Node } from 'prosemirror-model'
import type { DecorationSet } from 'prosemirror-view'
import { type MarkSpec, repeatPlaces, specOf } from './findings-marks.ts'
import type { FoundRepeat } from './live-repeats.ts'
import { blockStarts } from './text-blocks.ts'

/**
 * Which of the repeats wait before they are shown: those that have just arisen, or wait already, in the
 * sentence under the caret. Half a sentence often reads as another for a word or two, and a mark that comes
 * and goes under the hand disturbs. Gives their fingerprints. `marks` are those of the text before, moved along.
 */
export function waitingRepeats(
  found: readonly FoundRepeat[],
  isShown: (fingerprint: string) => boolean,
  marks: DecorationSet,
  doc: Node,
  caret: number,
): ReadonlySet<string> {
  const waiting = new Set<string>()
  for (const one of found) {
    const { fingerprint } = one.finding
    if (isShown(fingerprint) || !isUnder(one, doc, caret) || isContinued(one, marks, doc)) continue
    waiting.add(fingerprint)
  }
  return waiting
}

/** Where a place stands in the document. */
function spanOf({ paragraph, from, to }: { paragraph: number; from: number; to: number }, doc: Node) {
  const start = blockStarts(doc)[paragraph] ?? 0
  return { from: start + from, to: start + to }
}

function isUnder(one: FoundRepeat, doc: Node, caret: number): boolean {
  return repeatPlaces(one).some((place) => {
    const { from, to } = spanOf(place, doc)
    return from <= caret && caret <= to
  })
}

/** Whether a repeat that was shown, between these two places, has only got other words. */
function isContinued(one: FoundRepeat, marks: DecorationSet, doc: Node): boolean {
  return continuedBy(one, marks, doc).size > 0
}

/** The fingerprints of the repeats that were shown between the two places of this one, whatever their words were. */
export function continuedBy({ repeat }: FoundRepeat, marks: DecorationSet, doc: Node): ReadonlySet<string> {
  const [first] = repeat.related
  if (!first) return new Set()
  const shownAt = (place: typeof first): ReadonlySet<string> => {
    const { from, to } = spanOf(place, doc)
    const live = marks.find(from, to, ({ isLive }: MarkSpec) => isLive)
    // A mark that only touches the place is of what stands beside it.
    return new Set(
      live.filter((mark) => mark.from < to && mark.to > from).map((mark) => specOf(mark).fingerprint),
    )
  }
  const there = shownAt(first)
  return new Set([...shownAt(repeat.at)].filter((fingerprint) => there.has(fingerprint)))
}
