import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import type { Decoration } from 'prosemirror-view'
import type { Report } from '../../shared/checks/check.ts'
import {
  carried,
  type FindingsState,
  noFindings,
  reported,
  specOf,
  withChosen,
  withWaived,
} from './findings-state.ts'

interface Change {
  readonly report?: { readonly is: Report | undefined }
  readonly waived?: ReadonlySet<string>
  readonly chosen?: { readonly is: string | undefined }
}

const key = new PluginKey<FindingsState>('findings')

/** Shows findings as decorations, and keeps them on their words while the text changes. */
export function findings(): Plugin<FindingsState> {
  return new Plugin<FindingsState>({
    key,
    state: {
      init: () => noFindings,
      apply(tr, before) {
        let state = tr.docChanged ? carried(before, tr) : before
        const change: Change | undefined = tr.getMeta(key)
        if (change?.report) state = reported(state, change.report.is, tr.doc)
        if (change?.waived) state = withWaived(state, change.waived, tr.doc)
        if (change?.chosen) state = withChosen(state, change.chosen.is, tr.doc)
        return state
      },
    },
    props: {
      decorations: (state) => getFindings(state).decorations,
    },
  })
}

/** What stands in the body of this state. Nothing where the plugin is not there. */
export function getFindings(state: EditorState): FindingsState {
  return key.getState(state) ?? noFindings
}

/**
 * Has a transaction show a report: its findings appear on the paragraphs whose text is still the one that
 * was checked. `undefined` takes every finding away. Not to be dispatched while `view.composing`.
 */
export function showReport(tr: Transaction, report: Report | undefined): Transaction {
  return changed(tr, { report: { is: report } })
}

/** Has a transaction mark these fingerprints as let stand. */
export function setWaived(tr: Transaction, waived: ReadonlySet<string>): Transaction {
  return changed(tr, { waived })
}

/** Has a transaction choose a finding by its fingerprint, or none. It need not stand. */
export function setChosen(tr: Transaction, fingerprint: string | undefined): Transaction {
  return changed(tr, { chosen: { is: fingerprint } })
}

function changed(tr: Transaction, change: Change): Transaction {
  const before: Change | undefined = tr.getMeta(key)
  return tr.setMeta(key, { ...before, ...change })
}

/** The marks of the places where findings stand, in reading order; related places are left out. */
export function standingMarks(state: EditorState): readonly Decoration[] {
  return getFindings(state)
    .decorations.find(undefined, undefined, ({ place }) => place === 0)
    .toSorted(
      (one, other) =>
        one.from - other.from ||
        one.to - other.to ||
        specOf(one).fingerprint.localeCompare(specOf(other).fingerprint),
    )
}
