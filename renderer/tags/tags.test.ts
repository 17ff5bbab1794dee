import { describe, expect, it } from 'vitest'
import { blankContent } from '../../shared/story/blank-content.ts'
import type { Fields } from '../story/fields.ts'
import { tagsOf, withTag, withTagInstead, withoutTags } from './tags.ts'

const weather = { name: 'weather', scheme: 'medtop', code: '17000000' }

describe('the tags of a story', () => {
  it('keeps a keyword once, whatever its case', () => {
    const once = withTag(fields(), 'keywords', { name: ' Alder  harbor ' })
    expect(once.keywords).toEqual(['Alder harbor'])
    expect(withTag(once, 'keywords', { name: 'alder harbor' })).toBe(once)
  })

  it('does not take a subject for a keyword as well', () => {
    const before = fields({ subjects: [weather] })
    expect(withTag(before, 'keywords', { name: 'Weather' })).toBe(before)
  })

  it('tells subjects by their codes: one name may be that of two', () => {
    const other = { name: 'weather', scheme: 'subj', code: '17000000' }
    const both = withTag(fields({ subjects: [weather] }), 'subjects', other)
    expect(both.subjects).toEqual([weather, other])
    expect(withTag(both, 'subjects', { ...weather, name: '날씨' })).toBe(both)
  })

  it('has a place and a person of one name, each in its field', () => {
    const place = withTag(fields(), 'places', { name: 'Washington' })
    const both = withTag(place, 'people', { name: 'Washington' })
    expect(tagsOf(both).map(({ field, concept }) => [field, concept.name])).toEqual([
      ['places', 'Washington'],
      ['people', 'Washington'],
    ])
  })

  it('removes exactly the tags that were named, and leaves the others as they came', () => {
    const unknown = { name: 'odd', scheme: 'acme', code: 'x-1', uri: 'http://acme.example/x-1', rel: 'about' }
    const before = fields({
      subjects: [weather, unknown],
      keywords: ['Alder', 'gale'],
      people: [{ name: 'Ada Brandt' }],
    })
    const [first, , third] = tagsOf(before)
    const after = withoutTags(before, new Set([first?.key, third?.key]))
    expect(tagsOf(after).map(({ concept }) => concept)).toEqual([
      unknown,
      { name: 'gale' },
      { name: 'Ada Brandt' },
    ])
    expect(after.subjects[0]).toBe(unknown)
  })

  it('puts what is to be used in the place of a retired one, once', () => {
    const retired = { name: 'graft', scheme: 'medtop', code: '20000809' }
    const corruption = { name: 'corruption', scheme: 'medtop', code: '20000093' }
    const before = fields({ subjects: [retired, weather] })
    const key = tagsOf(before)[0]?.key ?? ''
    expect(withTagInstead(before, key, corruption).subjects).toEqual([corruption, weather])
    expect(withTagInstead(before, key, weather).subjects).toEqual([weather])
  })
})

function fields(some: Partial<Fields> = {}): Fields {
  return { language: 'en', ...blankContent, ...some }
}
