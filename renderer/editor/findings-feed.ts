import type { EditorView } from 'prosemirror-view'
import type { Transaction } from 'prosemirror-state'

/** Milliseconds after a composition's end: the view itself takes 20 to put its text in order. */
const settling = 60

type FeedName =
  | 'reading'
  | 'report'
  | 'settle'
  | 'waived'
  | 'chosen'
  | 'passages'
  | 'passages-settle'
  | 'passage-chosen'
  | 'found-words'

/** Brings what the desk has found into the editor, when the editor can take it. */
export interface FindingsFeed {
  /**
   * Changes what the editor shows by `change`, at once or, while an input method composes, after it. Of
   * several changes under one name only the last is made.
   */
  set(name: FeedName, change: (tr: Transaction) => Transaction): void
  /** Drops what still waits, all of it or what has a name: it was of another text, or is what the editor has by now. */
  forget(name?: FeedName): void
  close(): void
}

/**
 * A feed for a view. Korean input methods end and begin a composition with every syllable, so that nothing
 * is shown until there has been none for a moment: marks must not be redrawn under a half-made syllable.
 */
export function createFindingsFeed(view: EditorView): FindingsFeed {
  const waiting = new Map<string, (tr: Transaction) => Transaction>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    timer = undefined
    if (view.isDestroyed || view.composing || waiting.size === 0) return
    let tr = view.state.tr
    for (const change of waiting.values()) tr = change(tr)
    waiting.clear()
    view.dispatch(tr)
  }

  function settle(): void {
    if (timer !== undefined) clearTimeout(timer)
    timer = setTimeout(flush, settling)
  }

  view.dom.addEventListener('compositionend', settle)
  return {
    set(name, change) {
      waiting.set(name, change)
      if (!view.composing && timer === undefined) flush()
    },
    forget(name) {
      if (name === undefined) waiting.clear()
      else waiting.delete(name)
    },
    close() {
      if (timer !== undefined) clearTimeout(timer)
      waiting.clear()
      view.dom.removeEventListener('compositionend', settle)
    },
  }
}
