import { describe, expect, it } from 'vitest'
import type { Content } from './record.ts'
import { differences } from './difference.ts'

function headed(headline: string, language = 'en'): Content {
  return {
    language,
    headline,
    authors: [],
    keywords: [],
    subjects: [],
    places: [],
    people: [],
    organisations: [],
    genres: [],
    infoSources: [],
    signals: [],
    urgency: 5,
    pubStatus: 'usable',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It rained.' }] }] },
  }
}

function runs(before: string, after: string, language?: string): readonly (readonly [string, string])[] {
  const [difference] = differences(headed(before, language), headed(after, language))
  return (difference?.runs ?? []).map(({ kind, text }) => [kind, text])
}

describe('differences', () => {
  it('keeps figures whole', () => {
    expect(runs('Police counted 10,000 people', 'Police counted 12,000 people')).toEqual([
      ['same', 'Police counted '],
      ['removed', '10,000'],
      ['added', '12,000'],
      ['same', ' people'],
    ])
    expect(runs('Rates rose 0.25 points', 'Rates rose 0.5 points')[1]).toEqual(['removed', '0.25'])
  })

  it('keeps Korean words whole', () => {
    expect(runs('가온시 버스 늘린다', '가온시 버스 줄인다', 'ko')).toEqual([
      ['same', '가온시 버스 '],
      ['removed', '늘린다'],
      ['added', '줄인다'],
    ])
  })

  it('leaves out fields that are the same', () => {
    expect(differences(headed('Same'), headed('Same'))).toEqual([])
  })
})
