import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export interface Measuring<Placed> {
  readonly view: EditorView
  /** Tells of changes to what the editor shows. */
  readonly subscribe: (listener: () => void) => () => void
  /** Where things stand beside the copy: pixels from its top, and plain values throughout. */
  readonly measure: (view: EditorView) => Placed
  /** Whether nothing has moved from one state to the other. */
  readonly isLaidOutAlike: (before: EditorState, after: EditorState) => boolean
  readonly nothing: Placed
}

/** Milliseconds after the last change at which everything is measured again, whatever it was. */
const settling = 200

/**
 * What stands beside the copy, outside the editable, where no input method can meet it. It is placed by measuring
 * the copy: at most once a frame, and only when it changed. Functions must be the same at every drawing.
 */
export function useMeasured<Placed>(measuring: Measuring<Placed>): Placed {
  const { view, subscribe, measure, isLaidOutAlike, nothing } = measuring
  const [placed, setPlaced] = useState(nothing)

  useLayoutEffect(() => {
    let frame = 0
    let shown = nothing
    // The observer calls it when the copy is laid out and not yet painted: no mark is seen a frame late.
    function place(): void {
      cancelAnimationFrame(frame)
      frame = 0
      if (view.isDestroyed) return
      const next = measure(view)
      if (isSame(shown, next)) return
      shown = next
      flushSync(() => setPlaced(next))
    }
    function schedule(): void {
      if (frame === 0) frame = requestAnimationFrame(place)
    }
    let last = view.state
    let settle: ReturnType<typeof setTimeout> | undefined
    // A key that changes no line moves no mark; the observer tells of those that do.
    function update(): void {
      const before = last
      last = view.state
      if (!isLaidOutAlike(before, last)) schedule()
      clearTimeout(settle)
      settle = setTimeout(schedule, settling)
    }
    const observer = new ResizeObserver(place)
    observer.observe(view.dom)
    // Copy is laid out anew when its typeface arrives.
    document.fonts.addEventListener('loadingdone', schedule)
    const unsubscribe = subscribe(update)
    schedule()
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(settle)
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', schedule)
      unsubscribe()
    }
  }, [view, subscribe, measure, isLaidOutAlike, nothing])

  return placed
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** The middle of the line that a document position stands in: whole pixels from the top of the copy. */
export function lineMiddle(view: EditorView, pos: number): number {
  const { top, bottom } = view.coordsAtPos(pos, 1)
  return Math.round((top + bottom) / 2 - view.dom.getBoundingClientRect().top)
}
