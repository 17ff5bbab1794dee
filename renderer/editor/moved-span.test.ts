import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedSpan } from './moved-span.ts'

describe('a stretch of a text that is edited', () => {
  it('stays where it is before the edit, and moves with the text behind it', () => {
    const after = 'The the old port is shut.'
    expect(movedSpan('The the port is shut.', after, { from: 0, to: 7 })).toEqual({ from: 0, to: 7 })
    expect(movedSpan('The the port is shut.', after, { from: 16, to: 20 })).toEqual({ from: 20, to: 24 })
  })

  it('is lost where the edit reaches into it', () => {
    expect(movedSpan('The the port is shut.', 'The port is shut.', { from: 0, to: 12 })).toBeUndefined()
    expect(movedSpan('shut', 'shot', { from: 0, to: 4 })).toBeUndefined()
  })

  it('reads as it did wherever it is found', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '가'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, fc.nat(12), fc.nat(12), (before, after, one, other) => {
        const span = {
          from: Math.min(one, other, before.length),
          to: Math.min(Math.max(one, other), before.length),
        }
        const moved = movedSpan(before, after, span)
        const words = before.slice(span.from, span.to)
        expect(moved ? after.slice(moved.from, moved.to) : words).toBe(words)
      }),
    )
  })
})
