import { describe, expect, it } from 'vitest'
import { noFilters } from './filters.ts'
import { asTyped, fromSaved, hasWords, isSearch, noSearch, queryOf, toSaved } from './search.ts'

const window = { offset: 0, limit: 50, facets: false }

describe('asTyped', () => {
  it('takes the last word for the beginning of one, until a space ends it', () => {
    expect(asTyped('night harb')).toBe('night harb*')
    expect(asTyped('night harb ')).toBe('night harb ')
    expect(asTyped('야간 운')).toBe('야간 운*')
    expect(asTyped('re-open')).toBe('re-open*')
  })

  it('leaves a star, a closed phrase and a word that must not be there as they are', () => {
    expect(asTyped('harb*')).toBe('harb*')
    expect(asTyped('“night ferry”')).toBe('“night ferry”')
    expect(asTyped('ferry -strike')).toBe('ferry -strike')
    expect(asTyped('')).toBe('')
  })

  it('takes the last word of a phrase that is not closed yet for the beginning of one', () => {
    expect(asTyped('pier "night fer')).toBe('pier "night fer"*')
    expect(asTyped('"night ferry" "old pi')).toBe('"night ferry" "old pi"*')
    expect(asTyped('"night ')).toBe('"night ')
    expect(asTyped('"night ferry" pi')).toBe('"night ferry" pi*')
  })
})

describe('what is half typed', () => {
  it('is not looked for while it is a single letter, until a space makes it a word', () => {
    expect(asTyped('night f')).toBe('night ')
    expect(asTyped('f')).toBe('')
    expect(asTyped('group b ')).toBe('group b ')
    expect(asTyped('“night f')).toBe('“night ')
    expect(isSearch({ ...noSearch, text: 'f' })).toBe(false)
  })

  it('is not looked for while it is half a syllable, but one character of Hangul or Han is a word', () => {
    expect(asTyped('심야ㅂ')).toBe('심야*')
    expect(asTyped('심야 ㅂ')).toBe('심야 ')
    expect(asTyped('시')).toBe('시*')
    expect(asTyped('京')).toBe('京*')
  })
})

describe('a search', () => {
  it('is none while nothing but marks has been typed, and one as soon as there is a filter', () => {
    expect(isSearch({ ...noSearch, text: ' " - ' })).toBe(false)
    expect(isSearch({ ...noSearch, text: 'ab' })).toBe(true)
    expect(isSearch({ ...noSearch, filters: { tags: ['ports'] } })).toBe(true)
    expect(isSearch({ ...noSearch, filters: { tags: [], blocker: false } })).toBe(true)
  })

  it('has no words where all of them must not be there', () => {
    expect(hasWords({ ...noSearch, text: '-strike' })).toBe(false)
    expect(hasWords({ ...noSearch, text: 'ferry -strike' })).toBe(true)
  })

  it('asks with its filters, and for all stories where only marks were typed', () => {
    const filters = { ...noFilters, source: 'Northwire', tags: ['ports'] }
    expect(queryOf({ text: '"', filters, sort: 'date' }, window)).toEqual({
      text: '',
      source: 'Northwire',
      tags: ['ports'],
      sort: 'date',
      ...window,
    })
  })

  it('comes back from its saved form as it was', () => {
    const search = {
      text: 'ferry ',
      filters: { tags: ['ports'], since: '2026-11-01' },
      sort: 'date',
    } as const
    expect(fromSaved(toSaved('Ports', search))).toEqual(search)
  })
})
