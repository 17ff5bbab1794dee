import { describe, expect, it } from 'vitest'
import { seriesOf } from './series-of.ts'

describe('seriesOf', () => {
  it.each([
    'Harbor-Strike',
    'HARBOR-STRIKE',
    'BC-Harbor-Strike',
    'BC-Harbor-Strike, 1st Ld-Writethru',
    'Harbor-Strike, 2nd Ld',
    'UPDATE 2-Harbor strike',
    '(2nd LD) Harbor strike',
    'REFILE-UPDATE 1-Harbor strike',
    'CORRECTED-Harbor strike',
    'Harbor strike 3RD LEAD',
    'WRAPUP 3-Harbor strike',
  ])('reads “%s” as a take of one series', (slugline) => {
    expect(seriesOf(slugline)).toBe('harbor strike')
  })

  it('tells another story apart', () => {
    expect(seriesOf('Harbor-Strike-Talks')).toBe('harbor strike talks')
  })

  it('keeps the words that only look like take words', () => {
    expect(seriesOf('Leadership-Vote')).toBe('leadership vote')
    expect(seriesOf('Correctional-Officers')).toBe('correctional officers')
    expect(seriesOf('헌법 수정안 표결')).toBe('헌법 수정안 표결')
    expect(seriesOf('Flash-Floods')).toBe('flash floods')
  })

  it.each(['북한군 파병(종합)', '북한군 파병(2보)', '북한군 파병(종합2보)'])(
    'reads “%s” as a take',
    (slugline) => {
      expect(seriesOf(slugline)).toBe('북한군 파병')
    },
  )

  it('says nothing of a slugline that has no name in it', () => {
    expect(seriesOf('1st Ld-Writethru')).toBeUndefined()
    expect(seriesOf(' -- ')).toBeUndefined()
  })
})
