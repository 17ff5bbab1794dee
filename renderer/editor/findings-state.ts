import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { type Decoration, DecorationSet } from 'prosemirror-view'
import type { Report } from '../../shared/checks/check.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import {
  blocksById,
  type MarkSpec,
  markOf,
  placesOf,
  redrawn,
  relooked,
  repeatMarks,
  specOf,
} from './findings-marks.ts'
import type { FoundRepeat, LiveRepeats } from './live-repeats.ts'
import { blockHash } from './paragraph-cache.ts'
import { blockText, type PlacedBlock } from '../../shared/story/view.ts'
import { paragraphId } from './paragraph-ids.ts'
import { carry } from './touched.ts'
import { continuedBy, waitingRepeats } from './waiting-repeats.ts'

/** A finding on the page. */
export interface ShownFinding {
  readonly finding: Finding
  /** The report whose text it is about; undefined for a repeat, which is of the text as it stands. */
  readonly report: Report | undefined
  /** How many of its places are marked; when a mark is lost, the finding is. */
  readonly marks: number
}

/** The findings in the body, and their marks. Never changed: every change makes a new one. */
export interface FindingsState {
  readonly decorations: DecorationSet
  /** By fingerprint: what stands, its words untouched. */
  readonly shown: ReadonlyMap<string, ShownFinding>
  readonly report: Report | undefined
  /** The texts that the shown findings of reports are of, by their hashes: a fix is made where its words are now. */
  readonly checked: ReadonlyMap<string, string>
  /** The repeats of the text as it stands; undefined where nobody looks for them. */
  readonly repeats: LiveRepeats | undefined
  /** Repeats that have just arisen under the caret, and are not shown yet. */
  readonly waiting: ReadonlySet<string>
  /** Findings of the report that have arisen under the caret while someone typed, and are not shown yet. */
  readonly held: ReadonlySet<string>
  /** The text has been edited since the last report came. */
  readonly isTyped: boolean
  /** What is to be settled when the input method is done: nothing is drawn anew under a syllable. */
  readonly unsettled: { readonly touched: ReadonlySet<string> } | undefined
  readonly waived: ReadonlySet<string>
  readonly chosen: string | undefined
}

/** An editor that no report has reached yet, and in which nobody looks for repeats. */
export const noFindings: FindingsState = {
  decorations: DecorationSet.empty,
  shown: new Map(),
  report: undefined,
  checked: new Map(),
  repeats: undefined,
  waiting: new Set(),
  held: new Set(),
  isTyped: false,
  unsettled: undefined,
  waived: new Set(),
  chosen: undefined,
}

/**
 * The state behind a change of the text: marks moved along, findings of a report whose words were touched
 * gone, and `repeats` as they are now. While an input method composes, marks are only moved.
 */
export function edited(
  state: FindingsState,
  tr: Transaction,
  repeats: LiveRepeats | undefined,
  isComposing: boolean,
): FindingsState {
  const { decorations, touched } = carry(state.decorations, tr)
  const gone = new Set(state.unsettled?.touched)
  for (const mark of touched) if (!specOf(mark).isLive) gone.add(specOf(mark).fingerprint)
  const carried = { ...state, decorations, repeats, isTyped: true }
  if (isComposing) return { ...carried, unsettled: { touched: gone } }
  // What an input method held up is not drawn yet, so that nothing drawn can be relied on.
  const drawn = state.unsettled ? undefined : state.repeats
  const left = tally(decorations.find())
  return withRepeats(
    withoutLost(carried, gone, left),
    drawn && { repeats: drawn, left },
    tr.doc,
    tr.selection.head,
  )
}

/** Draws what an input method held up; where nothing was, shows what waits for a pause. */
export function settled(state: FindingsState, doc: Node, caret: number): FindingsState {
  if (state.unsettled)
    return withRepeats(
      withoutLost(state, state.unsettled.touched, tally(state.decorations.find())),
      undefined,
      doc,
      caret,
    )
  const shown = state.waiting.size === 0 ? state : withRepeats(state, undefined, doc, undefined)
  return released(shown, doc, undefined)
}

/** The state behind a move of the caret: what waited in a sentence that the caret has left is shown. */
export function caretMoved(state: FindingsState, doc: Node, caret: number): FindingsState {
  if (state.unsettled) return state
  const shown = state.waiting.size === 0 ? state : withRepeats(state, undefined, doc, caret)
  return released(shown, doc, caret)
}

/** Shows what was held of the report, but for what stands under the caret still. */
function released(state: FindingsState, doc: Node, caret: number | undefined): FindingsState {
  if (state.held.size === 0) return state
  return taken(state, state.report, doc, (finding, blocks) => {
    return state.held.has(finding.fingerprint) && caret !== undefined && isAt(finding, blocks, caret)
  })
}

/** Whether the caret stands in or at the words of a finding: a word that is being typed is not finished. */
function isAt({ at }: Finding, blocks: ReadonlyMap<string, PlacedBlock>, caret: number): boolean {
  const block = at.in === 'body' ? blocks.get(at.paragraph) : undefined
  if (at.in !== 'body' || !block) return false
  const start = block.pos + 1
  return start + at.from <= caret && caret <= start + at.to
}

/** The state that shows these repeats at once, whatever it showed before. */
export function read(state: FindingsState, repeats: LiveRepeats | undefined, doc: Node): FindingsState {
  return withRepeats({ ...state, repeats }, undefined, doc, undefined)
}

/** The state without the findings of reports that were touched, or that have lost marks; `left` counts those. */
function withoutLost(
  state: FindingsState,
  touched: ReadonlySet<string>,
  left: ReadonlyMap<string, number>,
): FindingsState {
  const gone = new Set(touched)
  for (const [fingerprint, { report, marks: due }] of state.shown) {
    // A mark can also be lost to a change of structure, and what has none cannot be followed.
    if (report && (due === 0 || left.get(fingerprint) !== due)) gone.add(fingerprint)
  }
  if (gone.size === 0) return { ...state, unsettled: undefined }
  const marks = state.decorations.find(undefined, undefined, ({ fingerprint }: MarkSpec) =>
    gone.has(fingerprint),
  )
  return {
    ...state,
    unsettled: undefined,
    decorations: state.decorations.remove([...marks]),
    shown: new Map([...state.shown].filter(([fingerprint]) => !gone.has(fingerprint))),
  }
}

function tally(marks: readonly Decoration[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const mark of marks) {
    const { fingerprint } = specOf(mark)
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  }
  return counts
}

/**
 * Shows the repeats of the state. `before` are those that it shows already, where that is known, and how many
 * marks are left of each; without a caret, none of them waits.
 */
function withRepeats(
  state: FindingsState,
  before: { readonly repeats: LiveRepeats; readonly left: ReadonlyMap<string, number> } | undefined,
  doc: Node,
  caret: number | undefined,
): FindingsState {
  const found = state.repeats?.found ?? []
  if (before?.repeats.found === found && state.waiting.size === 0 && hasItsMarks(state, before.left))
    return state
  const waiting =
    caret === undefined
      ? nobody
      : waitingRepeats(
          found,
          (fingerprint) => state.shown.get(fingerprint)?.report === undefined && state.shown.has(fingerprint),
          state.decorations,
          doc,
          caret,
        )
  const visible =
    waiting.size === 0 ? found : found.filter(({ finding }) => !waiting.has(finding.fingerprint))
  const chosen = chosenNow(state, visible, doc)
  const live = repeatMarks(visible, doc, { ...state, chosen })
  const counts = tally(live)
  const shown = new Map([...state.shown].filter(([, { report }]) => report !== undefined))
  for (const { finding } of visible) {
    const { fingerprint } = finding
    const known = state.shown.get(fingerprint)
    const marks = counts.get(fingerprint) ?? 0
    shown.set(
      fingerprint,
      known?.finding === finding && known.marks === marks ? known : { finding, report: undefined, marks },
    )
  }
  const others = state.decorations.find(undefined, undefined, ({ isLive }: MarkSpec) => !isLive)
  return {
    ...state,
    waiting,
    chosen,
    shown: isSame(shown, state.shown) ? state.shown : shown,
    decorations: redrawn(state.decorations, [...others, ...live], doc),
  }
}

/** The choice stays with a repeat whose words are edited, though it is another finding with each of them. */
function chosenNow(state: FindingsState, visible: readonly FoundRepeat[], doc: Node): string | undefined {
  const { chosen, shown, decorations } = state
  const before = chosen === undefined ? undefined : shown.get(chosen)
  if (chosen === undefined || !before || before.report) return chosen
  if (visible.some(({ finding }) => finding.fingerprint === chosen)) return chosen
  const next = visible.find(
    (one) => !shown.has(one.finding.fingerprint) && continuedBy(one, decorations, doc).has(chosen),
  )
  return next?.finding.fingerprint ?? chosen
}

const nobody: ReadonlySet<string> = new Set()

/** Whether every repeat has all its marks. */
function hasItsMarks({ shown }: FindingsState, left: ReadonlyMap<string, number>): boolean {
  for (const [fingerprint, { report, marks }] of shown) {
    if (!report && (left.get(fingerprint) ?? 0) !== marks) return false
  }
  return true
}

function isSame(one: ReadonlyMap<string, ShownFinding>, other: ReadonlyMap<string, ShownFinding>): boolean {
  if (one.size !== other.size) return false
  for (const [fingerprint, shown] of one) if (other.get(fingerprint) !== shown) return false
  return true
}

/**
 * The state with a report taken in. A report speaks only of paragraphs that still have the text it was made
 * of: its findings appear where all their paragraphs do, and what it no longer names goes. Elsewhere
 * everything stays as it is, until a report of the newer text arrives. Repeats are not its business. What it finds
 * in the words that are being typed is held until the caret leaves them or the typing rests.
 */
export function reported(
  state: FindingsState,
  report: Report | undefined,
  doc: Node,
  caret?: number,
): FindingsState {
  const isHeld = (finding: Finding, blocks: ReadonlyMap<string, PlacedBlock>): boolean =>
    caret !== undefined &&
    state.isTyped &&
    !state.shown.has(finding.fingerprint) &&
    isAt(finding, blocks, caret)
  return { ...taken(state, report, doc, isHeld), isTyped: false }
}

/** The state with a report taken in, but for what of it is held. */
function taken(
  state: FindingsState,
  report: Report | undefined,
  doc: Node,
  isHeld: (finding: Finding, blocks: ReadonlyMap<string, PlacedBlock>) => boolean,
): FindingsState {
  const live = new Map([...state.shown].filter(([, shown]) => shown.report === undefined))
  const isReported = ({ isLive }: MarkSpec): boolean => !isLive
  const marksBefore = state.decorations.find(undefined, undefined, isReported)
  if (!report) {
    const decorations = state.decorations.remove([...marksBefore])
    return { ...state, report, shown: live, held: new Set(), decorations }
  }
  const blocks = blocksById(doc)
  const isCurrent = (paragraph: string): boolean => {
    const block = blocks.get(paragraph)
    return block !== undefined && report.hashes[paragraph] === blockHash(block.node)
  }
  const shown = new Map<string, ShownFinding>()
  const held = new Set<string>()
  const wanted: Decoration[] = []
  for (const finding of report.findings) {
    const places = placesOf(finding)
    const before = state.shown.get(finding.fingerprint)
    if (finding.at.in !== 'body' || live.has(finding.fingerprint)) continue
    if (isHeld(finding, blocks)) {
      held.add(finding.fingerprint)
      continue
    }
    if (places.every(({ anchor }) => isCurrent(anchor.paragraph))) {
      const marks = places.flatMap((place) => markOf(finding, place, blocks, state))
      shown.set(finding.fingerprint, { finding, report, marks: marks.length })
      wanted.push(...marks)
    } else if (before) shown.set(finding.fingerprint, before)
  }
  // By where its marks are now: the paragraph it was found in may have been joined to another since.
  const unspoken = new Set<string>()
  for (const mark of marksBefore) {
    const block = doc.resolve(mark.from).parent
    const hash = report.hashes[paragraphId(block) ?? '']
    if (hash !== blockHash(block)) unspoken.add(specOf(mark).fingerprint)
  }
  for (const [fingerprint, before] of state.shown) {
    if (before.report && !shown.has(fingerprint) && unspoken.has(fingerprint)) shown.set(fingerprint, before)
  }
  const kept = state.decorations.find(undefined, undefined, ({ fingerprint, isLive }: MarkSpec) => {
    const now = shown.get(fingerprint)
    return isLive || (now !== undefined && now === state.shown.get(fingerprint))
  })
  return {
    ...state,
    report,
    checked: checkedTexts(state, shown, blocks),
    held,
    shown: new Map([...shown, ...live]),
    decorations: redrawn(state.decorations, [...kept, ...wanted], doc),
  }
}

/** The texts of the document's blocks, and those that are no longer there but that a finding which stands is of. */
function checkedTexts(
  { checked }: FindingsState,
  shown: ReadonlyMap<string, ShownFinding>,
  blocks: ReadonlyMap<string, PlacedBlock>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { finding, report } of shown.values()) {
    for (const { anchor } of placesOf(finding)) {
      const hash = report?.hashes[anchor.paragraph] ?? ''
      const text = checked.get(hash)
      if (text !== undefined) texts.set(hash, text)
    }
  }
  for (const { node } of blocks.values()) texts.set(blockHash(node), blockText(node))
  return texts
}

/** The state with these findings let stand by a person. */
export function withWaived(state: FindingsState, waived: ReadonlySet<string>, doc: Node): FindingsState {
  return regarded({ ...state, waived }, doc)
}

/** The state with one finding chosen, or none. */
export function withChosen(state: FindingsState, chosen: string | undefined, doc: Node): FindingsState {
  return chosen === state.chosen ? state : regarded({ ...state, chosen }, doc)
}

function regarded(state: FindingsState, doc: Node): FindingsState {
  const marks = state.decorations
    .find(undefined, undefined, ({ isLive }: MarkSpec) => !isLive)
    .map((mark) => relooked(mark, state.shown.get(specOf(mark).fingerprint)?.finding, state))
  if (state.unsettled) {
    // The repeats are ahead of what is drawn: they get their looks when both are settled.
    const live = state.decorations.find(undefined, undefined, ({ isLive }: MarkSpec) => isLive)
    return { ...state, decorations: redrawn(state.decorations, [...marks, ...live], doc) }
  }
  const found = (state.repeats?.found ?? []).filter(({ finding }) => !state.waiting.has(finding.fingerprint))
  const live = repeatMarks(found, doc, state)
  const counts = tally(live)
  const shown = new Map<string, ShownFinding>()
  for (const [fingerprint, one] of state.shown) {
    const due = one.report ? one.marks : (counts.get(fingerprint) ?? 0)
    shown.set(fingerprint, due === one.marks ? one : { ...one, marks: due })
  }
  return {
    ...state,
    shown: isSame(shown, state.shown) ? state.shown : shown,
    decorations: redrawn(state.decorations, [...marks, ...live], doc),
  }
}
