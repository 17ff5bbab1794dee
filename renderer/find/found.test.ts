import { describe, expect, it } from 'vitest'
import { blankContent } from '../../shared/story/blank-content.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import type { Fields } from '../story/fields.ts'
import { type Found, type Sought, faultOf, findIn, firstFrom } from './found.ts'

const fields: Fields = {
  ...blankContent,
  language: 'en',
  headline: 'Ferry runs again',
  slugline: 'FERRY-RUNS',
}
const paragraphs = (...texts: readonly string[]): readonly Paragraph[] =>
  texts.map((text, index) => ({ id: `p${index}`, kind: 'body', text }))
const sought = (words: string, change: Partial<Sought> = {}): Sought => ({
  words,
  isWithin: true,
  isPattern: false,
  replacement: '',
  ...change,
})

/** The places in short: `headline 0-5`, `p0 4-9 → boat`. */
function told(found: readonly Found[]): readonly string[] {
  return found.map(({ at, insert }) => {
    const place = at.in === 'body' ? at.paragraph : at.in
    return `${place} ${at.from}-${at.to}${insert === '' ? '' : ` → ${insert}`}`
  })
}

describe('findIn', () => {
  it('finds words in the fields and the body, as they stand down the page', () => {
    const found = findIn(sought('ferry'), fields, paragraphs('The ferry, the Ferry.'))
    expect(told(found)).toEqual(['slugline 0-5', 'headline 0-5', 'p0 4-9', 'p0 15-20'])
  })

  it('counts capitals where there is one', () => {
    expect(told(findIn(sought('Ferry'), fields, paragraphs('The ferry, the Ferry.')))).toEqual([
      'headline 0-5',
      'p0 15-20',
    ])
  })

  it('takes one apostrophe for another, and any space for a space', () => {
    expect(told(findIn(sought("line's ferry"), fields, paragraphs('The line’s\u00A0ferry.')))).toEqual([
      'p0 4-16',
    ])
  })

  it('leaves out parts of words where they are to be whole', () => {
    const text = paragraphs('The port of Portland, a port-side bar.')
    expect(findIn(sought('port'), fields, text)).toHaveLength(3)
    expect(told(findIn(sought('port', { isWithin: false }), fields, text))).toEqual(['p0 4-8'])
  })

  it('keeps the capital that only its place gave a word', () => {
    const found = findIn(sought('ferry', { replacement: 'boat' }), fields, paragraphs('Ferry or ferry.'))
    expect(told(found)).toEqual([
      'slugline 0-5 → BOAT',
      'headline 0-5 → Boat',
      'p0 0-5 → Boat',
      'p0 9-14 → boat',
    ])
  })

  it('makes a Korean particle agree with the new word', () => {
    const found = findIn(sought('가온시', { replacement: '남항' }), fields, paragraphs('가온시는 다시 연다.'))
    expect(told(found)).toEqual(['p0 0-4 → 남항은'])
  })

  it('leaves a particle as it is where no word takes the place of its own', () => {
    const found = findIn(sought('가온시'), fields, paragraphs('가온시는 다시 연다.'))
    expect(told(found)).toEqual(['p0 0-3'])
  })

  it('fills in what the groups of an expression took', () => {
    const query = sought(String.raw`(\d+) km`, { isPattern: true, replacement: '$1 kilometers' })
    expect(told(findIn(query, fields, paragraphs('Gusts of 112 km an hour.')))).toEqual([
      'p0 9-15 → 112 kilometers',
    ])
  })

  it('finds nothing where nothing is looked for', () => {
    expect(findIn(sought(' '), fields, paragraphs('A b.'))).toEqual([])
  })
})

describe('faultOf', () => {
  it('says why an expression cannot be used', () => {
    const fault = (words: string) => faultOf(sought(words, { isPattern: true }))?.kind
    expect(['(a', 'a*', '(a+)+b', String.raw`(a)\1`, 'a+b'].map(fault)).toEqual([
      'syntax',
      'empty',
      'slow',
      'refers-back',
      undefined,
    ])
  })
})

describe('firstFrom', () => {
  const text = paragraphs('The ferry.', 'No boat.', 'A ferry.')
  const found = findIn(sought('ferry', { isWithin: false }), { ...blankContent, language: 'en' }, text)

  it('is the first that stands at or behind a place', () => {
    expect(firstFrom(found, { in: 'body', paragraph: 'p0', from: 4, to: 4 }, text)).toBe(0)
    expect(firstFrom(found, { in: 'body', paragraph: 'p0', from: 5, to: 5 }, text)).toBe(1)
    expect(firstFrom(found, { in: 'headline', from: 0, to: 0 }, text)).toBe(0)
  })

  it('goes round at the end, and stands nowhere where nothing is found', () => {
    expect(firstFrom(found, { in: 'body', paragraph: 'p2', from: 3, to: 3 }, text)).toBe(0)
    expect(firstFrom([], undefined, text)).toBeUndefined()
  })
})
