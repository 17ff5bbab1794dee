import { describe, expect, it } from 'vitest'
import { readByline } from './byline.ts'
import { captionCredit, creditAtEnd, readSignOff } from './credit.ts'
import { readMoment, readStampLine } from './dates.ts'
import { isFurnitureLine } from './furniture.ts'
import { isHeadlineLike } from './headline.ts'
import { readSignal } from './signals.ts'
import { readSlugLine } from './slug.ts'
import { isEndMark, isMoreMark, isNoteCue } from './tail.ts'

const now = '2026-11-24T09:00:00+09:00'

describe('readByline', () => {
  it.each([
    ['By Jane Roe', 'Jane Roe'],
    ['BY JANE ROE', 'JANE ROE'],
    ['by Janie Gable, Harbor Wire', 'Janie Gable, Harbor Wire'],
    ['By Tom Kraus, The Harbor Union-Tribune =', 'Tom Kraus, The Harbor Union-Tribune'],
    ['By The Northern Press', 'The Northern Press'],
    ['Von Jan Meier und Eva Öztürk', 'Jan Meier und Eva Öztürk'],
    ["Par Léa d'Aubigny", "Léa d'Aubigny"],
    ['김하늘 기자', '김하늘 기자'],
    ['김하늘, 박바다 특파원', '김하늘, 박바다 특파원'],
    ['田中太郎記者', '田中太郎記者'],
  ])('takes %s', (line, by) => {
    expect(readByline(line)).toBe(by)
  })

  it.each([
    'By Tuesday the talks had failed.',
    'By the book',
    'Von der Leyen reist nach Seoul',
    'By mid-morning, the river had risen',
    'Bystanders cheered',
  ])('leaves %s alone', (line) => {
    expect(readByline(line)).toBeUndefined()
  })
})

describe('readStampLine', () => {
  it.each([
    ['June 19, 2024 - 05:07 By Yonhap', { text: 'June 19, 2024 - 05:07', date: '2024-06-19', by: 'Yonhap' }],
    ['Published : Jun 19, 2024 - 05:07:12', { date: '2024-06-19' }],
    ['Wednesday, June 19, 2024', { date: '2024-06-19' }],
    ['19 June 2024', { date: '2024-06-19' }],
    ['19.06.2024 05:07', { date: '2024-06-19' }],
    ['2024-06-19 05:07', { date: '2024-06-19' }],
    ['2024년 6월 19일 05:07', { date: '2024-06-19' }],
    ['2024-06-19 17:07 KST', { date: '2024-06-19', at: '2024-06-19T17:07:00+09:00' }],
    ['June 19, 2024 at 5:07 p.m. (GMT)', { date: '2024-06-19', at: '2024-06-19T17:07:00+00:00' }],
  ])('reads %s', (line, parts) => {
    expect(readStampLine(line, now)).toMatchObject(parts)
  })

  it('knows no moment where no zone is stated', () => {
    expect(readStampLine('June 19, 2024 - 05:07', now)).not.toHaveProperty('at')
  })

  it.each(['June 31, 2024', 'June 19', 'On June 19, 2024 the river rose', '13/06/2024', '2024'])(
    'leaves %s alone',
    (line) => {
      expect(readStampLine(line, now)).toBeUndefined()
    },
  )
})

describe('isFurnitureLine', () => {
  it.each([
    'Send to',
    'Share',
    'Share this article',
    'SHARE',
    'Facebook | Twitter | Print',
    'Advertisement',
    'Read more »',
    '▲ Top',
    'Related Articles',
    '공유하기',
    '기사입력 2024-06-19 05:07',
    '<저작권자(c) 한강신문, 무단 전재-재배포 금지>',
    '무단 전재 및 재배포 금지',
    'Copyright © 2026 Harbor Wire. All rights reserved.',
    '関連記事',
    'Publicité',
  ])('knows %s', (line) => {
    expect(isFurnitureLine(line)).toBe(true)
  })

  it.each([
    'Share prices fell sharply',
    'Sign in Seoul points to thaw',
    'Send to Pyongyang the aid it asks for, envoy says',
    'Home prices rise',
    'Advertisement spending fell',
    'Follow the money',
    '공유경제 기업이 늘었다',
    'The court said rights were reserved.',
  ])('leaves %s alone', (line) => {
    expect(isFurnitureLine(line)).toBe(false)
  })
})

describe('readSignal', () => {
  it.each([
    ['CORRECTION', { signal: 'sig:correction' }],
    ['CORRECTION: the talks were on Monday', { signal: 'sig:correction' }],
    ['(Corrects day of talks in first paragraph)', { signal: 'sig:correction' }],
    ['1ST LEAD', { signal: 'sig:update' }],
    ['2nd Ld-Writethru', { signal: 'sig:update' }],
    ['KILL', { killed: true }],
    ['URGENT', { urgency: 3 }],
    ['BULLETIN', { urgency: 2 }],
    ['EMBARGOED UNTIL 06:00 GMT, Nov. 25', { embargo: { until: '2026-11-25T06:00:00+00:00' } }],
    ['EMBARGOED UNTIL 2026-11-25T06:00:00+09:00', { embargo: { until: '2026-11-25T06:00:00+09:00' } }],
    ['Hold for release on Wednesday morning', { embargo: {} }],
  ])('reads %s', (line, signal) => {
    expect(readSignal(line, now)).toEqual(signal)
  })

  it.each([
    'Kill switch found in trucks',
    'Urgent talks open',
    'Corrections officers walk out',
    'Lead found in water',
  ])('leaves %s alone', (line) => {
    expect(readSignal(line, now)).toBeUndefined()
  })

  it('knows no moment without a zone', () => {
    expect(readMoment('until 06:00 on Nov. 25', now)).toBeUndefined()
  })
})

describe('readSlugLine', () => {
  it.each([
    ['SLUG: talks-open', { slug: 'talks-open' }],
    ['BC-RIVER-TALKS-OPEN   11-24 0105', { slug: 'BC-RIVER-TALKS-OPEN', rest: '11-24 0105' }],
    ['US--River-Talks, 1st Ld-Writethru', { slug: 'US--River-Talks', rest: '1st Ld-Writethru' }],
    ['Harbor/talks/', { slug: 'Harbor/talks/' }],
    ['Harbor-politics/', { slug: 'Harbor-politics/' }],
  ])('reads %s', (line, slug) => {
    expect(readSlugLine(line)).toEqual(slug)
  })

  it.each(['Talks open', '2024-06-19', 'A well-known story', '11/24'])('leaves %s alone', (line) => {
    expect(readSlugLine(line)).toBeUndefined()
  })
})

describe('isHeadlineLike', () => {
  it.each([
    'River talks open',
    'Will the river rise?',
    'Envoy leaves the U.S.',
    '한강 수위 밤새 2m 올라',
    '中美会谈结束',
  ])('takes %s', (line) => {
    expect(isHeadlineLike(line)).toBe(true)
  })

  it.each([
    'The river rose.',
    'He said “no.”',
    'The final score:',
    '- first item',
    '12',
    `${'long '.repeat(40)}line`,
  ])('leaves %s alone', (line) => {
    expect(isHeadlineLike(line)).toBe(false)
  })
})

describe('credits', () => {
  it('reads the name in the bracket after the last sentence', () => {
    expect(creditAtEnd('He will fly on. (Yonhap)')).toBe('Yonhap')
    expect(creditAtEnd('He will fly on." (Harbor Wire)')).toBe('Harbor Wire')
    expect(creditAtEnd('They met the watchdog (IAEA)')).toBeUndefined()
    expect(creditAtEnd('It rained. (See map)')).toBeUndefined()
    expect(creditAtEnd('It rained. (Reporting by Jane Roe; editing by Jan Meier)')).toBeUndefined()
    expect(creditAtEnd('(Yonhap)')).toBeUndefined()
  })

  it('reads whom a picture is credited to', () => {
    expect(captionCredit('The river at night. (KCNA)')).toBe('KCNA')
    expect(captionCredit('The river at night. Photo: Harbor Wire')).toBe('Harbor Wire')
    expect(captionCredit('밤의 한강. 사진=연합뉴스')).toBe('연합뉴스')
    expect(captionCredit('The river at night.')).toBeUndefined()
  })

  it('reads a line that signs the story', () => {
    expect(readSignOff('(Yonhap)')).toEqual({ name: 'Yonhap', rest: '' })
    expect(readSignOff('(Harbor Wire)')).toEqual({ name: 'Harbor Wire', rest: '' })
    expect(readSignOff('Reuter')).toEqual({ name: 'Reuter', rest: '' })
    expect(readSignOff('dpa wsz jln npr')).toEqual({ name: 'dpa', rest: 'wsz jln npr' })
    expect(readSignOff('(see map)')).toBeUndefined()
    expect(readSignOff('The river rose.')).toBeUndefined()
  })
})

describe('the end of a story', () => {
  it.each(['-30-', '###', '# # #', '(END)', 'END', 'ends', '(끝)', '(終)', '(完)', 'XXX'])(
    'ends at %s',
    (line) => {
      expect(isEndMark(line)).toBe(true)
    },
  )

  it.each(['The end', 'Endless', '30', '#1', 'x', 'finale'])('does not end at %s', (line) => {
    expect(isEndMark(line)).toBe(false)
  })

  it('knows the lines that say more follows', () => {
    expect(['(more)', 'MORE', '(MORE)', '(계속)'].every(isMoreMark)).toBe(true)
    expect(['more', 'More rain', '계속'].some(isMoreMark)).toBe(false)
  })

  it('knows a message to editors', () => {
    expect(isNoteCue('Eds: adds quote')).toBe(true)
    expect(isNoteCue('Notes to editors:')).toBe(true)
    expect(isNoteCue('The following information is not for publication')).toBe(true)
    expect(isNoteCue('Notes were found in the river')).toBe(false)
  })
})
