import { beforeAll, describe, expect, it } from 'vitest'
import { type Linter, createLinter } from './linter.ts'

describe('Harper, as the desk asks it', () => {
  let lint: Linter
  beforeAll(async () => {
    lint = await createLinter()
  }, 120_000)

  it('tells places in UTF-16 units, an emoji before them or not', async () => {
    for (const text of ['Bare in mind that it rained.', '😀 “👩‍👩‍👧” Bare in mind that it rained.']) {
      const [found] = await lint(text)
      expect(text.slice(found?.from, found?.to)).toBe('Bare in mind')
      expect(found?.better).toContain('Bear in mind')
    }
  })

  it('is asked for no spelling and no style, and not about names', async () => {
    const text = 'Kim Jong-un and Stoltenberg met some 18,000 peple -- they could not care less; Un left.'
    expect(await lint(text)).toEqual([])
  })

  it('has every rule that it is asked by', async () => {
    const { LocalLinter } = await import('harper.js')
    const { slimBinary } = await import('harper.js/slimBinary')
    const { harperRules } = await import('./harper-rules.ts')
    const known = await new LocalLinter({ binary: slimBinary }).getDefaultLintConfig()
    expect([...harperRules].filter((name) => !(name in known))).toEqual([])
  }, 120_000)
})
