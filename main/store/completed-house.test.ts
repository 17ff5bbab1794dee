import { describe, expect, it } from 'vitest'
import { startingHouses } from '../../shared/house/shipped.ts'
import { decodeSettings, defaultSettings } from './documents.ts'

const entry = { seq: 1, hash: 'a'.repeat(64) }

function housesRead(houses: readonly unknown[]) {
  return decodeSettings({ format: 1, entry, settings: { ...defaultSettings, houses } })?.settings.houses
}

describe('the houses of a settings file', () => {
  it('are read with what houses did not have when they were stored, and keep what they had', () => {
    const [house] = startingHouses
    if (!house) throw new Error('a house is shipped')
    const { days: _days, dateline, ...rest } = { ...house, words: ['Alder'] }
    const { dash: _dash, ...older } = dateline
    expect(housesRead([{ ...rest, dateline: { ...older, withAgency: false } }])).toEqual([
      { ...house, words: ['Alder'], dateline: { ...dateline, withAgency: false } },
    ])
  })

  it('do not get entries back that were taken out', () => {
    const [house] = startingHouses
    if (!house) throw new Error('a house is shipped')
    const bare = { ...house, acronyms: { wellKnown: [], glossary: {} }, grades: {}, rules: [] }
    expect(housesRead([bare])).toEqual([bare])
  })

  it('are those of a new desk where the file is of a time before houses', () => {
    const { houses: _houses, ...older } = defaultSettings
    expect(decodeSettings({ format: 1, entry, settings: older })?.settings.houses).toEqual(startingHouses)
  })
})
