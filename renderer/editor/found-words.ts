import { closeHistory } from 'prosemirror-history'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { blocksById } from './findings-marks.ts'

/** Words of the body that were looked for. Offsets are UTF-16, in the paragraph of this id. */
export interface FoundWords {
  readonly paragraph: string
  readonly from: number
  readonly to: number
  /** A person stands at these. */
  readonly isCurrent: boolean
}

/** Words of the body, and what is to stand there instead. */
export interface Replacement {
  readonly paragraph: string
  readonly from: number
  readonly to: number
  readonly insert: string
}

const key = new PluginKey<DecorationSet>('found-words')

/** Marks words that were looked for, and keeps the marks on them while the text changes. */
export function foundWords(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, marks) {
        const shown: readonly FoundWords[] | undefined = tr.getMeta(key)
        if (shown) return marksOf(tr, shown)
        return tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Has a transaction mark these words and no others. Not to be dispatched while `view.composing`. */
export function setFoundWords(tr: Transaction, words: readonly FoundWords[]): Transaction {
  return tr.setMeta(key, words)
}

/** The marks as they stand. */
export function getFoundWords(state: EditorState): DecorationSet {
  return key.getState(state) ?? DecorationSet.empty
}

function marksOf({ doc }: Transaction, words: readonly FoundWords[]): DecorationSet {
  if (words.length === 0) return DecorationSet.empty
  const blocks = blocksById(doc)
  return DecorationSet.create(
    doc,
    words.flatMap(({ paragraph, from, to, isCurrent }) => {
      const block = blocks.get(paragraph)
      if (!block || to > block.node.content.size) return []
      const start = block.pos + 1
      return [
        Decoration.inline(start + from, start + to, {
          class: isCurrent ? 'find-hit is-current' : 'find-hit',
        }),
      ]
    }),
  )
}

/** Puts other words in the place of these, in one step of the history. Refused where a paragraph is gone. */
export function replaceWords(replacements: readonly Replacement[]): Command {
  return (state, dispatch) => {
    const blocks = blocksById(state.doc)
    const placed = replacements.flatMap(({ paragraph, from, to, insert }) => {
      const block = blocks.get(paragraph)
      const isThere = block !== undefined && to <= block.node.content.size
      return isThere ? [{ from: block.pos + 1 + from, to: block.pos + 1 + to, insert }] : []
    })
    if (placed.length < replacements.length) return false
    const tr = closeHistory(state.tr)
    // From the end, so that no change moves the place of the next.
    for (const { from, to, insert } of placed.toSorted((a, b) => b.from - a.from)) {
      if (insert === '') tr.delete(from, to)
      else tr.insertText(insert, from, to)
    }
    dispatch?.(tr)
    return true
  }
}
