import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/checks/finding.ts'
import { editing, finding, p, place, report, showing } from './editor.test-support.ts'
import { setChosen, setWaived } from './findings-plugin.ts'
import { marginOf } from './margin-model.ts'

const copy = () =>
  editing(p('a', 'Alpha. Beta.'), p('b', 'Gamma.'), p('c', 'Alpha. Delta.'), p('d', 'Gamma. Alpha.'))

function repeat(state: EditorState, name: string, words: string, at: string, first: string): Finding {
  return finding(name, place(state, at, words), {
    isRepeat: true,
    severity: 'blocker',
    related: [place(state, first, words)],
  })
}

function showingAll(...make: readonly ((state: EditorState) => Finding)[]): EditorState {
  const state = copy()
  return showing(state, report(state, ...make.map((one) => one(state))))
}

/** Paragraph by name, grade, number, chosen or waived. */
function marks(state: EditorState): readonly string[] {
  return marginOf(state).marks.map(({ pos, severity, pair, isChosen, isWaived }) =>
    [
      state.doc.nodeAt(pos)?.attrs['id'],
      severity,
      ...(pair === undefined ? [] : [pair]),
      ...(isChosen ? ['chosen'] : []),
      ...(isWaived ? ['waived'] : []),
    ].join(' '),
  )
}

function ties(state: EditorState): readonly string[] {
  return marginOf(state).ties.map(({ from, to, lane }) =>
    [state.doc.nodeAt(from)?.attrs['id'], state.doc.nodeAt(to)?.attrs['id'], lane].join(' '),
  )
}

describe('marginOf', () => {
  it('shows nothing beside clean copy', () => {
    expect(marginOf(copy())).toEqual({ marks: [], ties: [] })
  })

  it('numbers the repeats in reading order, on both places, and ties the places', () => {
    const state = showingAll(
      (copied) => repeat(copied, 'gamma', 'Gamma.', 'd', 'b'),
      (copied) => repeat(copied, 'alpha', 'Alpha.', 'c', 'a'),
    )
    expect(marks(state)).toEqual(['a blocker 1', 'b blocker 2', 'c blocker 1', 'd blocker 2'])
    expect(ties(state).toSorted()).toEqual(['a c 0', 'b d 1'])
  })

  it('gives what is said three times one number and a line through all three', () => {
    const state = showingAll(
      (copied) => repeat(copied, 'second', 'Alpha.', 'c', 'a'),
      (copied) => repeat(copied, 'third', 'Alpha.', 'd', 'a'),
    )
    expect(marks(state)).toEqual(['a blocker 1', 'c blocker 1', 'd blocker 1'])
    expect(ties(state)).toEqual(['a c 0', 'c d 0'])
  })

  it('shows the gravest of the other findings of a paragraph in one mark beside the repeats', () => {
    const state = showingAll(
      (copied) => finding('note', place(copied, 'a', 'Beta'), { severity: 'note' }),
      (copied) => finding('warning', place(copied, 'a', 'Alpha'), { severity: 'warning' }),
      (copied) => repeat(copied, 'alpha', 'Alpha.', 'c', 'a'),
    )
    expect(marks(state)).toEqual(['a blocker 1', 'a warning', 'c blocker 1'])
    expect(marginOf(state).marks[1]?.findings.map(({ fingerprint }) => fingerprint)).toEqual([
      'warning',
      'note',
    ])
  })

  it('does not tie two places in one paragraph', () => {
    const state = editing(p('a', 'Alpha. Beta. Alpha.'))
    const twice = finding(
      'alpha',
      { in: 'body', paragraph: 'a', from: 13, to: 19 },
      {
        isRepeat: true,
        related: [{ in: 'body', paragraph: 'a', from: 0, to: 6 }],
      },
    )
    const next = showing(state, report(state, twice))
    expect(marks(next)).toEqual(['a warning 1'])
    expect(ties(next)).toEqual([])
  })

  it('keeps a quiet mark of what was let stand, without a number and without a tie', () => {
    const state = showingAll((copied) => repeat(copied, 'alpha', 'Alpha.', 'c', 'a'))
    const waived = state.apply(setWaived(state.tr, new Set(['alpha'])))
    expect(marks(waived)).toEqual(['a blocker waived', 'c blocker waived'])
    expect(ties(waived)).toEqual([])
  })

  it('shows which is chosen at each of its places', () => {
    const state = showingAll((copied) => repeat(copied, 'alpha', 'Alpha.', 'c', 'a'))
    const chosen = state.apply(setChosen(state.tr, 'alpha'))
    expect(marks(chosen)).toEqual(['a blocker 1 chosen', 'c blocker 1 chosen'])
    expect(marginOf(chosen).ties.every(({ isChosen }) => isChosen)).toBe(true)
  })

  it('draws no more ties beside each other than there is room for, but always the chosen one', () => {
    const words = ['One.', 'Two.', 'Six.', 'Ten.', 'Fog.']
    const state = editing(p('a', words.join(' ')), p('b', 'Between.'), p('c', words.join(' ')))
    const all = words.map((word) => repeat(state, word, word, 'c', 'a'))
    const shown = showing(state, report(state, ...all))
    expect(ties(shown)).toHaveLength(3)
    const chosen = shown.apply(setChosen(shown.tr, 'Fog.'))
    expect(marginOf(chosen).ties.filter(({ isChosen }) => isChosen)).toHaveLength(1)
  })
})
