import { type DeskError, deskError, toStanding } from '../../shared/api/errors.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { type GateAnswer, gate, gateAction } from '../../shared/checks/gate.ts'
import { waivable } from '../../shared/checks/waivable.ts'
import type { Said } from '../../shared/locale.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { type Approval, type Role, type Story, contentOf } from '../../shared/story/record.ts'
import { isIn, move } from '../../shared/story/states.ts'
import { type Target, changeStory, illegalMove } from './change-story.ts'
import { checkStory } from './check-story.ts'
import type { Desk } from './context.ts'
import { toWaiver } from './waive-finding.ts'

export interface ApproveInput extends Target {
  readonly by: string
  readonly role?: Role
  /** Reasons to let blockers stand, by the finding's fingerprint. */
  readonly overrides: readonly { readonly fingerprint: string; readonly reason: string }[]
  /** Fingerprints of the warnings that the person has read. */
  readonly acknowledged: readonly string[]
}

/**
 * Binds a person's word to the exact text that is stored. The checks are run here, on the stored story,
 * whatever the page believes; the gate is `shared/checks/gate`, and there is no way round it.
 */
export function approveStory(
  desk: Desk,
  { by, role = 'editor', overrides, acknowledged, ...target }: ApproveInput,
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, async (story) => {
    await desk.spelling.ready(story.language)
    if (!isIn(story, 'draft', 'submitted')) {
      return refused(illegalMove({ code: 'ILLEGAL_MOVE', move: 'approve', state: story.desk.state }))
    }
    const at = desk.now().toISOString()
    const { view, report } = checkStory(desk, story)
    const action = gateAction(view)
    const reasons = new Map(overrides.map(({ fingerprint, reason }) => [fingerprint, reason]))
    const answer = gate({
      findings: report.findings,
      waivers: story.desk.waivers,
      action,
      role,
      overrides: reasons,
      acknowledged: new Set([...acknowledged, ...(story.desk.acknowledged ?? [])]),
    })
    if (!answer.open) return refused(refusal(answer))
    const given = answer.overridden.map((finding) =>
      toWaiver(finding, { reason: reasons.get(finding.fingerprint) ?? '', by, role, at }),
    )
    const found = new Set(report.findings.map(({ fingerprint }) => fingerprint))
    // A waiver whose words are gone is void; the approval records only what it rests on.
    const waivers = [...story.desk.waivers.filter(({ fingerprint }) => found.has(fingerprint)), ...given]
    const sha256 = storyHash(story)
    const approval: Approval = {
      version: story.version,
      revision: story.desk.revision,
      sha256,
      by,
      role,
      at,
      action,
      ruleset: `${desk.version} ${report.ruleset}`,
      standing: report.findings.map(({ check, severity, message, fingerprint }) => ({
        check,
        severity,
        message,
        fingerprint,
      })),
      overrides: waivers,
      content: contentOf(story),
    }
    const approved = move(story, 'approve')
    const read = answer.warnings.map(({ fingerprint }) => fingerprint)
    return ok({
      story: { ...approved, desk: { ...approved.desk, waivers, approval, acknowledged: read } },
      event: {
        what: 'approve',
        by,
        detail: { approved: sha256, role, action, overrides: waivers, acknowledged: read },
      },
    })
  })
}

function refusal({ because, findings }: Extract<GateAnswer, { open: false }>): DeskError {
  const standing = findings.map(toStanding)
  const count = findings.length
  if (because === 'unread') {
    const stand = count === 1 ? '1 warning stands' : `${count} warnings stand`
    return deskError(
      'UNREAD_WARNINGS',
      {
        en: `${stand} that nobody has read. Read them, and approve again.`,
        ko: `아무도 읽지 않은 주의 ${count}건이 남아 있습니다. 읽고 다시 승인하십시오.`,
      },
      { standing },
    )
  }
  const stand = count === 1 ? '1 blocker stands.' : `${count} blockers stand.`
  const { en, ko } = wayOut(findings)
  return deskError(
    'BLOCKED',
    { en: `${stand} ${en}`, ko: `차단 ${count}건이 남아 있습니다. ${ko}` },
    { standing },
  )
}

/** What can be done about blockers: some no one may let stand, and some not everyone. */
function wayOut(findings: readonly Finding[]): Said {
  const by = new Set(findings.map(waivable))
  if (by.has('by-anyone'))
    return { en: 'Mend them, or override each with a reason.', ko: '고치거나 하나하나 사유를 적어야 합니다.' }
  return by.has('by-signature')
    ? {
        en: 'Mend them, or have a lawyer or the head of the desk sign for them.',
        ko: '고치거나 법무 담당 또는 데스크장의 서명을 받아야 합니다.',
      }
    : { en: 'Mend them: no reason lets them stand.', ko: '사유를 적어도 그대로 둘 수 없으니 고쳐야 합니다.' }
}
