import { describe, expect, it } from 'vitest'
import type { InspectedStory, Inspection } from '../../shared/api/intake.ts'
import { type LookedAt, isClean, isKeepable, nextRow, rowsOf } from './rows.ts'

const story = (item: number, change: Partial<InspectedStory> = {}): InspectedStory => ({
  item,
  language: 'en',
  version: 1,
  words: 3,
  paragraphs: [],
  isCut: false,
  arrival: 'new',
  notes: [],
  ...change,
})

function looked(key: number, found?: Inspection['found'], isReading = false): LookedAt {
  const inspection = found && {
    held: 'held',
    file: 'a.txt',
    size: 1,
    mayChooseEncoding: true,
    formats: [],
    found,
  }
  return {
    key,
    file: { name: 'a.txt', data: new Blob() },
    choice: {},
    isReading,
    ...(inspection && { inspection }),
  }
}

const stories = (...all: readonly InspectedStory[]) => ({ is: 'stories' as const, stories: [...all] })
const note = {
  level: 'guessed',
  field: 'headline',
  detail: 'Read so.',
  korean: '그렇게 읽었습니다.',
} as const

describe('rowsOf', () => {
  it('gives each story of a file a row, and a file without one a row of its own', () => {
    const files = [looked(1, stories(story(0), story(1))), looked(2)]
    expect(rowsOf(files, new Set()).map(({ id }) => id)).toEqual(['1.0', '1.1', '2.0'])
  })

  it('leaves out what is settled', () => {
    expect(rowsOf([looked(1, stories(story(0), story(1)))], new Set(['1.0'])).map(({ id }) => id)).toEqual([
      '1.1',
    ])
  })
})

describe('a row', () => {
  const row = (one: LookedAt) => {
    const [first] = rowsOf([one], new Set())
    if (!first) throw new Error('no row')
    return first
  }

  it.each([
    ['new', true],
    ['update', true],
    ['already-here', false],
    ['same-version', false],
  ] as const)('whose story is %s to the library can be kept: %s', (arrival, keepable) => {
    expect(isKeepable(row(looked(1, stories(story(0, { arrival })))))).toBe(keepable)
  })

  it('cannot be kept while its file is read anew', () => {
    expect(isKeepable(row(looked(1, stories(story(0)), true)))).toBe(false)
  })

  it('is clean where it reads without a note', () => {
    expect(isClean(row(looked(1, stories(story(0)))))).toBe(true)
    expect(isClean(row(looked(1, stories(story(0, { notes: [note] })))))).toBe(false)
  })
})

describe('nextRow', () => {
  it('is the one below, and at the end the one above', () => {
    const rows = rowsOf([looked(1, stories(story(0), story(1), story(2)))], new Set())
    expect([nextRow(rows, '1.1'), nextRow(rows, '1.2')]).toEqual(['1.2', '1.1'])
  })
})
