import { undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import type { Anchor, Edit } from '../../shared/checks/finding.ts'
import { schema } from '../../shared/story/body.ts'
import { applyFix } from './apply-fix.ts'
import {
  caret,
  doing,
  editing,
  finding,
  ids,
  p,
  place,
  replacing,
  report,
  selecting,
  showing,
  texts,
  typing,
} from './editor.test-support.ts'
import { toggleStrong } from './text-commands.ts'

/** A state in which a finding at the first edit offers these edits, and the fix. */
function offering(state: EditorState, ...edits: readonly Edit[]) {
  const fix = { id: 'mend', label: 'Mend', edits }
  const at = edits[0]?.at ?? { in: 'story' as const }
  return { fix, state: showing(state, report(state, finding('f', at, { fixes: [fix] }))) }
}

function replace(at: Anchor, insert: string): Edit {
  return { at, insert }
}

const two = () => editing(p('a', 'The the port is shut.'), p('b', 'A crane fell.'))

describe('applyFix', () => {
  it('replaces the anchored words', () => {
    const { state, fix } = offering(two(), replace(place(two(), 'a', 'The the'), 'The'))
    expect(texts(doing(state, applyFix(fix)))).toEqual(['The port is shut.', 'A crane fell.'])
  })

  it('carries out all edits in one step that undo takes back whole', () => {
    const edits = [
      replace(place(two(), 'b', 'A crane'), 'Two cranes'),
      replace(place(two(), 'a', 'port'), 'harbor'),
    ]
    const { state, fix } = offering(two(), ...edits)
    const fixed = doing(state, applyFix(fix))
    expect(texts(fixed)).toEqual(['The the harbor is shut.', 'Two cranes fell.'])
    expect(doing(fixed, undo).doc.eq(state.doc)).toBe(true)
  })

  it('carries out what a fix changes in the body, and leaves to the desk what it changes in the fields', () => {
    const field = replace({ in: 'dateline', from: 0, to: 3 }, 'ALDER')
    const { state, fix } = offering(two(), replace(place(two(), 'a', 'The the'), 'The'), field)
    expect(texts(doing(state, applyFix(fix)))).toEqual(['The port is shut.', 'A crane fell.'])
  })

  it('is a step of its own beside what was typed just before', () => {
    const typed = typing(caret(two(), 'shut', 'behind'), ' down')
    const { state, fix } = offering(typed, replace(place(typed, 'a', 'down'), 'now'))
    const undone = doing(doing(state, applyFix(fix)), undo)
    expect(texts(undone)[0]).toBe('The the port is shut down.')
  })

  it('takes a fix that came over from the worker anew for the same fix', () => {
    const { state, fix } = offering(two(), replace(place(two(), 'a', 'The the'), 'The'))
    expect(applyFix(structuredClone(fix))(state)).toBe(true)
  })

  it('keeps the marks of the words that stay', () => {
    const bold = doing(selecting(two(), 'port is'), toggleStrong)
    const { state, fix } = offering(
      bold,
      replace(place(bold, 'a', 'The the port is shut.'), 'The port is open.'),
    )
    const fixed = doing(state, applyFix(fix))
    expect(texts(fixed)[0]).toBe('The port is open.')
    expect(strongText(fixed.doc)).toBe('port is')
  })

  it('gives the marks of the words it replaces to the words that take their place', () => {
    const bold = doing(selecting(two(), 'port'), toggleStrong)
    const { state, fix } = offering(bold, replace(place(bold, 'a', 'port'), 'harbor'))
    expect(strongText(doing(state, applyFix(fix)).doc)).toBe('harbor')
  })

  it('replaces its words where they stand now, when something was typed beside them since they were checked', () => {
    const { state, fix } = offering(two(), replace(place(two(), 'a', 'The the'), 'The'))
    const typed = [
      typing(caret(state, 'shut', 'behind'), ' down'),
      typing(caret(state, 'The the', 'before'), 'Again: '),
    ]
    expect(typed.map((now) => texts(doing(now, applyFix(fix)))[0])).toEqual([
      'The port is shut down.',
      'Again: The port is shut.',
    ])
  })

  it('is refused when the words that it edits are no longer those that were checked', () => {
    const edits = [
      replace(place(two(), 'a', 'The the'), 'The'),
      replace(place(two(), 'b', 'fell'), 'fell down'),
    ]
    const { state, fix } = offering(two(), ...edits)
    expect(applyFix(fix)(replacing(state, 'fell', 'hung'))).toBe(false)
  })

  it('is refused when nothing that stands offers it, when it edits a field, and when it edits nothing', () => {
    const { fix } = offering(two(), replace(place(two(), 'a', 'The the'), 'The'))
    expect(applyFix(fix)(two())).toBe(false)
    const field = offering(two(), replace({ in: 'headline', from: 0, to: 1 }, 'A'))
    expect(applyFix(field.fix)(field.state)).toBe(false)
    const nothing = offering(two())
    expect(applyFix(nothing.fix)(nothing.state)).toBe(false)
  })

  it('breaks lines where the new words do', () => {
    const { state, fix } = offering(two(), replace(place(two(), 'b', 'crane fell'), 'crane\nfell'))
    expect(texts(doing(state, applyFix(fix)))[1]).toBe('A crane\nfell.')
  })
})

describe('applyFix over a whole paragraph', () => {
  const removing = (state: EditorState, paragraph: string, text: string) => {
    const offered = offering(state, replace(place(state, paragraph, text), ''))
    return doing(offered.state, applyFix(offered.fix))
  }

  it('removes the paragraph', () => {
    const fixed = removing(two(), 'a', 'The the port is shut.')
    expect(texts(fixed)).toEqual(['A crane fell.'])
    expect(ids(fixed)).toEqual(['b'])
  })

  it('leaves an empty paragraph of copy where it was the last block of the story', () => {
    const fixed = removing(
      editing(schema.node('furniture', { id: 'a' }, [schema.text('Send to')])),
      'a',
      'Send to',
    )
    expect(fixed.doc.content.content.map(({ type }) => type.name)).toEqual(['paragraph'])
    expect(ids(fixed)).toEqual(['a'])
    expect(() => fixed.doc.check()).not.toThrow()
  })

  it('removes the list item or quotation that held nothing else', () => {
    const list = schema.node('bullet_list', null, [item(p('a', 'one')), item(p('b', 'two'))])
    expect(removing(editing(list), 'a', 'one').doc.textContent).toBe('two')
    const quote = schema.node('blockquote', null, [p('a', 'quoted')])
    const fixed = removing(editing(quote, p('b', 'after')), 'a', 'quoted')
    expect(fixed.doc.childCount).toBe(1)
    expect(() => fixed.doc.check()).not.toThrow()
  })

  it('empties what cannot be taken out of its place: a table cell, the head of a list item', () => {
    const cell = (id: string, text: string) => schema.node('table_cell', { id }, [schema.text(text)])
    const table = schema.node('table', null, [
      schema.node('table_row', null, [cell('a', '1'), cell('b', '2')]),
    ])
    expect(texts(removing(editing(table), 'a', '1'))).toEqual(['', '2'])
    const pre = schema.node('preformatted', { id: 'b' }, [schema.text('agate')])
    const list = schema.node('bullet_list', null, [schema.node('list_item', null, [p('a', 'head'), pre])])
    const fixed = removing(editing(list), 'a', 'head')
    expect(texts(fixed)).toEqual(['', 'agate'])
    expect(() => fixed.doc.check()).not.toThrow()
  })

  it('removes every paragraph of a quotation, and the quotation with the last', () => {
    const quote = schema.node('blockquote', null, [p('a', 'one'), p('b', 'two')])
    const state = editing(quote, p('c', 'after'))
    const edits = [replace(place(state, 'a', 'one'), ''), replace(place(state, 'b', 'two'), '')]
    const offered = offering(state, ...edits)
    const fixed = doing(offered.state, applyFix(offered.fix))
    expect(texts(fixed)).toEqual(['after'])
    expect(fixed.doc.childCount).toBe(1)
  })
})

function item(...blocks: readonly Node[]): Node {
  return schema.node('list_item', null, blocks)
}

function strongText(node: Node): string {
  let text = ''
  node.descendants((child) => {
    if (child.isText && schema.marks.strong.isInSet(child.marks)) text += child.text
  })
  return text
}
