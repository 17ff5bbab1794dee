import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPairs } from './pairs.ts'

function loneIn(text: string, language = 'en'): readonly string[] {
  return readPairs(text, language).lone.map(({ at }) => text.charAt(at))
}

describe('readPairs', () => {
  it('leaves the last quotation open rather than calling its mark lone', () => {
    expect(readPairs('He left. "We go. We stay.', 'en')).toMatchObject({ leftOpen: 9, lone: [] })
  })

  it('finds one lone bracket among nested ones', () => {
    expect(loneIn('(a (b) [c (d]')).toEqual(['(', '('])
    expect(loneIn('「(가」')).toEqual(['('])
  })

  it('takes an odd straight mark behind a figure for inches', () => {
    expect(readPairs('"A 5" pipe," she said.', 'en')).toMatchObject({ leftOpen: undefined, lone: [] })
  })

  it('finds nothing lone where every mark has its other', () => {
    const inner = fc.constantFrom('the wall', 'it broke,', '12', "Quill's")
    const wrap = fc.constantFrom(['"', '"'], ['“', '”'], ['(', ')'], ['[', ']'], ['“(', ')”'], ['("', '")'])
    fc.assert(
      fc.property(fc.array(fc.tuple(wrap, inner)), (parts) => {
        const text = parts.map(([[open, close], words]) => `then ${open}${words}${close} so`).join(' ')
        expect(readPairs(text, 'en')).toMatchObject({ lone: [], odd: [], turned: [], leftOpen: undefined })
      }),
    )
  })

  it('finds no more lone marks than there are in a long run of them', () => {
    const size = 50_000
    for (const [open, close] of [
      ['「', ')'],
      ['(', '」'],
      ['"', '“'],
    ] as const) {
      const { lone } = readPairs(open.repeat(size) + close.repeat(size), 'en')
      expect(lone.length).toBeLessThanOrEqual(2 * size)
    }
  })
})
