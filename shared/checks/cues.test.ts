import { describe, expect, it } from 'vitest'
import { startingHouses } from '../house/shipped.ts'
import { houseFor } from '../house/house-for.ts'
import type { Copy } from './copy.ts'
import { cueOf } from './cues.ts'

function copyOf(text: string): Copy {
  return { kind: 'body', language: 'en', house: houseFor(startingHouses, 'en'), text }
}

describe('the cues of expressions', () => {
  const ofBoats = cueOf([/\bboats?\b/i, /ship['’]s/])
  const ofAnything = cueOf([/\p{L}+/u])

  it('stand in a paragraph that may hold a match', () => {
    expect(
      ['A boat sank.', 'the SHIP’S bell', 'The harbor was quiet.'].map((text) => ofBoats(copyOf(text))),
    ).toEqual([true, true, false])
  })

  it('let pass what needs no word', () => {
    expect(ofAnything(copyOf('Quiet.'))).toBe(true)
  })

  it('let everything pass where they come after a paragraph was read', () => {
    ofBoats(copyOf('A boat.'))
    expect(cueOf([/harbor/])(copyOf('A boat.'))).toBe(true)
  })
})
