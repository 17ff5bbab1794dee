import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import type { Said } from '../../shared/locale.ts'
import type { State, Story } from '../../shared/story/record.ts'
import type { IllegalMove } from '../../shared/story/states.ts'
import { summaryOf } from '../../shared/story/summary.ts'
import type { LedgerEvent } from '../store/store.ts'
import { checkStory } from './check-story.ts'
import type { Desk } from './context.ts'
import { queueCounts } from './list-stories.ts'

/** A story as a use case leaves it, and what the ledger is to remember. */
export interface Change {
  readonly story: Story
  readonly event: Pick<LedgerEvent, 'what' | 'by' | 'detail'>
}

/** Which story a change is for, and the revision it was based on. */
export interface Target {
  readonly id: string
  readonly revision: number
}

/**
 * Applies a change to a stored story: one change at a time, refused as a CONFLICT where the story has moved
 * on since the caller read it. A change that leaves the story as it is (the same object) stores nothing.
 */
export function changeStory(
  desk: Desk,
  target: Target,
  change: (story: Story) => Result<Change, DeskError> | Promise<Result<Change, DeskError>>,
): Promise<Result<Story, DeskError>> {
  return desk.serial(target.id, async () => {
    const found = await desk.store.get(target.id)
    if (!found.ok) return found
    const current = found.value
    if (current.desk.revision !== target.revision) {
      return refused(
        deskError(
          'CONFLICT',
          {
            en: 'The story was changed elsewhere since you opened it. Neither text is lost.',
            ko: '기사를 연 뒤 다른 곳에서 바뀌었습니다. 두 원고 모두 남아 있습니다.',
          },
          {
            current,
          },
        ),
      )
    }
    const changed = await change(current)
    if (!changed.ok) return changed
    if (changed.value.story === current) return ok(current)
    return putStory(desk, changed.value)
  })
}

/** Stores a story with its next revision and tells every page. */
export async function putStory(desk: Desk, change: Change): Promise<Result<Story, DeskError>> {
  const stored = await putStories(desk, [change])
  if (!stored.ok) return stored
  const [story] = stored.value
  if (!story) throw new Error('A story was stored and not given back.')
  return ok(story)
}

/** Stores stories, each with its next revision, and settings where they change too: all of it or nothing. Tells every page. */
export async function putStories(
  desk: Desk,
  changes: readonly Change[],
  settings?: Settings,
): Promise<Result<readonly Story[], DeskError>> {
  const at = desk.now().toISOString()
  const next = changes.map(({ story, event }) => {
    const stored: Story = {
      ...story,
      desk: { ...story.desk, revision: story.desk.revision + 1, savedAt: at },
    }
    return { story: stored, summary: summaryOf(stored, checkStory(desk, stored).counts), event }
  })
  const stored = await desk.store.commit({
    stories: next.map(({ story, summary }) => ({ story, summary })),
    ...(settings && { settings }),
    events: next.map(({ story, event }) => ({
      ...event,
      at,
      story: story.id,
      version: story.version,
      revision: story.desk.revision,
      sha256: storyHash(story),
    })),
  })
  if (!stored.ok) return stored
  const counts = queueCounts(desk.store)
  for (const { summary } of next)
    desk.events.publish('event', { event: 'story-stored', story: summary, counts })
  if (settings) desk.events.publish('event', { event: 'settings-changed', settings })
  return ok(next.map(({ story }) => story))
}

const standsAs: Readonly<Record<State, Said>> = {
  draft: { en: 'it is a draft', ko: '초고입니다' },
  submitted: { en: 'it waits for approval', ko: '승인을 기다리는 기사입니다' },
  approved: { en: 'it is approved', ko: '승인된 기사입니다' },
  exported: { en: 'it has been exported', ko: '이미 송고한 기사입니다' },
  spiked: { en: 'it is on the spike', ko: '보류한 기사입니다' },
}

/** The refusal of a move that the story's state does not allow. */
export function illegalMove({ move, state }: IllegalMove): DeskError {
  const { en, ko } = standsAs[state]
  return deskError(
    'ILLEGAL_MOVE',
    {
      en: `The story cannot take this step (${move}): ${en}.`,
      ko: `지금은 할 수 없는 작업입니다: ${ko}.`,
    },
    { move, state },
  )
}
