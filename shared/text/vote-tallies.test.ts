import { describe, expect, it } from 'vitest'
import { voteTallies } from './vote-tallies.ts'

function read(text: string) {
  return voteTallies(text, [{ from: 0, to: text.length }]).map(({ ayes, noes }) => [ayes, noes])
}

describe('voteTallies', () => {
  it.each([
    ['Lawmakers voted 187-92 to pass it.', [[187, 92]]],
    ['It passed by a vote of 52 to 48.', [[52, 48]]],
    ['It passed with 178 votes in favor and 92 against.', [[178, 92]]],
    ['찬성 52표, 반대 48표로 가결됐다. 표결은 짧았다.', [[52, 48]]],
    ['Ellery beat Brake 3-1 on Sunday.', []],
    ['It was approved for 2026-27 on 11-24-2026.', []],
  ])('reads %j', (text, found) => {
    expect(read(text)).toEqual(found)
  })
})
