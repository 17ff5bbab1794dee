import { closeHistory, redo, undo, undoDepth } from 'prosemirror-history'
import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Anchor, Fix } from '../../shared/checks/finding.ts'
import type { Locale } from '../../shared/locale.ts'
import { type Body, toBody } from '../../shared/story/body.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { applyFix } from './apply-fix.ts'
import { createEditor, resetEditor } from './create-editor.ts'
import { chooseFinding, goToPlace, nextFinding, previousFinding } from './finding-commands.ts'
import { createFindingsFeed, type FindingsFeed } from './findings-feed.ts'
import { getFindings, setChosen } from './findings-plugin.ts'
import { cachedParagraphs } from './paragraph-cache.ts'
import { toggleCrosshead, toggleEmphasis, toggleStrong } from './text-commands.ts'

/** What a page can have the editor do: for its palette, shortcuts and findings panel. */
export interface EditorHandle {
  readonly nextFinding: () => void
  readonly previousFinding: () => void
  /** Chooses a finding and brings its words into view; the keyboard's focus stays where it is. */
  readonly choose: (fingerprint: string | undefined) => void
  /** Selects the words of a place in the body and goes there. */
  readonly goTo: (anchor: Anchor) => void
  /** False where nothing was changed: the words are no longer those that were checked. */
  readonly applyFix: (fix: Fix) => boolean
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly toggle: (what: 'strong' | 'em' | 'crosshead') => void
  readonly focus: () => void
  readonly body: () => Body
  readonly canUndo: () => boolean
}

/** What an editor is told and tells, as the page wants it at the moment. */
export interface EditorWishes {
  readonly editable: boolean
  readonly locale: Locale
  readonly label: string
  readonly chosen: string | undefined
  /** On each change of the text. Both are made when asked for, of the text at the time of the change. */
  readonly onChange: (paragraphs: () => readonly Paragraph[], body: () => Body) => void
  readonly onChoose: (fingerprint: string | undefined) => void
  readonly onFocusChange?: ((focused: boolean) => void) | undefined
  /** Which findings in the body are still shown; the others were touched since. */
  readonly onStanding?: ((fingerprints: ReadonlySet<string>) => void) | undefined
}

/** An editor on the page, from its opening to its closing. */
export interface LiveEditor {
  readonly view: EditorView
  readonly feed: FindingsFeed
  readonly handle: EditorHandle
  /** Calls back whenever the text or what is found in it changed; gives what ends that. */
  readonly subscribe: (listener: () => void) => () => void
  /** Starts afresh from another body. */
  readonly reset: (body: Body) => void
  readonly close: () => void
}

/** Opens an editor in an element. `wishes` is asked each time. */
export function openEditor(place: HTMLElement, body: Body, wishes: () => EditorWishes): LiveEditor {
  const listeners = new Set<() => void>()

  function onUpdate(after: EditorState, before: EditorState): void {
    const { onChange, onChoose, onStanding, chosen } = wishes()
    const [now, then] = [getFindings(after), getFindings(before)]
    for (const listener of listeners) listener()
    if (after.doc !== before.doc) {
      onChange(
        () => cachedParagraphs(after.doc),
        () => toBody(after.doc),
      )
    }
    if (now.shown !== then.shown) onStanding?.(new Set(now.shown.keys()))
    if (now.chosen !== then.chosen && now.chosen !== chosen) onChoose(now.chosen)
  }

  const view = createEditor(place, body, {
    isEditable: () => wishes().editable,
    label: () => wishes().label,
    locale: () => wishes().locale,
    onFocusChange: (focused) => wishes().onFocusChange?.(focused),
    onUpdate,
  })
  const feed = createFindingsFeed(view)

  return {
    view,
    feed,
    handle: handleOf(view),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reset(next) {
      feed.forget()
      resetEditor(view, next)
      for (const listener of listeners) listener()
      wishes().onStanding?.(new Set())
    },
    close() {
      feed.close()
      view.destroy()
    },
  }
}

const toggles = { strong: toggleStrong, em: toggleEmphasis, crosshead: toggleCrosshead } as const

function handleOf(view: EditorView): EditorHandle {
  const run = (command: Command): boolean => command(view.state, view.dispatch, view)
  const edit = (command: Command): boolean => view.editable && run(command)
  const go = (command: Command): void => {
    if (run(command)) view.focus()
  }
  return {
    nextFinding: () => go(nextFinding),
    previousFinding: () => go(previousFinding),
    choose(fingerprint) {
      if (fingerprint !== undefined && run(chooseFinding(fingerprint))) return
      view.dispatch(setChosen(view.state.tr, fingerprint))
    },
    goTo: (anchor) => go(goToPlace(anchor)),
    applyFix(fix) {
      if (!edit(applyFix(fix))) return false
      // What is typed next is a step of its own, even beside what the fix changed.
      view.dispatch(closeHistory(view.state.tr))
      return true
    },
    undo: () => edit(undo),
    redo: () => edit(redo),
    toggle(what) {
      edit(toggles[what])
      view.focus()
    },
    focus: () => view.focus(),
    body: () => toBody(view.state.doc),
    canUndo: () => undoDepth(view.state) > 0,
  }
}
