import { describe, expect, it } from 'vitest'
import { takeOf } from './take-of.ts'

describe('takeOf', () => {
  it.each([
    ['BC-Harbor-Strike, 1st Ld-Writethru', { words: '1st Ld-Writethru', kind: 'update', version: 2 }],
    ['Harbor-Strike, 2nd Ld', { words: '2nd Ld', kind: 'update', version: 3 }],
    ['Harbor strike 3RD LEAD', { words: '3RD LEAD', kind: 'update', version: 4 }],
    ['UPDATE 2-Harbor strike', { words: 'UPDATE 2', kind: 'update', version: 3 }],
    ['Harbor strike WRITETHRU', { words: 'WRITETHRU', kind: 'update' }],
    ['CORRECTED-Harbor strike', { words: 'CORRECTED', kind: 'correction' }],
    ['REFILE-Harbor strike', { words: 'REFILE', kind: 'repeat' }],
    ['북한군 파병(종합2보)', { words: '(종합2보)', kind: 'update', version: 2 }],
    ['(2nd LD) Harbor strike', { words: '2nd LD', kind: 'update', version: 3 }],
  ])('reads the take of the slug “%s”', (slugline, take) => {
    expect(takeOf({ slugline })).toEqual(take)
  })

  it('reads it of a headline that begins with it as wires write it', () => {
    expect(takeOf({ headline: 'UPDATE 1-Ferry to Alder runs again' })).toMatchObject({ version: 2 })
    expect(takeOf({ headline: 'REFILE-Ferry to Alder runs again' })).toMatchObject({ kind: 'repeat' })
  })

  it.each([
    'Update 2 brings new maps to the game',
    'Party may lead 12 months from now',
    'Leadership vote delayed',
    'Correctional officers strike',
    'Ferry to Alder runs again',
  ])('leaves the headline “%s” alone', (headline) => {
    expect(takeOf({ headline })).toBeUndefined()
  })

  it('says nothing of a story without slug and headline', () => {
    expect(takeOf({})).toBeUndefined()
  })
})
