import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { headlineLength } from './headline-length.ts'
import { storyOf } from './testing.ts'

describe('headlineLength', () => {
  it.each([
    ['', ['blocker']],
    ['  ', ['blocker']],
    ['(LEAD)', ['blocker']],
    ['Harbour opens', []],
    ['H'.repeat(64), []],
    ['H'.repeat(65), ['warning']],
    ['H'.repeat(100), ['warning']],
    ['H'.repeat(101), ['blocker']],
  ])('holds a story back while its headline is “%s”: %j', (headline, expected) => {
    const { findings } = createEngine([headlineLength]).check(storyOf([], { headline }), 'en')
    expect(findings.map(({ severity }) => severity)).toEqual(expected)
  })
})
