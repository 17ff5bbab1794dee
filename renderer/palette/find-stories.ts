import { type Summary, queueSchema } from '../../shared/api/contract.ts'
import type { Core } from '../core/core.ts'

/** Stories shown in the palette. */
const most = 12

/** Stories of any queue whose slug or headline has the words, newest first. */
export async function findStories(core: Core, text: string): Promise<readonly Summary[]> {
  const answers = await Promise.all(
    queueSchema.options.map((queue) =>
      core.call((client) =>
        client.stories.list({
          queue,
          offset: 0,
          limit: most,
          ...(text !== '' && { text: text.slice(0, 200) }),
        }),
      ),
    ),
  )
  return answers
    .flatMap((answer) => (answer.ok ? answer.value.rows : []))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .slice(0, most)
}
