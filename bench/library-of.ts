import * as v from 'valibot'
import { type FileSystem, realFileSystem } from '../main/store/file-system.ts'
import { openLibrary } from '../main/store/library.ts'
import type { LedgerEvent, Store, Transaction } from '../main/store/store.ts'
import { storyHash } from '../shared/story/canonical.ts'
import { blankContent } from '../shared/story/blank-content.ts'
import { type Story, storySchema } from '../shared/story/record.ts'
import { summaryOf } from '../shared/story/summary.ts'
import { makeStory } from './make-story.ts'

const at = '2026-11-24T09:00:00.000Z'
const findings = { blockers: 0, warnings: 2, notes: 3 }
/** A story of some 560 words is about 5 kB of JSON. */
const paragraphs = makeStory(560).split('\n\n').slice(2, -1)

/** A wire story of about 5 kB of JSON. */
export function benchStory(number: number, revision = 1): Story {
  const id = `story-${String(number).padStart(6, '0')}`
  return {
    schema: 1,
    id,
    uri: `urn:newsml:northwire.example:20261124:${id}`,
    version: 1,
    type: 'text',
    language: 'en',
    ...blankContent,
    slugline: `WIRE-${number}`,
    headline: `Harbor works go on in Alder for year ${number}`,
    body: {
      type: 'doc',
      content: paragraphs.map((text, index) => ({
        type: 'paragraph',
        attrs: { id: `p${index}` },
        content: [{ type: 'text', text: index === 0 ? `${text} Take ${revision}.` : text }],
      })),
    },
    firstCreated: at,
    versionCreated: at,
    altIds: [],
    foreign: [],
    desk: {
      state: 'draft',
      revision,
      savedAt: new Date(Date.UTC(2026, 10, 24) + number * 60_000 + revision).toISOString(),
      origin: 'import',
      waivers: [],
      exports: [],
    },
  }
}

/** The transaction that saves a story, as the desk makes it: its words were looked at by the contract when they came. */
export function savingOne(story: Story): Transaction {
  if (!v.is(storySchema, story)) throw new Error(`${story.id} is no story`)
  const event: LedgerEvent = {
    what: 'save',
    at,
    by: 'Ines Vale',
    story: story.id,
    version: story.version,
    revision: story.desk.revision,
    sha256: storyHash(story),
  }
  return { stories: [{ story, summary: summaryOf(story, findings) }], events: [event] }
}

export async function openedLibrary(folder: string, fs: FileSystem = realFileSystem): Promise<Store> {
  const opened = await openLibrary(folder, {
    shell: 'command-line',
    version: '0.0.0',
    now: () => new Date(),
    fs,
  })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** Makes a library of so many stories. It is not synced: making it is not what is measured. */
export async function makeLibrary(folder: string, stories: number): Promise<void> {
  const store = await openedLibrary(folder, {
    ...realFileSystem,
    async open(path, how) {
      return { ...(await realFileSystem.open(path, how)), sync: async () => undefined }
    },
    syncFolder: async () => undefined,
  })
  const aBatch = 500
  for (let from = 0; from < stories; from += aBatch) {
    const batch = Array.from({ length: Math.min(aBatch, stories - from) }, (_, index) =>
      savingOne(benchStory(from + index)),
    )
    const results = await Promise.all(batch.map((transaction) => store.commit(transaction)))
    if (!results.every(({ ok }) => ok)) throw new Error('the library could not be made')
  }
  await store.close()
}
