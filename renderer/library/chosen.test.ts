import { describe, expect, it } from 'vitest'
import { mostChosen, rangeOf, toggled } from './chosen.ts'

describe('the chosen stories', () => {
  it('take one in and give it up again', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })

  it('are a range from one row to another, up or down', () => {
    expect(rangeOf(2, 4)).toEqual([2, 3, 4])
    expect(rangeOf(4, 2)).toEqual([2, 3, 4])
    expect(rangeOf(3, 3)).toEqual([3])
  })

  it('are never more than can be exported at once, nearest to where the range began or ends', () => {
    expect(rangeOf(0, 10_000)).toHaveLength(mostChosen)
    expect(rangeOf(10_000, 0)).toHaveLength(mostChosen)
    expect(rangeOf(10_000, 0).at(-1)).toBe(10_000)
  })
})
