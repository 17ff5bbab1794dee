import type { Finding } from '../../shared/checks/finding.ts'

/** How many findings there are of each grade. */
export interface Tally {
  readonly blockers: number
  readonly warnings: number
  readonly notes: number
}

/** Counts findings, leaving out those a person has let stand. */
export function tally(findings: readonly Finding[], waived: ReadonlySet<string>): Tally {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity && !waived.has(finding.fingerprint)).length
  return { blockers: count('blocker'), warnings: count('warning'), notes: count('note') }
}
