import type { Story } from '../../story/record.ts'

/** What a `*.story.json` says it is, so that it is known without its name. */
export const storyJsonFormat = 'copydesk-story'

/** The whole story, desk state and all, as JSON that `parseStoryJson` reads back to an equal story. */
export function writeStoryJson(story: Story): string {
  return `${JSON.stringify({ format: storyJsonFormat, ...story }, null, 2)}\n`
}
