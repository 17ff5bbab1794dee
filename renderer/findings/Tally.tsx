import type { Summary } from '../../shared/api/contract.ts'
import type { Severity } from '../../shared/story/record.ts'
import { Shape } from '../controls/Shape.tsx'
import { useSay } from '../i18n/use-say.ts'

/** What the checks say of a story, in shapes and numbers; a tick where they say nothing. */
export function Tally({ findings }: { readonly findings: Summary['findings'] }) {
  const say = useSay()
  const { blockers, warnings, notes } = findings
  if (blockers + warnings + notes === 0) {
    return (
      <span className="tally">
        <span className="graded graded-clean">
          <Shape name="clean" />
          {say('tally.clean')}
        </span>
      </span>
    )
  }
  return (
    <span className="tally">
      <Count severity="blocker" count={blockers} label={say('tally.blockers', { count: blockers })} />
      <Count severity="warning" count={warnings} label={say('tally.warnings', { count: warnings })} />
      <Count severity="note" count={notes} label={say('tally.notes', { count: notes })} />
    </span>
  )
}

/** The blockers alone, where nothing else is known of a story. */
export function BlockerCount({ count }: { readonly count: number }) {
  const say = useSay()
  return (
    <span className="tally">
      <Count severity="blocker" count={count} label={say('tally.blockers', { count })} />
    </span>
  )
}

interface CountProps {
  readonly severity: Severity
  readonly count: number
  readonly label: string
}

function Count({ severity, count, label }: CountProps) {
  if (count === 0) return undefined
  return (
    <span className={`graded graded-${severity}`}>
      <Shape name={severity} />
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{label}</span>
    </span>
  )
}
