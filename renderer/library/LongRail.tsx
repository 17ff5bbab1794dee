import { type PointerEvent, useRef } from 'react'
import { useSay } from '../i18n/use-say.ts'

interface LongRailProps {
  readonly total: number
  /** The first row on the screen, and how many are. */
  readonly first: number
  readonly shown: number
  readonly onJump: (index: number) => void
}

/** The least height of the thumb, as a share of the rail: of a million rows the screen is no pixel. */
const leastThumb = 0.05

/** A scroll bar for a list that is too long for the browser's own. The grid's keys do the same. */
export function LongRail({ total, first, shown, onJump }: LongRailProps) {
  const say = useSay()
  const rail = useRef<HTMLDivElement>(null)
  const at = Math.min(1, first / Math.max(1, total - shown))

  function go({ clientY, buttons }: PointerEvent): void {
    if (buttons !== 1 || !rail.current) return
    const { top, height } = rail.current.getBoundingClientRect()
    const share = (clientY - top - (height * leastThumb) / 2) / (height * (1 - leastThumb))
    onJump(Math.round(Math.max(0, Math.min(1, share)) * (total - 1)))
  }

  return (
    <div
      ref={rail}
      className="long-rail"
      role="scrollbar"
      tabIndex={-1}
      aria-label={say('library.scroll')}
      aria-controls="story-grid"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={first}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    >
      <span
        className="long-thumb"
        style={{ height: `${leastThumb * 100}%`, top: `${at * (1 - leastThumb) * 100}%` }}
      />
    </div>
  )
}
