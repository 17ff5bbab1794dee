import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Story } from '../../shared/story/record.ts'
import { tryMove } from '../../shared/story/states.ts'
import { type Target, changeStory, illegalMove } from './change-story.ts'
import type { Desk } from './context.ts'

/** Submits a story, returns it, or puts it on the spike and takes it off. */
export function moveStory(
  desk: Desk,
  {
    move,
    by,
    ...target
  }: Target & { readonly move: 'submit' | 'return' | 'spike' | 'unspike'; readonly by: string },
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, (story) => {
    const moved = tryMove(story, move)
    if (!moved.ok) return refused(illegalMove(moved.error))
    return ok({ story: moved.value, event: { what: 'move', by, detail: { move } } })
  })
}
