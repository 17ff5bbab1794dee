import { describe, expect, it } from 'vitest'
import { parseSearch } from './search-query.ts'
import { termFinder } from './term-marks.ts'

const marked = (text: string, query: string): string[] =>
  termFinder(parseSearch(query))
    .in(text)
    .marks.map(([from, to]) => text.slice(from, to))

describe('termFinder', () => {
  it('marks words whole, whatever their case and accents, and prefixes as far as they go', () => {
    expect(marked('Café staff in the CAFE and the cafeteria', 'cafe')).toEqual(['Café', 'CAFE'])
    expect(marked('The harbour and the harbor', 'harb*')).toEqual(['harb', 'harb'])
  })

  it('marks a phrase across what stands between its words, and Hangul and Han within words', () => {
    expect(marked('the night-ferry line', '"night ferry"')).toEqual(['night-ferry'])
    expect(marked('심야버스는 夜間運航を', '버스 夜間')).toEqual(['버스', '夜間'])
  })

  it('marks nothing of a word that must not be there, and counts the terms that are', () => {
    const found = termFinder(parseSearch('ferry pier -strike')).in('a ferry strike, a ferry')
    expect(found).toEqual({
      marks: [
        [2, 7],
        [18, 23],
      ],
      terms: 1,
    })
  })
})
