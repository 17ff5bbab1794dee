import type { Waiver } from '../story/record.ts'
import type { Finding, Severity } from './finding.ts'
import { mayLetStand } from './waivable.ts'

/** How many findings of each grade stand. */
export interface Counts {
  readonly blockers: number
  readonly warnings: number
  readonly notes: number
}

/** A finding that a person has let stand, with the reason. */
export interface WaivedFinding {
  readonly finding: Finding
  readonly waiver: Waiver
}

/** What the checks found, divided by what a person has said to it. */
export interface Standing {
  readonly standing: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
  /** Of those that stand. */
  readonly counts: Counts
}

/**
 * Divides findings into those that stand and those waived. A waiver holds for the finding with its
 * fingerprint, and so no longer than the finding's words; of two waivers the later in the list counts. One that was
 * given by someone who may not let such a finding stand does not hold.
 */
export function divideByWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): Standing {
  const given = new Map(waivers.map((waiver) => [waiver.fingerprint, waiver]))
  const standing: Finding[] = []
  const waived: WaivedFinding[] = []
  for (const finding of findings) {
    const waiver = given.get(finding.fingerprint)
    if (waiver && mayLetStand(finding, waiver.role ?? 'editor')) waived.push({ finding, waiver })
    else standing.push(finding)
  }
  return { standing, waived, counts: countFindings(standing) }
}

/** How many of these findings are of each grade. */
export function countFindings(findings: readonly Finding[]): Counts {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { blockers: count('blocker'), warnings: count('warning'), notes: count('note') }
}
