import { describe, expect, it } from 'vitest'
import { sentences } from './sentences.ts'
import { statedValues } from './stated-values.ts'

function read(text: string, language: 'en' | 'ko' = 'en') {
  return statedValues(text, sentences(text, language), language).map(
    ({ of, whose, from, to }) => `${of} ${whose && `${whose} `}${text.slice(from, to)}`,
  )
}

describe('statedValues', () => {
  it.each([
    ['Mayor Joan Pell, 54, resigned.', ['age Joan Pell 54']],
    ['The 54-year-old retired teacher Joan Pell came.', ['age Joan Pell 54']],
    ['The 54-year-old victim told Joan Pell about it.', []],
    ['Pell, then 48, won. Pell was 48 when she won.', []],
    [
      'A quake of magnitude 6.1 struck; the 6.1-magnitude quake was deep.',
      ['magnitude 6.1', 'magnitude 6.1'],
    ],
    [
      'The bridge opened on March 3. A ferry sank on Sunday.',
      ['date bridge opened March 3', 'weekday ferry sank Sunday'],
    ],
    ['Ellery, 2, Brake, 1.', []],
  ])('reads %j', (text, stated) => {
    expect(read(text)).toEqual(stated)
  })

  it('reads a Korean age behind a full name, and none behind a count or a surname', () => {
    expect(read('김민수(54) 시장, 김모(45) 씨, 정의당(6)이 왔다. 규모 6.1의 지진이 났다.', 'ko')).toEqual([
      'age 김민수 54',
      'magnitude 6.1',
    ])
  })

  it('stays quick on a long run of names', () => {
    expect(read('Joan Pell, '.repeat(20_000))).toEqual([])
    expect(read(`${'a 54-year-old old '.repeat(10_000)}man.`)).toEqual([])
  })
})
