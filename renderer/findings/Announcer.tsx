import { useEffect, useState } from 'react'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { useFindings } from './use-findings.ts'

/** Milliseconds of quiet before the counts are read out: not at every keystroke. */
const quiet = 1500

/** Reads the counts out to a screen reader when the typing pauses. */
export function Announcer() {
  const { findings } = useDesk()
  const say = useSay()
  const { counts } = useFindings()
  const report = useFrom(findings.store, (state) => state.report)
  const [said, setSaid] = useState('')
  const words =
    report === undefined
      ? ''
      : [
          counts.blockers > 0 ? say('tally.blockers', { count: counts.blockers }) : '',
          counts.warnings > 0 ? say('tally.warnings', { count: counts.warnings }) : '',
          counts.notes > 0 ? say('tally.notes', { count: counts.notes }) : '',
        ]
          .filter((part) => part !== '')
          .join(', ') || say('findings.clean')

  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), quiet)
    return () => clearTimeout(timer)
  }, [words])

  return (
    <p className="unseen" role="status">
      {said}
    </p>
  )
}
