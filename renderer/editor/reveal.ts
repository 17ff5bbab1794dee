import type { EditorView } from 'prosemirror-view'
import type { FindingsFeed } from './findings-feed.ts'
import { getFindings, setChosen, standingMarks } from './findings-plugin.ts'
import { specOf } from './findings-marks.ts'

/**
 * Shows the finding that was chosen elsewhere on the page, and brings its words into view if they are not.
 * Neither the caret nor the focus moves: a person may be typing.
 */
export function reveal(view: EditorView, feed: FindingsFeed, chosen: string | undefined): void {
  if (getFindings(view.state).chosen === chosen) {
    // It was chosen in the editor, while an earlier choice waited for the end of a composition.
    feed.forget('chosen')
    return
  }
  feed.set('chosen', (tr) => setChosen(tr, chosen))
  const mark = standingMarks(view.state).find((candidate) => specOf(candidate).fingerprint === chosen)
  if (!mark) return
  const { node } = view.domAtPos(mark.from, 1)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'nearest' })
}
