import { describe, expect, it } from 'vitest'
import { groupedFigure, numberWord, ordinalFigure, ordinalValue, ordinalWord } from './number-words.ts'
import { quantities } from './quantities.ts'

const upTo99 = Array.from({ length: 100 }, (_, index) => index)

describe('number words', () => {
  it('are read back as the numbers they were made of', () => {
    expect(upTo99.map((value) => quantities(numberWord(value))[0]?.value)).toEqual(upTo99)
  })

  it('have ordinals of their own', () => {
    expect([5, 12, 20, 21, 30].map(ordinalWord)).toEqual([
      'fifth',
      'twelfth',
      'twentieth',
      'twenty-first',
      'thirtieth',
    ])
    expect([1, 11, 12, 22, 103].map(ordinalFigure)).toEqual(['1st', '11th', '12th', '22nd', '103rd'])
    expect(upTo99.slice(10).map((value) => ordinalValue(ordinalWord(value)))).toEqual(upTo99.slice(10))
  })

  it('group the figures of thousands', () => {
    expect([12, 1200, 1_234_567].map(groupedFigure)).toEqual(['12', '1,200', '1,234,567'])
  })
})
