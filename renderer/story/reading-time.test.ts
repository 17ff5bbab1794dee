import { describe, expect, it } from 'vitest'
import { readingTime } from './reading-time.ts'

describe('readingTime', () => {
  it('says how long a short story takes', () => {
    expect(readingTime(312)).toEqual({ minutes: 1, seconds: 20 })
  })

  it('carries seconds over into minutes', () => {
    expect(readingTime(237)).toEqual({ minutes: 1, seconds: 0 })
    expect(readingTime(0)).toEqual({ minutes: 0, seconds: 0 })
  })

  it('takes ten seconds for the shortest of texts', () => {
    expect(readingTime(1)).toEqual({ minutes: 0, seconds: 10 })
    expect(readingTime(18)).toEqual({ minutes: 0, seconds: 10 })
  })
})
