import { describe, expect, it } from 'vitest'
import { parseSearch } from './search-query.ts'

const word = (text: string) => ({ text, prefix: false, not: false })

describe('parseSearch', () => {
  it('reads words, phrases, prefixes and words that must not be there', () => {
    expect(parseSearch('ferry "night service" harb* -strike')).toEqual([
      word('ferry'),
      word('night service'),
      { text: 'harb', prefix: true, not: false },
      { text: 'strike', prefix: false, not: true },
    ])
  })

  it('reads phrases in any quotation marks, and one that does not end', () => {
    expect(parseSearch('“야간 운항” 「夜間」 "night ser"* "last words')).toEqual([
      word('야간 운항'),
      word('夜間'),
      { text: 'night ser', prefix: true, not: false },
      word('last words'),
    ])
  })

  it('passes over what has no letter and no figure', () => {
    expect(parseSearch(' - * "" ... “ ')).toEqual([])
    expect(parseSearch('')).toEqual([])
  })

  it('keeps hyphens, points and operators as parts of words', () => {
    expect(parseSearch('re-open U.S. AND NEAR(a)')).toEqual(['re-open', 'U.S.', 'AND', 'NEAR(a)'].map(word))
  })

  it('reads letters of other widths and in parts as the same', () => {
    expect(parseSearch('ＦＥＲＲＹ')).toEqual([word('FERRY')])
    expect(parseSearch('한국'.normalize('NFD'))).toEqual([word('한국')])
  })
})
