import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syllablesIn } from './syllables.ts'

function counted(text: string): number {
  return syllablesIn(text, { from: 0, to: text.length })
}

/** The same by the words of the definition. */
function defined(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []
  return words.reduce((sum, word) => {
    const spoken = word
      .replace(/['’]s?$/, '')
      .replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouytdsxz])es$|(?<=[^aeiouytd])ed$/, '')
    return sum + Math.max(1, spoken.match(/[aeiouy]{1,3}/g)?.length ?? 0)
  }, 0)
}

describe('the syllables of words', () => {
  it('are the groups of vowels but for a silent ending', () => {
    expect(
      ['the', 'made', 'table', 'boxes', 'walked', 'wanted', "state's", 'queue', 'NATO', '12'].map(counted),
    ).toEqual([1, 1, 2, 2, 1, 2, 1, 2, 2, 1])
  })

  it('are counted in any text as the definition says', () => {
    const piece = fc.constantFrom(..."aeioutdslxyzEÉ7 .-'’ſ가𝒶", 'es', 'ed', 'e ', "'s ", 'ss')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        expect(counted(text)).toBe(defined(text))
      }),
    )
  })
})
