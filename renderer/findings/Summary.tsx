import type { Severity } from '../../shared/checks/finding.ts'
import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Keys } from '../controls/Keys.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { ArrangeMenu } from './ArrangeMenu.tsx'
import { useFindings } from './use-findings.ts'

/** How many findings of each grade there are, each a switch that hides or shows them, and how the list is arranged. */
export function Summary() {
  const desk = useDesk()
  const say = useSay()
  const { counts, standing } = useFindings()
  const report = useFrom(desk.findings.store, (state) => state.report)
  const { blockers, warnings, notes } = counts
  if (!report) return <header className="summary" />
  return (
    <header className="summary">
      <Graded severity="blocker" count={blockers} isShort={false} />
      <Graded severity="warning" count={warnings} isShort={blockers > 0} />
      <Graded severity="note" count={notes} isShort={blockers + warnings > 0} />
      {blockers + warnings + notes === 0 && (
        <span className="graded graded-clean">
          <Shape name="clean" />
          {say('findings.clean')}
        </span>
      )}
      {standing.length > 0 && (
        <>
          <button
            type="button"
            tabIndex={-1}
            className="next-hint"
            onClick={() => runCommand('go.next-finding', desk)}
          >
            <Keys keys={commandSpec('go.next-finding').keys ?? ''} /> {say('findings.next')}
          </button>
          <ArrangeMenu />
        </>
      )}
    </header>
  )
}

const labels = { blocker: 'tally.blockers', warning: 'tally.warnings', note: 'tally.notes' } as const

interface GradedProps {
  readonly severity: Severity
  readonly count: number
  /** The shape and the number alone, where the words would not fit beside the graver ones. */
  readonly isShort: boolean
}

function Graded({ severity, count, isShort }: GradedProps) {
  const { findings } = useDesk()
  const say = useSay()
  const hidden = useFrom(findings.store, (state) => state.arrangement.hidden)
  if (count === 0) return undefined
  const label = say(labels[severity], { count })
  const isHidden = hidden.has(severity)
  return (
    <button
      type="button"
      className={`graded graded-${severity} graded-switch`}
      aria-pressed={!isHidden}
      title={say(isHidden ? 'findings.showGrade' : 'findings.hideGrade')}
      onClick={() => {
        const next = new Set(hidden)
        if (isHidden) next.delete(severity)
        else next.add(severity)
        findings.arrange({ hidden: next })
      }}
    >
      <Shape name={severity} />
      {isShort ? (
        <>
          <span aria-hidden="true">{count}</span>
          <span className="unseen">{label}</span>
        </>
      ) : (
        <span>{label}</span>
      )}
    </button>
  )
}
