import { describe, expect, it } from 'vitest'
import { isDrawer } from './room.ts'

describe('isDrawer', () => {
  it('gives the library up before the findings as the window narrows', () => {
    expect([1440, 1120, 1119, 800, 799].map(drawers)).toEqual([
      [],
      [],
      ['library'],
      ['library'],
      ['library', 'findings'],
    ])
  })
})

/** The columns that are drawers in a window of so many px. */
function drawers(width: number): readonly string[] {
  const matches = (query: string) => width < Number(/(\d+)rem/.exec(query)?.[1]) * 16
  return (['library', 'findings'] as const).filter((column) => isDrawer(column, matches))
}
