import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../shared/story/view.ts'
import { passagesOf } from './passages.ts'
import { hit, keptStory } from './ran-before.test-support.ts'

const paragraphs: readonly Paragraph[] = [
  { id: 'a', kind: 'body', text: 'The pier shut. It rained.' },
  { id: 'b', kind: 'body', text: 'The pier shut.' },
]
const shut = { from: 0, to: 14, text: 'The pier shut.' }

describe('passagesOf', () => {
  it('makes one passage of all places where a sentence ran, and takes the gravest for its kind', () => {
    const at = { paragraph: 0, ...shut }
    const [passage, ...others] = passagesOf(
      {
        hits: [
          hit({ class: 'ran-before-reuse', at, story: keptStory({ number: 1 }) }),
          hit({ class: 'ran-before-lifted', at, story: keptStory({ number: 2 }), score: 0.9 }),
          hit({ class: 'ran-before-lifted', at, story: keptStory({ number: 3 }) }),
        ],
        background: [],
      },
      paragraphs,
    )
    expect(others).toEqual([])
    expect(passage?.kind).toBe('lifted')
    expect(passage?.places.map(({ story }) => story.number)).toEqual([3, 2, 1])
  })

  it('asks about background that nobody has confirmed, and is silent about what somebody has', () => {
    const rained = { paragraph: 0, from: 15, to: 25, text: 'It rained.' }
    const passages = passagesOf(
      {
        hits: [],
        background: [
          { at: rained, stories: 65, confirmed: false },
          { at: { paragraph: 0, ...shut }, stories: 65, confirmed: true },
        ],
      },
      paragraphs,
    )
    expect(passages.map(({ kind, text, stories }) => [kind, text, stories])).toEqual([
      ['background', 'It rained.', 65],
    ])
  })

  it('gives a passage the same id when a paragraph comes before it, and two that read alike two ids', () => {
    const first = passagesOf({ hits: [hit({ at: { paragraph: 1, ...shut } })], background: [] }, paragraphs)
    const later = passagesOf(
      {
        hits: [hit({ at: { paragraph: 2, ...shut } }), hit({ at: { paragraph: 1, ...shut } })],
        background: [],
      },
      [{ id: 'new', kind: 'body', text: 'Before.' }, ...paragraphs],
    )
    expect(later[1]?.id).toBe(first[0]?.id)
    expect(later[0]?.id).not.toBe(later[1]?.id)
  })
})
