import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { stableJson } from '../../shared/story/canonical.ts'
import { type Content, type Story, contentOf, withContent } from '../../shared/story/record.ts'
import { isEditable } from '../../shared/story/states.ts'
import { type Target, changeStory, illegalMove } from './change-story.ts'
import type { Desk } from './context.ts'

/**
 * Stores an editor's text. Any edit makes an approved story a draft again; the approval stays in the record,
 * so that what changed since can be shown. Text that is the same already is not stored again.
 */
export function saveStory(
  desk: Desk,
  { content, ...target }: Target & { readonly content: Content },
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, (story) => {
    const { state } = story.desk
    if (!isEditable(state)) return refused(illegalMove({ code: 'ILLEGAL_MOVE', move: 'edit', state }))
    if (stableJson(contentOf(story)) === stableJson(content)) return ok({ story, event: { what: 'save' } })
    const edited = withContent(story, content)
    return ok({
      story: { ...edited, desk: { ...story.desk, state: state === 'approved' ? 'draft' : state } },
      event: { what: 'save' },
    })
  })
}
