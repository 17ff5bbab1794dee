import * as v from 'valibot'
import { type Story, storySchema } from '../../story/record.ts'

/** What a `*.story.json` says it is, so that it is known without its name. */
export const storyJsonFormat = 'copydesk-story'

/**
 * The whole story, desk state and all, as JSON that `parseStoryJson` reads back to an equal story. Fields
 * stand in the record's order, so that equal stories have equal files.
 */
export function writeStoryJson(story: Story): string {
  const ordered = v.safeParse(storySchema, story)
  const record = ordered.success ? ordered.output : story
  return `${JSON.stringify({ format: storyJsonFormat, ...record }, null, 2)}\n`
}
