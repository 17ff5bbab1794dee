import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import type { Story } from '../../shared/story/record.ts'
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
        deskError('CONFLICT', 'The story was changed elsewhere since you opened it. Neither text is lost.', {
          current,
        }),
      )
    }
    const changed = await change(current)
    if (!changed.ok) return changed
    if (changed.value.story === current) return ok(current)
    return putStory(desk, changed.value)
  })
}

/** Stores a story with its next revision and tells every page. */
export async function putStory(desk: Desk, { story, event }: Change): Promise<Result<Story, DeskError>> {
  const at = desk.now().toISOString()
  const next: Story = { ...story, desk: { ...story.desk, revision: story.desk.revision + 1, savedAt: at } }
  const summary = summaryOf(next, checkStory(desk, next).counts)
  const stored = await desk.store.commit({
    stories: [{ story: next, summary }],
    events: [
      {
        ...event,
        at,
        story: next.id,
        version: next.version,
        revision: next.desk.revision,
        sha256: storyHash(next),
      },
    ],
  })
  if (!stored.ok) return stored
  desk.events.publish('event', { event: 'story-stored', story: summary, counts: queueCounts(desk.store) })
  return ok(next)
}

/** The refusal of a move that the story's state does not allow. */
export function illegalMove({ move, state }: IllegalMove): DeskError {
  const why: Readonly<Record<string, string>> = {
    draft: 'it is a draft',
    submitted: 'it waits for approval',
    approved: 'it is approved',
    exported: 'it has been exported',
    spiked: 'it is on the spike',
  }
  return deskError('ILLEGAL_MOVE', `The story cannot take this step (${move}): ${why[state]}.`, {
    move,
    state,
  })
}
