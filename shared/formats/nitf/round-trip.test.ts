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

/** A field as it can be compared: the order of a list's members and of an object's names says nothing. */
function told(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(told).toSorted().join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const entries = Object.entries(value).map(([name, one]) => `${name}:${told(one)}`)
  return `{${entries.toSorted().join()}}`
}

describe('NITF, out and in again', () => {
  it.skipIf(folder === undefined)('is valid NITF 3.6 for any story', { timeout: 60_000 }, async () => {
    const validate = await validator(folder ?? '', 'nitf')
    await fc.assert(
      fc.asyncProperty(arbitraryStory(), async (story) => {
        expect(validate((await writeNitf(story)).content)).toBeUndefined()
      }),
      { numRuns: 250 },
    )
  })

  it(
    'reports the fields that do not come back as they went, and no others',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryStory(plainText), async (story) => {
          const { content, notes } = await writeNitf(story)
          const item = await read(content)
          const back = storyOf(item)
          // What blocks become is the body's own test; `foreign` is what the record has no field for.
          const compared = [...new Set([...Object.keys(story), ...Object.keys(back)])]
            .filter((field) => field !== 'body' && field !== 'foreign')
            .map((field) => field as keyof Story)
          const differing = compared.filter((field) => told(story[field]) !== told(back[field]))
          const reported = new Set(notes.map(({ field }) => field).filter((field) => field !== 'body'))
          expect(differing.toSorted()).toEqual([...reported].toSorted())
          expect(item.notes.filter(({ level }) => level === 'invalid')).toEqual([])
        }),
        { numRuns: 250 },
      )
    },
  )

  it(
    'writes the same bytes again, of the story and of what comes back of it',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryStory(plainText), async (story) => {
          fc.pre(story.headline !== undefined)
          const once = (await writeNitf(story)).content
          expect((await writeNitf(storyOf(await read(once)))).content).toBe(once)
          expect((await writeNitf(story)).content).toBe(once)
        }),
        { numRuns: 250 },
      )
    },
  )
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
