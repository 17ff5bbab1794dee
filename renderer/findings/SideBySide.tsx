import { useEffect } from 'react'
import type { Anchor, ComparedRun, Finding } from '../../shared/checks/finding.ts'
import { digitOf } from '../commands/keys.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { actOnFinding, openFindings } from './act-on-finding.ts'
import { wordsBefore, wordsBehind } from './context.ts'
import { FindingActions } from './FindingActions.tsx'
import { type FindingAction, actionsOf } from './finding-actions.ts'
import { newerSide } from './newer-side.ts'
import { placeName, placeNames } from './place-names.ts'
import { Runs } from './Runs.tsx'
import './side-by-side.css'

/** The two places of a repeat beside each other, each in its paragraph, with what can be done about it. */
export function SideBySide({ fingerprint }: { readonly fingerprint: string }) {
  const { findings, shell } = useDesk()
  const finding = useFrom(findings.store, ({ standing }) =>
    standing.find((candidate) => candidate.fingerprint === fingerprint),
  )
  // The repeat may go while a person looks at it: another window stores the story, an undo takes it away.
  useEffect(() => {
    if (!finding) shell.closeDialog()
  }, [finding, shell])
  return finding && <Card finding={finding} />
}

function Card({ finding }: { readonly finding: Finding }) {
  const desk = useDesk()
  const { shell } = desk
  const say = useSay()
  const paragraphs = useFrom(desk.findings.store, (state) => state.paragraphs)
  const { repeat, related, at } = finding
  const [first, ...others] = related
  const newer = newerSide(finding)

  function act(action: FindingAction): void {
    shell.closeDialog()
    // The card gives the keyboard back to where it was; what is done takes it from there.
    requestAnimationFrame(() => requestAnimationFrame(() => actOnFinding(desk, finding, action)))
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const digit = digitOf(event)
      const action = digit === undefined ? undefined : actionsOf(finding, openFindings(desk))[digit - 1]
      if (!action) return
      event.preventDefault()
      act(action)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })

  if (!repeat || !first) return undefined
  return (
    <Dialog
      width="full"
      onClose={shell.closeDialog}
      title={
        <span className={`side-title graded-${finding.severity}`}>
          <Shape name={finding.severity} />
          <span className="unseen">{say(`severity.${finding.severity}`)}</span>
          <span>{finding.title}</span>
          <em>{placeNames([first, at], paragraphs, say)}</em>
        </span>
      }
      actions={
        <>
          <FindingActions finding={finding} byPlace onAct={act} />
          <Button tone="quiet" keys="Escape" onPress={shell.closeDialog}>
            {say('action.close')}
          </Button>
        </>
      }
    >
      <p className="side-message">{finding.message}</p>
      <div className={`sides${others.length > 0 ? '' : ' sides-last'}`}>
        <Place anchor={first} runs={repeat.first} which="first" isNewer={newer === 'other'} />
        <Place anchor={at} runs={repeat.second} which="second" isNewer={newer === 'this'} />
      </div>
      {others.length > 0 && (
        <p className="side-others">
          {say('finding.alsoIn')} {placeNames(others, paragraphs, say)}
        </p>
      )}
    </Dialog>
  )
}

interface PlaceProps {
  readonly anchor: Anchor
  readonly runs: readonly ComparedRun[]
  readonly which: 'first' | 'second'
  readonly isNewer: boolean
}

function Place({ anchor, runs, which, isNewer }: PlaceProps) {
  const { findings } = useDesk()
  const say = useSay()
  const paragraphs = useFrom(findings.store, (state) => state.paragraphs)
  if (anchor.in !== 'body') return undefined
  const text = paragraphs.find(({ id }) => id === anchor.paragraph)?.text ?? ''
  const figures = runs.flatMap((run) => (run.kind.startsWith('figure-') ? [run.text] : [])).join(', ')
  return (
    <figure className="place">
      <figcaption>
        <b>{placeName(anchor, paragraphs, say)}</b> {say(`finding.${which}`)}
        {isNewer && <span className="place-newer">{say('finding.newer')}</span>}
        {figures !== '' && (
          <span className="place-figures">
            {say(which === 'first' ? 'finding.there' : 'finding.here', { figures })}
          </span>
        )}
      </figcaption>
      <p className="place-words">
        <span className="place-context">{wordsBefore(text, anchor.from)}</span>
        <span className="place-passage">
          <Runs runs={runs} />
        </span>
        <span className="place-context">{wordsBehind(text, anchor.to)}</span>
      </p>
    </figure>
  )
}
