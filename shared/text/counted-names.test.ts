import { describe, expect, it } from 'vitest'
import { countedNames } from './counted-names.ts'
import { quantities } from './quantities.ts'

function read(text: string) {
  return countedNames(text, { from: 0, to: text.length }, quantities(text)).map(({ count, named }) => [
    count.value,
    named,
  ])
}

describe('countedNames', () => {
  it.each([
    ['They named five suspects: Amy Coll, Ben Dray, 34, Carl Esk and Dora Finn.', [[5, 4]]],
    ['Three former ministers - Alda Pryce, Tom Keel, and Rosa Lind - came.', []],
    ['Three former ministers -- Alda Pryce, Tom Keel, and Rosa Lind -- came.', [[3, 3]]],
    ['At least three came: Amy Coll and Ben Dray.', []],
    ['It sells four kinds: Red, a blue and Green.', []],
  ])('reads %j', (text, found) => {
    expect(read(text)).toEqual(found)
  })
})
