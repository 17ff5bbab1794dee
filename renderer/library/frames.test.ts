import { describe, expect, it } from 'vitest'
import { frameAround, frameAt, frameSize, isIn, isNearEnd } from './frames.ts'

const million = 1_000_000

describe('a frame of a list', () => {
  it('has all of a list that is not longer, and never moves', () => {
    const frame = frameAt(0, 500)
    expect(frame).toEqual({ base: 0, count: 500 })
    expect(isNearEnd(frame, 0, 500)).toBe(false)
    expect(isNearEnd(frame, 490, 500)).toBe(false)
  })

  it('moves before the rows on the screen reach its end, to where they are in its middle', () => {
    const frame = frameAt(0, million)
    expect(isNearEnd(frame, 18_000, million)).toBe(false)
    expect(isNearEnd(frame, 19_000, million)).toBe(true)
    const moved = frameAround(19_004, million)
    expect(moved.base).toBe(19_004 - frameSize / 2)
    expect(isNearEnd(moved, 19_000, million)).toBe(false)
  })

  it('stops at both ends of the list, so that every row can be reached', () => {
    expect(frameAround(3, million)).toEqual({ base: 0, count: frameSize })
    const last = frameAround(million - 1, million)
    expect(isIn(last, million - 1)).toBe(true)
    expect(isNearEnd(last, million - 9, million)).toBe(false)
  })
})
