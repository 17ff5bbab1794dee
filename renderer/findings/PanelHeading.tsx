import { Shape } from '../controls/Shape.tsx'
import { useSay } from '../i18n/use-say.ts'
import type { PanelRow } from './arrangement.ts'

type Heading = Exclude<PanelRow, { row: 'finding' }>

/** A name of its own for each heading of the panel. */
export function headingKey(heading: Heading): string {
  switch (heading.row) {
    case 'waived':
      return 'waived'
    case 'grade':
      return heading.severity
    case 'kind':
      return `${heading.severity} ${heading.kind}`
  }
}

/** The heading of a grade, or of a kind within it. */
export function PanelHeading({ heading }: { readonly heading: Heading }) {
  const say = useSay()
  switch (heading.row) {
    case 'grade':
      return (
        <li className={`panel-grade graded-${heading.severity}`}>
          <h2>
            <Shape name={heading.severity} />
            {say(`findings.grade.${heading.severity}`)}
            <span>{heading.count}</span>
          </h2>
        </li>
      )
    case 'kind':
      return (
        <li className="panel-kind">
          <h3>
            {say(`findings.kind.${heading.kind}`)}
            {heading.count > 1 && <span>{heading.count}</span>}
          </h3>
        </li>
      )
    case 'waived':
      return (
        <li className="panel-grade panel-waived">
          <h2>
            {say('findings.waived')}
            <span>{heading.count}</span>
          </h2>
        </li>
      )
  }
}
