import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import type { Decoration } from 'prosemirror-view'
import type { Report } from '../../shared/checks/check.ts'
import { specOf } from './findings-marks.ts'
import {
  caretMoved,
  edited,
  type FindingsState,
  noFindings,
  read,
  reported,
  settled,
  withChosen,
  withWaived,
} from './findings-state.ts'
import { createRepeatReader, type Reading } from './live-repeats.ts'

interface Change {
  readonly report?: { readonly is: Report | undefined }
  readonly reading?: { readonly is: Reading | undefined }
  readonly settle?: true
  readonly waived?: ReadonlySet<string>
  readonly chosen?: { readonly is: string | undefined }
}

const key = new PluginKey<FindingsState>('findings')

/**
 * Shows findings as decorations, and keeps them on their words while the text changes. Repeats it finds
 * itself, in the transaction that makes or mends them, where `reading` says how the story is to be read.
 */
export function findings(reading?: Reading): Plugin<FindingsState> {
  const reader = createRepeatReader()
  return new Plugin<FindingsState>({
    key,
    state: {
      init: (_config, { doc }) =>
        reading ? read(noFindings, reader(doc, reading, undefined), doc) : noFindings,
      apply(tr, before) {
        let state = before
        if (tr.docChanged) {
          const { repeats } = before
          const now = repeats && reader(tr.doc, repeats.reading, repeats)
          state = edited(before, tr, now, isComposed(tr))
        } else if (tr.selectionSet) state = caretMoved(before, tr.doc, tr.selection.head)
        const change: Change | undefined = tr.getMeta(key)
        if (change?.settle) state = settled(state, tr.doc, tr.selection.head)
        if (change?.reading) {
          const { is } = change.reading
          state = read(state, is && reader(tr.doc, is, state.repeats), tr.doc)
        }
        if (change?.report) state = reported(state, change.report.is, tr.doc, tr.selection.head)
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

/** Whether an input method is making this change, or it is what an editor adds to such a change. */
export function isComposed(tr: Transaction): boolean {
  const origin: unknown = tr.getMeta('appendedTransaction')
  const made = isTransaction(origin) ? origin : tr
  return made.getMeta('composition') !== undefined
}

function isTransaction(value: unknown): value is Transaction {
  return typeof value === 'object' && value !== null && 'getMeta' in value
}

/** What stands in the body of this state. Nothing where the plugin is not there. */
export function getFindings(state: EditorState): FindingsState {
  return key.getState(state) ?? noFindings
}

/**
 * Has a transaction show a report: its findings appear on the paragraphs whose text is still the one that
 * was checked. `undefined` takes its findings away. Not to be dispatched while `view.composing`.
 */
export function showReport(tr: Transaction, report: Report | undefined): Transaction {
  return changed(tr, { report: { is: report } })
}

/** Has a transaction say how the story is read for repeats from now on; `undefined` for not at all. */
export function setReading(tr: Transaction, reading: Reading | undefined): Transaction {
  return changed(tr, { reading: { is: reading } })
}

/**
 * Has a transaction draw what waited for the end of a composition or, where nothing did, show the repeats that
 * waited for a pause. Not to be dispatched while `view.composing`.
 */
export function settleFindings(tr: Transaction): Transaction {
  return changed(tr, { settle: true })
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
