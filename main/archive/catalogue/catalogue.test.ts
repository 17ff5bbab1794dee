import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SearchQuery } from '../../../shared/api/archive.ts'
import { archived } from '../archive.test-support.ts'
import type { ArchivedStory } from '../archived-story.ts'
import { openDatabase } from '../database.ts'
import { createCatalogue } from './catalogue.ts'
import { searchArchive } from './search-stories.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-catalogue-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

function archiveOf(...stories: readonly ArchivedStory[]) {
  const { db } = openDatabase(folder)
  const catalogue = createCatalogue(db)
  for (const story of stories) catalogue.add(story)
  const search = (text: string, more: Partial<SearchQuery> = {}) =>
    searchArchive(db, catalogue, { text, sort: 'relevance', offset: 0, limit: 50, facets: false, ...more })
  const ids = (text: string, more: Partial<SearchQuery> = {}): string[] =>
    search(text, more)
      .hits.map(({ story }) => story.id)
      .toSorted()
  return { db, catalogue, search, ids }
}

const ferry = archived('ferry-1', 'The night ferry to Ostrel leaves late.\nSailors blame the café.')
const harbour = archived('harbour', 'Harbour works in Ostrel go on.', {
  source: 'Kamen News',
  state: 'approved',
  day: '2026-10-02',
  savedAt: '2026-11-25T09:00:00Z',
  blockers: 2,
  labels: [
    { kind: 'tag', name: 'Ports' },
    { kind: 'tag', name: 'medtop:20000337' },
    { kind: 'person', name: 'Mina Aldous' },
  ],
})
const korean = archived('korean', '정부는 오늘 오스트렐 항만의 야간 운항을 늘린다고 밝혔다.', {
  language: 'ko',
})
const japanese = archived('japanese', '政府は夜間の運航を増やすと発表した。東京タワーも。', {
  language: 'ja',
})
const all = [ferry, harbour, korean, japanese]

describe('searching the archive', () => {
  it('finds words in any order, phrases, prefixes, and leaves out what must not be there', () => {
    const { ids } = archiveOf(...all)
    expect(ids('ostrel')).toEqual(['ferry-1', 'harbour'])
    expect(ids('ostrel ferry')).toEqual(['ferry-1'])
    expect(ids('"night ferry"')).toEqual(['ferry-1'])
    expect(ids('"ferry night"')).toEqual([])
    expect(ids('harb*')).toEqual(['harbour'])
    expect(ids('harb')).toEqual([])
    expect(ids('ostrel -ferry')).toEqual(['harbour'])
    expect(ids('zeppelin')).toEqual([])
    expect(ids('')).toHaveLength(4)
  })

  it('reads no word as an operator', () => {
    const { ids } = archiveOf(...all, archived('andor-1', 'This and that or not near "it".'))
    for (const text of ['AND', 'OR NOT', 'NEAR(a', 'body:x', '"', '^x', '(', 'a"b', 'and -']) {
      expect(() => ids(text)).not.toThrow()
    }
    expect(ids('AND NOT')).toEqual(['andor-1'])
  })

  it('takes any character as it comes, in stories and in queries', () => {
    const strange = [
      'nul\u0000char ferry',
      'half \ud800 pair',
      'one\u2029two',
      '😀 smile',
      'a\u200bb',
      '\ufeffbom',
    ]
    const { ids, catalogue } = archiveOf(archived('strange', '', { paragraphs: strange }))
    const { number } = catalogue.find('strange') ?? { number: 0 }
    const { paragraphs } = catalogue.text(number)
    expect(paragraphs.map((text) => text.length)).toEqual(strange.map((text) => text.length))
    expect(paragraphs[0]).toBe(strange[0])
    expect(ids('ferry')).toEqual(['strange'])
    for (const text of strange) expect(() => ids(text)).not.toThrow()
    expect(ids('nul\u0000char')).toEqual(['strange'])
    expect(ids('smile')).toEqual(['strange'])
  })

  it('finds Korean within its eojeol, Japanese and Chinese without spaces, and single characters', () => {
    const { ids } = archiveOf(...all)
    expect(ids('정부')).toEqual(['korean'])
    expect(ids('“야간 운항”')).toEqual(['korean'])
    expect(ids('“운항 야간”')).toEqual([])
    expect(ids('정부는 항만')).toEqual(['korean'])
    expect(ids('정보')).toEqual([])
    expect(ids('夜間')).toEqual(['japanese'])
    expect(ids('夜間の運航')).toEqual(['japanese'])
    expect(ids('タワー')).toEqual(['japanese'])
    expect(ids('京')).toEqual(['japanese'])
    expect(ids('間夜')).toEqual([])
  })

  it('finds a letter whatever its case and accent', () => {
    const { ids } = archiveOf(...all)
    expect(ids('CAFE')).toEqual(['ferry-1'])
    expect(ids('café')).toEqual(['ferry-1'])
  })

  it('filters by state, tag, person, source, language, day and blockers', () => {
    const { ids } = archiveOf(...all)
    expect(ids('', { state: 'approved' })).toEqual(['harbour'])
    expect(ids('ostrel', { state: 'draft' })).toEqual(['ferry-1'])
    expect(ids('', { tags: ['ports', 'MEDTOP:20000337'] })).toEqual(['harbour'])
    expect(ids('', { tags: ['ports', 'ships'] })).toEqual([])
    expect(ids('', { person: 'mina aldous' })).toEqual(['harbour'])
    expect(ids('', { source: 'KAMEN news' })).toEqual(['harbour'])
    expect(ids('', { language: 'ko' })).toEqual(['korean'])
    expect(ids('', { since: '2026-10-01', until: '2026-10-31' })).toEqual(['harbour'])
    expect(ids('', { blocker: true })).toEqual(['harbour'])
    expect(ids('ostrel', { blocker: false })).toEqual(['ferry-1'])
  })

  it('puts the newest first, or what has the words in its headline', () => {
    const { search } = archiveOf(
      archived('body-1', 'A lighthouse at Kamen.', { savedAt: '2026-11-26T09:00:00Z' }),
      archived('head-1', 'It went dark.', { headline: 'Lighthouse at Kamen' }),
    )
    expect(search('lighthouse').hits.map(({ story }) => story.id)).toEqual(['head-1', 'body-1'])
    expect(search('lighthouse', { sort: 'date' }).hits.map(({ story }) => story.id)).toEqual([
      'body-1',
      'head-1',
    ])
  })

  it('goes by the day of the story and not by when it was saved', () => {
    const { search } = archiveOf(
      archived('old', 'A lighthouse.', { day: '2020-01-01', savedAt: '2026-11-26T09:00:00Z' }),
      archived('new', 'A lighthouse.', { day: '2026-11-24', savedAt: '2026-11-24T09:00:00Z' }),
    )
    expect(search('lighthouse', { sort: 'date' }).hits.map(({ story }) => story.id)).toEqual(['new', 'old'])
    expect(search('').hits.map(({ story }) => story.id)).toEqual(['new', 'old'])
  })

  it('pages through hits and says how many there are', () => {
    const { search } = archiveOf(
      ...Array.from({ length: 30 }, (_, n) => archived(`story-${n}`, 'A lighthouse.')),
    )
    const page = search('lighthouse', { offset: 10, limit: 10 })
    expect([page.total, page.hits.length]).toEqual([30, 10])
    const seen = [0, 10, 20].flatMap((offset) => search('lighthouse', { offset, limit: 10 }).hits)
    expect(new Set(seen.map(({ story }) => story.id)).size).toBe(30)
  })

  it('counts the hits by state, source, language, tag, person and month', () => {
    const { search } = archiveOf(...all)
    expect(search('ostrel', { facets: true }).facets).toEqual({
      state: [
        { value: 'approved', count: 1 },
        { value: 'draft', count: 1 },
      ],
      source: [{ value: 'Kamen News', count: 1 }],
      language: [{ value: 'en', count: 2 }],
      tag: [
        { value: 'Ports', count: 1 },
        { value: 'medtop:20000337', count: 1 },
      ],
      person: [{ value: 'Mina Aldous', count: 1 }],
      month: [
        { value: '2026-11', count: 1 },
        { value: '2026-10', count: 1 },
      ],
    })
  })

  it('finds nothing of a story that was removed', () => {
    const { catalogue, ids } = archiveOf(...all)
    const { number } = catalogue.find('harbour') ?? { number: 0 }
    catalogue.remove(number)
    expect(ids('ostrel')).toEqual(['ferry-1'])
    expect(ids('', { tags: ['ports'] })).toEqual([])
    expect([catalogue.find('harbour'), catalogue.story(number), catalogue.text(number).paragraphs]).toEqual([
      undefined,
      undefined,
      [],
    ])
  })

  it('marks the words that were looked for in the paragraph that has the most of them', () => {
    const { search } = archiveOf(
      archived(
        'long-1',
        `One ferry.\n${'Nothing of note here. '.repeat(30)}The Ferry met a CAFÉ boat by night.`,
      ),
    )
    const [hit] = search('cafe ferry').hits
    const { text = '', marks = [] } = hit?.excerpt ?? {}
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Ferry', 'CAFÉ'])
    expect(text.startsWith('… ')).toBe(true)
    expect(text.length).toBeLessThan(300)
  })

  it('marks parts of words in scripts without spaces, and phrases whole', () => {
    const { search } = archiveOf(...all)
    const marked = (words: string): (string | undefined)[] => {
      const [hit] = search(words).hits
      return hit?.excerpt.marks.map(([from, to]) => hit.excerpt.text.slice(from, to)) ?? []
    }
    expect(marked('정부')).toEqual(['정부'])
    expect(marked('夜間の運航')).toEqual(['夜間の運航'])
    expect(marked('"night ferry"')).toEqual(['night ferry'])
  })

  it('ranks, counts and shows the stories kept last where thousands have a word, and finds the others by filters', () => {
    const many = Array.from({ length: 5100 }, (_, index) =>
      archived(`story-${index}`, 'Rain fell.', { source: index < 10 ? 'Southwire' : 'Northwire' }),
    )
    const { search, ids } = archiveOf(...many)
    const { total, hasMore, hits, facets } = search('rain', { limit: 1, offset: 4999, facets: true })
    expect([total, hasMore, hits.length]).toEqual([5000, true, 1])
    expect(facets?.source).toEqual([{ value: 'Northwire', count: 5000 }])
    expect(ids('rain', { source: 'Southwire', limit: 50 })).toHaveLength(10)
    expect(search('rain', { source: 'Southwire' }).hasMore).toBe(false)
  })
})
