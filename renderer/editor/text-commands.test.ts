import { describe, expect, it } from 'vitest'
import { schema } from '../../shared/story/body.ts'
import { caret, doing, editing, ids, p, selecting, texts } from './editor.test-support.ts'
import { breakLine, editorKeys, endParagraph, toggleCrosshead, toggleStrong } from './text-commands.ts'

const list = (...words: readonly string[]) =>
  schema.node(
    'bullet_list',
    null,
    words.map((word, index) => schema.node('list_item', null, [p(`i${index}`, word)])),
  )

describe('toggleCrosshead', () => {
  it('makes a crosshead of a paragraph and a paragraph of a crosshead', () => {
    const state = caret(editing(p('a', 'On the quay')), 'quay', 'before')
    const crosshead = doing(state, toggleCrosshead)
    expect(crosshead.doc.firstChild?.type.name).toBe('heading')
    expect(crosshead.doc.firstChild?.attrs).toEqual({ id: 'a', level: 2 })
    expect(doing(crosshead, toggleCrosshead).doc.eq(state.doc)).toBe(true)
  })

  it('is refused where only a paragraph can stand', () => {
    expect(toggleCrosshead(caret(editing(list('one')), 'one', 'before'))).toBe(false)
  })
})

describe('toggleStrong', () => {
  it('makes words bold and plain again', () => {
    const state = selecting(editing(p('a', 'On the quay')), 'the')
    const bold = doing(state, toggleStrong)
    expect(bold.doc.rangeHasMark(0, bold.doc.content.size, schema.marks.strong)).toBe(true)
    expect(doing(bold, toggleStrong).doc.eq(state.doc)).toBe(true)
  })
})

describe('Enter', () => {
  it('begins a paragraph of copy behind a crosshead, a caption and furniture', () => {
    for (const name of ['heading', 'caption', 'furniture']) {
      const block = schema.node(name, { id: 'a' }, [schema.text('Words')])
      const after = doing(caret(editing(block), 'Words', 'behind'), endParagraph)
      expect(after.doc.content.content.map(({ type }) => type.name)).toEqual([name, 'paragraph'])
    }
  })

  it('begins a new item in a list, and leaves the list from an empty one', () => {
    const split = doing(caret(editing(list('one', 'two')), 'one', 'behind'), endParagraph)
    expect(split.doc.firstChild?.childCount).toBe(3)
    expect(texts(split)).toEqual(['one', '', 'two'])
    expect(new Set(ids(split)).size).toBe(3)
    const last = doing(caret(editing(list('one')), 'one', 'behind'), endParagraph)
    const left = doing(last, endParagraph)
    expect(left.doc.content.content.map(({ type }) => type.name)).toEqual(['bullet_list', 'paragraph'])
  })

  it('breaks the line in a table cell and in preformatted text', () => {
    const cell = schema.node('table_cell', { id: 'a' }, [schema.text('one two')])
    const table = schema.node('table', null, [schema.node('table_row', null, [cell])])
    expect(texts(doing(caret(editing(table), 'two', 'before'), endParagraph))).toEqual(['one \ntwo'])
    const pre = schema.node('preformatted', { id: 'a' }, [schema.text('one two')])
    expect(texts(doing(caret(editing(pre), 'two', 'before'), endParagraph))).toEqual(['one \ntwo'])
  })
})

describe('Shift-Enter', () => {
  it('breaks the line and keeps the paragraph', () => {
    const after = doing(caret(editing(p('a', 'one two')), 'two', 'before'), breakLine)
    expect(texts(after)).toEqual(['one \ntwo'])
    expect(ids(after)).toEqual(['a'])
  })
})

describe('editorKeys', () => {
  it('leaves Mod-Enter to the desk, which submits by it', () => {
    expect(editorKeys).not.toHaveProperty('Mod-Enter')
    expect(editorKeys).toHaveProperty('Backspace')
  })
})
