import { describe, expect, it } from 'vitest'
import { hashRun, textHash } from './hash.ts'

describe('textHash', () => {
  it('gives sixteen hex digits that are the same for the same text in every process', () => {
    expect(textHash('')).toMatch(/^[0-9a-f]{16}$/)
    expect(textHash('The harbour opened.')).toBe('2b152e20619f6ea5')
  })

  it('tells a hundred thousand close texts apart', () => {
    const seen = new Set<string>()
    for (let index = 0; index < 100_000; index += 1) seen.add(textHash(`paragraph ${index}`))
    expect(seen.size).toBe(100_000)
  })
})

describe('hashRun', () => {
  it('tells the order and the number of its values', () => {
    const runs = [[], [0], [0, 0], [1, 2], [2, 1], [1, 2, 0]].map((run) => hashRun(run))
    expect(new Set(runs).size).toBe(6)
    expect(runs.every(Number.isSafeInteger)).toBe(true)
  })
})
