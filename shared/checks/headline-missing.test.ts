import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { headlineMissing } from './headline-missing.ts'
import { storyOf } from './testing.ts'

describe('headlineMissing', () => {
  it.each([
    ['', ['blocker']],
    ['  ', ['blocker']],
    ['Harbour opens', []],
  ])('holds a story back while its headline is “%s”: %j', (headline, expected) => {
    const { findings } = createEngine([headlineMissing]).check(storyOf([], { headline }), 'en')
    expect(findings.map(({ severity }) => severity)).toEqual(expected)
  })
})
