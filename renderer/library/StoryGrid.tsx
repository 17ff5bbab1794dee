import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useDesk, useFrom } from '../desk.ts'
import { paneStop } from '../commands/panes.ts'
import { useSay } from '../i18n/use-say.ts'
import { EmptyQueue } from './EmptyQueue.tsx'
import { StoryRow } from './StoryRow.tsx'
import { rowAt } from './windows.ts'

/** The height of a row before it has been measured, in px: a headline of one line and a half. */
const likelyHeight = 86
/** Rows a page key moves by. */
const pageRows = 8

/**
 * The stories of a queue. Only the rows on the screen exist; the grid has the keyboard itself and names the
 * row it stands on, so that a hundred thousand stories are as quick as ten.
 */
export function StoryGrid() {
  const { library, story, gate, shell } = useDesk()
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const { total, windows, cursor, failure, queue, text } = useFrom(library.store, (state) => state)
  const openId = useFrom(story.store, (state) => state.opening ?? state.open?.story.id)

  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    getItemKey: (index) => rowAt(windows, index)?.id ?? index,
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useEffect(() => library.look(first, last), [library, first, last, total])
  useEffect(() => {
    if (total !== undefined && total > 0) virtual.scrollToIndex(cursor, { align: 'auto' })
    // The list follows the cursor, and not its own every measurement.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor, queue])

  function open(index: number): void {
    library.moveCursor(index)
    const row = library.row(index)
    if (!row) return
    shell.pull(undefined)
    void story.open(row.id).then((answer) => {
      if (!answer.ok) gate.trouble(answer.error)
    })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + pageRows,
      PageUp: cursor - pageRows,
      Home: 0,
      End: (total ?? 1) - 1,
    }
    const to = moves[event.key]
    if (to !== undefined) {
      event.preventDefault()
      library.moveCursor(to)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(cursor)
    }
  }

  if (total === 0 || (failure && total === undefined)) {
    return <EmptyQueue queue={queue} filtered={text.trim() !== ''} failure={failure} />
  }
  const now = new Date()
  return (
    <div
      ref={scroller}
      className="story-grid"
      role="grid"
      tabIndex={0}
      aria-label={say('library.title')}
      aria-rowcount={total ?? -1}
      aria-busy={total === undefined}
      aria-activedescendant={
        rowAt(windows, cursor) && first <= cursor && cursor <= last ? `row-${cursor}` : undefined
      }
      onKeyDown={onKeyDown}
      {...paneStop('library')}
    >
      <div className="story-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <StoryRow
            // A row keeps its element when it moves, so that its measured height goes with it.
            key={rowAt(windows, index)?.id ?? index}
            index={index}
            start={start}
            summary={rowAt(windows, index)}
            isCursor={index === cursor}
            isOpen={openId !== undefined && rowAt(windows, index)?.id === openId}
            now={now}
            measure={virtual.measureElement}
            onOpen={open}
          />
        ))}
      </div>
    </div>
  )
}
