import { describe, expect, it } from 'vitest'
import { indexOfRow, keptWindows, missingWindows, rowAt, windowSize, withRow } from './windows.ts'

describe('missingWindows', () => {
  it('asks for every window that the rows on the screen touch', () => {
    expect(missingWindows(windowSize - 2, windowSize + 2, 1000, new Set())).toEqual([0, 1])
  })

  it('asks for none that is there', () => {
    expect(missingWindows(0, 2 * windowSize, 1000, new Set([0, 2]))).toEqual([1])
  })

  it('asks for nothing past the end of the list', () => {
    expect(missingWindows(0, 5000, windowSize, new Set([0]))).toEqual([])
    expect(missingWindows(0, 10, 0, new Set())).toEqual([])
  })
})

describe('a list held in windows', () => {
  const rows = (window: number) =>
    Array.from({ length: windowSize }, (_, at) => ({ id: `${window * windowSize + at}`, slug: 'old' }))
  const windows = new Map([
    [0, rows(0)],
    [3, rows(3)],
  ])

  it('finds a row by its index, and nothing where the window is not there', () => {
    expect(rowAt(windows, 3 * windowSize + 7)?.id).toBe(`${3 * windowSize + 7}`)
    expect(rowAt(windows, windowSize)).toBeUndefined()
  })

  it('exchanges a row in place and leaves the given list alone', () => {
    const after = withRow(windows, { id: '305', slug: 'new' })
    expect(rowAt(after, 305)).toEqual({ id: '305', slug: 'new' })
    expect(rowAt(windows, 305)?.slug).toBe('old')
  })

  it('knows where a row stands', () => {
    expect(indexOfRow(windows, '305')).toBe(305)
    expect(indexOfRow(windows, '150')).toBe(-1)
  })

  it('forgets the windows far from the screen once there are many', () => {
    const many = new Map(Array.from({ length: 61 }, (_, window) => [window, rows(window)]))
    const kept = keptWindows(many, 40 * windowSize, 40 * windowSize + 8)
    expect([...kept.keys()].toSorted((a, b) => a - b).at(0)).toBeGreaterThan(20)
    expect(kept.has(40)).toBe(true)
    expect(keptWindows(windows, 0, 8)).toBe(windows)
  })
})
