import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyParagraphs } from '../../story/view.ts'
import { arbitraryStory } from '../arbitrary-story.test-support.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { descendants, rawText } from '../xml/tree.ts'
import { writeIcml } from './write.ts'

describe('writeIcml', () => {
  it('writes a snippet of InCopy, a range a paragraph', async () => {
    const { content, fileName } = await writeIcml(
      storyWith({ headline: 'Ferry runs again', body: bodyOf('It left at dawn.', 'The end.') }),
    )
    expect(fileName).toBe('Ferry-runs-again.icml')
    const lines = content.split('\n')
    expect(lines[1]).toBe(
      '<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>',
    )
    expect(lines[2]).toBe('<?aid SnippetType="InCopyInterchange"?>')
    const parsed = await parseXml(content)
    const ranges = parsed.ok ? descendants(parsed.value.root, 'ParagraphStyleRange') : []
    expect(ranges.map((range) => [range.attributes['AppliedParagraphStyle'], rawText(range).trim()])).toEqual(
      [
        ['ParagraphStyle/Headline', 'Ferry runs again'],
        ['ParagraphStyle/Body', 'It left at dawn.'],
        ['ParagraphStyle/Body', 'The end.'],
      ],
    )
    expect(ranges.map((range) => descendants(range, 'Br').length)).toEqual([1, 1, 0])
  })

  it('is well formed and holds every word of any story', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(), async (story) => {
        const { content } = await writeIcml(story)
        const parsed = await parseXml(content)
        if (!parsed.ok) throw new Error(parsed.error.message)
        const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
        const found = words(descendants(parsed.value.root, 'Content').map(rawText).join(' '))
        const own = bodyParagraphs(story.body).flatMap(({ text }) => words(text))
        expect(story.pubStatus === 'canceled' || own.every((word) => found.join('').includes(word))).toBe(
          true,
        )
        expect((await writeIcml(story)).content).toBe(content)
      }),
      { numRuns: 60 },
    )
  })
})
