import type { Summary } from '../../shared/api/contract.ts'
import { useDesk } from '../desk.ts'
import { listTime } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { Tally } from '../findings/Tally.tsx'

interface StoryRowProps {
  readonly index: number
  /** Distance from the top of the list, in px. */
  readonly start: number
  /** Undefined while it is being fetched. */
  readonly summary: Summary | undefined
  readonly isCursor: boolean
  readonly isOpen: boolean
  readonly now: Date
  readonly measure: (element: Element | null) => void
  readonly onOpen: (index: number) => void
}

/** A story in the list: its slug and time, its headline, where it comes from, and what the checks say. */
export function StoryRow({ index, start, summary, isCursor, isOpen, now, measure, onOpen }: StoryRowProps) {
  const desk = useDesk()
  const say = useSay()
  const headline = summary?.headline ?? say('story.untitled')
  return (
    // The grid has the keyboard, by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={measure}
      data-index={index}
      id={`row-${index}`}
      className={`story-row${isOpen ? ' is-open' : ''}${isCursor ? ' is-cursor' : ''}`}
      style={{ transform: `translateY(${start}px)` }}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isOpen}
      aria-label={summary ? headline : say('library.loading')}
      onClick={() => onOpen(index)}
    >
      {summary ? (
        <div role="gridcell" className="story-cell">
          <span className="story-slug" lang={summary.language}>
            {summary.slugline ?? say('story.noSlug')}
          </span>
          <time className="story-time" dateTime={summary.savedAt}>
            {listTime(summary.savedAt, now, desk.locale())}
          </time>
          <span
            className={`story-headline${summary.headline === undefined ? ' is-missing' : ''}`}
            lang={summary.language}
          >
            {headline}
          </span>
          <span className="story-origin">{originOf(summary, say)}</span>
          <Tally findings={summary.findings} />
        </div>
      ) : (
        <div role="gridcell" className="story-cell is-loading">
          <span className="bar" />
          <span className="bar bar-long" />
        </div>
      )}
    </div>
  )
}

function originOf({ source, origin, version }: Summary, say: ReturnType<typeof useSay>): string {
  const how = version > 1 ? say('story.versionShort', { version }) : say(`origin.${origin}`)
  return source === undefined ? how : `${source} · ${how}`
}
