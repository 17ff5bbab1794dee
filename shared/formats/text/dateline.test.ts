import { describe, expect, it } from 'vitest'
import { readDateline } from './dateline.ts'

const now = '2026-11-24T09:00:00+09:00'
const read = (text: string) => {
  const found = readDateline(text, now)
  if (!found) return undefined
  const { end, ...parts } = found
  return { ...parts, rest: text.slice(end) }
}

describe('readDateline', () => {
  it.each([
    [
      'SEOUL, Nov. 23 (Yonhap) -- The river rose.',
      {
        text: 'SEOUL, Nov. 23 (Yonhap)',
        place: 'SEOUL',
        date: '2026-11-23',
        source: 'Yonhap',
        rest: 'The river rose.',
      },
    ],
    [
      'Berlin (dpa) - The river rose.',
      { text: 'Berlin (dpa)', place: 'Berlin', source: 'dpa', rest: 'The river rose.' },
    ],
    [
      'ATLANTA (AP) _ The river rose.',
      { text: 'ATLANTA (AP)', place: 'ATLANTA', source: 'AP', rest: 'The river rose.' },
    ],
    [
      'GROSSETO, Italy (AP) — The river rose.',
      { text: 'GROSSETO, Italy (AP)', place: 'GROSSETO, Italy', source: 'AP' },
    ],
    [
      'LONDON, Nov 24 (Reuters) - The river rose.',
      { place: 'LONDON', date: '2026-11-24', source: 'Reuters' },
    ],
    ['WASHINGTON/SEOUL (Reuters) - The river rose.', { place: 'WASHINGTON/SEOUL', source: 'Reuters' }],
    ['Paris, 24 nov 2026 (AFP) - Le fleuve monte.', { place: 'Paris', date: '2026-11-24', source: 'AFP' }],
    [
      'SAITAMA, Japan, Nov. 20 Kyodo - The river rose.',
      { place: 'SAITAMA, Japan', date: '2026-11-20', source: 'Kyodo' },
    ],
    [
      'Tegucigalpa, Nov 22 (EFE).- El río sube.',
      { place: 'Tegucigalpa', date: '2026-11-22', source: 'EFE', rest: 'El río sube.' },
    ],
    [
      'HARBOR CITY, Nov. 24, 2026 /PRNewswire/ -- The river rose.',
      { place: 'HARBOR CITY', source: 'PRNewswire' },
    ],
    ['/PRNewswire-AsiaNet/ -- The river rose.', { source: 'PRNewswire-AsiaNet' }],
    [
      'MOSCOW, November 24. /TASS/. The river rose.',
      { place: 'MOSCOW', source: 'TASS', rest: 'The river rose.' },
    ],
    [
      'SALVADOR, Nov 20 - Showers continued.',
      { place: 'SALVADOR', date: '2026-11-20', rest: 'Showers continued.' },
    ],
    ['HARBOR CITY -- The river rose.', { place: 'HARBOR CITY', rest: 'The river rose.' }],
    ['Nov. 12 (BusinessDesk) - The river rose.', { date: '2026-11-12', source: 'BusinessDesk' }],
    ['Harbor City (Harbor Wire) -- The river rose.', { place: 'Harbor City', source: 'Harbor Wire' }],
    ['San Diego (tca/dpa) - The river rose.', { place: 'San Diego', source: 'tca/dpa' }],
    [
      '(서울=연합뉴스) 김하늘 기자 = 한강 수위가 올랐다.',
      {
        text: '(서울=연합뉴스) 김하늘 기자',
        place: '서울',
        source: '연합뉴스',
        by: '김하늘 기자',
        rest: '한강 수위가 올랐다.',
      },
    ],
    [
      '[서울=뉴시스]김하늘 기자 = 한강 수위가 올랐다.',
      { place: '서울', source: '뉴시스', by: '김하늘 기자' },
    ],
    [
      '[한강신문=김하늘 기자] 한강 수위가 올랐다.',
      { source: '한강신문', by: '김하늘 기자', rest: '한강 수위가 올랐다.' },
    ],
    [
      '【ワシントン=共同】川の水位が上がった。',
      { place: 'ワシントン', source: '共同', rest: '川の水位が上がった。' },
    ],
    ['【11月18日 AFP】川の水位が上がった。', { date: '2026-11-18', source: 'AFP' }],
    ['新华社北京11月17日电 记者获悉，水位上涨。', { place: '北京', date: '2026-11-17', source: '新华社' }],
    [
      'دمشق، سوريا (CNN) -- ارتفع منسوب النهر.',
      { place: 'دمشق، سوريا', source: 'CNN', rest: 'ارتفع منسوب النهر.' },
    ],
  ])('reads %s', (text, parts) => {
    expect(read(text)).toMatchObject(parts)
  })

  it.each([
    'Analysis (Reuters): The river rose.',
    'The agency (IAEA) - which watches the river - said so.',
    'The two sides agreed -- at last -- on a text.',
    'A (B) - C',
    '2024 (FY) - The year was good.',
    'He said: - I never did.',
    '【速報】川の水位が上がった。',
    'Talks on the river, held in November - as planned - failed.',
    '',
  ])('does not take %s for one', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('leaves the date out where the year cannot be told from the day of import', () => {
    expect(read('SEOUL, June 19 (Yonhap) -- The river rose.')).toEqual({
      text: 'SEOUL, June 19 (Yonhap)',
      place: 'SEOUL',
      source: 'Yonhap',
      rest: 'The river rose.',
    })
  })
})
