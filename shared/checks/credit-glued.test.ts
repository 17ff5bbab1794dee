import { describe, expect, it } from 'vitest'
import { creditGlued } from './credit-glued.ts'
import { createEngine } from './engine.ts'
import { block, storyOf, textsAfter } from './testing.ts'

function findingsIn(story: ReturnType<typeof storyOf>) {
  return createEngine([creditGlued]).check(story, 'en').findings
}

describe('creditGlued', () => {
  it.each([
    ['Rain fell. (Yonhap)', 'Rain fell.'],
    ['Rain fell.(Meridian)', 'Rain fell.'],
    ['"Rain fell." (Harbour Wire)', '"Rain fell."'],
    ['비가 왔다. (연합뉴스)', '비가 왔다.'],
  ])('takes the credit off “%s”', (text, expected) => {
    const story = storyOf(['It was late.', text])
    const [finding] = findingsIn(story)
    expect(finding?.severity).toBe('warning')
    expect(textsAfter(story, finding?.fixes[0]?.edits ?? [])).toEqual(['It was late.', expected])
  })

  it.each([
    'Rain fell on the Coastal Harbour Union (CHU).',
    'Rain fell (Yonhap said).',
    'Rain fell. (END)',
    'Rain fell. (Laughs)',
    'Rain fell. (It was late.)',
    'Rain fell. (2024)',
  ])('lets “%s” stand', (text) => {
    expect(findingsIn(storyOf([text]))).toEqual([])
  })

  it('reads the last paragraph of the story, past captions and end marks, and no other', () => {
    const [finding] = findingsIn(storyOf(['Rain fell. (Yonhap)', '(END)', block('A pier. (AFP)', 'caption')]))
    expect(finding?.at).toMatchObject({ paragraph: 'p0' })
    expect(findingsIn(storyOf(['Rain fell. (Yonhap)', 'It was late.']))).toEqual([])
  })
})
