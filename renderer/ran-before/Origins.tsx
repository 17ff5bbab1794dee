import { useMemo } from 'react'
import { comparedPassages } from '../../shared/duplicates/compared-passages.ts'
import { useDesk } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { CommonWords } from './CommonWords.tsx'
import { type Origin, type Pairing, percentOf } from './cards.ts'
import { storyLine, storyName } from './story-line.ts'

/** Passages of one story that a card shows in full, and further stories it names. */
const mostPassages = 3
const mostOthers = 4

interface OriginsProps {
  readonly origins: readonly Origin[]
  readonly onRead: (origin: Origin) => void
}

/** Where something ran: the likeliest story with the words in common, then the others by name. */
export function Origins({ origins, onRead }: OriginsProps) {
  const say = useSay()
  const [first, ...others] = origins
  if (!first) return undefined
  return (
    <div className="origins">
      <OriginBox origin={first} onRead={onRead} />
      {others.length > 0 && (
        <ul className="origins-others" aria-label={say('ran.alsoIn')}>
          {others.slice(0, mostOthers).map((origin) => (
            <li key={origin.story.number}>
              <OriginName origin={origin} onRead={onRead} />
            </li>
          ))}
          {others.length > mostOthers && <li>{say('ran.more', { count: others.length - mostOthers })}</li>}
        </ul>
      )}
    </div>
  )
}

interface OriginProps {
  readonly origin: Origin
  readonly onRead: (origin: Origin) => void
  /** Whether Tab stops at it: in the findings column the keys of the card do the same. */
  readonly isStop?: boolean
}

/** One story that has something of the text, with its words; those in common are marked. */
export function OriginBox({ origin, onRead, isStop = false }: OriginProps) {
  const say = useSay()
  const { pairings } = origin
  return (
    <figure className="side origin">
      <figcaption>
        <OriginName origin={origin} onRead={onRead} isStop={isStop} />
        <span className="origin-share">{say('ran.share', { percent: percentOf(origin) })}</span>
      </figcaption>
      {pairings.slice(0, mostPassages).map((pairing) => (
        <p key={pairing.passage.id} className="common">
          <Words pairing={pairing} />
        </p>
      ))}
      {pairings.length > mostPassages && (
        <p className="origin-more">{say('ran.moreSentences', { count: pairings.length - mostPassages })}</p>
      )}
    </figure>
  )
}

function OriginName({ origin, onRead, isStop = false }: OriginProps) {
  const { locale } = useDesk()
  const say = useSay()
  const { story } = origin
  return (
    <button
      type="button"
      className="origin-name"
      {...(!isStop && { tabIndex: -1 })}
      title={say('ran.sideBySide')}
      onClick={() => onRead(origin)}
    >
      <b>{storyName(story, say)}</b>
      <span>{storyLine(story, say, locale())}</span>
    </button>
  )
}

function Words({ pairing: { passage, place } }: { readonly pairing: Pairing }) {
  const language = place.story.language
  const runs = useMemo(
    () => comparedPassages(place.there.text, passage.text, language).first,
    [place.there.text, passage.text, language],
  )
  return <CommonWords runs={runs} />
}
