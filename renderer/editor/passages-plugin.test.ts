import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { caret, doing, editing, keyedCommands, p, replacing, typing } from './editor.test-support.ts'
import {
  getPassages,
  passageAt,
  passagePlace,
  type PassageMark,
  setChosenPassage,
  setPassages,
  settlePassages,
} from './passages-plugin.ts'

const gusts = 'Gusts tore two roofs away.'
const crews = 'Crews carried eleven patients out.'

describe('the passages that ran before', () => {
  it('are marked where their words stand, and dropped where they no longer do', () => {
    const state = showing(start(), mark('1', 'a', gusts), mark('2', 'b', 'Words that have moved on.'))
    expect(marked(state)).toEqual([gusts])
    expect([...getPassages(state).standing]).toEqual(['1'])
  })

  it('are found at the nearest place that has their words, where those have moved since the look', () => {
    const before = start()
    const state = showing(replacing(before, gusts, `It rained. ${gusts}`), mark('1', 'a', gusts))
    expect(marked(state)).toEqual([gusts])
  })

  it('stay on their words through edits elsewhere, a split and a join', () => {
    let state = showing(start(), mark('1', 'a', gusts), mark('2', 'a', crews, gusts.length + 1))
    state = typing(caret(state, gusts, 'before'), 'Later: ')
    expect(marked(state)).toEqual([gusts, crews])
    state = doing(caret(state, crews, 'before'), keyedCommands.enter)
    expect(marked(state)).toEqual([gusts, crews])
    state = doing(caret(state, crews, 'before'), keyedCommands.joinBackward)
    expect(marked(state)).toEqual([gusts, crews])
  })

  it('go as soon as one of their words is edited, and leave the others', () => {
    const state = showing(start(), mark('1', 'a', gusts), mark('2', 'a', crews, gusts.length + 1))
    const edited = replacing(state, 'two', 'three')
    expect(marked(edited)).toEqual([crews])
    expect([...getPassages(edited).standing]).toEqual(['2'])
  })

  it('come back with a look at the words as they were', () => {
    const one = mark('1', 'a', gusts)
    const edited = replacing(replacing(showing(start(), one), 'two', 'three'), 'three', 'two')
    expect(marked(edited)).toEqual([])
    expect(marked(showing(edited, { ...one }))).toEqual([gusts])
  })

  it('are only moved while a syllable is composed, and go when that is done', () => {
    const state = showing(start(), mark('1', 'a', gusts))
    const at = passagePlace(state, '1')?.from ?? 0
    const composed = state.apply(state.tr.insertText('ㅎ', at + 3).setMeta('composition', 1))
    expect([...getPassages(composed).standing]).toEqual(['1'])
    const settled = composed.apply(settlePassages(composed.tr))
    expect(marked(settled)).toEqual([])
  })

  it('are chosen with their whole group, and an equal look draws nothing anew', () => {
    const marks = [mark('1', 'a', gusts), mark('2', 'a', crews, gusts.length + 1)]
    const state = showing(start(), ...marks.map((one) => ({ ...one, group: 'g' })))
    const chosen = state.apply(setChosenPassage(state.tr, '1'))
    const looks = getPassages(chosen)
      .decorations.find()
      .map(({ spec }) => spec['look'] as string)
    expect(looks.every((look) => look.includes('ran-chosen'))).toBe(true)
    const again = showing(chosen, ...marks.map((one) => ({ ...one, group: 'g' })))
    expect(getPassages(again).decorations).toBe(getPassages(chosen).decorations)
    expect(getPassages(again).standing).toBe(getPassages(chosen).standing)
  })

  it('are told by the place of the caret', () => {
    const state = showing(start(), mark('1', 'a', gusts))
    const at = passagePlace(state, '1')?.from ?? 0
    expect(passageAt(state, at + 2)).toBe('1')
    expect(passageAt(state, state.doc.content.size - 1)).toBeUndefined()
  })
})

function start(): EditorState {
  return editing(p('a', `${gusts} ${crews}`), p('b', 'Nobody was hurt.'))
}

function mark(id: string, paragraph: string, text: string, from = 0): PassageMark {
  return {
    id,
    group: id,
    kind: 'lifted',
    paragraph,
    from,
    to: from + text.length,
    text,
    note: ['Attribution?'],
  }
}

function showing(state: EditorState, ...marks: readonly PassageMark[]): EditorState {
  return state.apply(setPassages(state.tr, marks))
}

function marked(state: EditorState): readonly string[] {
  return getPassages(state)
    .decorations.find()
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to }) => state.doc.textBetween(from, to, '|'))
}
