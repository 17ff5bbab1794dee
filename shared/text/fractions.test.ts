import { describe, expect, it } from 'vitest'
import { twiceToldShares } from './fractions.ts'
import { quantities } from './quantities.ts'

function read(text: string, language: 'en' | 'ko') {
  return twiceToldShares(text, quantities(text), language).map(
    ({ fraction, value, percent }) =>
      `${text.slice(fraction.from, fraction.to)} ${Math.round(value)} ${percent.value}`,
  )
}

describe('twiceToldShares', () => {
  it.each([
    ['Half of those asked, or 60 percent, said so.', 'en', ['Half 50 60']],
    ['Two-thirds (65 percent) agreed.', 'en', ['Two-thirds 67 65']],
    ['More than half, or 61 percent, agreed.', 'en', []],
    ['It grew in the third quarter (7 percent).', 'en', []],
    ['응답자의 절반인 60%가 찬성했다.', 'ko', ['절반 50 60']],
    ['약 절반인 45%와 4분의 3(75%)이 왔다.', 'ko', ['4분의 3 75 75']],
  ] as const)('reads %j', (text, language, shares) => {
    expect(read(text, language)).toEqual(shares)
  })
})
