import type { EditorState, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editing, p } from './editor.test-support.ts'
import { createFindingsFeed } from './findings-feed.ts'
import { getFindings, setChosen } from './findings-plugin.ts'
import { reveal } from './reveal.ts'

/** As much of a view as is asked for a choice. */
class FakeView {
  readonly dom = new EventTarget()
  readonly isDestroyed = false
  composing = false
  state: EditorState = editing(p('a', 'The ferry was late.'))

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr)
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('reveal', () => {
  it('lets no choice that waited for a composition undo the one that was made in the editor since', () => {
    const fake = new FakeView()
    const view = fake as unknown as EditorView
    const feed = createFindingsFeed(view)
    fake.dispatch(setChosen(fake.state.tr, 'mended'))
    fake.composing = true
    reveal(view, feed, undefined)
    fake.dispatch(setChosen(fake.state.tr, 'next'))
    reveal(view, feed, 'next')
    fake.composing = false
    fake.dom.dispatchEvent(new Event('compositionend'))
    vi.runAllTimers()
    expect(getFindings(fake.state).chosen).toBe('next')
  })
})
