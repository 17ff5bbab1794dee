import { history, undo } from 'prosemirror-history'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { type Body, toBody, toDocument } from '../../shared/story/body.ts'
import { adoptBody } from './adopt-body.ts'

describe('a body that came from elsewhere', () => {
  it('takes the place of the one that stands, whatever differs', () => {
    const { state } = editor(['a', 'Rain fell.'], ['b', 'Roads closed.'])
    for (const other of [
      body(['b', 'Roads closed.']),
      body(['c', 'Snow fell.']),
      body(['x', 'First.'], ['a', 'Rain fell.'], ['b', 'Roads reopened.'], ['y', 'Last.']),
      body(['b', 'Roads closed.'], ['a', 'Rain fell.']),
    ]) {
      const { doc } = state.apply(adoptBody(state, other))
      doc.check()
      expect(toBody(doc)).toEqual(toBody(toDocument(other)))
    }
  })

  it('leaves the caret in its words and what was typed here to be undone', () => {
    const before = editor(['a', 'Rain fell.'], ['b', 'Roads closed.'])
    const caret = before.state.doc.content.size - 1
    const put = before.state.apply(before.state.tr.insertText(' Now.', caret))
    const typed = put.apply(put.tr.setSelection(TextSelection.atEnd(put.doc)))
    const merged = typed.apply(
      adoptBody(typed, body(['x', 'Put in.'], ['a', 'Rain fell hard.'], ['b', 'Roads closed. Now.'])),
    )
    expect(merged.selection.$head.parent.textContent).toBe('Roads closed. Now.')
    let undone = merged
    undo(merged, (tr) => {
      undone = merged.apply(tr)
    })
    expect(undone.doc.textBetween(0, undone.doc.content.size, '|')).toBe(
      'Put in.|Rain fell hard.|Roads closed.',
    )
  })
})

type Block = readonly [id: string, text: string]

function editor(...blocks: readonly Block[]): { readonly state: EditorState } {
  return { state: EditorState.create({ doc: toDocument(body(...blocks)), plugins: [history()] }) }
}

function body(...blocks: readonly Block[]): Body {
  return {
    type: 'doc',
    content: blocks.map(([id, text]) => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text }],
    })),
  }
}
