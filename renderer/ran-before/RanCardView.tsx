import { memo } from 'react'
import { commandSpec } from '../../shared/commands/table.ts'
import { Button } from '../controls/Button.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { RanShape } from '../editor/passage-notes.tsx'
import { placeName } from '../findings/place-names.ts'
import type { Say } from '../i18n/say.ts'
import { shortDay } from '../i18n/times.ts'
import { useSay } from '../i18n/use-say.ts'
import { type RanCard, percentOf } from './cards.ts'
import { Origins } from './Origins.tsx'
import { type RanAction, actOnCard, ranActionsOf } from './ran-actions.ts'
import { storyName } from './story-line.ts'

interface RanCardProps {
  readonly card: RanCard
  readonly isChosen: boolean
}

/** What ran before: what it means and where it stands. The chosen one shows where it ran and what can be done. */
export const RanCardView = memo(function RanCardView({ card, isChosen }: RanCardProps) {
  const desk = useDesk()
  const { ranBefore, findings, shell } = desk
  const say = useSay()
  const anchor = { in: 'body', paragraph: card.paragraph, from: 0, to: 0 } as const
  // The name and not the paragraphs: those are others with every key, and a long story has hundreds of cards.
  const where = useFrom(findings.store, ({ paragraphs }) => placeName(anchor, paragraphs, say))
  return (
    <li
      className={`finding ran-card ran-card-${card.kind}${isChosen ? ' is-chosen' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
      {...(isChosen && { 'data-chosen': '' })}
    >
      <button
        type="button"
        className="finding-head"
        tabIndex={-1}
        aria-expanded={isChosen}
        onClick={() => ranBefore.choose(card.id)}
      >
        <span className="finding-title">
          <RanShape kind={card.kind} />
          <strong>{titleOf(card, say)}</strong>
          <em>{where}</em>
        </span>
        <span className="finding-gist">{gistOf(card, say, desk.locale())}</span>
      </button>
      {card.kind === 'background' && !isChosen && (
        <p className="ran-ask">
          <Button tone="link" onPress={() => actOnCard(desk, card, 'background')}>
            {say('ran.confirm')}
          </Button>
        </p>
      )}
      {isChosen && (
        <div className="finding-details">
          {card.kind === 'background' && <q className="ran-words">{card.parts[0]?.text}</q>}
          <Origins origins={card.origins} onRead={(origin) => shell.ask({ kind: 'ran-side', origin })} />
          <div className="finding-actions">
            {ranActionsOf(card).map((action, index) => (
              <Button
                key={action}
                keys={action === 'side' ? sideKeys : `${index + 1}`}
                onPress={() => actOnCard(desk, card, action)}
              >
                {say(
                  action === 'background' && card.kind !== 'background' ? 'ran.confirmCard' : labels[action],
                )}
              </Button>
            ))}
          </div>
        </div>
      )}
    </li>
  )
})

const sideKeys = commandSpec('go.side-by-side').keys

const labels = {
  go: 'ran.goTo',
  side: 'ran.sideBySide',
  open: 'ran.open',
  background: 'ran.confirm',
  dismiss: 'ran.dismiss',
} as const satisfies Record<RanAction, string>

const titles = {
  conflict: 'ran.conflict',
  lifted: 'ran.lifted',
  reuse: 'ran.reuse',
  background: 'ran.background',
} as const

function titleOf({ kind }: RanCard, say: Say): string {
  return say(titles[kind])
}

function gistOf(card: RanCard, say: Say, locale: string): string {
  const [origin] = card.origins
  if (card.kind === 'background' || !origin) {
    return say('ran.gist.background', { count: card.parts[0]?.stories ?? 0 })
  }
  const { story, pairings } = origin
  const day = shortDay(story.day, locale)
  if (card.kind === 'reuse') return say('ran.gist.reuse', { count: card.origins.length })
  if (card.kind === 'lifted') {
    const name = story.slugline ?? storyName(story, say)
    const whose = story.source ?? story.by
    const percent = percentOf(origin)
    return whose === undefined
      ? say('ran.gist.liftedUnsigned', { percent, day, name })
      : say('ran.gist.lifted', { percent, day, name, whose })
  }
  const figures = pairings.flatMap(({ place }) => place.figures)
  return say('ran.gist.conflict', {
    here: figures.map(({ here }) => here).join(', '),
    there: figures.map(({ there }) => there).join(', '),
    day,
  })
}
