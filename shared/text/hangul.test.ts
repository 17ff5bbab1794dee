import { describe, expect, it } from 'vitest'
import { isSyllable, lettersOf, syllableOf } from './hangul.ts'

describe('the letters of a syllable', () => {
  it.each([
    ['가', [0, 0, 0]],
    ['밝', [7, 0, 9]],
    ['힣', [18, 20, 27]],
  ])('of %s are %j, and make it again', (syllable, letters) => {
    expect(lettersOf(syllable.charCodeAt(0))).toEqual(letters)
    expect(syllableOf(letters[0] ?? 0, letters[1] ?? 0, letters[2] ?? 0)).toBe(syllable)
  })

  it('are none of a letter alone, of Latin, and of what lies beside the block', () => {
    const others = ['ㄱ', 'a', '\uABFF', '\uD7A4'].map((char) => char.charCodeAt(0))
    expect(others.map(lettersOf)).toEqual([undefined, undefined, undefined, undefined])
    expect(others.some(isSyllable)).toBe(false)
  })
})
