import { commandSpec } from '../../shared/commands/table.ts'
import { runCommand } from '../commands/actions.ts'
import { Keys } from '../controls/Keys.tsx'
import { Shape } from '../controls/Shape.tsx'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { useFindings } from './use-findings.ts'

/** How many findings of each grade there are, and the key that walks through them. */
export function Summary() {
  const desk = useDesk()
  const say = useSay()
  const { counts, standing } = useFindings()
  const report = useFrom(desk.findings.store, (state) => state.report)
  const { blockers, warnings, notes } = counts
  if (!report) return <header className="summary" />
  return (
    <header className="summary">
      {blockers > 0 && (
        <span className="graded graded-blocker">
          <Shape name="blocker" />
          {say('tally.blockers', { count: blockers })}
        </span>
      )}
      {warnings > 0 && (
        <span className="graded graded-warning">
          <Shape name="warning" />
          {blockers > 0 ? (
            <Short count={warnings} label={say('tally.warnings', { count: warnings })} />
          ) : (
            say('tally.warnings', { count: warnings })
          )}
        </span>
      )}
      {notes > 0 && (
        <span className="graded graded-note">
          <Shape name="note" />
          <Short count={notes} label={say('tally.notes', { count: notes })} />
        </span>
      )}
      {blockers + warnings + notes === 0 && (
        <span className="graded graded-clean">
          <Shape name="clean" />
          {say('findings.clean')}
        </span>
      )}
      {standing.length > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className="next-hint"
          onClick={() => runCommand('go.next-finding', desk)}
        >
          <Keys keys={commandSpec('go.next-finding').keys ?? ''} /> {say('findings.next')}
        </button>
      )}
    </header>
  )
}

function Short({ count, label }: { readonly count: number; readonly label: string }) {
  return (
    <>
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{label}</span>
    </>
  )
}
