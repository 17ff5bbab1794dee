import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordIndex } from './word-index.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '가', '나'), minLength: 1, maxLength: 5 })

describe('the index of words', () => {
  it('finds what a search for each word would find', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 })), fc.array(word), (entries, pieces) => {
        const text = pieces.join('')
        const index = createWordIndex(entries.map((words, value) => ({ words, value })))
        const expected = entries.flatMap((words, value) =>
          words.some((each) => text.includes(each)) ? [value] : [],
        )
        expect([...index.find(text)].toSorted((one, other) => one - other)).toEqual(expected)
      }),
    )
  })

  it('always finds what names no word', () => {
    expect([...createWordIndex([{ words: undefined, value: 'x' }]).find('')]).toEqual(['x'])
  })
})
