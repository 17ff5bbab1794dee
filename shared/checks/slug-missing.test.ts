import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { slugMissing } from './slug-missing.ts'
import { storyOf } from './testing.ts'

describe('slugMissing', () => {
  it.each([
    ['', ['warning']],
    [' ', ['warning']],
    ['HARBOUR', []],
  ])('warns while the slug is “%s”: %j', (slugline, expected) => {
    const { findings } = createEngine([slugMissing]).check(storyOf([], { slugline }), 'en')
    expect(findings.map(({ severity }) => severity)).toEqual(expected)
  })
})
