import { diffArrays } from 'diff'
import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { type Body, toDocument } from '../../shared/story/body.ts'

/**
 * Brings the body in line with words that came from elsewhere, a block at a time, so that the caret stays in its words
 * and what was typed here can still be undone. The change itself is not this editor's to undo.
 */
export function adoptBody(state: EditorState, body: Body): Transaction {
  const tr = state.tr.setMeta('addToHistory', false)
  const runs = diffArrays<Node>([...state.doc.children], [...toDocument(body).children], {
    comparator: (one, other) => one.eq(other),
  })
  let at = 0
  for (const [index, { added, removed, value }] of runs.entries()) {
    const size = value.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
    const next = runs[index + 1]
    // What is put in the place of something goes in with its removal: a body is never empty.
    if (removed) {
      const instead = next?.added ? next.value : []
      tr.replaceWith(at, at + size, instead)
    } else if (added && !runs[index - 1]?.removed) tr.insert(at, value)
    if (!removed) at += size
  }
  return tr
}
