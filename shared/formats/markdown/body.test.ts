import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBody, plainText } from '../arbitrary-story.test-support.ts'
import { withoutIds } from '../projected.ts'
import { readMarkdownBody } from './read-body.ts'
import { writeMarkdownBody } from './write-body.ts'

describe('a body in Markdown', () => {
  it('is written as one would write it by hand', () => {
    const text = writeMarkdownBody([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Tides' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The ' },
          { type: 'text', text: 'ferry', marks: [{ type: 'strong' }] },
          { type: 'text', text: ' left at 7*.' },
        ],
      },
      {
        type: 'bullet_list',
        content: ['one', 'two'].map((word) => ({
          type: 'list_item',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }],
        })),
      },
    ])
    expect(text).toBe('## Tides\n\nThe **ferry** left at 7\\*.\n\n- one\n- two')
  })

  it('makes no picture of a link behind an exclamation mark', async () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/' } }
    const content = [
      { type: 'text', text: 'Look\\!' },
      { type: 'text', text: 'here', marks: [link] },
    ]
    const { blocks } = await readMarkdownBody(writeMarkdownBody([{ type: 'paragraph', content }]))
    expect(blocks.map(withoutIds)).toMatchObject([{ content }])
  })

  it('comes back as it was, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBody(plainText), async (body) => {
        const { blocks, notes } = await readMarkdownBody(writeMarkdownBody(body.content ?? []))
        expect(blocks.map(withoutIds)).toEqual((body.content ?? []).map(withoutIds))
        expect(notes).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
