import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { caret, doing, editing, finding, p, place, report, showing, typing } from './editor.test-support.ts'
import { chooseFinding, goToPlace, nextFinding, previousFinding } from './finding-commands.ts'
import { getFindings, setWaived } from './findings-plugin.ts'

function shown(): EditorState {
  const state = editing(p('a', 'One two three.'), p('b', 'Four five six.'))
  return showing(
    state,
    report(
      state,
      finding('early', place(state, 'a', 'two')),
      finding('late', place(state, 'b', 'five'), { related: [place(state, 'a', 'three')] }),
      finding('same', place(state, 'b', 'five six')),
    ),
  )
}

const chosen = (state: EditorState) => getFindings(state).chosen
const before = (state: EditorState) => state.doc.textBetween(0, state.selection.head, '|')

describe('nextFinding', () => {
  it('goes to the first finding behind the caret and puts the caret before its words', () => {
    const next = doing(caret(shown(), 'three', 'before'), nextFinding)
    expect(chosen(next)).toBe('late')
    expect(before(next)).toBe('One two three.|Four ')
    expect(next.selection.empty).toBe(true)
  })

  it('goes through findings that begin at one place one by one, and wraps around', () => {
    let state = shown()
    const visited = [1, 2, 3, 4].map(() => {
      state = doing(state, nextFinding)
      return chosen(state)
    })
    expect(visited).toEqual(['early', 'late', 'same', 'early'])
  })

  it('goes on from the caret when it was moved away from the chosen finding', () => {
    const late = doing(caret(shown(), 'three', 'before'), nextFinding)
    expect(chosen(doing(caret(late, 'One', 'before'), nextFinding))).toBe('early')
  })

  it('passes over what a person let stand', () => {
    const state = shown()
    const waived = state.apply(setWaived(state.tr, new Set(['early', 'same'])))
    expect(chosen(doing(waived, nextFinding))).toBe('late')
  })

  it('is refused where nothing stands', () => {
    expect(nextFinding(editing(p('a', 'Clean.')))).toBe(false)
  })
})

describe('previousFinding', () => {
  it('goes to the finding before the caret, and wraps around', () => {
    const early = doing(caret(shown(), 'three', 'before'), previousFinding)
    expect(chosen(early)).toBe('early')
    expect(chosen(doing(early, previousFinding))).toBe('same')
  })
})

describe('chooseFinding', () => {
  it('chooses by fingerprint, and is refused for what does not stand', () => {
    expect(chosen(doing(shown(), chooseFinding('late')))).toBe('late')
    expect(chooseFinding('gone')(shown())).toBe(false)
  })
})

describe('goToPlace', () => {
  const selected = ({ doc, selection }: EditorState) => doc.textBetween(selection.from, selection.to)

  it('selects the words of a place', () => {
    const state = shown()
    expect(selected(doing(state, goToPlace(place(state, 'a', 'three'))))).toBe('three')
  })

  it('follows the words of a finding that stands when the text before them has changed', () => {
    const state = shown()
    const anchor = place(state, 'b', 'five')
    const edited = typing(caret(state, 'Four', 'before'), 'And then ')
    expect(selected(doing(edited, goToPlace(anchor)))).toBe('five')
  })

  it('stays inside a paragraph that has become shorter', () => {
    const state = shown()
    expect(selected(doing(state, goToPlace({ in: 'body', paragraph: 'a', from: 4, to: 400 })))).toBe(
      'two three.',
    )
  })

  it('is refused for a field and for a paragraph that is gone', () => {
    expect(goToPlace({ in: 'headline', from: 0, to: 1 })(shown())).toBe(false)
    expect(goToPlace({ in: 'body', paragraph: 'gone', from: 0, to: 1 })(shown())).toBe(false)
  })
})
