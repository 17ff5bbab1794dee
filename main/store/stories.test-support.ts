import { blankContent } from '../../shared/story/blank-content.ts'
import type { Summary } from '../../shared/api/contract.ts'
import { storyHash } from '../../shared/story/canonical.ts'
import type { Story } from '../../shared/story/record.ts'
import { summaryOf } from '../../shared/story/summary.ts'
import type { LedgerEvent, Transaction } from './store.ts'

/* Builders for this folder's tests. */

const at = '2026-11-24T09:00:00.000Z'

/** A story of one paragraph. */
export function storyOf(id: string, text: string, revision = 1): Story {
  return {
    schema: 1,
    id,
    uri: `urn:newsml:desk.example:20261124:${id}`,
    version: 1,
    type: 'text',
    language: 'en',
    ...blankContent,
    headline: `Ferry ${id} leaves late`,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] }],
    },
    firstCreated: at,
    versionCreated: at,
    altIds: [],
    foreign: [],
    desk: { state: 'draft', revision, savedAt: at, origin: 'new', waivers: [], exports: [] },
  }
}

const findings: Summary['findings'] = { blockers: 1, warnings: 2, notes: 3 }

/** The transaction that saves stories, with an event for each. */
export function saving(stories: readonly Story[], what: LedgerEvent['what'] = 'save'): Transaction {
  return {
    stories: stories.map((story) => ({ story, summary: summaryOf(story, findings) })),
    events: stories.map((story) => ({
      what,
      at,
      story: story.id,
      version: story.version,
      revision: story.desk.revision,
      sha256: storyHash(story),
    })),
  }
}
