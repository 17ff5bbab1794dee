import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordIndex } from './word-index.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '가', '나'), minLength: 1, maxLength: 5 })

describe('the index of words', () => {
  it('finds what a search for each word would find', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 })), fc.array(word), (entries, pieces) => {
        const text = pieces.join('')
        const index = createWordIndex(entries.map((words, value) => ({ words, whole: false, value })))
        const expected = entries.flatMap((words, value) =>
          words.some((each) => text.includes(each)) ? [value] : [],
        )
        expect([...index.find(text)].toSorted((one, other) => one - other)).toEqual(expected)
      }),
    )
  })

  it('finds whole words at least wherever one begins', () => {
    const index = createWordIndex([{ words: ['port', '항구', 'x'], whole: true, value: 'x' }])
    const found = [
      'port',
      'a port',
      '3port',
      '(port',
      '“port',
      'sport',
      '항port',
      '큰 항구',
      '큰항구',
      'x',
    ].map((text) => index.find(text).size)
    expect(found).toEqual([1, 1, 1, 1, 1, 0, 0, 1, 0, 1])
  })

  it('always finds what names no word', () => {
    expect([...createWordIndex([{ words: undefined, whole: false, value: 'x' }]).find('')]).toEqual(['x'])
  })
})
