import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Story, Waiver } from '../../shared/story/record.ts'
import { type Target, changeStory, illegalMove } from './change-story.ts'
import { checkStory } from './check-story.ts'
import type { Desk } from './context.ts'

interface WaiveInput extends Target {
  readonly fingerprint: string
  readonly reason: string
  readonly by: string
}

/** Lets a finding stand, with a person's reason. Part of the record, not of the text: an approval keeps. */
export function waiveFinding(
  desk: Desk,
  { fingerprint, reason, by, ...target }: WaiveInput,
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, (story) => {
    if (story.desk.state === 'exported' || story.desk.state === 'spiked') {
      return refused(illegalMove({ code: 'ILLEGAL_MOVE', move: 'edit', state: story.desk.state }))
    }
    const finding = checkStory(desk, story).report.findings.find((found) => found.fingerprint === fingerprint)
    if (!finding) {
      return refused(
        deskError('BAD_INPUT', 'The finding no longer stands: its words have changed. Nothing was waived.', {
          what: fingerprint,
        }),
      )
    }
    const waiver = toWaiver(finding, { reason, by, at: desk.now().toISOString() })
    return ok({
      story: withWaivers(story, [
        ...story.desk.waivers.filter((other) => other.fingerprint !== fingerprint),
        waiver,
      ]),
      event: { what: 'waive', by, detail: { ...waiver } },
    })
  })
}

/** Takes a waiver back: the finding counts again. */
export function unwaiveFinding(
  desk: Desk,
  { fingerprint, by, ...target }: Omit<WaiveInput, 'reason'>,
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
  said: Pick<Waiver, 'reason' | 'by' | 'at'>,
): Waiver {
  return { fingerprint, check, severity, excerpt, ...said }
}

function withWaivers(story: Story, waivers: readonly Waiver[]): Story {
  return { ...story, desk: { ...story.desk, waivers } }
}
