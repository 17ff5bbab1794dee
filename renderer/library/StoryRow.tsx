import type { MouseEvent } from 'react'
import type { TermFinder } from '../../shared/archive/term-marks.ts'
import { useDesk } from '../desk.ts'
import { dayInList, listTime } from '../i18n/times.ts'
import type { Say } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { BlockerCount, Tally } from '../findings/Tally.tsx'
import { Marked } from '../search/Marked.tsx'
import type { ListRow } from './list-row.ts'

interface StoryRowProps {
  readonly index: number
  /** Its place in what is laid out. */
  readonly local: number
  /** Distance from the top of what is laid out, in px. */
  readonly start: number
  /** Undefined while it is being fetched. */
  readonly row: ListRow | undefined
  readonly isCursor: boolean
  readonly isOpen: boolean
  readonly now: Date
  /** Finds the words that were looked for. */
  readonly finder: TermFinder | undefined
  readonly measure: (element: Element | null) => void
  /** It is one of those to be exported together. */
  readonly isChosen: boolean
  readonly onPress: (index: number, event: MouseEvent) => void
}

/**
 * A story in the list: its slug and time, its headline, where it comes from, and what the checks say. One that was
 * found shows the words around those that were looked for, and its state.
 */
export function StoryRow(props: StoryRowProps) {
  const { index, local, start, row, isCursor, isOpen, isChosen, measure, onPress } = props
  const say = useSay()
  return (
    // The grid has the keyboard, by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={measure}
      data-index={local}
      id={`row-${index}`}
      className={`story-row${isOpen ? ' is-open' : ''}${isCursor ? ' is-cursor' : ''}${isChosen ? ' is-chosen' : ''}`}
      style={{ transform: `translateY(${start}px)` }}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isOpen || isChosen}
      aria-label={row ? labelOf(row, say) : say('library.loading')}
      onClick={(event) => onPress(index, event)}
    >
      {row ? (
        <Story {...props} row={row} />
      ) : (
        <div role="gridcell" className="story-cell is-loading">
          <span className="bar" />
          <span className="bar bar-long" />
        </div>
      )}
    </div>
  )
}

function Story({ row, now, finder }: StoryRowProps & { readonly row: ListRow }) {
  const desk = useDesk()
  const say = useSay()
  const { slugline, headline = say('story.untitled'), language, savedAt, found, findings } = row
  const locale = desk.locale()
  const marked = (text: string) => <Marked text={text} marks={finder?.in(text).marks ?? []} />
  return (
    <div role="gridcell" className="story-cell">
      <span className="story-slug" lang={language}>
        {slugline === undefined ? say('story.noSlug') : marked(slugline)}
      </span>
      <time className="story-time" dateTime={found?.day ?? savedAt}>
        {found ? dayInList(found.day, savedAt, now, locale) : listTime(savedAt, now, locale)}
      </time>
      <span className={`story-headline${row.headline === undefined ? ' is-missing' : ''}`} lang={language}>
        {row.headline === undefined ? headline : marked(headline)}
      </span>
      {found && found.excerpt.text !== '' && (
        <span className="story-excerpt" lang={language}>
          <Marked {...found.excerpt} />
        </span>
      )}
      <span className="story-origin">
        {found && <span className="story-state">{say(`state.${row.state}`)}</span>}
        {originOf(row, say)}
      </span>
      {findings && <Tally findings={findings} />}
      {found && <BlockerCount count={found.blockers} />}
    </div>
  )
}

/** What a row is called: with its state, where stories of all states stand together. */
function labelOf({ headline, found, state }: ListRow, say: Say): string {
  const name = headline ?? say('story.untitled')
  return found ? `${name}, ${say(`state.${state}`)}` : name
}

function originOf({ source, origin, version }: ListRow, say: Say): string {
  const how = version > 1 ? say('story.versionShort', { version }) : origin && say(`origin.${origin}`)
  return [source, how].filter((part) => part !== undefined).join(' · ')
}
