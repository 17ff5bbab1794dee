import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { Mapping, StepMap } from 'prosemirror-transform'
import type { Decoration, DecorationSet } from 'prosemirror-view'

/** A set of marks carried through a transaction, and those whose words it touched. */
export interface Carried {
  readonly decorations: DecorationSet
  /** The decorations that were touched, as they stood before the step that did. They may still be in the set. */
  readonly touched: readonly Decoration[]
}

/**
 * Carries decorations through a transaction. ProseMirror keeps a mark when only its middle is edited; a
 * finding is about exactly its words, so every mark whose words were edited is named in `touched`. A change
 * beside the words leaves them be, unless it lengthens or shortens their first or last word.
 */
export function carry(decorations: DecorationSet, tr: Transaction): Carried {
  const touched: Decoration[] = []
  let carried = decorations
  for (const [index, map] of tr.mapping.maps.entries()) {
    if (!changes(map)) continue
    const after = tr.docs[index + 1] ?? tr.doc
    map.forEach((from, to) => {
      for (const mark of carried.find(from, to)) {
        if (isTouched(mark, from, to, map, after)) touched.push(mark)
      }
    })
    carried = carried.map(new Mapping([map]), after)
  }
  return { decorations: carried, touched }
}

function changes(map: StepMap): boolean {
  let any = false
  map.forEach(() => (any = true))
  return any
}

function isTouched(mark: Decoration, from: number, to: number, map: StepMap, after: Node): boolean {
  if (from < mark.to && to > mark.from) return true
  const edge = to <= mark.from ? map.map(mark.from, 1) : map.map(mark.to, -1)
  return isInsideWord(after, edge)
}

const wordEnd = /[\p{L}\p{N}\p{M}]$/u
const wordStart = /^[\p{L}\p{N}\p{M}]/u

function isInsideWord(doc: Node, pos: number): boolean {
  const $pos = doc.resolve(pos)
  if (!$pos.parent.isTextblock) return false
  const { parent, parentOffset } = $pos
  // Two units on each side, for the characters that take two.
  const before = parent.textBetween(Math.max(0, parentOffset - 2), parentOffset, undefined, ' ')
  const behind = parent.textBetween(
    parentOffset,
    Math.min(parent.content.size, parentOffset + 2),
    undefined,
    ' ',
  )
  return wordEnd.test(before) && wordStart.test(behind)
}
