import { describe, expect, it } from 'vitest'
import { backOff } from './back-off.ts'

describe('backOff', () => {
  it('doubles the wait with every failure', () => {
    expect([0, 1, 2, 3].map(backOff)).toEqual([250, 500, 1000, 2000])
  })

  it('never waits longer than five seconds', () => {
    expect(backOff(5)).toBe(5000)
    expect(backOff(5000)).toBe(5000)
  })
})
