import { describe, expect, it } from 'vitest'
import { testFolder } from './archive.test-support.ts'
import { killRound, type Library } from './kill-rounds.test-support.ts'

describe('the archive after kill -9', () => {
  it('has everything it said was kept, nothing that it said was dropped, and never a wrong story', async () => {
    using folder = testFolder()
    let library: Library = new Map()
    let changes = 0
    for (let round = 1; round <= 8; round += 1) {
      const { faults, acknowledged, ...outcome } = await killRound(
        folder.path,
        library,
        round,
        60 + round * 37,
      )
      expect(faults).toEqual([])
      changes += acknowledged
      library = outcome.library
    }
    expect(changes).toBeGreaterThan(60)
    expect(library.size).toBeGreaterThan(10)
  }, 60_000)
})
