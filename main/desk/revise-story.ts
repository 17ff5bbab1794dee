import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import type { Story } from '../../shared/story/record.ts'
import { isIn, move } from '../../shared/story/states.ts'
import { type Target, changeStory, illegalMove } from './change-story.ts'
import type { Desk } from './context.ts'

/** How an exported story goes on: more to tell, something to put right, or to be withdrawn. */
export type RevisionKind = 'update' | 'correction' | 'kill'

/**
 * Starts the next version of an exported story. A correction and a kill must say what was wrong: the note
 * leaves with the story (formats.md §6). The old approval does not cover the new version.
 */
export function reviseStory(
  desk: Desk,
  {
    kind,
    note,
    by,
    ...target
  }: Target & { readonly kind: RevisionKind; readonly note?: string; readonly by: string },
): Promise<Result<Story, DeskError>> {
  return changeStory(desk, target, (story) => {
    const { state } = story.desk
    if (!isIn(story, 'exported')) return refused(illegalMove({ code: 'ILLEGAL_MOVE', move: 'revise', state }))
    if (kind !== 'update' && note === undefined) {
      return refused(
        deskError(
          'BAD_INPUT',
          {
            en: `A ${kind} needs a note that says what was wrong.`,
            ko: `${kind === 'kill' ? '취소' : '정정'}에는 무엇이 틀렸는지 적은 메모가 있어야 합니다.`,
          },
          { what: 'note' },
        ),
      )
    }
    const { waivers: _waivers, approval: _approval, ...deskState } = story.desk
    const next: Story = {
      ...move(story, 'revise'),
      version: story.version + 1,
      versionCreated: desk.now().toISOString(),
      signals: [kind === 'update' ? 'sig:update' : 'sig:correction'],
      ...(note !== undefined && {
        edNote: note,
        corrects: { uri: story.uri, version: story.version, note },
      }),
      ...(kind === 'kill' && { pubStatus: 'canceled' as const }),
      desk: { ...deskState, state: 'draft', waivers: [] },
    }
    return ok({ story: next, event: { what: 'revise', by, detail: { kind, ...(note && { note }) } } })
  })
}
