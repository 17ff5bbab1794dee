import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { WrittenFormat } from '../../shared/formats/endings.ts'
import type { ImportNote } from '../../shared/formats/report.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { differences } from '../../shared/story/difference.ts'
import { type Story, type StoryIn, contentOf } from '../../shared/story/record.ts'
import { isIn } from '../../shared/story/states.ts'

/** A story that may leave as it stands. */
export type Cleared = StoryIn<'approved' | 'exported'>

/**
 * The story, if this exact text may leave; otherwise why not. What is about to be written is compared with what was
 * approved, whatever the story's state says.
 */
export function mayLeave(story: Story, format: WrittenFormat): Result<Cleared, DeskError> {
  const { approval, state } = story.desk
  if (story.pubStatus === 'withheld' && format !== 'story-json') {
    return refused(
      deskError(
        'NOT_APPROVED',
        {
          en: 'The story is withheld: it leaves only as story.json, for hand-over.',
          ko: '배포 보류된 기사입니다. 인계용 story.json으로만 나갈 수 있습니다.',
        },
        {
          state,
        },
      ),
    )
  }
  if (!approval || state === 'spiked') {
    return refused(
      deskError(
        'NOT_APPROVED',
        {
          en: 'The story has not been approved. Approve it to export it.',
          ko: '승인되지 않은 기사입니다. 승인해야 내보낼 수 있습니다.',
        },
        { state },
      ),
    )
  }
  if (approval.sha256 !== storyHash(story)) {
    return refused(
      deskError(
        'CHANGED_SINCE_APPROVAL',
        {
          en: `The text has changed since ${approval.by} approved it. Approve it again to export it.`,
          ko: `${approval.by}의 승인 뒤에 원고가 바뀌었습니다. 내보내려면 다시 승인해야 합니다.`,
        },
        { differences: [...differences(approval.content, contentOf(story))] },
      ),
    )
  }
  if (!isIn(story, 'approved', 'exported')) {
    return refused(
      deskError(
        'NOT_APPROVED',
        {
          en: 'The story was edited after it was approved. Approve it again to export it.',
          ko: '승인한 뒤에 고친 기사입니다. 내보내려면 다시 승인해야 합니다.',
        },
        { state },
      ),
    )
  }
  return ok(story)
}

/** Until when the story is under embargo, for this format; undefined where it may leave now. */
export function embargoOn(story: Story, format: WrittenFormat, now: Date): string | undefined {
  return format === 'story-json' ? undefined : runningEmbargo(story, now)
}

/** What a file under embargo is noted with. */
export function embargoNotes(story: Story, now: Date): readonly ImportNote[] {
  const until = runningEmbargo(story, now)
  if (until === undefined) return []
  return [
    {
      level: 'invalid',
      field: 'embargoedUntil',
      detail: `The story is under embargo until ${until}. The file says so where its format can.`,
      korean: `${until}까지 엠바고가 걸린 기사입니다. 형식이 담을 수 있으면 파일에도 적힙니다.`,
      value: until,
    },
  ]
}

function runningEmbargo({ embargoedUntil }: Story, now: Date): string | undefined {
  return embargoedUntil !== undefined && new Date(embargoedUntil) > now ? embargoedUntil : undefined
}
