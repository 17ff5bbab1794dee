import { describe, expect, it } from 'vitest'
import { chainKey } from './chain-key.ts'

describe('chainKey', () => {
  it('cuts the version that Superdesk ends its guid with', () => {
    const guid = 'urn:newsml:wire.example:2026-11-24T09:00:00.123456:0b5c2a3e-7c1d-4b3e-9e59-1d2f3a4b5c6d'
    expect(chainKey(`${guid}:2`, 2)).toBe(guid)
    expect(chainKey(guid, 2)).toBe(guid)
  })

  it.each([
    ['urn:newsml:example.org:20261124:1', 1],
    ['urn:newsml:example.org:20261124:harbour-1:3', 2],
    ['http://wire.example/item/ab12cd34:2', 2],
    ['tag:wire.example,2026:2', 2],
  ])('leaves %s of version %i as it is: its number is its name', (uri, version) => {
    expect(chainKey(uri, version)).toBe(uri)
  })
})
