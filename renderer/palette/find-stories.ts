import type { ArchiveState } from '../../shared/api/archive.ts'
import { type Summary, queueSchema } from '../../shared/api/contract.ts'
import type { Core } from '../core/core.ts'
import { askArchive } from '../library/ask-library.ts'
import { noSearch, queryOf } from '../search/search.ts'

/** Stories shown in the palette. */
const most = 12

/** What the palette shows of a story. */
export type FoundStory = Pick<Summary, 'id' | 'slugline' | 'headline' | 'language' | 'state'>

/**
 * Stories of any queue that have the words, wherever in them, the best match first; without words, the newest. Where
 * the archive is not whole, those with the words in slug or headline come before what it has.
 */
export async function findStories(
  core: Core,
  text: string,
  archive: ArchiveState['state'],
  signal: AbortSignal,
): Promise<readonly FoundStory[]> {
  if (text === '') return named(core, text)
  const query = queryOf({ ...noSearch, text }, { offset: 0, limit: most, facets: false })
  const [found, listed] = await Promise.all([
    askArchive(core, (client) => client.archive.search(query, { signal }), signal),
    archive === 'ready' ? [] : named(core, text),
  ])
  if (found?.ok === false && archive === 'ready') return named(core, text)
  const hits = found?.ok ? found.value.hits.map(({ story }): FoundStory => story) : []
  const all = new Map([...listed, ...hits].map((story) => [story.id, story]))
  return [...all.values()].slice(0, most)
}

/** Stories of any queue whose slug or headline has the words, newest first. */
async function named(core: Core, text: string): Promise<readonly FoundStory[]> {
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
