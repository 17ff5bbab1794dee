import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { Announced } from './Announced.tsx'
import { useFindings } from './use-findings.ts'

/** Reads the counts out to a screen reader when the typing pauses. */
export function Announcer() {
  const { findings } = useDesk()
  const say = useSay()
  const { counts } = useFindings()
  const report = useFrom(findings.store, (state) => state.report)
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

  return <Announced words={words} />
}
