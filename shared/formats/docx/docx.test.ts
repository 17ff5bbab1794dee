import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { arbitraryStory, plainText } from '../arbitrary-story.test-support.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import type { BodyNode } from '../../story/body.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { withoutIds } from '../projected.ts'
import { isDocx } from './package.ts'
import { readDocx } from './read.ts'
import { writeDocx } from './write.ts'

const now = '2026-11-24T09:00:00Z'

async function read(bytes: Uint8Array) {
  const result = await readDocx({ text: '', bytes, file: '“story.docx”', now })
  if (!result.ok || !result.value[0]) throw new Error(result.ok ? 'none' : result.error.message)
  return result.value[0]
}

describe('Word files', () => {
  it('carry the desk’s styles and come back field by field', async () => {
    const story = storyWith({
      headline: 'Ferry runs again',
      subHeadline: 'A week in dock',
      by: 'Jane Roe',
      language: 'en-GB',
      authors: [{ name: 'Jane Roe' }],
      keywords: ['ferry', 'Alder'],
      body: {
        type: 'doc',
        content: [
          ...(bodyOf('It left at dawn.').content ?? []),
          { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Tides' }] },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'High at ' },
              { type: 'text', text: 'noon', marks: [{ type: 'strong' }] },
              { type: 'text', text: ' (' },
              {
                type: 'text',
                text: 'table',
                marks: [{ type: 'link', attrs: { href: 'https://example.org/t' } }],
              },
              { type: 'text', text: ').' },
            ],
          },
        ],
      },
    })
    const { content, fileName, notes } = await writeDocx(story)
    expect(fileName).toBe('Ferry-runs-again.docx')
    expect(isDocx(content)).toBe(true)
    const item = await read(content)
    expect(item.content).toMatchObject({
      headline: 'Ferry runs again',
      subHeadline: 'A week in dock',
      by: 'Jane Roe',
      language: 'en-GB',
      keywords: ['ferry', 'Alder'],
    })
    expect(item.content.body.content?.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph'])
    expect(
      item.content.body.content?.at(-1)?.content?.flatMap(({ marks }) => marks?.[0]?.type ?? []),
    ).toEqual(['strong', 'link'])
    expect(notes.map(({ field }) => field)).toEqual(['uri'])
  })

  it('keep lists, a list within a list, and a rule as these', async () => {
    const words = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    const item = (text: string, ...more: readonly BodyNode[]): BodyNode => ({
      type: 'list_item',
      content: [words(text), ...more],
    })
    const inner = { type: 'ordered_list', attrs: { order: 1 }, content: [item('two'), item('three')] }
    const content: readonly BodyNode[] = [
      { type: 'bullet_list', content: [item('one', inner), item('four')] },
      { type: 'horizontal_rule' },
    ]
    const { content: bytes } = await writeDocx(storyWith({ body: { type: 'doc', content } }))
    const back = await read(bytes)
    expect((back.content.body.content ?? []).map(withoutIds)).toEqual(content.map(withoutIds))
  })

  it('tell a keyword with a comma from two keywords', async () => {
    const { content } = await writeDocx(storyWith({ keywords: ['1,000 crowns'] }))
    expect((await read(content)).content.keywords).toEqual(['1,000 crowns'])
  })

  it('hold every word of any story, the same bytes each time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText), async (story) => {
        const first = await writeDocx(story)
        expect((await writeDocx(story)).content).toEqual(first.content)
        if (story.pubStatus === 'canceled') return
        const item = await read(first.content)
        const words = (texts: readonly string[]): readonly string[] =>
          texts.join(' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
        // Without a headline of its own, the heading that opens a file is taken for one.
        const found = words([
          item.content.headline ?? '',
          ...bodyParagraphs(item.content.body).map(({ text }) => text),
        ])
        const missing = words(bodyParagraphs(story.body).map(({ text }) => text)).filter(
          (word) => !found.includes(word),
        )
        expect(missing).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('are refused when damaged, hollow or swollen', async () => {
    const refusal = async (bytes: Uint8Array) => {
      const result = await readDocx({ text: '', bytes, file: '“story.docx”', now })
      return result.ok ? undefined : result.error.code
    }
    const { content } = await writeDocx(storyWith())
    expect(await refusal(content.slice(0, content.length / 2))).toBe('malformed')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w') }))).toBe('malformed')
    const deep = `<w:document xmlns:w="x">${'<w:p>'.repeat(20_000)}`
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(deep) }))).toBe('malformed')
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb)).toBe('too-large')
  })
})
