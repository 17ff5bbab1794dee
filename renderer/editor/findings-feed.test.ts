import { EditorState } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { schema } from '../../shared/story/body.ts'
import { createFindingsFeed } from './findings-feed.ts'

/** As much of a view as a feed asks of one. */
class FakeView {
  readonly dom = new EventTarget()
  readonly shown: string[] = []
  composing = false
  isDestroyed = false
  readonly state = EditorState.create({ schema })

  dispatch(tr: Transaction): void {
    this.shown.push(['report', 'chosen'].map((name) => tr.getMeta(name) ?? '-').join(' '))
  }

  compose(): void {
    this.composing = true
  }

  endComposition(): void {
    this.composing = false
    this.dom.dispatchEvent(new Event('compositionend'))
  }
}

function setUp() {
  const view = new FakeView()
  const feed = createFindingsFeed(view as unknown as EditorView)
  return {
    view,
    feed,
    bring: (name: 'report' | 'chosen', what: string) => feed.set(name, (tr) => tr.setMeta(name, what)),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('createFindingsFeed', () => {
  it('shows at once what arrives while nobody composes', () => {
    const { view, bring } = setUp()
    bring('report', 'first')
    expect(view.shown).toEqual(['first -'])
  })

  it('shows nothing while a syllable is composed, and only the latest a moment after its end', () => {
    const { view, bring } = setUp()
    view.compose()
    bring('report', 'first')
    bring('report', 'second')
    bring('chosen', 'one')
    vi.advanceTimersByTime(5000)
    expect(view.shown).toEqual([])
    view.endComposition()
    expect(view.shown).toEqual([])
    vi.advanceTimersByTime(60)
    expect(view.shown).toEqual(['second one'])
  })

  it('waits on when the next syllable begins at once', () => {
    const { view, bring } = setUp()
    view.compose()
    bring('report', 'first')
    view.endComposition()
    view.compose()
    vi.advanceTimersByTime(5000)
    expect(view.shown).toEqual([])
    view.endComposition()
    vi.advanceTimersByTime(60)
    expect(view.shown).toEqual(['first -'])
  })

  it('holds back what arrives in the moment after a composition', () => {
    const { view, bring } = setUp()
    view.compose()
    view.endComposition()
    bring('report', 'first')
    expect(view.shown).toEqual([])
    vi.advanceTimersByTime(60)
    expect(view.shown).toEqual(['first -'])
  })

  it('drops what was of another text', () => {
    const { view, feed, bring } = setUp()
    view.compose()
    bring('report', 'old')
    feed.forget()
    view.endComposition()
    vi.advanceTimersByTime(60)
    expect(view.shown).toEqual([])
  })

  it('touches a closed view no more', () => {
    const { view, feed, bring } = setUp()
    view.compose()
    bring('report', 'late')
    feed.close()
    view.endComposition()
    vi.advanceTimersByTime(60)
    expect(view.shown).toEqual([])
  })
})
