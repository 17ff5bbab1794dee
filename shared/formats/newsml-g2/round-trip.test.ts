import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import type { Story } from '../../story/record.ts'
import { arbitraryStory, plainText } from '../arbitrary-story.test-support.ts'
import type { ReadItem } from '../reader.ts'
import { sniff } from '../sniff.ts'
import { storyWith } from '../stories.test-support.ts'
import { validator } from '../xml/validate.test-support.ts'
import { readNewsmlG2 } from './read.ts'
import { writeNewsmlG2 } from './write.ts'

const folder = corpus()
const now = '2026-11-24T09:00:00Z'

async function readAll(text: string): Promise<readonly ReadItem[]> {
  const result = await readNewsmlG2({ text, bytes: new TextEncoder().encode(text), file: 'This file', now })
  return result.ok ? result.value : []
}

async function read(text: string): Promise<ReadItem> {
  const [item] = await readAll(text)
  if (!item) throw new Error('no story')
  return item
}

/** A story of what was read, for it to be written again. */
function storyOf({ content, uri, version, firstCreated, versionCreated, foreign, altIds }: ReadItem): Story {
  return storyWith({
    ...content,
    foreign,
    ...(altIds && { altIds }),
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

describe('NewsML-G2, out and in again', () => {
  it('writes a dateline without the dash that a reader takes for the page’s', async () => {
    const dateline = { text: 'Alder, Nov 24 -', guessed: false, inBody: false }
    const { content } = await writeNewsmlG2(storyWith({ dateline }))
    expect(content).toContain('<dateline>Alder, Nov 24</dateline>')
    expect((await writeNewsmlG2(storyOf(await read(content)))).content).toBe(content)
  })

  it.skipIf(folder === undefined)('is valid NewsML-G2 2.35 for any story', { timeout: 120_000 }, async () => {
    const validate = await validator(folder ?? '', 'newsml-g2')
    await fc.assert(
      fc.asyncProperty(arbitraryStory(), async (story) => {
        expect(validate((await writeNewsmlG2(story)).content)).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  it(
    'reports the fields that do not come back as they went, and no others',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryStory(plainText), async (story) => {
          const { content, notes } = await writeNewsmlG2(story)
          const item = await read(content)
          const back = storyOf(item)
          // What blocks become is the body's own test; `foreign` is what the record has no field for.
          const compared = [...new Set([...Object.keys(story), ...Object.keys(back)])]
            .filter((field) => field !== 'body' && field !== 'foreign')
            .map((field) => field as keyof Story)
          const differing = compared.filter((field) => told(story[field]) !== told(back[field]))
          const reported = new Set(notes.map(({ field }) => field).filter((field) => field !== 'body'))
          expect(differing.toSorted()).toEqual([...reported].toSorted())
          expect(item.foreign).toEqual([])
        }),
        { numRuns: 1000 },
      )
    },
  )

  it('writes what it has read as it was', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText), async (story) => {
        const once = (await writeNewsmlG2(story)).content
        const again = (await writeNewsmlG2(storyOf(await read(once)))).content
        expect((await writeNewsmlG2(storyOf(await read(again)))).content).toBe(again)
        expect((await writeNewsmlG2(story)).content).toBe(once)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps codes, names in other languages, and addresses', async () => {
    const subjects = [
      { name: 'arts', names: { de: 'Kunst' }, scheme: 'medtop', code: '01000000' },
      { name: 'ferries', scheme: 'k', code: '7', uri: 'https://karben.example/topic/7' },
      { name: 'bays', code: 'bay' },
    ]
    const { content, notes } = await writeNewsmlG2(storyWith({ subjects }))
    expect(content).toContain('<scheme alias="k" uri="tag:copydesk.local,2026:scheme/k/"/>')
    expect((await read(content)).content.subjects).toEqual(subjects)
    expect(notes).toEqual([])
  })

  it('names what is corrected, and leaves the text of a kill at home', async () => {
    const corrects = { uri: 'urn:newsml:karben.example:20261123:1', version: 2, note: 'Two, not three.' }
    const { content, notes } = await writeNewsmlG2(storyWith({ corrects, pubStatus: 'canceled' }))
    expect((await read(content)).content).toMatchObject({ corrects, pubStatus: 'canceled' })
    expect(content).not.toContain('Alder')
    expect(notes).toMatchObject([{ level: 'lost', field: 'body' }])
  })
})

describe.skipIf(folder === undefined)('real NewsML-G2', () => {
  const texts = (
    folder === undefined ? [] : globSync(['wire/**/*.xml', 'wire/**/tag_reuters*'], { cwd: folder })
  )
    .map((path) => ({ path, text: new TextDecoder().decode(readFileSync(join(folder ?? '', path))) }))
    .filter(({ text }) => {
      const kind = sniff(text)
      return kind.kind === 'format' && kind.format === 'newsml-g2'
    })

  it.each(texts)('goes out again as valid NewsML-G2 2.35, the same at each turn: $path', async ({ text }) => {
    const validate = await validator(folder ?? '', 'newsml-g2')
    for (const item of await readAll(text)) {
      const first = await writeNewsmlG2(storyOf(item))
      expect(validate(first.content)).toBeUndefined()
      const second = await writeNewsmlG2(storyOf(await read(first.content)))
      expect(second.content).toBe(first.content)
    }
  })
})
