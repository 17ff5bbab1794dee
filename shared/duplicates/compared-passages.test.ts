import { describe, expect, it } from 'vitest'
import { comparedPassages } from './compared-passages.ts'

describe('comparedPassages', () => {
  it('tells the figures and words that only one of two passages has', () => {
    const { first, second } = comparedPassages(
      'Police counted 10,000 people on the quay on Monday.',
      'Police counted 12,000 marchers on the quay on Monday.',
      'en',
    )
    expect(first.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])).toEqual([
      ['figure-removed', '10,000'],
      ['removed', 'people'],
    ])
    expect(second.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '12,000',
      'marchers',
    ])
    expect(second.map(({ text }) => text).join('')).toBe(
      'Police counted 12,000 marchers on the quay on Monday.',
    )
  })

  it('gives passages that are the same as they are', () => {
    const { first } = comparedPassages('The pier shut.', 'The pier shut.', 'en')
    expect(first).toEqual([{ kind: 'same', text: 'The pier shut.' }])
  })
})
