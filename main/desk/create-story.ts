import { blankContent } from '../../shared/story/blank-content.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Result } from '../../shared/result.ts'
import { newParagraphId, newStoryId } from '../../shared/story/new-id.ts'
import type { Story } from '../../shared/story/record.ts'
import { putStory } from './change-story.ts'
import type { Desk } from './context.ts'

/** Starts an empty story: one empty paragraph, no headline, no slug. */
export function createStory(desk: Desk): Promise<Result<Story, DeskError>> {
  return putStory(desk, { story: emptyStory(desk.now()), event: { what: 'create' } })
}

function emptyStory(now: Date): Story {
  const id = newStoryId()
  const at = now.toISOString()
  return {
    schema: 1,
    id,
    uri: `urn:newsml:copydesk.local:${at.slice(0, 10).replaceAll('-', '')}:${id}`,
    version: 1,
    type: 'text',
    language: 'en',
    ...blankContent,
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newParagraphId() } }] },
    firstCreated: at,
    versionCreated: at,
    altIds: [],
    foreign: [],
    desk: { state: 'draft', revision: 0, savedAt: at, origin: 'new', waivers: [], exports: [] },
  }
}
