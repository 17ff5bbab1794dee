import { describe, expect, it } from 'vitest'
import { fuzzApi } from './api.ts'

describe('the contract', () => {
  it('withstands 1,000 hostile messages by either transport, and stores what valid calls ask for', async () => {
    const { fault, sent, counts } = await fuzzApi(1000, 20_261_130)
    expect(fault).toBeUndefined()
    expect(sent).toBeGreaterThanOrEqual(1000)
    for (const transport of ['WebSocket', 'MessagePort']) {
      for (const end of ['calls: done', 'calls: BAD_INPUT', 'calls: CONFLICT', 'odd frames: line closed']) {
        expect(counts.get(`${transport}, ${end}`)).toBeGreaterThan(0)
      }
    }
    expect(counts.get('changes stored')).toBeGreaterThan(0)
  }, 120_000)
})
