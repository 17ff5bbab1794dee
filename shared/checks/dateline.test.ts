import { describe, expect, it } from 'vitest'
import { houseFor } from '../house/house-for.ts'
import { shippedHouses } from '../house/shipped.ts'
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

  it.each([
    ['Nov. 31 (Meridian) --', 'blocker'],
    ['Nov. 24 (Meridian --', 'blocker'],
    ['November 24 (Meridian) --', 'warning'],
    ['Nov. 20 (Meridian) --', 'warning'],
  ])(
    'holds a story back for “PORT ELLERY, %s” only where nothing can be meant by it: %s',
    (head, expected) => {
      const story = storyOf([`PORT ELLERY, ${head} The ferry runs again.`], { dateline: '' })
      const { findings } = createEngine([datelineCheck]).check(story, 'en')
      expect(findings.map(({ severity }) => severity)).toEqual([expected])
    },
  )

  it('mends the field with the lede that says the same', () => {
    const words = 'PORT ELLERY, Nov 24 (Meridian)'
    const story = storyOf([`${words} -- The ferry runs again.`], { dateline: words })
    const [finding, ...more] = createEngine([datelineCheck]).check(story, 'en').findings
    expect(more).toEqual([])
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: { in: 'body', paragraph: 'p0', from: 16, to: 16 }, insert: '.' },
      { at: { in: 'dateline', from: 0, to: words.length }, insert: 'PORT ELLERY, Nov. 24 (Meridian)' },
    ])
  })

  it('asks for a dateline where the house always wants one, of a brief never, of another agency’s copy more gently', () => {
    const house = houseFor(shippedHouses, 'en')
    const strict = { ...house, dateline: { ...house.dateline, wanted: 'always' as const } }
    const engine = createEngine([datelineCheck], { houses: () => [strict] })
    const long = 'The ferry runs again. '.repeat(20)
    const found = (fields: Parameters<typeof storyOf>[1], text = long) =>
      engine
        .check(storyOf([text], { dateline: '', ...fields }), 'en')
        .findings.map(({ severity }) => severity)
    expect(found({ origin: 'new' })).toEqual(['blocker'])
    expect(found({ origin: 'import' })).toEqual(['warning'])
    expect(found({ origin: 'new', genres: ['brief'] })).toEqual([])
    expect(found({ origin: 'new' }, 'The ferry runs again.')).toEqual([])
  })
})
