import { describe, expect, it } from 'vitest'
import { sign, signsIn } from './signs.ts'

describe('signsIn', () => {
  it.each(['The sea broke in.', '“We go,” she said – once…', 'One (of two) lines.\nAnother.'])(
    'has nothing to say of “%s”',
    (text) => {
      expect(signsIn(text)).toBe(0)
    },
  )

  it.each([
    ['12 boats', sign.digit],
    ['two  spaces', sign.spacing],
    ['a\ttab', sign.spacing],
    ['a mark , apart', sign.spacing],
    ['( within )', sign.spacing],
    ['a mark,, twice', sign.spacing],
    ['hard\u00A0space', sign.unusual],
    ['café', sign.unusual],
    ['바다', sign.unusual],
    ['a bell \u0007', sign.unusual],
  ])('sees what stands out in “%s”', (text, wanted) => {
    expect(signsIn(text)).toBe(wanted)
  })
})
