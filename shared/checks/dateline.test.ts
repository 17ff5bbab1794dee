import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { storyOf } from './testing.ts'
import { dateline as datelineCheck } from './dateline.ts'

function severities(dateline: string) {
  return createEngine([datelineCheck])
    .check(storyOf([], { dateline }), 'en')
    .findings.map(({ severity }) => severity)
}

describe('dateline', () => {
  it.each([
    'June 19, 2024 - 05:07',
    'June 19, 2024 - 05:07 By Yonhap',
    'June 19, 2024',
    'Wednesday, June 19, 2024',
    '2024-06-19 05:07',
    '2024.06.19. 오전 5:07',
    '입력 2024.06.19',
    'Published June 19',
    '2024년 6월 19일',
  ])('warns of “%s”', (dateline) => {
    expect(severities(dateline)).toEqual(['warning'])
  })

  it.each([
    '',
    'SEOUL, June 19 (Yonhap)',
    'SEOUL, June 19, 2024 (Yonhap)',
    'COMMACK, N.Y., Feb 26 -',
    '서울=연합뉴스',
    'LONDON',
  ])('takes “%s” for a wire dateline, or none', (dateline) => {
    expect(severities(dateline)).toEqual([])
  })
})
