import { describe, expect, it } from 'vitest'
import { dates } from './dates.ts'
import { quantities } from './quantities.ts'

function read(text: string, language = 'en') {
  return quantities(text, dates(text, language)).map(({ from, to, value, kind }) => [
    text.slice(from, to),
    value,
    kind,
  ])
}

describe('quantities', () => {
  it.each([
    ['1,234 people', [['1,234', 1234, 'count']]],
    ['some two dozen boats', [['two dozen', 24, 'count']]],
    ['worth $3.2bn', [['3.2bn', 3.2e9, 'money']]],
    ['11,000 containers', [['11,000', 11_000, 'count']]],
    ['up 5.2 percent', [['5.2 percent', 5.2, 'percent']]],
    [
      'on Friday, Aug. 12, killed 14',
      [
        ['12', 12, 'date'],
        ['14', 14, 'count'],
      ],
    ],
    [
      'at 5 p.m. on No. 2',
      [
        ['5', 5, 'time'],
        ['2', 2, 'label'],
      ],
    ],
    [
      'Mara Quill, 7, won 3-1',
      [
        ['7', 7, 'age'],
        ['3', 3, 'score'],
        ['1', 1, 'score'],
      ],
    ],
    [
      'a 5-year-old on the 5th',
      [
        ['5', 5, 'age'],
        ['5', 5, 'ordinal'],
      ],
    ],
    [
      'in 1987 some 3 miles off',
      [
        ['1987', 1987, 'date'],
        ['3', 3, 'measure'],
      ],
    ],
    ['a 5G mast', [['5', 5, 'joined']]],
  ])('tells what each figure of %j counts', (text, found) => {
    expect(read(text)).toEqual(found)
  })

  it.each([
    ['3조 2천억 원', 3.2e12, 'money'],
    ['1만2천 명', 12_000, 'count'],
    ['34세', 34, 'age'],
  ])('reads %s', (text, value, kind) => {
    expect(read(text, 'ko').map(([, ...rest]) => rest)).toEqual([[value, kind]])
  })

  it('knows what the last printed digit is worth', () => {
    expect(
      ['3.2 billion', '110', '5.25', '3조 2천억', '1만2천'].map(
        (text) => Math.round((quantities(text)[0]?.step ?? 0) * 100) / 100,
      ),
    ).toEqual([1e8, 1, 0.01, 1e11, 1000])
  })
})
