import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import type { Story } from '../../story/record.ts'
import { arbitraryStory, plainText } from '../arbitrary-story.test-support.ts'
import type { ReadItem } from '../reader.ts'
import { storyWith } from '../stories.test-support.ts'
import { validator } from '../xml/validate.test-support.ts'
import { readNitf } from './read.ts'
import { writeNitf } from './write.ts'

const folder = corpus()
const now = '2026-11-24T09:00:00Z'

async function read(text: string): Promise<ReadItem> {
  const result = await readNitf({ text, bytes: new TextEncoder().encode(text), file: 'This file', now })
  const [item] = result.ok ? result.value : []
  if (!item) throw new Error(result.ok ? 'no story' : result.error.message)
  return item
}

/** A story of what was read, for it to be written again. */
function storyOf({ content, uri, version, firstCreated, versionCreated, foreign }: ReadItem): Story {
  return storyWith({
    ...content,
    foreign,
    ...(uri !== undefined && { uri }),
    ...(version !== undefined && { version }),
    ...(firstCreated !== undefined && { firstCreated }),
    ...(versionCreated !== undefined && { versionCreated }),
  })
}

/** The fields that come back as they went, whatever the story. */
const whole = [
  'uri',
  'version',
  'language',
  'firstCreated',
  'versionCreated',
  'contentCreated',
  'expires',
  'slugline',
  'by',
  'abstract',
  'keywords',
  'subjects',
  'people',
  'organisations',
  'places',
  'signals',
  'edNote',
  'usageTerms',
  'copyrightHolder',
  'pubStatus',
] as const

describe('NITF, out and in again', () => {
  it.skipIf(folder === undefined)('is valid NITF 3.6 for any story', { timeout: 60_000 }, async () => {
    const validate = await validator(folder ?? '', 'nitf')
    await fc.assert(
      fc.asyncProperty(arbitraryStory(), async (story) => {
        expect(validate((await writeNitf(story)).content)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every field that it has a place for', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText), async (story) => {
        fc.pre(story.headline !== undefined)
        const { content, notes } = await writeNitf(story)
        const item = await read(content)
        const back: Record<string, unknown> = { ...item.content, ...item }
        const lost = new Set(notes.map(({ field }) => field))
        for (const field of whole) {
          if (!lost.has(field)) expect([field, back[field]]).toEqual([field, story[field]])
        }
        expect(item.content.headline).toBe(story.headline)
        expect(item.content.urgency).toBe(Math.min(story.urgency, 8))
        if (story.dateline && !lost.has('dateline'))
          expect(item.content.dateline?.text).toBe(story.dateline.text)
        expect(item.notes.filter(({ level }) => level === 'invalid')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('writes what it has read as it was', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText), async (story) => {
        fc.pre(story.headline !== undefined)
        const once = (await writeNitf(story)).content
        const again = (await writeNitf(storyOf(await read(once)))).content
        expect((await writeNitf(storyOf(await read(again)))).content).toBe(again)
        expect((await writeNitf(story)).content).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})

describe.skipIf(folder === undefined)('real NITF', () => {
  const paths = folder === undefined ? [] : globSync('wire/**/*.xml', { cwd: folder })
  const texts = paths
    .map((path) => ({ path, text: readFileSync(join(folder ?? '', path), 'latin1') }))
    .filter(
      ({ text, path }) =>
        /<nitf[\s>]/.test(text.slice(0, 3000)) && !/<NewsML|<newsItem/.test(text) && !path.includes('lite'),
    )

  it.each(texts)('goes out again as valid NITF 3.6, the same at each turn: $path', async ({ text }) => {
    const validate = await validator(folder ?? '', 'nitf')
    const first = await writeNitf(storyOf(await read(text)))
    expect(validate(first.content)).toBeUndefined()
    const second = await writeNitf(storyOf(await read(first.content)))
    expect(second.content).toBe(first.content)
  })
})
