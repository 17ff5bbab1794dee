import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../story/record.ts'
import { arbitraryStory, plainText } from '../arbitrary-story.test-support.ts'
import { projectionNotes } from '../projected.ts'
import type { ReadItem } from '../reader.ts'
import { sniff } from '../sniff.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import { readMarkdown } from './read.ts'
import { markdownProjection, writeMarkdown } from './write.ts'

async function read(text: string): Promise<ReadItem> {
  const result = await readMarkdown({ text, bytes: new Uint8Array(), file: 'f', now: '2026-11-24T09:00:00Z' })
  if (!result.ok || !result.value[0]) throw new Error('not read')
  return result.value[0]
}

describe('Markdown', () => {
  it('holds the fields of a story as front matter', async () => {
    const story = storyWith({
      headline: 'Ferry runs again',
      by: 'Jane Roe',
      body: bodyOf('It left at dawn.'),
    })
    const { content, fileName } = await writeMarkdown(story)
    expect(fileName).toBe('Ferry-runs-again.md')
    expect(content).toContain('\nheadline: "Ferry runs again"\nby: "Jane Roe"\n---\n\nIt left at dawn.\n')
    expect(sniff(content)).toMatchObject({ format: 'markdown' })
  })

  it('is read from a site’s file, what it does not know kept', async () => {
    const item = await read(
      "---\ntitle: 'Ferry runs again'\ndate: 2026-11-24T08:00:00+01:00\ntags:\n  - ferry\n  - Alder\nlayout: post\n---\n\n" +
        'ALDER (Harbor Wire) -- The ferry **runs** again.\n\n<script>x()</script>\n\n[more](javascript:x)\n',
    )
    expect(item.content).toMatchObject({
      headline: 'Ferry runs again',
      keywords: ['ferry', 'Alder'],
      dateline: { place: 'ALDER', source: 'Harbor Wire' },
    })
    expect(item.versionCreated).toBe('2026-11-24T08:00:00+01:00')
    expect(item.foreign).toEqual([{ format: 'markdown', path: 'layout', value: 'post' }])
    expect(item.notes.filter(({ level }) => level === 'lost')).toHaveLength(2)
  })

  it('takes the heading that opens a file for its headline', async () => {
    const item = await read('# Ferry runs again\n\nIt left at dawn.\n\n## Tides\n\nHigh.\n')
    expect(item.content.headline).toBe('Ferry runs again')
    expect(item.content.body.content?.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph'])
  })

  it('is read back as its projection, whose differences are the notes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText), async (story) => {
        const written = await writeMarkdown(story)
        const { content, uri, version, firstCreated, versionCreated, altIds, notes } = await read(
          written.content,
        )
        const back: Story = {
          ...storyWith(),
          ...content,
          ...(uri !== undefined && { uri }),
          ...(version !== undefined && { version }),
          ...(firstCreated !== undefined && { firstCreated }),
          ...(versionCreated !== undefined && { versionCreated }),
          altIds: altIds ?? [],
        }
        expect(notes).toEqual([])
        expect(projectionNotes(await markdownProjection(story), back, 'Markdown')).toEqual([])
        expect((await writeMarkdown(back)).fileName).toBe(written.fileName)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['quotes', `${'> '.repeat(20_000)}x`],
    ['asterisks', '*a_ '.repeat(20_000)],
    ['a front matter without end', `---\n${'a: b\n'.repeat(50_000)}`],
  ])('is read whatever it is made of: %s', async (_, text) => {
    const result = await readMarkdown({
      text,
      bytes: new Uint8Array(),
      file: 'f',
      now: '2026-11-24T09:00:00Z',
    })
    expect(result).toHaveProperty('ok')
  })
})
