import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { ReactElement } from 'react'
import type { Severity } from '../../shared/checks/finding.ts'
import type { Locale } from '../../shared/locale.ts'
import { editorWords, gradeNames } from './editor-words.ts'
import { getFindings } from './findings-plugin.ts'
import { type Margin, type MarginMark, type MarginTie, marginOf } from './margin-model.ts'
import { lineMiddle, useMeasured } from './use-measured.ts'

export interface MarginMarksProps {
  readonly view: EditorView
  /** Tells of changes to what the editor shows. */
  readonly subscribe: (listener: () => void) => () => void
  readonly locale: Locale
  readonly onChoose: (fingerprint: string) => void
}

/** Pixels from one mark to the next beside a paragraph that has several, and between marks of neighbours. */
const rowHeight = 18

// Where things stand on the screen, and not in the document: that changes with every key.
interface PlacedMark {
  readonly mark: Omit<MarginMark, 'pos'>
  readonly top: number
}

interface PlacedTie {
  readonly tie: Omit<MarginTie, 'from' | 'to'>
  readonly top: number
  readonly height: number
}

interface Placed {
  readonly marks: readonly PlacedMark[]
  readonly ties: readonly PlacedTie[]
}

const nothing: Placed = { marks: [], ties: [] }

/** The marks and ties in the gutter beside the copy. */
export function MarginMarks({ view, subscribe, locale, onChoose }: MarginMarksProps): ReactElement {
  const placed = useMeasured({ view, subscribe, measure: measured, isLaidOutAlike, nothing })

  return (
    <div className="margin" role="group" aria-label={editorWords.margin[locale]}>
      {placed.ties.map(({ tie, top, height }) => (
        <span
          key={tie.key}
          className="tie"
          data-grade={tie.severity}
          data-lane={tie.lane}
          data-chosen={tie.isChosen || undefined}
          style={{ top, height }}
        />
      ))}
      {placed.marks.map(({ mark, top }) => (
        <button
          key={mark.key}
          type="button"
          className="edge"
          // Tab goes through the copy and the list of findings; F8 goes through the marks.
          tabIndex={-1}
          data-grade={mark.severity}
          // The number is in the name as a word; drawn by the style sheet, it is not read out twice.
          data-pair={mark.pair}
          data-chosen={mark.isChosen || undefined}
          data-waived={mark.isWaived || undefined}
          style={{ top }}
          aria-label={nameOf(mark, locale)}
          aria-pressed={mark.isChosen}
          title={nameOf(mark, locale)}
          // The caret stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(following(mark, getFindings(view.state).chosen))}
        >
          <Shape severity={mark.severity} />
        </button>
      ))}
    </div>
  )
}

const shapes: Readonly<Record<Severity, ReactElement>> = {
  blocker: <path d="M3 0h4l3 3v4l-3 3H3L0 7V3z" />,
  warning: <path d="M5 .5 10 9.5H0z" />,
  note: <circle cx="5" cy="5" r="3.6" />,
}

function Shape({ severity }: { readonly severity: Severity }): ReactElement {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true">
      {shapes[severity]}
    </svg>
  )
}

function nameOf({ severity, findings, pair, isWaived }: PlacedMark['mark'], locale: Locale): string {
  const titles = findings.map(({ title }) => title).join(', ')
  const number = pair === undefined ? '' : ` (${pair})`
  const waived = isWaived ? ` (${editorWords.waived[locale]})` : ''
  return `${gradeNames[severity][locale]}: ${titles}${number}${waived}`
}

/** The finding a click chooses: the gravest, or the one behind the one that is chosen already. */
function following({ findings }: PlacedMark['mark'], chosen: string | undefined): string {
  const index = findings.findIndex(({ fingerprint }) => fingerprint === chosen)
  return findings[(index + 1) % findings.length]?.fingerprint ?? ''
}

function isLaidOutAlike(before: EditorState, after: EditorState): boolean {
  const [then, now] = [getFindings(before), getFindings(after)]
  return (
    before.doc.childCount === after.doc.childCount &&
    then.shown === now.shown &&
    then.chosen === now.chosen &&
    then.waived === now.waived
  )
}

function measured(view: EditorView): Placed {
  const margin: Margin = marginOf(view.state)
  if (margin.marks.length === 0) return nothing
  const middles = new Map<number, number>()
  // The middle of a paragraph's first line.
  const middleOf = (pos: number): number => {
    const known = middles.get(pos)
    if (known !== undefined) return known
    const middle = lineMiddle(view, pos + 1)
    middles.set(pos, middle)
    return middle
  }
  const marks: PlacedMark[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const mark of margin.marks) {
    const top = Math.max(free, middleOf(mark.pos) - rowHeight / 2)
    free = top + rowHeight
    const { pos: _pos, ...placed } = mark
    marks.push({ mark: placed, top })
  }
  const ties = margin.ties.map(({ from, to, ...tie }) => {
    const top = middleOf(from)
    return { tie, top, height: middleOf(to) - top }
  })
  return { marks, ties }
}
