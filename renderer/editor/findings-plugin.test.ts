import { joinBackward } from 'prosemirror-commands'
import { undo } from 'prosemirror-history'
import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import {
  caret,
  doing,
  editing,
  finding,
  marked,
  p,
  place,
  reached,
  replacing,
  report,
  showing,
  typing,
} from './editor.test-support.ts'
import { getFindings, setChosen, setWaived, settleFindings, showReport } from './findings-plugin.ts'
import { specOf } from './findings-marks.ts'
import { endParagraph, toggleCrosshead, toggleStrong } from './text-commands.ts'
import { selecting } from './editor.test-support.ts'

const copy = () =>
  editing(
    p('a', 'The the port is shut.'),
    p('b', 'A crane fell on the quay. Nobody was hurt.'),
    p('c', 'A crane fell on the quay.'),
  )

const doubled = (state: EditorState) => finding('doubled', place(state, 'a', 'The the'))

const repeated = (state: EditorState) =>
  finding('repeat', place(state, 'c', 'A crane fell on the quay.'), {
    isRepeat: true,
    severity: 'blocker',
    related: [place(state, 'b', 'A crane fell on the quay.')],
  })

function shown(): EditorState {
  const state = copy()
  return showing(state, report(state, doubled(state), repeated(state)))
}

const all = [
  ['doubled', 'The the'],
  ['repeat', 'A crane fell on the quay.'],
  ['repeat', 'A crane fell on the quay.'],
]

const onlyDoubled = [['doubled', 'The the']]

describe('showReport', () => {
  it('marks each place of a finding on its words', () => {
    expect(marked(shown())).toEqual(all)
  })

  it('shows a finding only where its paragraph is still the one that was checked', () => {
    const state = copy()
    const late = report(state, doubled(state), repeated(state))
    const edited = typing(caret(state, 'is shut', 'before'), 'of Alder ')
    expect(marked(showing(edited, late)).map(([fingerprint]) => fingerprint)).toEqual(['repeat', 'repeat'])
  })

  it('shows a finding of two places only where both are unchanged', () => {
    const state = copy()
    const late = report(state, doubled(state), repeated(state))
    const edited = typing(caret(state, 'Nobody', 'behind'), ' at all')
    expect(marked(showing(edited, late))).toEqual(onlyDoubled)
  })

  it('takes away what a newer report of the same text no longer names', () => {
    const state = shown()
    expect(marked(showing(state, report(state, doubled(state))))).toEqual(onlyDoubled)
  })

  it('keeps a finding whose paragraph an old report cannot speak of', () => {
    const state = shown()
    const old = report(state)
    const edited = typing(caret(state, 'shut.', 'behind'), ' It')
    expect(marked(showing(edited, old))).toEqual(onlyDoubled)
  })

  it('takes away what is no longer named though its paragraph was joined to another', () => {
    const joined = doing(caret(shown(), 'A crane', 'before'), joinBackward)
    expect(marked(joined)).toEqual(all)
    expect(marked(showing(joined, report(joined)))).toEqual([])
  })

  it('does not make anew a mark that is there already', () => {
    const state = shown()
    const again = showing(state, report(state, doubled(state), repeated(state)))
    const before = getFindings(state).decorations.find()
    const after = getFindings(again).decorations.find()
    expect(after).toHaveLength(before.length)
    expect(after.every((mark, index) => mark.spec === before[index]?.spec)).toBe(true)
  })

  it('keeps apart a mark that has moved and one that has come', () => {
    const moved = typing(caret(shown(), 'A crane', 'before'), 'Wind rose. ')
    const next = showing(moved, report(moved, repeated(moved)))
    expect(marked(next)).toEqual(all.slice(1))
  })

  it('leaves findings in fields and of the whole story to the page', () => {
    const state = copy()
    const elsewhere = [
      finding('headline', { in: 'headline', from: 0, to: 3 }),
      finding('story', { in: 'story' }),
    ]
    expect(getFindings(showing(state, report(state, ...elsewhere))).shown.size).toBe(0)
  })

  it('marks the character beside a place without width, and nothing in an empty paragraph', () => {
    const state = editing(p('a', 'Shut'), p('b', ''))
    const missing = (paragraph: string, at: number) =>
      finding(`missing ${paragraph}`, { in: 'body', paragraph, from: at, to: at })
    const next = showing(state, report(state, missing('a', 4), missing('b', 0)))
    expect(marked(next)).toEqual([['missing a', 't']])
    expect([...getFindings(next).shown.keys()]).toEqual(['missing a', 'missing b'])
  })

  it('takes everything away without a report', () => {
    const state = shown()
    const none = state.apply(showReport(state.tr, undefined))
    expect(marked(none)).toEqual([])
    expect(getFindings(none).shown.size).toBe(0)
  })
})

describe('marks while typing', () => {
  it('move with their words', () => {
    const edited = typing(caret(shown(), 'The the', 'before'), '“')
    expect(marked(edited)).toEqual(all)
  })

  it('go when their words are edited, and with one place the whole finding', () => {
    expect(marked(replacing(shown(), 'crane', 'craning'))).toEqual(onlyDoubled)
  })

  it('go when a letter lengthens their last word or shortens it', () => {
    expect(marked(typing(caret(shown(), 'The the', 'behind'), 'n'))).toEqual(all.slice(1))
    expect(marked(replacing(shown(), ' port', 'port'))).toEqual(all.slice(1))
  })

  it('stay when a word is written beside them', () => {
    const behind = typing(caret(shown(), 'Nobody was hurt.', 'behind'), ' It was late.')
    expect(marked(typing(caret(behind, 'The the', 'behind'), ','))).toEqual(all)
  })

  it('do not grow over what is typed at their edges', () => {
    const edited = typing(caret(shown(), 'on the quay.', 'behind'), ' Again')
    expect(marked(edited)).toEqual(all)
  })

  it('go when Enter is pressed inside them, and stay when it is pressed beside them', () => {
    expect(marked(doing(caret(shown(), 'fell on', 'before'), endParagraph))).toEqual(onlyDoubled)
    expect(marked(doing(caret(shown(), ' Nobody', 'before'), endParagraph))).toEqual(all)
  })

  it('stay when another paragraph is joined to theirs without touching their words', () => {
    expect(marked(doing(caret(shown(), 'A crane', 'before'), joinBackward))).toEqual(all)
  })

  it('stay when their words are made bold or their paragraph a crosshead', () => {
    const bold = doing(selecting(shown(), 'crane fell'), toggleStrong)
    expect(marked(doing(caret(bold, 'The the', 'before'), toggleCrosshead)).map(([name]) => name)).toEqual([
      'doubled',
      'repeat',
      'repeat',
    ])
  })

  it('go with their paragraph, and do not come back by an undo before the next report', () => {
    const gone = replacing(shown(), 'The the port is shut.', '')
    expect(marked(gone)).toEqual(all.slice(1))
    expect(marked(doing(gone, undo))).toEqual(all.slice(1))
  })

  it('know a Korean syllable for part of a word', () => {
    const state = editing(p('a', '비가 비가 왔다.'))
    const next = showing(state, report(state, finding('doubled', place(state, 'a', '비가 비가'))))
    expect(marked(typing(caret(next, '비가 비가', 'behind'), '는'))).toEqual([])
    expect(marked(typing(caret(next, '비가 비가', 'behind'), ','))).toEqual([['doubled', '비가 비가']])
  })

  it('keep what had no mark to follow only until the text changes', () => {
    const state = editing(p('a', 'Shut'), p('b', ''))
    const missing = finding('missing', { in: 'body', paragraph: 'b', from: 0, to: 0 })
    const next = showing(state, report(state, missing))
    expect(getFindings(typing(caret(next, 'Shut', 'behind'), '.')).shown.size).toBe(0)
  })
})

describe('setWaived and setChosen', () => {
  const looks = (state: EditorState) =>
    getFindings(state)
      .decorations.find()
      .map((mark) => specOf(mark).look)

  it('draw a finding that was let stand quietly, and the chosen one clearly', () => {
    const state = shown()
    const waived = state.apply(setWaived(state.tr, new Set(['doubled'])))
    expect(looks(waived)).toEqual(['mark mark-waived', 'mark mark-blocker', 'mark mark-blocker'])
    const chosen = waived.apply(setChosen(waived.tr, 'repeat'))
    expect(looks(chosen)).toEqual([
      'mark mark-waived',
      'mark mark-blocker mark-chosen',
      'mark mark-blocker mark-chosen',
    ])
  })

  it('mark the related place of a finding that is no repeat only while it is chosen', () => {
    const state = copy()
    const acronym = finding('acronym', place(state, 'a', 'port'), { related: [place(state, 'b', 'quay')] })
    const next = showing(state, report(state, acronym))
    expect(looks(next)).toEqual(['mark mark-warning', 'mark mark-related'])
    expect(looks(next.apply(setChosen(next.tr, 'acronym')))).toEqual([
      'mark mark-warning mark-chosen',
      'mark mark-related mark-chosen',
    ])
  })

  it('draw a long sentence in the margin alone until it is chosen', () => {
    const words = `${'The port is shut and '.repeat(8)}open.`
    const state = editing(p('a', words))
    const next = showing(state, report(state, finding('long', place(state, 'a', words))))
    expect(looks(next)).toEqual(['mark mark-warning mark-long'])
    expect(looks(next.apply(setChosen(next.tr, 'long')))).toEqual(['mark mark-warning mark-long mark-chosen'])
  })

  it('keep a choice while its finding comes and goes', () => {
    const chosen = shown().apply(setChosen(shown().tr, 'doubled'))
    const gone = replacing(chosen, 'The the', 'The')
    expect(getFindings(gone).chosen).toBe('doubled')
  })
})

describe('what a report finds in the word that is being typed', () => {
  /** “Teh” is typed at the end of the first paragraph, and a report of that text comes in. */
  function typed(): EditorState {
    const state = typing(caret(copy(), 'is shut', 'behind'), ' teh')
    return reached(state, report(state, finding('teh', place(state, 'a', 'teh')), doubled(state)))
  }

  it('is held while the caret stands at it, and nothing else is', () => {
    expect(marked(typed())).toEqual(onlyDoubled)
    expect([...getFindings(typed()).held]).toEqual(['teh'])
  })

  it('is shown when the caret leaves it', () => {
    expect(marked(caret(typed(), 'The the', 'before'))).toEqual([...onlyDoubled, ['teh', 'teh']])
  })

  it('is shown when the typing rests', () => {
    const state = typed()
    expect(marked(state.apply(settleFindings(state.tr)))).toEqual([...onlyDoubled, ['teh', 'teh']])
  })

  it('stays in sight where it was shown before', () => {
    const state = typed()
    const seen = state.apply(settleFindings(state.tr))
    const more = typing(caret(seen, 'Nobody', 'before'), 'Yet ')
    const back = reached(caret(more, 'teh', 'behind'), report(more, finding('teh', place(more, 'a', 'teh'))))
    expect(marked(back)).toEqual([['teh', 'teh']])
  })

  it('is shown at once in a text that nobody has typed in', () => {
    const state = caret(copy(), 'The the', 'behind')
    expect(marked(reached(state, report(state, doubled(state))))).toEqual(onlyDoubled)
  })
})
