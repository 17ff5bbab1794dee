import { describe, expect, it } from 'vitest'
import type { SavedSearch } from '../../shared/api/archive.ts'
import { putBack, withName, withSaved, withoutSaved } from './saved-searches.ts'

const saved = (name: string, text = name): SavedSearch => ({
  name,
  query: { text, tags: [], sort: 'relevance' },
})
const three = ['ports', 'quakes', 'shares'].map((name) => saved(name))
const names = (searches: readonly SavedSearch[]) => searches.map(({ name }) => name)

describe('saved searches', () => {
  it('put a new one last, and one of a known name in its place', () => {
    expect(names(withSaved(three, saved('budget')))).toEqual(['ports', 'quakes', 'shares', 'budget'])
    expect(withSaved(three, saved('quakes', 'earthquake'))[1]?.query.text).toBe('earthquake')
  })

  it('keep their order under another name', () => {
    expect(names(withName(three, 'quakes', 'earthquakes'))).toEqual(['ports', 'earthquakes', 'shares'])
  })

  it('take one back that was removed, where it was, beside one saved since', () => {
    const since = withSaved(withoutSaved(three, 'quakes'), saved('budget'))
    expect(names(putBack(since, saved('quakes'), 1))).toEqual(['ports', 'quakes', 'shares', 'budget'])
  })
})
