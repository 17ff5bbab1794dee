import { describe, expect, it } from 'vitest'
import { quantities } from './quantities.ts'
import { sentences } from './sentences.ts'
import { englishTolls, koreanTolls } from './tolls.ts'

function read(text: string) {
  return englishTolls(text, sentences(text, 'en'), quantities(text)).map(
    ({ frame, value, aside, whole }) => `${frame} ${value}${aside ? ' aside' : ''}${whole ? ' whole' : ''}`,
  )
}

describe('englishTolls', () => {
  it.each([
    ['The blast killed at least 12 people.', ['killed 12']],
    ['Fourteen people were confirmed dead.', ['killed 14']],
    ['It left 12 dead and 30 wounded.', ['killed 12', 'injured 30']],
    ['The death toll rose to 14 from 12.', ['killed 14 whole', 'killed 12 aside']],
    ['The 14 dead were named.', ['killed 14 whole']],
    ['Twelve died, including two children.', ['killed 12']],
    ['In 2019, 30 people were killed.', ['killed 30 aside']],
    ['They will cut 1,200 jobs.', ['jobs 1200']],
    ['A ferry carrying 120 passengers sank.', ['aboard 120']],
    ['He kills 12 years later; 5 ships sailed.', []],
  ])('reads %j', (text, tolls) => {
    expect(read(text)).toEqual(tolls)
  })

  it('stays quick on a long run of counts', () => {
    expect(read('12 people '.repeat(20_000))).toEqual([])
  })
})

describe('koreanTolls', () => {
  it('tells updates and parts from totals', () => {
    const text = '사망자가 12명에서 14명으로 늘었고 이 중 3명이 숨진 곳은 북쪽이다.'
    expect(
      koreanTolls(text, [{ from: 0, to: text.length }], quantities(text)).map(({ value, aside }) => [
        value,
        aside,
      ]),
    ).toEqual([
      [12, true],
      [14, false],
      [3, true],
    ])
  })
})
