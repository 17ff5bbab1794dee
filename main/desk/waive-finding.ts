import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { mayLetStand, waivable } from '../../shared/checks/waivable.ts'
import type { Said } from '../../shared/locale.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Role, Story, Waiver } from '../../shared/story/record.ts'
import { type Target, changeStory, illegalMove } from './change-story.ts'
import { checkStory } from './check-story.ts'
import type { Desk } from './context.ts'

interface WaiveInput extends Target {
  readonly fingerprint: string
  readonly reason: string
  readonly by: string
  readonly role?: Role
}

/** Lets a finding stand, with a person's reason. Part of the record, not of the text: an approval keeps. */
export function waiveFinding(
  desk: Desk,
  { fingerprint, reason, by, role = 'editor', ...target }: WaiveInput,
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, async (story) => {
    await desk.spelling.ready(story.language)
    if (story.desk.state === 'exported' || story.desk.state === 'spiked') {
      return refused(illegalMove({ code: 'ILLEGAL_MOVE', move: 'edit', state: story.desk.state }))
    }
    const finding = checkStory(desk, story).report.findings.find((found) => found.fingerprint === fingerprint)
    if (!finding) {
      return refused(
        deskError(
          'BAD_INPUT',
          {
            en: 'The finding no longer stands: its words have changed. Nothing was waived.',
            ko: '지적한 낱말이 바뀌어 더는 해당되지 않습니다. 그대로 두기를 적지 않았습니다.',
          },
          {
            what: fingerprint,
          },
        ),
      )
    }
    if (!mayLetStand(finding, role)) {
      return refused(deskError('MAY_NOT_WAIVE', whoMay(finding), { title: finding.title }))
    }
    const waiver = toWaiver(finding, { reason, by, role, at: desk.now().toISOString() })
    return ok({
      story: withWaivers(story, [
        ...story.desk.waivers.filter((other) => other.fingerprint !== fingerprint),
        waiver,
      ]),
      event: { what: 'waive', by, detail: { ...waiver } },
    })
  })
}

function whoMay(finding: Finding): Said {
  return waivable(finding) === 'by-signature'
    ? {
        en: `“${finding.title}” can be let stand by a lawyer or the head of the desk alone. Nothing was waived.`,
        ko: `‘${finding.title}’: 법무 담당이나 데스크장만 그대로 둘 수 있습니다. 적지 않았습니다.`,
      }
    : {
        en: `“${finding.title}” has to be mended: no reason lets it stand. Nothing was waived.`,
        ko: `‘${finding.title}’: 사유를 적어도 그대로 둘 수 없으니 고쳐야 합니다. 적지 않았습니다.`,
      }
}

/** Takes a waiver back: the finding counts again. */
export function unwaiveFinding(
  desk: Desk,
  { fingerprint, by, ...target }: Omit<WaiveInput, 'reason' | 'role'>,
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, (story) => {
    const waivers = story.desk.waivers.filter((waiver) => waiver.fingerprint !== fingerprint)
    if (waivers.length === story.desk.waivers.length) return ok({ story, event: { what: 'unwaive' } })
    return ok({ story: withWaivers(story, waivers), event: { what: 'unwaive', by, detail: { fingerprint } } })
  })
}

/** The record of a person letting a finding stand. */
export function toWaiver(
  { fingerprint, check, severity, excerpt }: Finding,
  said: Pick<Waiver, 'reason' | 'by' | 'role' | 'at'>,
): Waiver {
  return { fingerprint, check, severity, excerpt, ...said }
}

function withWaivers(story: Story, waivers: readonly Waiver[]): Story {
  return { ...story, desk: { ...story.desk, waivers } }
}
