import type { Role } from '../story/record.ts'
import type { Finding } from './finding.ts'

/** Who may let a finding stand: whoever gives a reason, a lawyer or the head of the desk, or no one. */
export type Waivable = 'by-anyone' | 'by-signature' | 'by-no-one'

/** Faults that are mended faster than excused, and that no reader forgives (checks-and-editor.md §5). */
const neverWaived: ReadonlySet<string> = new Set([
  'placeholder',
  'boilerplate',
  'quote-balance',
  'dateline',
  'change-note',
])
/** What can cost the house a lawsuit. */
const signedFor: ReadonlySet<string> = new Set(['legal-flag'])
const signers: ReadonlySet<Role> = new Set(['desk-head', 'legal'])

/** Who may let this finding stand. Only blockers are held to it: a warning is anyone's to judge. */
export function waivable({ check, severity }: Pick<Finding, 'check' | 'severity'>): Waivable {
  if (severity !== 'blocker') return 'by-anyone'
  if (neverWaived.has(check)) return 'by-no-one'
  return signedFor.has(check) ? 'by-signature' : 'by-anyone'
}

/** Whether someone in this role may let this finding stand. */
export function mayLetStand(finding: Pick<Finding, 'check' | 'severity'>, role: Role): boolean {
  const by = waivable(finding)
  return by === 'by-anyone' || (by === 'by-signature' && signers.has(role))
}
