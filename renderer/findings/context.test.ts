import { describe, expect, it } from 'vitest'
import { wordsBefore, wordsBehind } from './context.ts'

const long = 'The harbour was quiet. '.repeat(40)

describe('wordsBefore and wordsBehind', () => {
  it('give a short paragraph whole', () => {
    expect(wordsBefore('It rained. The port shut.', 11)).toBe('It rained. ')
    expect(wordsBehind('It rained. The port shut.', 10)).toBe(' The port shut.')
  })

  it('cut a long one at a word, and say so', () => {
    const before = wordsBefore(long, long.length)
    expect(before.length).toBeLessThan(330)
    expect(before).toMatch(/^… (The|harbour|was|quiet\.) /)
    expect(wordsBehind(long, 0)).toMatch(/ (The|harbour|was|quiet\.) …$/)
  })

  it('cut a text without spaces where they must', () => {
    const unbroken = '항'.repeat(1000)
    expect(wordsBefore(unbroken, 1000)).toBe(`… ${'항'.repeat(320)}`)
    expect(wordsBehind(unbroken, 0)).toBe(`${'항'.repeat(320)} …`)
  })
})
