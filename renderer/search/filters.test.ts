import { describe, expect, it } from 'vitest'
import { activeFilters, isOn, noFilters, toggled, withFilter } from './filters.ts'

describe('filters', () => {
  it('are put on and taken off by the same press', () => {
    for (const [name, value] of [
      ['state', 'draft'],
      ['source', 'Northwire'],
      ['tag', 'ports'],
      ['person', 'Mina Aldous'],
      ['month', '2024-02'],
    ] as const) {
      const on = toggled(noFilters, name, value)
      expect(isOn(on, name, value)).toBe(true)
      expect(toggled(on, name, value)).toEqual(noFilters)
    }
  })

  it('hold several tags and one of everything else', () => {
    const both = toggled(toggled(noFilters, 'tag', 'ports'), 'tag', 'ships')
    expect(both.tags).toEqual(['ports', 'ships'])
    expect(toggled(toggled(noFilters, 'source', 'A'), 'source', 'B').source).toBe('B')
  })

  it('take a month for its days, whatever its length', () => {
    expect(toggled(noFilters, 'month', '2024-02')).toMatchObject({ since: '2024-02-01', until: '2024-02-29' })
    expect(toggled(noFilters, 'month', '2026-12')).toMatchObject({ since: '2026-12-01', until: '2026-12-31' })
  })

  it('are listed with what is left without each: a month as one, other days as two', () => {
    const month = withFilter(toggled(noFilters, 'month', '2026-11'), 'blocker', false)
    expect(activeFilters(month)).toEqual([
      { name: 'month', value: '2026-11', without: { tags: [], blocker: false } },
      { name: 'blocker', value: 'false', without: toggled(noFilters, 'month', '2026-11') },
    ])
    const days = withFilter(withFilter(noFilters, 'since', '2026-11-02'), 'until', '2026-11-30')
    expect(activeFilters(days).map(({ name }) => name)).toEqual(['since', 'until'])
    expect(withFilter(days, 'since', undefined)).toEqual({ tags: [], until: '2026-11-30' })
  })
})
