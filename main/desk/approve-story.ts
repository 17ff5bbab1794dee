import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { type Approval, type Story, contentOf } from '../../shared/story/record.ts'
import { isIn, move } from '../../shared/story/states.ts'
import { type Target, changeStory, illegalMove } from './change-story.ts'
import { checkStory, toStanding } from './check-story.ts'
import type { Desk } from './context.ts'
import { toWaiver } from './waive-finding.ts'

export interface ApproveInput extends Target {
  readonly by: string
  /** Reasons to let blockers stand, by the finding's fingerprint. */
  readonly overrides: readonly { readonly fingerprint: string; readonly reason: string }[]
}

/**
 * Binds a person's word to the exact text that is stored. The checks are run here, on the stored story,
 * whatever the page believes; a blocker that is neither mended nor overridden refuses the approval.
 */
export function approveStory(
  desk: Desk,
  { by, overrides, ...target }: ApproveInput,
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, (story) => {
    if (!isIn(story, 'draft', 'submitted')) {
      return refused(illegalMove({ code: 'ILLEGAL_MOVE', move: 'approve', state: story.desk.state }))
    }
    const at = desk.now().toISOString()
    const { report, standing } = checkStory(desk, story)
    const reasons = new Map(overrides.map(({ fingerprint, reason }) => [fingerprint, reason]))
    const blockers = standing.filter(({ severity }) => severity === 'blocker')
    const open = blockers.filter(({ fingerprint }) => !reasons.has(fingerprint))
    if (open.length > 0) {
      return refused(
        deskError('BLOCKED', `${blockersStand(open.length)} Mend them, or override each with a reason.`, {
          standing: open.map(toStanding),
        }),
      )
    }
    const given = blockers.map((finding) =>
      toWaiver(finding, { reason: reasons.get(finding.fingerprint) ?? '', by, at }),
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
      at,
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
    return ok({
      story: { ...approved, desk: { ...approved.desk, waivers, approval } },
      event: { what: 'approve', by, detail: { approved: sha256, overrides: waivers } },
    })
  })
}

function blockersStand(count: number): string {
  return count === 1 ? '1 blocker stands.' : `${count} blockers stand.`
}
