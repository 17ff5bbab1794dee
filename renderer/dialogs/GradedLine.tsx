import type { Severity } from '../../shared/story/record.ts'
import { Shape } from '../controls/Shape.tsx'
import { useSay } from '../i18n/use-say.ts'

interface GradedLineProps {
  readonly severity: Severity
  readonly title: string
  readonly excerpt: string
}

/** A finding in two lines, where a dialog is about it. */
export function GradedLine({ severity, title, excerpt }: GradedLineProps) {
  const say = useSay()
  return (
    <div className="graded-line">
      <p className={`graded-${severity}`}>
        <Shape name={severity} /> <span className="unseen">{say(`severity.${severity}`)}</span>
        <strong>{title}</strong>
      </p>
      {excerpt !== '' && <blockquote>{excerpt}</blockquote>}
    </div>
  )
}
