import { describe, expect, it } from 'vitest'
import { englishDayWords, koreanDayWords } from './day-words.ts'
import { sentences } from './sentences.ts'

function read(text: string) {
  return englishDayWords(text, sentences(text, 'en')).map(
    ({ from, to, days, rest, steps, week, weekday }) => [
      text.slice(from, to),
      days ?? `${weekday} ${steps ?? `week ${week}`}`,
      rest,
    ],
  )
}

describe('englishDayWords', () => {
  it('counts days from the day of writing', () => {
    expect(read('He left yesterday and returns tonight.')).toEqual([
      ['yesterday', -1, ''],
      ['tonight', 0, ' night'],
    ])
  })

  it('counts weekdays of other weeks', () => {
    expect(read('It was last Friday; it is on Monday of next week.')).toEqual([
      ['last Friday', '5 -1', undefined],
      ['Monday of next week', '1 week 1', undefined],
    ])
  })

  it('passes over ages', () => {
    expect(read("It is today a museum for today's children.")).toEqual([])
  })

  it('stays quick on a long run of its own words', () => {
    expect(read('is today '.repeat(20_000))).toEqual([])
  })
})

describe('koreanDayWords', () => {
  it('takes the date in brackets along', () => {
    const text = '오늘(24일) 열린다'
    expect(koreanDayWords(text).map(({ from, to }) => text.slice(from, to))).toEqual(['오늘(24일)'])
  })
})
