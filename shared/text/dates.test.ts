import { describe, expect, it } from 'vitest'
import { dates } from './dates.ts'

function read(text: string, language = 'en') {
  return dates(text, language).map(({ year, month, day, lastDay, weekday, from, to }) => ({
    said: text.slice(from, to),
    date: [year, month, day, lastDay].filter((part) => part !== undefined).join(' '),
    weekday: weekday === undefined ? '' : `${weekday.weekday} ${text.slice(weekday.from, weekday.to)}`,
  }))
}

describe('dates', () => {
  it.each([
    ['on Nov. 24', 'Nov. 24', '11 24', ''],
    ['on November 24th, 2026', 'November 24th, 2026', '2026 11 24', ''],
    ['on Friday, Aug. 12, killed 14', 'Friday, Aug. 12', '8 12', '5 Friday'],
    ['on Monday 24 November', 'Monday 24 November', '11 24', '1 Monday'],
    ['the 24th of November 2026', '24th of November 2026', '2026 11 24', ''],
    ['Tuesday night (Nov. 24)', 'Tuesday night (Nov. 24', '11 24', '2 Tuesday'],
    ['Nov. 24 (Tue.)', 'Nov. 24 (Tue.', '11 24', '2 Tue.'],
    ['Nov. 24, a Tuesday, when', 'Nov. 24, a Tuesday', '11 24', '2 Tuesday'],
    ['Nov. 24-25', 'Nov. 24-25', '11 24 25', ''],
    ['24 and 25 November', '24 and 25 November', '11 24 25', ''],
    ['Saturday and Sunday, Nov. 28 and 29', 'Sunday, Nov. 28 and 29', '11 28 29', ''],
    ['in May 1995 they', 'May 1995', '1995 5', ''],
    ['on Sept. 31 it', 'Sept. 31', '9 31', ''],
    ['2026-11-24 at', '2026-11-24', '', ''],
  ])('reads the date of %j', (text, said, date, weekday) => {
    expect(read(text)).toEqual([{ said, date, weekday }])
  })

  it.each(['it may 5 times', 'March of 5 thousand', 'In May 5,000 people came', 'Nov 2.5 points'])(
    'reads no date in %j',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it.each([
    ['오는 11월 24일(화) 열린다', '11월 24일(화)', '11 24', '2 화'],
    ['2026년 11월 24일 화요일', '2026년 11월 24일 화요', '2026 11 24', '2 화'],
    ['화요일인 24일 오전', '화요일인 24일', '24', '2 화'],
    ['24일(일요일)에', '24일(일요일)', '24', '0 일'],
    ['13월 1일', '13월 1일', '13 1', ''],
  ])('reads the Korean date of %j', (text, said, date, weekday) => {
    expect(read(text, 'ko').map((one) => ({ ...one, said: one.said.slice(0, said.length) }))).toEqual([
      { said, date, weekday },
    ])
  })

  it('leaves lengths of time and other languages alone', () => {
    expect(read('10일간, 3일 만에, 5일째', 'ko')).toEqual([])
    expect(read('am 24. November', 'de')).toEqual([])
  })

  it('reads a megabyte of one word in passing', () => {
    expect(dates('May '.repeat(250_000), 'en')).toEqual([])
    expect(dates('1'.repeat(1_000_000), 'ko')).toEqual([])
  })
})
