import { undo } from 'prosemirror-history'
import { type EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/checks/finding.ts'
import { slotCount } from '../../shared/duplicates/weights.ts'
import { schema } from '../../shared/story/body.ts'
import { applyFix } from './apply-fix.ts'
import {
  caret,
  doing,
  marked,
  p,
  reading,
  replacing,
  selecting,
  texts,
  typing,
  where,
} from './editor.test-support.ts'
import { figurePlace } from './findings-marks.ts'
import {
  getFindings,
  setChosen,
  setReading,
  setWaived,
  settleFindings,
  standingMarks,
} from './findings-plugin.ts'
import { marginOf } from './margin-model.ts'
import { endParagraph, toggleStrong } from './text-commands.ts'

const crews =
  'Rescue crews pulled nine sailors from a fishing boat that had lost its engine near the lighthouse.'
const newer = crews.replace('nine', 'twelve')
const mayor = 'Mayor Mara Quill promised that the broken pier would be rebuilt by spring.'
const rain = 'It rained.'

function found(state: EditorState): readonly Finding[] {
  return getFindings(state).repeats?.found.map(({ finding }) => finding) ?? []
}

function words(state: EditorState): readonly string[] {
  return marked(state).map(([, text]) => text)
}

function settled(state: EditorState): EditorState {
  return state.apply(settleFindings(state.tr))
}

function composing(state: EditorState, text: string): EditorState {
  return state.apply(state.tr.insertText(text).setMeta('composition', 1))
}

function fix(state: EditorState, id: string) {
  const one = found(state)
    .flatMap(({ fixes }) => fixes)
    .find((offered) => offered.id === id)
  if (!one) throw new Error(`nothing offers to ${id}`)
  return one
}

describe('repeats in the editor', () => {
  it('are marked as soon as a story is opened', () => {
    expect(words(reading(p('a', crews), p('b', mayor), p('c', crews)))).toEqual([crews, crews])
  })

  it('go in the transaction in which the repeat goes', () => {
    const state = reading(p('a', crews), p('b', mayor), p('c', `${crews} ${rain}`))
    expect(words(replacing(state, crews, ''))).toEqual([])
  })

  it('stay away from captions, crossheads and tables', () => {
    const caption = schema.node('caption', { id: 'a' }, [schema.text(crews)])
    const heading = schema.node('heading', { id: 'b' }, [schema.text(crews)])
    expect(words(reading(caption, heading, p('c', crews)))).toEqual([])
  })

  it('are not looked for while nobody wants them, and are again when somebody does', () => {
    const state = reading(p('a', crews), p('b', crews))
    const off = state.apply(setReading(state.tr, undefined))
    expect(words(off)).toEqual([])
    const on = off.apply(setReading(off.tr, { language: 'en', locale: 'ko' }))
    expect(words(on)).toEqual([crews, crews])
    expect(found(on)[0]?.title).toBe('중복 문단')
  })

  it('go by what words tell in the desk’s own copy, as soon as that is learnt', () => {
    const state = reading(p('a', `${mayor} ${crews}`), p('b', rain), p('c', `${crews} ${rain}`))
    expect(words(state)).toEqual([crews, crews])
    const saysLittle = { slots: new Uint8Array(slotCount).fill(1) }
    const learnt = state.apply(setReading(state.tr, { language: 'en', locale: 'en', weights: saysLittle }))
    expect(words(learnt)).toEqual([])
    const back = learnt.apply(setReading(learnt.tr, { language: 'en', locale: 'en' }))
    expect(words(back)).toEqual([crews, crews])
  })

  it('keep what is said of a repeat that an edit leaves alone', () => {
    const state = reading(p('a', crews), p('b', mayor), p('c', crews), p('d', rain))
    const after = typing(caret(state, rain, 'behind'), ' Then it stopped.')
    expect(getFindings(after).repeats?.found).toBe(getFindings(state).repeats?.found)
    expect(getFindings(after).shown).toBe(getFindings(state).shown)
  })

  it('follow their words when a paragraph is put before them', () => {
    const state = reading(p('a', rain), p('b', crews), p('c', crews))
    const after = typing(doing(caret(state, rain, 'behind'), endParagraph), mayor)
    expect(words(after)).toEqual([crews, crews])
    expect(found(after)[0]?.message).toContain('in paragraph 3')
  })

  it('are marked once in each place, however often a thing is said', () => {
    const state = reading(...Array.from({ length: 40 }, (_, index) => p(`p${index}`, crews)))
    expect(words(state)).toHaveLength(40)
    expect(new Set(marginOf(state).marks.map(({ pair }) => pair))).toEqual(new Set([1]))
  })

  it('are all marked by the chosen one, and left to the others where a person let one stand', () => {
    const state = reading(p('a', crews), p('b', crews), p('c', crews))
    const [second, third] = found(state).map(({ fingerprint }) => fingerprint)
    const chosen = state.apply(setChosen(state.tr, third))
    expect(marked(chosen).filter(([fingerprint]) => fingerprint === third)).toHaveLength(3)
    const waived = state.apply(setWaived(state.tr, new Set([second ?? ''])))
    expect(marked(waived).filter(([fingerprint]) => fingerprint === third)).toHaveLength(3)
  })
})

describe('the figures of a repeat', () => {
  const figures = (state: EditorState) =>
    getFindings(state)
      .decorations.find(undefined, undefined, ({ place }) => place === figurePlace)
      .map(({ from, to }) => state.doc.textBetween(from, to))

  it('are marked within it where they stand against each other, and move with it', () => {
    const state = reading(p('a', `${rain} ${crews}`), p('b', mayor), p('c', newer))
    expect(figures(state)).toEqual(['nine', 'twelve'])
    expect(figures(typing(caret(state, rain, 'before'), 'So '))).toEqual(['nine', 'twelve'])
    expect(figures(replacing(state, 'nine', 'twelve'))).toEqual([])
  })

  it('are no places of it that a key goes to', () => {
    const state = reading(p('a', crews), p('b', mayor), p('c', newer))
    expect(standingMarks(state)).toHaveLength(1)
  })
})

describe('a repeat that arises under the caret', () => {
  /** The last letters of a repeated sentence have just been typed. */
  function typed(): EditorState {
    const state = reading(p('a', crews), p('b', rain))
    return typing(caret(state, rain, 'behind'), ` ${crews}`)
  }

  it('waits for a pause', () => {
    expect(words(typed())).toEqual([])
    expect(words(settled(typed()))).toEqual([crews, crews])
  })

  it('shows when the caret leaves its sentence', () => {
    const state = typed()
    const { from } = where(state.doc, rain)
    const left = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from)))
    expect(words(left)).toEqual([crews, crews])
  })

  it('is not held up elsewhere', () => {
    const state = caret(reading(p('a', crews), p('b', `${rain} `), p('c', mayor)), mayor, 'before')
    const { to } = where(state.doc, `${rain} `)
    expect(words(state.apply(state.tr.insertText(crews, to)))).toEqual([crews, crews])
  })

  it('stays in sight when its words are edited, so that nothing flickers under the hand', () => {
    const state = reading(p('a', crews), p('b', mayor), p('c', crews))
    const edited = typing(caret(state, 'Rescue crews', 'behind'), ' s')
    expect(words(edited).toSorted()).toEqual([crews, crews.replace('crews', 'crews s')].toSorted())
    expect(found(edited)[0]?.check).toBe('repeat-near')
  })
})

describe('a chosen repeat', () => {
  it('stays chosen while its words are edited', () => {
    const state = reading(p('a', crews), p('b', mayor), p('c', crews))
    const chosen = state.apply(setChosen(state.tr, found(state)[0]?.fingerprint))
    const edited = typing(caret(chosen, 'Rescue crews', 'behind'), ' soon')
    const [near] = found(edited)
    expect(near?.check).toBe('repeat-near')
    expect(getFindings(edited).chosen).toBe(near?.fingerprint)
  })

  it('hands its choice to no other when it goes', () => {
    const state = reading(p('a', crews), p('b', mayor), p('c', crews), p('d', mayor))
    const chosen = state.apply(setChosen(state.tr, found(state)[0]?.fingerprint))
    expect(getFindings(replacing(chosen, crews, '')).chosen).toBe(getFindings(chosen).chosen)
  })
})

describe('while an input method composes', () => {
  const repeated = () => reading(p('a', crews), p('b', mayor), p('c', crews))

  it('marks only move, and are put right when it is done', () => {
    const composed = composing(caret(repeated(), 'Rescue', 'behind'), '한')
    expect(words(composed)).toEqual([crews.replace('Rescue', 'Rescue한'), crews])
    expect(getFindings(composed).shown).toEqual(getFindings(repeated()).shown)
    const fresh = reading(p('a', crews.replace('Rescue', 'Rescue한')), p('b', mayor), p('c', crews))
    expect(marked(settled(composed))).toEqual(marked(fresh))
    expect(marked(fresh)).not.toEqual(marked(composed))
  })

  it('what is typed behind it puts the marks right at once', () => {
    const composed = composing(caret(repeated(), 'Rescue', 'behind'), '한')
    const typed = typing(composed, ' ')
    expect(marked(typed)).toEqual(marked(settled(typed)))
    expect(getFindings(typed).unsettled).toBeUndefined()
  })

  it('nothing new is marked', () => {
    const state = reading(p('a', crews), p('b', mayor))
    const composed = composing(caret(state, mayor, 'behind'), ` ${crews}`)
    const { from } = where(composed.doc, mayor)
    const elsewhere = composed.apply(composed.tr.setSelection(TextSelection.create(composed.doc, from)))
    expect(words(elsewhere)).toEqual([])
    expect(words(settled(elsewhere))).toEqual([crews, crews])
  })
})

describe('merging', () => {
  const conflicting = () => reading(p('a', `${rain} ${crews}`), p('b', mayor), p('c', newer))

  it('leaves one passage, at the earlier place and with the later words', () => {
    const state = conflicting()
    const merged = doing(state, applyFix(fix(state, 'merge')))
    expect(texts(merged)).toEqual([`${rain} ${newer}`, mayor])
    expect(words(merged)).toEqual([])
  })

  it('takes the links and the emphasis of the newer words along', () => {
    const bold = doing(selecting(conflicting(), 'twelve sailors'), toggleStrong)
    const merged = doing(bold, applyFix(fix(bold, 'merge')))
    const strong: string[] = []
    merged.doc.descendants((node) => {
      if (node.marks.some(({ type }) => type.name === 'strong')) strong.push(node.text ?? '')
    })
    expect(texts(merged)).toEqual([`${rain} ${newer}`, mayor])
    expect(strong).toEqual(['twelve sailors'])
  })

  it('is one step, which undo takes back whole with its mark', () => {
    const state = conflicting()
    const undone = doing(doing(state, applyFix(fix(state, 'merge'))), undo)
    expect(texts(undone)).toEqual(texts(state))
    expect(words(settled(undone))).toEqual(words(state))
  })

  it('takes the words that were edited last', () => {
    const state = replacing(conflicting(), 'nine', 'eleven')
    expect(fix(state, 'merge').label).toBe('Merge, keep “eleven” from the one in paragraph 1')
    expect(texts(doing(state, applyFix(fix(state, 'merge'))))).toEqual([
      `${rain} ${crews.replace('nine', 'eleven')}`,
      mayor,
    ])
    const later = replacing(state, 'twelve', 'thirteen')
    expect(fix(later, 'merge').label).toBe('Merge, keep “thirteen” from this one')
  })

  it('is refused once the words have moved on', () => {
    const state = conflicting()
    const offered = fix(state, 'merge')
    expect(applyFix(offered)(replacing(state, 'boat', 'ship'))).toBe(false)
  })
})
