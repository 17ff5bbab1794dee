import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../story/record.ts'
import { arbitraryStory, plainText } from '../arbitrary-story.test-support.ts'
import { projectionNotes } from '../projected.ts'
import type { ReadItem } from '../reader.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import { htmlProjection } from './projection.ts'
import { readHtml } from './read.ts'
import { writeHtml } from './write.ts'

async function readBack(text: string): Promise<ReadItem> {
  const result = await readHtml({ text, bytes: new Uint8Array(), file: 'f', now: '2026-11-24T09:00:00Z' })
  if (!result.ok || !result.value[0]) throw new Error('not read')
  return result.value[0]
}

/** A story again of what was read. */
function storyOf({ content, uri, version, firstCreated, versionCreated, altIds }: ReadItem): Story {
  return {
    ...storyWith(),
    ...content,
    ...(uri !== undefined && { uri }),
    ...(version !== undefined && { version }),
    ...(firstCreated !== undefined && { firstCreated }),
    ...(versionCreated !== undefined && { versionCreated }),
    altIds: altIds ?? [],
  }
}

describe('writeHtml', () => {
  it('writes a page that stands alone, with the story as schema.org has it', () => {
    const { content, fileName, mediaType, notes } = writeHtml(
      storyWith({
        headline: 'Ferry <runs> again',
        slugline: 'ferry-back',
        by: 'Jane Roe',
        body: bodyOf('It left at dawn.'),
        edNote: 'Check the time.',
        urgency: 3,
      }),
    )
    expect(fileName).toBe('ferry-back.html')
    expect(mediaType).toBe('text/html; charset=utf-8')
    expect(content).toContain('<h1>Ferry &lt;runs&gt; again</h1>')
    expect(content).toContain('"headline":"Ferry \\u003cruns> again"')
    expect(content).not.toContain('Check the time')
    expect(notes.map(({ level, field }) => `${level} ${field}`)).toEqual([
      'lost slugline',
      'lost urgency',
      'lost edNote',
    ])
  })

  it('writes a kill without its text', () => {
    const story = storyWith({
      pubStatus: 'canceled',
      edNote: 'The fire was elsewhere.',
      body: bodyOf('Fire at the mole.'),
    })
    const { content } = writeHtml(story)
    expect(content).toContain('The fire was elsewhere.')
    expect(content).not.toContain('Fire at the mole.')
  })

  it('is read back as its projection, whose differences are the notes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText), async (story) => {
        const written = writeHtml(story)
        const read = await readBack(written.content)
        const back = storyOf(read)
        expect(read.notes).toEqual([])
        expect(projectionNotes(htmlProjection(story), back, 'HTML')).toEqual([])
        expect(writeHtml(back).content).toBe(written.content)
      }),
      { numRuns: 100 },
    )
  })

  it('writes any story, whatever letters it has', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(), async (story) => {
        const { content } = writeHtml(story)
        expect(content.match(/<script/g)).toHaveLength(1)
        const { headline } = (await readBack(content)).content
        expect(headline).toBe(story.headline?.trim() === '' ? undefined : story.headline)
      }),
      { numRuns: 50 },
    )
  })
})
