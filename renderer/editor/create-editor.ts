import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Locale } from '../../shared/locale.ts'
import { type Body, toDocument } from '../../shared/story/body.ts'
import { parsePastedText } from './clipboard.ts'
import { cleanHtml } from './pasted-html.ts'
import { editorWords } from './editor-words.ts'
import { findings, getFindings, setChosen } from './findings-plugin.ts'
import { specOf } from './findings-marks.ts'
import { foundWords } from './found-words.ts'
import type { Reading } from './live-repeats.ts'
import { getPassages, passageAt, passages, setChosenPassage } from './passages-plugin.ts'
import { identified, paragraphIds } from './paragraph-ids.ts'
import { resolveAfresh } from './resolve-afresh.ts'
import { editorKeys } from './text-commands.ts'

resolveAfresh()

/** What an editor asks and tells those around it. Asked anew each time, so that it is never stale. */
export interface EditorHost {
  readonly isEditable: () => boolean
  readonly label: () => string
  readonly locale: () => Locale
  /** How the story is read for repeats; undefined where nobody looks for them. */
  readonly reading: () => Reading | undefined
  /** After every transaction that changed the text or what is found in it. */
  readonly onUpdate: (after: EditorState, before: EditorState) => void
  readonly onFocusChange: (focused: boolean) => void
}

/** Everything the editor does to its text, in the order in which it is asked. */
export function editorPlugins(reading?: Reading): readonly Plugin[] {
  return [history(), paragraphIds(), findings(reading), passages(), foundWords(), keymap(editorKeys)]
}

/** The state an editor of this body starts with; every paragraph has its id, and nothing can be undone. */
export function editorState(body: Body, reading?: Reading): EditorState {
  return EditorState.create({ doc: identified(toDocument(body)), plugins: editorPlugins(reading) })
}

/** An editor in an element of the page. React must not touch what is inside. */
export function createEditor(place: HTMLElement, body: Body, host: EditorHost): EditorView {
  const view = new EditorView(place, {
    state: editorState(body, host.reading()),
    editable: host.isEditable,
    attributes: (state) => rootAttributes(state.doc, host),
    transformPastedHTML: cleanHtml,
    clipboardTextParser: (text, $context) => parsePastedText(text, $context),
    // A line of copy stays clear of the edges, so that a person sees what comes next.
    scrollThreshold: 48,
    scrollMargin: 96,
    dispatchTransaction: (tr) => dispatch(view, tr, host),
    handleClick(clicked, pos, event) {
      if (!event.shiftKey) chooseAt(clicked, pos)
      return false
    },
    handleDOMEvents: {
      focus: () => host.onFocusChange(true),
      blur: () => host.onFocusChange(false),
      // ProseMirror takes every Enter and Escape for its own, but the desk submits, approves and puts a drawer away.
      keydown: (_view, { key, ctrlKey, metaKey }) =>
        key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey)),
    },
  })
  return view
}

/** Starts the editor afresh from another body: nothing of the one before can be undone. */
export function resetEditor(view: EditorView, body: Body, reading: Reading | undefined): void {
  view.updateState(editorState(body, reading))
}

function dispatch(view: EditorView, tr: Transaction, host: EditorHost): void {
  const before = view.state
  const after = before.apply(tr)
  view.updateState(after)
  const isSame =
    after.doc === before.doc &&
    getFindings(after) === getFindings(before) &&
    getPassages(after) === getPassages(before)
  if (!isSame) host.onUpdate(after, before)
}

function rootAttributes(doc: Node, host: EditorHost): Record<string, string> {
  const locale = host.locale()
  const isEditable = host.isEditable()
  return {
    class: 'copy',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': host.label(),
    'aria-readonly': String(!isEditable),
    // Chromium would fetch dictionaries from a server, and mark words that the desk's own list knows.
    spellcheck: 'false',
    translate: 'no',
    'data-locale': locale,
    ...(isEditable ? {} : { tabindex: '0' }),
    ...(isEmpty(doc) ? { 'data-placeholder': editorWords.placeholder[locale] } : {}),
  }
}

function isEmpty(doc: Node): boolean {
  const only = doc.childCount === 1 ? doc.firstChild : null
  return only?.type.name === 'paragraph' && only.content.size === 0
}

/** A click on marked words chooses their finding, of several the one with the fewest words; or the passage that ran before. */
function chooseAt(view: EditorView, pos: number): void {
  const { decorations, shown } = getFindings(view.state)
  const [mark] = decorations
    .find(pos, pos)
    .filter((candidate) => {
      const { fingerprint, place } = specOf(candidate)
      return place === 0 || shown.get(fingerprint)?.finding.repeat !== undefined
    })
    .toSorted((one, other) => one.to - one.from - (other.to - other.from))
  const passage = mark ? undefined : passageAt(view.state, pos)
  if (!mark && passage === undefined) return
  // The browser's caret has not been read into the state yet: without it, this update would put the old one back.
  const caret = TextSelection.near(view.state.doc.resolve(pos))
  const tr = view.state.tr.setSelection(caret)
  view.dispatch(mark ? setChosen(tr, specOf(mark).fingerprint) : setChosenPassage(tr, passage))
}
