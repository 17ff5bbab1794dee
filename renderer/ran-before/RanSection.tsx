import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { Keys } from '../controls/Keys.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { RanShape } from '../editor/passage-notes.tsx'
import { Announced } from '../findings/Announced.tsx'
import { useChoosingList } from '../findings/use-choosing-list.ts'
import { errorSentence } from '../i18n/say.ts'
import { useSay } from '../i18n/use-say.ts'
import { cardWith, countCards, neighbourCard } from './cards.ts'
import { passageKinds } from './passages.ts'
import { RanCardView } from './RanCardView.tsx'
import { useCards } from './use-ran-before.ts'
import './ran-before.css'

/** What of the story ran before, below its findings: it is no finding, and no approval waits for it. */
export function RanSection() {
  const desk = useDesk()
  const { ranBefore, session, editor } = desk
  const say = useSay()
  const cards = useCards()
  const chosen = useFrom(ranBefore.store, (state) => state.chosen)
  const failure = useFrom(ranBefore.store, (state) => state.failure)
  const complete = useFrom(ranBefore.store, (state) => state.complete)
  const dismissed = useFrom(ranBefore.store, (state) => state.dismissed.size)
  const on = useFrom(session.store, ({ settings }) => settings.checks)
  const chosenCard = cardWith(cards, chosen)
  const { list, onKeyDown } = useChoosingList({
    chosen,
    step: (by) => ranBefore.choose(neighbourCard(cards, chosen, by)?.id),
    go: () => chosenCard && editor.current?.goToPassage(chosenCard.id),
    clear: () => ranBefore.choose(undefined),
  })

  if (!on) return undefined
  const counts = countCards(cards)
  const isEmpty = cards.length === 0 && failure === undefined && dismissed === 0
  return (
    <section className={`ran-section${isEmpty ? ' is-empty' : ''}`} aria-label={say('ran.title')}>
      {!isEmpty && (
        <header className="ran-head">
          <h2>{say('ran.title')}</h2>
          <Counts counts={counts} />
          {cards.length > 0 && (
            <button
              type="button"
              tabIndex={-1}
              className="next-hint"
              onClick={() => runCommand('go.next-passage', desk)}
            >
              <Keys keys={commandSpec('go.next-passage').keys ?? ''} /> {say('findings.next')}
            </button>
          )}
        </header>
      )}
      {failure !== undefined && (
        <p className="ran-line">
          {errorSentence(say, failure)}{' '}
          <Button tone="link" onPress={ranBefore.lookAgain}>
            {say('library.again')}
          </Button>
        </p>
      )}
      {cards.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as for tabIndex below
        <ul
          ref={list}
          className="finding-list ran-list"
          // A list that takes the keyboard as a whole: the cards' own buttons come after it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={say('ran.title')}
          data-ran-list=""
          onKeyDown={onKeyDown}
        >
          {cards.map((card) => (
            <RanCardView key={card.id} card={card} isChosen={card === chosenCard} />
          ))}
        </ul>
      )}
      {!complete && cards.length > 0 && <p className="ran-line">{say('ran.incomplete')}</p>}
      {dismissed > 0 && (
        <p className="ran-line">
          {say('ran.dismissedCount', { count: dismissed })}{' '}
          <Button tone="link" onPress={ranBefore.recall}>
            {say('ran.recall')}
          </Button>
        </p>
      )}
      <RanAnnouncer counts={counts} />
    </section>
  )
}

interface CountsProps {
  readonly counts: ReturnType<typeof countCards>
}

function Counts({ counts }: CountsProps) {
  const say = useSay()
  return (
    <span className="ran-counts">
      {passageKinds.map(
        (kind) =>
          counts[kind] > 0 && (
            <span key={kind} className={`ran-count ran-card-${kind}`}>
              <RanShape kind={kind} />
              <span aria-hidden="true">{counts[kind]}</span>
              <span className="unseen">{say(`ran.count.${kind}`, { count: counts[kind] })}</span>
            </span>
          ),
      )}
    </span>
  )
}

/** Reads the counts out to a screen reader when they have changed and the typing rests. */
function RanAnnouncer({ counts }: CountsProps) {
  const { ranBefore } = useDesk()
  const say = useSay()
  const updates = useFrom(ranBefore.store, (state) => state.updates.length)
  const parts = [
    ...(updates > 0 ? [say('ran.count.updates', { count: updates })] : []),
    ...passageKinds.flatMap((kind) =>
      counts[kind] > 0 ? [say(`ran.count.${kind}`, { count: counts[kind] })] : [],
    ),
  ]
  return <Announced words={parts.length === 0 ? '' : say('ran.announce', { what: parts.join(', ') })} />
}
