import { closeHistory, redo, undo, undoDepth } from 'prosemirror-history'
import type { ResolvedPos } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Report } from '../../shared/checks/check.ts'
import type { Anchor, Finding, Fix } from '../../shared/checks/finding.ts'
import type { Locale } from '../../shared/locale.ts'
import { type Body, toBody } from '../../shared/story/body.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { adoptBody } from './adopt-body.ts'
import { applyFixes } from './apply-fix.ts'
import { createEditor, resetEditor } from './create-editor.ts'
import { chooseFinding, goToPlace, nextFinding, previousFinding } from './finding-commands.ts'
import { type FindingsFeed, createFindingsFeed } from './findings-feed.ts'
import { type FoundWords, type Replacement, replaceWords, setFoundWords } from './found-words.ts'
import {
  getFindings,
  setChosen,
  setReading,
  setWaived,
  settleFindings,
  showReport,
} from './findings-plugin.ts'
import type { Reading } from './live-repeats.ts'
import { cachedParagraphs } from './paragraph-cache.ts'
import {
  getPassages,
  type PassageMark,
  passageAt,
  passagePlace,
  setChosenPassage,
  setPassages,
  settlePassages,
} from './passages-plugin.ts'
import { reveal } from './reveal.ts'
import { toggleCrosshead, toggleEmphasis, toggleStrong } from './text-commands.ts'

/** What a page can have the editor do: for its palette, shortcuts and findings panel. */
export interface EditorHandle {
  readonly nextFinding: () => void
  readonly previousFinding: () => void
  /** Chooses a finding and brings its words into view; the keyboard's focus stays where it is. */
  readonly choose: (fingerprint: string | undefined) => void
  /** Selects the words of a place in the body and goes there. */
  readonly goTo: (anchor: Anchor) => void
  /** Puts the caret before a passage that ran before, and goes there. */
  readonly goToPassage: (id: string) => void
  /** The passage under the caret that ran before. */
  readonly passageAtCaret: () => string | undefined
  /** The words that are selected, a line for each paragraph; empty where none are. */
  readonly selectedText: () => string
  /** In one step. False where nothing was changed: the words are no longer those that were checked. */
  readonly applyFixes: (fixes: readonly Fix[]) => boolean
  /** Marks words that were looked for, and no others; brings the current ones into view where `isStep`. */
  readonly showFound: (words: readonly FoundWords[], isStep: boolean) => void
  /** In one step. False where nothing was changed: the body cannot be edited, or a paragraph is gone. */
  readonly replaceWords: (replacements: readonly Replacement[]) => boolean
  /** Puts words that came from elsewhere in the place of those that differ. */
  readonly adopt: (body: Body) => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly toggle: (what: 'strong' | 'em' | 'crosshead') => void
  readonly focus: () => void
  /** The paragraph that the caret stands in, and how far in it; undefined where that has no words. */
  readonly caret: () => { readonly paragraph: string; readonly at: number } | undefined
  readonly body: () => Body
  readonly canUndo: () => boolean
}

/** What an editor is told and tells, as the page wants it at the moment. */
export interface EditorWishes {
  readonly storyId: string
  /** What the editor starts from; a new `storyId` or `bodyKey` starts it afresh. */
  readonly body: Body
  readonly bodyKey: string
  /** What the checks said last; undefined before they have spoken. */
  readonly findings: Report | undefined
  /** Fingerprints of findings that a person let stand. */
  readonly waived: ReadonlySet<string>
  readonly editable: boolean
  readonly locale: Locale
  readonly label: string
  readonly chosen: string | undefined
  /** On each change of the text. Both are made when asked for, of the text at the time of the change. */
  readonly onChange: (paragraphs: () => readonly Paragraph[], body: () => Body) => void
  readonly onChoose: (fingerprint: string | undefined) => void
  readonly onFocusChange?: ((focused: boolean) => void) | undefined
  /** How the story is read for repeats; undefined where nobody is to look for them. */
  readonly reading: Reading | undefined
  /** The passages that ran before; undefined where nobody looks for them. */
  readonly passages?: PassageWishes | undefined
  /** On each change of what is shown in the body. */
  readonly onStanding?: ((standing: Standing) => void) | undefined
}

/** The passages that ran before, as the page wants them shown. */
export interface PassageWishes {
  readonly marks: readonly PassageMark[]
  readonly chosen: string | undefined
  /** What the marks in the margin are called as a group. */
  readonly label: string
  readonly onChoose: (id: string | undefined) => void
  /** Told which of the marks still have their words. */
  readonly onStanding: (standing: ReadonlySet<string>) => void
}

/** What is found in the body as it stands. */
export interface Standing {
  /** Which findings of the last report are still shown; the others were touched since. */
  readonly reported: ReadonlySet<string>
  /** The repeats, in reading order of their later places. */
  readonly repeats: readonly Finding[]
  readonly paragraphs: () => readonly Paragraph[]
}

/** An editor on the page, from its opening to its closing. */
export interface LiveEditor {
  readonly view: EditorView
  readonly handle: EditorHandle
  /** Calls back whenever the text or what is found in it changed; gives what ends that. */
  readonly subscribe: (listener: () => void) => () => void
  /** Brings the editor in line with what the page wants now. */
  readonly update: () => void
  readonly close: () => void
}

/** Opens an editor in an element. What the page wants is asked each time, so that it is never stale. */
export function openEditor(place: HTMLElement, wishes: () => EditorWishes): LiveEditor {
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
    if (now.shown !== then.shown) onStanding?.(standingIn(after))
    settleSoon(after, after.doc !== before.doc)
    if (now.chosen !== then.chosen && now.chosen !== chosen) onChoose(now.chosen)
    tellPassages(after, before)
  }

  function tellPassages(after: EditorState, before: EditorState): void {
    const [now, then] = [getPassages(after), getPassages(before)]
    if (now === then) return
    const { passages } = wishes()
    if (now.standing !== then.standing) passages?.onStanding(now.standing)
    if (now.chosen !== then.chosen && now.chosen !== passages?.chosen) passages?.onChoose(now.chosen)
    // The feed waits until no syllable is being composed.
    if (now.touched.size > 0 && then.touched.size === 0) feed.set('passages-settle', settlePassages)
  }

  function showPassages(before: PassageWishes | undefined): void {
    const marks = shown.passages?.marks ?? noMarks
    const chosen = shown.passages?.chosen
    if (isFresh || marks !== (before?.marks ?? noMarks)) feed.set('passages', (tr) => setPassages(tr, marks))
    if (getPassages(view.state).chosen === chosen) {
      feed.forget('passage-chosen')
      return
    }
    feed.set('passage-chosen', (tr) => setChosenPassage(tr, chosen))
    const place = chosen === undefined ? undefined : passagePlace(view.state, chosen)
    if (!place) return
    const { node } = view.domAtPos(place.from, 1)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'nearest' })
  }

  let pause: ReturnType<typeof setTimeout> | undefined

  /** Has what waits shown when the typing pauses, and what an input method held up when that is done. */
  function settleSoon(state: EditorState, isTyping: boolean): void {
    const { waiting, held, unsettled } = getFindings(state)
    if (!isTyping && pause !== undefined) return
    clearTimeout(pause)
    pause = undefined
    if (waiting.size === 0 && held.size === 0 && !unsettled) return
    pause = setTimeout(
      () => {
        pause = undefined
        feed.set('settle', settleFindings)
      },
      unsettled ? settling : waiting.size > 0 ? typingPause : wordPause,
    )
  }

  const view = createEditor(place, wishes().body, {
    isEditable: () => wishes().editable,
    label: () => wishes().label,
    locale: () => wishes().locale,
    reading: () => wishes().reading,
    onFocusChange: (focused) => wishes().onFocusChange?.(focused),
    onUpdate,
  })
  const feed = createFindingsFeed(view)
  let shown = wishes()
  // Marks and choice belong to one text: a new one is shown them all again.
  let isFresh = true

  function reset(body: Body): void {
    feed.forget()
    clearTimeout(pause)
    pause = undefined
    resetEditor(view, body, wishes().reading)
    for (const listener of listeners) listener()
    isFresh = true
  }

  function update(): void {
    const before = shown
    shown = wishes()
    const { storyId, bodyKey, body, findings, waived, chosen, reading } = shown
    if (storyId !== before.storyId || bodyKey !== before.bodyKey) reset(body)
    if (isDressedOtherwise(shown, before)) view.setProps({})
    if (reading !== before.reading) feed.set('reading', (tr) => setReading(tr, reading))
    if (isFresh || waived !== before.waived) feed.set('waived', (tr) => setWaived(tr, waived))
    if (isFresh || findings !== before.findings) feed.set('report', (tr) => showReport(tr, findings))
    if (isFresh || chosen !== before.chosen) reveal(view, feed, chosen)
    showPassages(before.passages)
    if (isFresh) shown.passages?.onStanding(getPassages(view.state).standing)
    // What a new text brings with it stands in it from the beginning: no transaction tells of it.
    if (isFresh) shown.onStanding?.(standingIn(view.state))
    isFresh = false
  }

  return {
    view,
    handle: handleOf(view, feed),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    update,
    close() {
      clearTimeout(pause)
      feed.close()
      view.destroy()
    },
  }
}

const noMarks: readonly PassageMark[] = []

/** Milliseconds without a change after which a repeat under the caret is shown. */
const typingPause = 400

/** Milliseconds after which a word that was left half typed is taken for finished. */
const wordPause = 1200

/** Milliseconds after the last change at which what was composed is settled, or waits for the composition's end. */
const settling = 60

function standingIn(state: EditorState): Standing {
  const { shown, repeats, waiting } = getFindings(state)
  const reported = new Set<string>()
  for (const [fingerprint, { report }] of shown) if (report) reported.add(fingerprint)
  return {
    reported,
    repeats: (repeats?.found ?? []).flatMap(({ finding }) =>
      waiting.has(finding.fingerprint) ? [] : [finding],
    ),
    paragraphs: () => cachedParagraphs(state.doc),
  }
}

/** Whether what the view is asked about itself has changed: what it is called, and whether it can be edited. */
function isDressedOtherwise(one: EditorWishes, other: EditorWishes): boolean {
  return one.editable !== other.editable || one.locale !== other.locale || one.label !== other.label
}

const toggles = { strong: toggleStrong, em: toggleEmphasis, crosshead: toggleCrosshead } as const

function handleOf(view: EditorView, feed: FindingsFeed): EditorHandle {
  const run = (command: Command): boolean => command(view.state, view.dispatch, view)
  const edit = (command: Command): boolean => view.editable && run(command)
  const go = (command: Command): void => {
    if (run(command)) view.focus()
  }
  const editAlone = (command: Command): boolean => {
    if (!edit(command)) return false
    // What is typed next is a step of its own, even beside what was changed.
    view.dispatch(closeHistory(view.state.tr))
    return true
  }
  return {
    nextFinding: () => go(nextFinding),
    previousFinding: () => go(previousFinding),
    choose(fingerprint) {
      if (fingerprint !== undefined && run(chooseFinding(fingerprint))) return
      view.dispatch(setChosen(view.state.tr, fingerprint))
    },
    goTo: (anchor) => go(goToPlace(anchor)),
    goToPassage: (id) => go(goToPassage(id)),
    passageAtCaret: () => passageAt(view.state, view.state.selection.head),
    selectedText: () => {
      const { from, to } = view.state.selection
      return view.state.doc.textBetween(from, to, '\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? ' ')
    },
    applyFixes: (fixes) => editAlone(applyFixes(fixes)),
    showFound(words, isStep) {
      feed.set('found-words', (tr) => setFoundWords(tr, words))
      if (isStep) view.dom.querySelector('.find-hit.is-current')?.scrollIntoView({ block: 'nearest' })
    },
    replaceWords: (replacements) => editAlone(replaceWords(replacements)),
    adopt: (body) => view.dispatch(adoptBody(view.state, body)),
    undo: () => edit(undo),
    redo: () => edit(redo),
    toggle(what) {
      edit(toggles[what])
      view.focus()
    },
    focus: () => view.focus(),
    caret: () => {
      const $head = headOf(view)
      const paragraph: unknown = $head.parent.attrs['id']
      return typeof paragraph === 'string' ? { paragraph, at: $head.parentOffset } : undefined
    },
    body: () => toBody(view.state.doc),
    canUndo: () => undoDepth(view.state) > 0,
  }
}

/** Where the caret stands: as the browser has it, which the editor learns a moment later. */
function headOf(view: EditorView): ResolvedPos {
  const { focusNode, focusOffset } = document.getSelection() ?? {}
  const at =
    focusNode && focusOffset !== undefined && view.dom.contains(focusNode)
      ? view.posAtDOM(focusNode, focusOffset, -1)
      : -1
  return at < 0 ? view.state.selection.$head : view.state.doc.resolve(at)
}

// The caret goes before the words and does not select them: the next key must not replace them.
function goToPassage(id: string): Command {
  return (state, dispatch) => {
    const place = passagePlace(state, id)
    if (!place) return false
    const tr = state.tr.setSelection(TextSelection.create(state.doc, place.from)).scrollIntoView()
    dispatch?.(setChosenPassage(tr, id))
    return true
  }
}
