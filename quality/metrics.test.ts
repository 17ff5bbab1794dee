import { describe, expect, it } from 'vitest'
import { seeded } from '../bench/make-story.ts'
import { areaUnderCurve, bestThreshold, bootstrap, countsAt, proportion, rates, total } from './metrics.ts'

describe('rates', () => {
  it('counts what was found, missed and found besides', () => {
    expect(rates({ found: 6, missed: 2, extra: 4 })).toEqual({ precision: 0.6, recall: 0.75, f1: 12 / 18 })
    expect(rates(total([])).f1).toBe(1)
  })
})

describe('bestThreshold', () => {
  const scored = [
    { score: 0.9, positive: true },
    { score: 0.8, positive: true },
    { score: 0.6, positive: false, times: 3 },
    { score: 0.2, positive: false },
  ]

  it('lies between the positives and the negatives where they part', () => {
    const threshold = bestThreshold(scored)
    expect(threshold).toBeCloseTo(0.7)
    expect(countsAt(scored, threshold)).toEqual({ found: 2, missed: 0, extra: 0 })
  })

  it('counts a pair as often as it stands', () => {
    expect(countsAt(scored, 0.5)).toEqual({ found: 2, missed: 0, extra: 3 })
  })

  it('may be fitted for right answers instead', () => {
    const hard = [
      { score: 0.9, positive: true },
      { score: 0.5, positive: false, times: 2 },
      { score: 0.4, positive: true },
    ]
    expect(bestThreshold(hard, 'accuracy')).toBeCloseTo(0.7)
  })
})

describe('areaUnderCurve', () => {
  it('is 1 where every positive is above every negative, one half where all are alike', () => {
    const order = (scores: readonly number[]) =>
      scores.map((score, index) => ({ score, positive: index < 2 }))
    expect(areaUnderCurve(order([4, 3, 2, 1]))).toBe(1)
    expect(areaUnderCurve(order([1, 1, 1, 1]))).toBe(0.5)
    expect(areaUnderCurve(order([1, 2, 3, 4]))).toBe(0)
  })
})

describe('bootstrap', () => {
  it('puts the value inside its interval, the same with the same seed', () => {
    const sample = Array.from({ length: 200 }, (_, index) => (index % 4 === 0 ? 0 : 1))
    const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length
    const interval = bootstrap(sample, mean, seeded(1))
    expect(interval.value).toBe(0.75)
    expect(interval.low).toBeGreaterThan(0.6)
    expect(interval.low).toBeLessThan(0.75)
    expect(interval.high).toBeGreaterThan(0.75)
    expect(bootstrap(sample, mean, seeded(1))).toEqual(interval)
  })
})

describe('proportion', () => {
  it('keeps a doubt where all or none of a few are found', () => {
    expect(proportion(10, 10).value).toBe(1)
    expect(proportion(10, 10).low).toBeCloseTo(0.722, 3)
    expect(proportion(0, 10).high).toBeCloseTo(0.278, 3)
  })

  it('doubts less the more was tried', () => {
    const few = proportion(8, 10)
    const many = proportion(80, 100)
    expect(many.high - many.low).toBeLessThan(few.high - few.low)
  })
})
