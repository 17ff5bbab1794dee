import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useDesk, useFrom } from '../desk.ts'
import { paneStop } from '../commands/panes.ts'
import { useSay } from '../i18n/use-say.ts'
import { termFinder } from '../../shared/archive/term-marks.ts'
import { parseSearch } from '../../shared/archive/search-query.ts'
import { asTyped } from '../search/search.ts'
import { EmptyQueue } from './EmptyQueue.tsx'
import { LongRail } from './LongRail.tsx'
import { StoryRow } from './StoryRow.tsx'
import { useNow } from '../i18n/use-now.ts'
import { useFramedRows } from './use-framed-rows.ts'
import { rowAt } from './windows.ts'

/** Rows a page key moves by. */
const pageRows = 8

/**
 * The stories of a queue, or those found. Only the rows on the screen exist; the grid has the keyboard itself and
 * names the row it stands on, so that a million stories are as quick as ten.
 */
export function StoryGrid() {
  const { library, story, gate, shell } = useDesk()
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const { total, windows, cursor, chosen, failure, search, areFound } = useFrom(
    library.store,
    (state) => state,
  )
  const openId = useFrom(story.store, (state) => state.opening ?? state.open?.story.id)
  const now = useNow()
  const { virtual, items, base, first, last, isLong, jump } = useFramedRows(scroller)

  function open(index: number): void {
    library.moveCursor(index)
    const row = library.row(index)
    if (!row) return
    shell.pull(undefined)
    void story.open(row.id).then((answer) => {
      if (!answer.ok) gate.trouble(answer.error)
    })
  }

  /** A click opens a story; with Ctrl or Cmd it chooses one more, with Shift all up to it. */
  function click(index: number, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    if (shiftKey) void library.chooseTo(index)
    else if (ctrlKey || metaKey) library.toggleChosen(index, openId)
    else {
      library.forgetChosen()
      open(index)
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      if (event.shiftKey) return
      if (event.key === ' ') library.toggleChosen(cursor, openId)
      else if (event.key.toLowerCase() === 'a') void library.chooseAll()
      else return
      event.preventDefault()
      return
    }
    if (event.key === 'Escape' && chosen.length > 0) {
      event.preventDefault()
      library.forgetChosen()
      return
    }
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
      if (event.shiftKey) void library.chooseTo(to)
      else library.moveCursor(to)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(cursor)
    }
  }

  if (total === 0 || (failure && total === undefined)) return <EmptyQueue />
  const chosenIds = new Set(chosen)
  const finder = areFound ? termFinder(parseSearch(asTyped(search.text))) : undefined
  return (
    <div className="story-list">
      <div
        ref={scroller}
        id="story-grid"
        className={`story-grid${isLong ? ' is-long' : ''}`}
        role="grid"
        tabIndex={0}
        aria-label={say('library.title')}
        aria-multiselectable
        aria-rowcount={total ?? -1}
        aria-busy={total === undefined}
        aria-activedescendant={
          rowAt(windows, cursor) && first <= cursor && cursor <= last ? `row-${cursor}` : undefined
        }
        onKeyDown={onKeyDown}
        {...paneStop('library')}
      >
        <div className="story-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => (
            <StoryRow
              // A row keeps its element when it moves, so that its measured height goes with it.
              key={key}
              index={base + index}
              local={index}
              start={start}
              row={rowAt(windows, base + index)}
              isCursor={base + index === cursor}
              isOpen={openId !== undefined && rowAt(windows, base + index)?.id === openId}
              now={now}
              finder={finder}
              measure={virtual.measureElement}
              isChosen={chosenIds.has(rowAt(windows, base + index)?.id ?? '')}
              onPress={click}
            />
          ))}
        </div>
      </div>
      {isLong && <LongRail total={total ?? 0} first={first} shown={last - first + 1} onJump={jump} />}
    </div>
  )
}
