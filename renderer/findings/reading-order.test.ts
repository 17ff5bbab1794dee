import { describe, expect, it } from 'vitest'
import type { Anchor, Finding } from '../../shared/checks/finding.ts'
import { findingAt } from '../../shared/checks/testing.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { inReadingOrder } from './reading-order.ts'

const paragraphs: readonly Paragraph[] = ['a', 'b', 'c'].map((id) => ({ id, kind: 'body', text: 'Words.' }))

describe('inReadingOrder', () => {
  it('goes down the fields, then the paragraphs, then to what concerns the story', () => {
    const ordered = inReadingOrder(
      [
        finding('story', { in: 'story' }),
        finding('third', body('c', 0)),
        finding('later in first', body('a', 9)),
        finding('headline', { in: 'headline', from: 0, to: 4 }),
        finding('first', body('a', 2)),
        finding('slug', { in: 'slugline', from: 0, to: 4 }),
      ],
      paragraphs,
    )
    expect(ordered.map(({ fingerprint }) => fingerprint)).toEqual([
      'slug',
      'headline',
      'first',
      'later in first',
      'third',
      'story',
    ])
  })

  it('meets a repeat where its first telling stands', () => {
    const ordered = inReadingOrder(
      [finding('in b', body('b', 0)), finding('repeat', body('c', 0), body('a', 5))],
      paragraphs,
    )
    expect(ordered.map(({ fingerprint }) => fingerprint)).toEqual(['repeat', 'in b'])
  })
})

function body(paragraph: string, from: number): Anchor {
  return { in: 'body', paragraph, from, to: from + 3 }
}

function finding(fingerprint: string, at: Anchor, ...related: readonly Anchor[]): Finding {
  return findingAt(fingerprint, at, { related, check: 'repeat-sentence' })
}
