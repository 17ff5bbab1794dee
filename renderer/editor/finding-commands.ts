import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { Decoration } from 'prosemirror-view'
import type { Anchor } from '../../shared/checks/finding.ts'
import { getFindings, setChosen, standingMarks } from './findings-plugin.ts'
import { blocksById, specOf } from './findings-marks.ts'

/** Chooses the next finding behind the caret and puts the caret before its words; wraps around. */
export const nextFinding: Command = stepThroughFindings(1)

/** Chooses the finding before the caret; wraps around. */
export const previousFinding: Command = stepThroughFindings(-1)

function stepThroughFindings(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { waived, chosen } = getFindings(state)
    const marks = standingMarks(state).filter((mark) => !waived.has(specOf(mark).fingerprint))
    const mark = marks[nextIndex(marks, state, chosen, direction)]
    if (!mark) return false
    dispatch?.(at(state, mark))
    return true
  }
}

function nextIndex(
  marks: readonly Decoration[],
  { selection }: EditorState,
  chosen: string | undefined,
  direction: 1 | -1,
): number {
  // Several findings can begin at one place: from the chosen one the order counts, not the caret.
  const standing = marks.findIndex(
    (mark) => specOf(mark).fingerprint === chosen && mark.from <= selection.from && selection.to <= mark.to,
  )
  if (standing >= 0) return (standing + direction + marks.length) % marks.length
  if (direction === 1) {
    const behind = marks.findIndex((mark) => mark.from >= selection.to)
    return behind < 0 ? 0 : behind
  }
  const before = marks.findLastIndex((mark) => mark.from < selection.from)
  return before < 0 ? marks.length - 1 : before
}

/** Chooses a finding that stands, and puts the caret before its words. */
export function chooseFinding(fingerprint: string): Command {
  return (state, dispatch) => {
    const mark = standingMarks(state).find((candidate) => specOf(candidate).fingerprint === fingerprint)
    if (!mark) return false
    dispatch?.(at(state, mark))
    return true
  }
}

// The caret goes before the words and does not select them: the next key must not replace a paragraph.
function at(state: EditorState, mark: Decoration): Transaction {
  const tr = state.tr.setSelection(TextSelection.create(state.doc, mark.from)).scrollIntoView()
  return setChosen(tr, specOf(mark).fingerprint)
}

/** Selects the words of a place in the body and brings them into view. Refused where the paragraph is gone. */
export function goToPlace(anchor: Anchor): Command {
  return (state, dispatch) => {
    if (anchor.in !== 'body') return false
    const block = blocksById(state.doc).get(anchor.paragraph)
    if (!block) return false
    const place = standingPlace(state, anchor) ?? {
      from: block.pos + 1 + Math.min(anchor.from, block.node.content.size),
      to: block.pos + 1 + Math.min(anchor.to, block.node.content.size),
    }
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView())
    return true
  }
}

/** Where the words of an anchor stand now, if a finding that stands is marked on them. */
function standingPlace(
  state: EditorState,
  anchor: Anchor,
): { readonly from: number; readonly to: number } | undefined {
  const { shown, decorations } = getFindings(state)
  for (const [fingerprint, { finding }] of shown) {
    const place = [finding.at, ...finding.related].findIndex((candidate) => isSame(candidate, anchor))
    if (place < 0) continue
    const [mark] = decorations.find(
      undefined,
      undefined,
      (spec) => spec.fingerprint === fingerprint && spec.place === place,
    )
    if (mark) return mark
  }
  return undefined
}

function isSame(one: Anchor, other: Anchor): boolean {
  return (
    one.in === 'body' &&
    other.in === 'body' &&
    one.paragraph === other.paragraph &&
    one.from === other.from &&
    one.to === other.to
  )
}
