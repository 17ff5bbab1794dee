import { describe, expect, it } from 'vitest'
import { figures } from './numbers.ts'
import { tokenise } from './tokens.ts'

function read(text: string) {
  return figures(text, tokenise(text)).map(({ value, percent, from, to }) => [
    value,
    percent,
    text.slice(from, to),
  ])
}

describe('figures', () => {
  it.each([
    '12,000',
    '12000',
    'twelve thousand',
    '1만2천',
    '1만 2천',
    '1.2만',
    '1만2,000',
    '一万二千',
    '１２，０００',
  ])('reads %s as twelve thousand', (spelling) => {
    expect(read(spelling)).toEqual([[12_000, false, spelling]])
  })

  it.each([
    ['1.2 million', 1_200_000],
    ['3 bln', 3e9],
    ['3조5천억', 3.5e12],
    ['two hundred and five', 205],
    ['twenty-four', 24],
    ['one hundred thousand', 100_000],
    ['10만', 100_000],
    ['3.5bn', 3.5e9],
  ])('reads %s as %d', (spelling, value) => {
    expect(read(spelling)).toEqual([[value, false, spelling]])
  })

  it.each(['5 percent', '5 per cent', '5 pct', '5%', 'five percent', '5퍼센트'])(
    'reads %s as a share',
    (spelling) => {
      expect(read(spelling)).toEqual([[5, true, spelling]])
    },
  )

  it('reads one letter behind a figure of money as its multiplier, and behind others as a unit', () => {
    expect(figures('$356m', tokenise('$356m')).map(({ value }) => value)).toEqual([356e6])
    expect(figures('£2b', tokenise('£2b')).map(({ value }) => value)).toEqual([2e9])
    expect(figures('356m', tokenise('356m')).map(({ value }) => value)).toEqual([356])
  })

  it('takes ordinals and lone Han digits for words', () => {
    expect(read('the first of the second')).toEqual([])
    expect(read('一緒に')).toEqual([])
  })

  it('tells "one" alone from a figure that was meant', () => {
    const text = 'one of 3'
    expect(figures(text, tokenise(text)).map(({ weak }) => weak)).toEqual([true, false])
  })
})
