import { joinBackward, selectAll } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { schema } from '../../shared/story/body.ts'
import { caret, doc, doing, editing, ids, p, replacing, texts, typing, where } from './editor.test-support.ts'
import { identified, paragraphIds } from './paragraph-ids.ts'
import { endParagraph, toggleCrosshead } from './text-commands.ts'

const two = () => editing(p('a', 'The port is shut.'), p('b', 'Gusts were felt.'))

describe('paragraphIds', () => {
  it('keeps the id on the first half of a split and gives the second a new one', () => {
    const split = doing(caret(two(), 'is', 'before'), endParagraph)
    expect(texts(split)).toEqual(['The port ', 'is shut.', 'Gusts were felt.'])
    expect(ids(split)).toEqual(['a', expect.any(String), 'b'])
    expect(new Set(ids(split)).size).toBe(3)
  })

  it('gives a paragraph that begins at the end of another its id in the same dispatch', () => {
    const added = doing(caret(two(), 'shut.', 'behind'), endParagraph)
    expect(ids(added)).toEqual(['a', expect.stringMatching(/^[0-9a-z]{8}$/), 'b'])
  })

  it('keeps the id of the earlier paragraph on a join', () => {
    const joined = doing(caret(two(), 'Gusts', 'before'), joinBackward)
    expect(texts(joined)).toEqual(['The port is shut.Gusts were felt.'])
    expect(ids(joined)).toEqual(['a'])
  })

  it('takes a split back whole, and does it again with the same ids', () => {
    const split = doing(caret(two(), 'is', 'before'), endParagraph)
    const undone = doing(split, undo)
    expect(undone.doc.eq(two().doc)).toBe(true)
    const redone = doing(undone, redo)
    expect(texts(redone)).toEqual(texts(split))
    expect(ids(redone)).toEqual(ids(split))
    expect(doing(redone, undo).doc.eq(two().doc)).toBe(true)
  })

  it('brings a deleted paragraph back under its own id', () => {
    const { from, to } = where(two().doc, 'The port is shut.')
    const state = two()
    const without = state.apply(state.tr.delete(from - 1, to + 1))
    expect(ids(without)).toEqual(['b'])
    expect(ids(doing(without, undo))).toEqual(['a', 'b'])
  })

  it('makes no step of the history of its own', () => {
    const split = doing(caret(two(), 'is', 'before'), endParagraph)
    expect(undo(doing(split, undo))).toBe(false)
  })

  it('keeps one valid paragraph with an id when everything is deleted', () => {
    const all = doing(two(), selectAll)
    const empty = all.apply(all.tr.deleteSelection())
    expect(texts(empty)).toEqual([''])
    expect(ids(empty)).toEqual([expect.any(String)])
  })

  it('changes no id when words are typed, deleted or made a crosshead', () => {
    const typed = replacing(typing(caret(two(), 'port', 'behind'), ' of Alder'), 'Gusts', '')
    expect(ids(doing(typed, toggleCrosshead))).toEqual(['a', 'b'])
  })

  it('takes no id from what is pasted', () => {
    let next = 0
    const plugin = paragraphIds(() => `new${(next += 1)}`)
    const pasted = new Slice(Fragment.from([p('a', 'One.'), p(null, 'Two.')]), 1, 1)
    const view = undefined as never
    const slice = plugin.props.transformPasted?.call(plugin, pasted, view, false)
    expect(slice?.content.content.map(({ attrs }) => attrs['id'])).toEqual(['new1', 'new2'])
  })

  it('reaches into lists, quotations and tables', () => {
    const item = schema.node('list_item', null, [p(null, 'first')])
    const cell = schema.node('table_cell', null, [schema.text('4')])
    const state = EditorState.create({
      doc: doc(
        schema.node('bullet_list', null, [item, item]),
        schema.node('blockquote', null, [p(null, 'quoted')]),
        schema.node('table', null, [schema.node('table_row', null, [cell, cell])]),
      ),
      plugins: [paragraphIds()],
    })
    const after = state.apply(state.tr.insertText('x', 3))
    expect(ids(after).every((id) => typeof id === 'string')).toBe(true)
    expect(new Set(ids(after)).size).toBe(5)
  })
})

describe('identified', () => {
  it('gives ids where they are missing or stand twice, and leaves the others', () => {
    const made = identified(doc(p('a', 'One.'), p('a', 'Two.'), p(null, 'Three.')), sequence())
    expect(made.content.content.map(({ attrs }) => attrs['id'])).toEqual(['a', 'n1', 'n2'])
  })

  it('gives the same document back where nothing is missing', () => {
    const whole = doc(p('a', 'One.'), p('b', 'Two.'))
    expect(identified(whole)).toBe(whole)
  })
})

function sequence(): () => string {
  let count = 0
  return () => `n${(count += 1)}`
}
