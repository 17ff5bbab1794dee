import type { Finding } from '../../shared/checks/finding.ts'
import type { Waiver } from '../../shared/story/record.ts'
import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Button } from '../controls/Button.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { FindingActions } from './FindingActions.tsx'
import { goToAnchor } from './finding-actions.ts'
import { placeNames } from './place-names.ts'
import { TwoPlaces } from './TwoPlaces.tsx'

interface FindingCardProps {
  readonly finding: Finding
  /** A person's reason to let it stand. */
  readonly waiver: Waiver | undefined
  readonly isChosen: boolean
}

/** One finding: its grade, what it is and where. The chosen one shows its places and what can be done. */
export function FindingCard({ finding, waiver, isChosen }: FindingCardProps) {
  const { findings, editor } = useDesk()
  const say = useSay()
  const paragraphs = useFrom(findings.store, (state) => state.paragraphs)
  const where = placeNames([finding.at, ...finding.related], paragraphs, say)
  const isRepeat = finding.repeat !== undefined

  function choose(): void {
    findings.choose(finding.fingerprint)
    // The words come into sight, but the keyboard stays where the person has it.
    if (finding.at.in === 'body') editor.current?.choose(finding.fingerprint)
    else goToAnchor(finding.at, editor)
  }

  return (
    <li
      className={`finding${isChosen ? ' is-chosen' : ''}${waiver ? ' is-waived' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
      {...(isChosen && { 'data-chosen': '' })}
    >
      <button type="button" className="finding-head" tabIndex={-1} aria-expanded={isChosen} onClick={choose}>
        <span className={`finding-title graded-${finding.severity}`}>
          <Shape name={finding.severity} />
          <span className="unseen">{say(`severity.${finding.severity}`)}</span>
          <strong>{finding.title}</strong>
          <em>{where}</em>
        </span>
        {!isChosen && !waiver && (
          <span className="finding-gist">{isRepeat ? <q>{finding.excerpt}</q> : finding.message}</span>
        )}
      </button>
      {waiver ? <Waived waiver={waiver} /> : isChosen && <Details finding={finding} />}
    </li>
  )
}

function Details({ finding }: { readonly finding: Finding }) {
  const desk = useDesk()
  const say = useSay()
  return (
    <div className="finding-details">
      <p className="finding-message">{finding.message}</p>
      {finding.why !== undefined && <p className="finding-why">{finding.why}</p>}
      {finding.repeat && <TwoPlaces finding={finding} detail={finding.repeat} />}
      <div className="finding-actions">
        <FindingActions finding={finding} />
        {finding.repeat && (
          <Button
            tone="quiet"
            keys={commandSpec('go.side-by-side').keys}
            onPress={() => runCommand('go.side-by-side', desk)}
          >
            {say('finding.sideBySide')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Waived({ waiver }: { readonly waiver: Waiver }) {
  const { gate } = useDesk()
  const say = useSay()
  return (
    <p className="finding-waived">
      <span>{say('finding.waived', { by: waiver.by, reason: waiver.reason })}</span>{' '}
      <Button tone="link" onPress={() => void gate.unwaive(waiver.fingerprint)}>
        {say('finding.unwaive')}
      </Button>
    </p>
  )
}
