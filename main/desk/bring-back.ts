import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import { type Story, contentOf, withContent } from '../../shared/story/record.ts'
import { isEditable } from '../../shared/story/states.ts'
import { type Target, changeStory, illegalMove } from './change-story.ts'
import type { Desk } from './context.ts'

/**
 * Stores the words of an earlier revision as the newest: nothing is taken out of the history, and what was there before
 * can be brought back in the same way. An approved story becomes a draft again.
 */
export function bringBack(
  desk: Desk,
  { earlier, by, ...target }: Target & { readonly earlier: number; readonly by: string },
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, async (story) => {
    const { state } = story.desk
    if (!isEditable(state)) return refused(illegalMove({ code: 'ILLEGAL_MOVE', move: 'edit', state }))
    const kept = await desk.store.revision(story.id, earlier)
    if (!kept.ok) return kept
    const edited = withContent(story, contentOf(kept.value))
    const next: Story = {
      ...edited,
      desk: { ...story.desk, state: state === 'approved' ? 'draft' : state },
    }
    return ok({
      story: next,
      event: { what: 'bring-back', by, detail: { earlier, sha256: storyHash(kept.value) } },
    })
  })
}
