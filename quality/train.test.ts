import { describe, expect, it } from 'vitest'
import { seeded } from '../bench/make-story.ts'
import { trainLogistic } from './train.ts'

describe('trainLogistic', () => {
  it('learns which side of a line is which, and that a third input tells nothing', () => {
    const random = seeded(5)
    const examples = Array.from({ length: 400 }, () => {
      const inputs = [random(), random(), random()]
      return { inputs, label: (inputs[0] ?? 0) > (inputs[1] ?? 0) ? 1 : 0, weight: 1 }
    })
    const { bias, weights } = trainLogistic(examples, 0.1)
    const right = examples.filter(({ inputs, label }) => {
      const sum = inputs.reduce((total, input, index) => total + input * (weights[index] ?? 0), bias)
      return sum > 0 === (label === 1)
    })
    expect(right.length).toBeGreaterThan(390)
    expect(weights[0]).toBeGreaterThan(5)
    expect(weights[1]).toBeLessThan(-5)
    expect(Math.abs(weights[2] ?? 9)).toBeLessThan(3)
  })

  it('leans to what counts more', () => {
    const both = (weight: number) => [
      { inputs: [1], label: 1, weight },
      { inputs: [1], label: 0, weight: 1 },
    ]
    const likely = (weight: number): number => {
      const { bias, weights } = trainLogistic(both(weight), 0.001)
      return 1 / (1 + Math.exp(-(bias + (weights[0] ?? 0))))
    }
    expect(likely(3)).toBeCloseTo(0.75, 2)
    expect(likely(1)).toBeCloseTo(0.5, 2)
  })
})
