import type { Role, Waiver } from '../story/record.ts'
import type { StoryView } from '../story/view.ts'
import type { Finding } from './finding.ts'
import { divideByWaivers } from './standing.ts'
import { mayLetStand } from './waivable.ts'

/** What an approval would let the story do. */
export type GateAction = 'publish' | 'correct' | 'kill'

/** What approving this version would do: a kill withdraws the story, a correction mends one that left. */
export function gateAction({ change }: Pick<StoryView, 'change'>): GateAction {
  if (change === 'kill') return 'kill'
  return change === 'correction' ? 'correct' : 'publish'
}

/**
 * Checks that a kill still has to pass. Its text is not going to be printed, so that nothing else may hold it up
 * (Superdesk, apps/validate; superdesk-core#488, #499).
 */
const asksOfKill: ReadonlySet<string> = new Set(['slug', 'change-note'])

export interface AtTheGate {
  readonly findings: readonly Finding[]
  readonly waivers: readonly Waiver[]
  readonly action: GateAction
  /** In what role the person approves. */
  readonly role: Role
  /** Reasons given now, by the finding's fingerprint. */
  readonly overrides: ReadonlyMap<string, string>
  /** Fingerprints of the warnings that a person has read. */
  readonly acknowledged: ReadonlySet<string>
}

export type GateAnswer =
  /** `overridden` are the blockers for which reasons were given now, `warnings` those that were read. */
  | { readonly open: true; readonly overridden: readonly Finding[]; readonly warnings: readonly Finding[] }
  /** Blockers stand, with no reason or with one that may not be given. */
  | { readonly open: false; readonly because: 'blockers'; readonly findings: readonly Finding[] }
  /** Nothing blocks, but nobody has read these warnings. */
  | { readonly open: false; readonly because: 'unread'; readonly findings: readonly Finding[] }

/** What is between a story and its approval. */
export interface StandingAtGate {
  /** To be mended, or let stand by someone who may. */
  readonly blockers: readonly Finding[]
  readonly warnings: readonly Finding[]
  /** Those of the warnings that nobody has read. */
  readonly unread: readonly Finding[]
}

/** What of the findings counts for this action, and has not been let stand. */
export function standingAtGate({
  findings,
  waivers,
  action,
  acknowledged,
}: Pick<AtTheGate, 'findings' | 'waivers' | 'action' | 'acknowledged'>): StandingAtGate {
  const asked = action === 'kill' ? findings.filter(({ check }) => asksOfKill.has(check)) : findings
  const { standing } = divideByWaivers(asked, waivers)
  const warnings = standing.filter(({ severity }) => severity === 'warning')
  return {
    blockers: standing.filter(({ severity }) => severity === 'blocker'),
    warnings,
    unread: warnings.filter(({ fingerprint }) => !acknowledged.has(fingerprint)),
  }
}

/**
 * Whether a story may be approved as it stands. Blockers are mended, or let stand by someone who may, with a reason;
 * warnings are read once; notes never hold anything up.
 */
export function gate({ role, overrides, ...input }: AtTheGate): GateAnswer {
  const { blockers, warnings, unread } = standingAtGate(input)
  const shut = blockers.filter(
    (finding) => !overrides.has(finding.fingerprint) || !mayLetStand(finding, role),
  )
  if (shut.length > 0) return { open: false, because: 'blockers', findings: shut }
  if (unread.length > 0) return { open: false, because: 'unread', findings: unread }
  return { open: true, overridden: blockers, warnings }
}
