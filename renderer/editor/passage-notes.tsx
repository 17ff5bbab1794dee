import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { ReactElement } from 'react'
import type { PassageWishes } from './live-editor.ts'
import { getPassages, type PassageMark, passagePlaces } from './passages-plugin.ts'
import { lineMiddle, useMeasured } from './use-measured.ts'

interface PassageNotesProps {
  readonly view: EditorView
  readonly subscribe: (listener: () => void) => () => void
  readonly passages: PassageWishes
}

/** A note beside the first words of a group of passages. */
interface PlacedNote {
  readonly group: string
  /** The passages of the group that still stand. */
  readonly ids: readonly string[]
  readonly kind: PassageMark['kind']
  readonly note: readonly string[]
  /** Pixels: where the words begin, and how far down they go. */
  readonly top: number
  readonly height: number
  /** Lines that have room before the next note. */
  readonly lines: number
}

const nothing: readonly PlacedNote[] = []

/** Pixels: half a line of the copy, a line of a note, and the most lines that a note takes. */
const halfLine = 14
const noteLine = 16
const mostLines = 4

/** What is said of passages that ran before, at the right of the copy, with a line along their words. */
export function PassageNotes({ view, subscribe, passages }: PassageNotesProps): ReactElement {
  const { chosen, label, onChoose } = passages
  const notes = useMeasured({ view, subscribe, measure, isLaidOutAlike, nothing })
  return (
    <div className="ran-notes" role="group" aria-label={label}>
      {notes.map(({ group, ids, kind, note, top, height, lines }) => {
        const isChosen = chosen !== undefined && ids.includes(chosen)
        return (
          <button
            key={group}
            type="button"
            className="ran-note"
            // As the marks of findings: the keyboard reaches them through the list, and by a key of their own.
            tabIndex={-1}
            data-kind={kind}
            data-lines={lines}
            data-chosen={isChosen || undefined}
            style={{ top, minHeight: height }}
            aria-pressed={isChosen}
            title={note.join(', ')}
            // The caret stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(ids[0])}
          >
            {note.map((line, index) => (
              // What there is no room for is still part of its name.
              <span key={line} {...(index >= lines && { className: 'unseen' })}>
                {index === 0 && <RanShape kind={kind} />}
                <span className="ran-note-words">{line}</span>
              </span>
            ))}
          </button>
        )
      })}
    </div>
  )
}

const shapes: Readonly<Record<PassageMark['kind'], string>> = {
  // Unlike signs, two sheets, a ring, a house: none is a shape of a finding's grade.
  conflict: 'M1 3h8v1.6H1zM1 6h8v1.6H1zM6.4 0 8 .7 3.6 10 2 9.3z',
  lifted: 'M0 0h7v7H0zM1.3 1.3v4.4h4.4V1.3zM8 3h2v7H3V8h1.3v.7h4.4V4.3H8z',
  reuse: 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 1.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z',
  background: 'M5 0 10 4.4V10H6.2V6.4H3.8V10H0V4.4zM1.3 5v3.7h1.2V5.1h5v3.6h1.2V5L5 1.7z',
}

/** A kind of having run before, as a shape. The words beside it carry the meaning. */
export function RanShape({ kind }: { readonly kind: PassageMark['kind'] }): ReactElement {
  return (
    <svg className="shape ran-shape" viewBox="0 0 10 10" aria-hidden="true">
      <path fillRule="evenodd" d={shapes[kind]} />
    </svg>
  )
}

function isLaidOutAlike(before: EditorState, after: EditorState): boolean {
  const [then, now] = [getPassages(before), getPassages(after)]
  return (
    before.doc.childCount === after.doc.childCount &&
    then.marks === now.marks &&
    then.standing === now.standing
  )
}

function measure(view: EditorView): readonly PlacedNote[] {
  const { marks, standing } = getPassages(view.state)
  if (standing.size === 0) return nothing
  const places = passagePlaces(view.state)
  const groups = new Map<string, { ids: string[]; mark: PassageMark; from: number; to: number }>()
  for (const mark of marks) {
    const place = places.get(mark.id)
    if (!place) continue
    const group = groups.get(mark.group) ?? { ids: [], mark, from: place.from, to: place.to }
    groups.set(mark.group, group)
    group.ids.push(mark.id)
    group.from = Math.min(group.from, place.from)
    group.to = Math.max(group.to, place.to)
  }
  const placed = [...groups.entries()]
    .map(([group, { ids, mark, from, to }]) => {
      const top = lineMiddle(view, from) - halfLine
      const height = lineMiddle(view, to - 1) + halfLine - top
      return { group, ids, kind: mark.kind, note: mark.note, top, height }
    })
    .toSorted((one, other) => one.top - other.top)
  let free = Number.NEGATIVE_INFINITY
  return placed.map((note, index) => {
    // Two that begin in one line stand one below the other.
    const top = Math.max(note.top, free)
    const next = placed[index + 1]?.top ?? Number.POSITIVE_INFINITY
    const room = Math.max(1, Math.floor((next - top) / noteLine))
    const lines = Math.min(note.note.length, mostLines, room)
    free = top + lines * noteLine + 4
    return { ...note, top, height: Math.max(lines * noteLine, Math.min(note.height, next - top - 4)), lines }
  })
}
