import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allMatches } from './all-matches.ts'

describe('all matches of an expression', () => {
  it('are those that matchAll gives, empty ones too', () => {
    const find = fc.constantFrom(/a/g, /b*/g, /(?<=a)/gu, /[^b]?/gu, /$/g, /(a)(b)?/gi)
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '𝒶', '\n'), maxLength: 12 })
    fc.assert(
      fc.property(find, text, (expression, within) => {
        expect(allMatches(within, expression)).toEqual([...within.matchAll(expression)])
      }),
    )
  })

  it('leave nothing behind in the expression', () => {
    const find = /a/g
    allMatches('banana', find)
    expect(find.lastIndex).toBe(0)
  })
})
