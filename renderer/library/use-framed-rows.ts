import { type VirtualItem, type Virtualizer, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useDesk, useFrom } from '../desk.ts'
import { frameAround, frameAt, frameSize, isIn, isNearEnd } from './frames.ts'
import { rowAt } from './windows.ts'

/** The height of a row before it has been measured, in px: a headline of one line and a half. */
const likelyHeight = 86
/** The same with an excerpt. */
const likelyFoundHeight = 128

export interface FramedRows {
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  /** The rows to draw; their indices count from `base`. */
  readonly items: readonly VirtualItem[]
  readonly base: number
  /** The first and the last row that is drawn, in the whole list. */
  readonly first: number
  readonly last: number
  /** Whether the list is longer than a frame, so that the browser's own scroll bar cannot show where one is. */
  readonly isLong: boolean
  /** Goes to a row of the list, at the top of the screen. */
  readonly jump: (index: number) => void
}

/** Where the screen is to be once the frame has moved: `below` px under a row's top, or wherever a row is seen. */
type Place = { readonly index: number; readonly below: number } | { readonly seen: number }

/** Lays out the library's rows in a frame that moves along the list as it is scrolled. */
export function useFramedRows(scroller: RefObject<HTMLDivElement | null>): FramedRows {
  const { library } = useDesk()
  const { total = 0, windows, cursor, queue, search, areFound } = useFrom(library.store, (state) => state)
  const [wanted, setBase] = useState(0)
  const place = useRef<Place>(undefined)
  const frame = frameAt(wanted, total)
  const { base } = frame

  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: frame.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (areFound ? likelyFoundHeight : likelyHeight),
    // A story has another height where an excerpt stands below its headline.
    getItemKey: useCallback(
      (index: number) => {
        const row = rowAt(windows, base + index)
        return row ? `${row.found ? 'found' : 'listed'} ${row.id}` : base + index
      },
      [windows, base],
    ),
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const first = base + (items[0]?.index ?? 0)
  const last = base + (items.at(-1)?.index ?? 0)

  useEffect(() => library.look(first, last), [library, first, last, total])

  useEffect(() => {
    // Where the screen is now: what is drawn is behind it, just after the frame has moved.
    const offset = scroller.current?.scrollTop ?? 0
    const top = virtual.getVirtualItemForOffset(offset)
    if (!top || !isNearEnd(frame, base + top.index, total)) return
    place.current = { index: base + top.index, below: offset - top.start }
    setBase(frameAround(base + top.index, total).base)
    // The frame is made anew with each drawing; what moves it is what is on the screen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first, last, base, total])

  const goTo = (to: Place): void => {
    if ('seen' in to) virtual.scrollToIndex(to.seen - base, { align: 'auto' })
    else virtual.scrollToOffset((virtual.measurementsCache[to.index - base]?.start ?? 0) + to.below)
  }

  useLayoutEffect(() => {
    const to = place.current
    place.current = undefined
    if (to) goTo(to)
    // Only where the frame has moved.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [base])

  const show = (to: Place, index: number): void => {
    if (isIn(frame, index)) {
      goTo(to)
      return
    }
    place.current = to
    setBase(frameAround(index, total).base)
  }

  useEffect(() => {
    if (total > 0) show({ seen: cursor }, cursor)
    // The list follows the cursor, and not its own every measurement.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor, queue, search])

  return {
    virtual,
    items,
    base,
    first,
    last,
    isLong: total > frameSize,
    jump: (index) => show({ index, below: 0 }, index),
  }
}
