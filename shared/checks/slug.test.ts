import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { slug } from './slug.ts'
import { storyOf } from './testing.ts'

describe('slug', () => {
  it.each([
    ['', ['warning']],
    [' ', ['warning']],
    ['HARBOUR', []],
  ])('warns while the slug is “%s”: %j', (slugline, expected) => {
    const { findings } = createEngine([slug]).check(storyOf([], { slugline }), 'en')
    expect(findings.map(({ severity }) => severity)).toEqual(expected)
  })
})
