import { blankContent } from '../../shared/story/blank-content.ts'
import { describe, expect, it } from 'vitest'
import { type Fields, fieldText, tagsOf, withFieldText, withKeyword, withoutTags } from './fields.ts'

describe('withFieldText', () => {
  it('keeps a field on one line', () => {
    expect(withFieldText(fields(), 'headline', 'Crane topples\n at harbor').headline).toBe(
      'Crane topples at harbor',
    )
  })

  it('leaves a field that was emptied out of the record', () => {
    expect('by' in withFieldText(fields({ by: 'Tomas Wren' }), 'by', ' ')).toBe(false)
  })

  it('gives the same fields back where nothing changed', () => {
    const before = fields({ headline: 'Crane topples' })
    expect(withFieldText(before, 'headline', 'Crane topples')).toBe(before)
  })

  it('no longer calls a dateline a guess once a person has set it', () => {
    const before = fields({
      dateline: { text: 'ALDER (NW)', place: 'Alder', source: 'NW', guessed: true, inBody: true },
    })
    const after = withFieldText(before, 'dateline', 'ALDER, Nov. 24 (NW)')
    expect(after.dateline).toEqual({ text: 'ALDER, Nov. 24 (NW)', guessed: false, inBody: true })
    expect(fieldText(after, 'dateline')).toBe('ALDER, Nov. 24 (NW)')
  })
})

describe('tags', () => {
  it('keeps a keyword once, whatever its case', () => {
    const once = withKeyword(fields(), ' Alder  harbor ')
    expect(once.keywords).toEqual(['Alder harbor'])
    expect(withKeyword(once, 'alder harbor')).toBe(once)
  })

  it('does not take a subject for a keyword as well', () => {
    const before = fields({ subjects: [{ name: 'Weather', code: '20001128' }] })
    expect(withKeyword(before, 'weather')).toBe(before)
  })

  it('removes exactly the tags that were named', () => {
    const before = fields({ subjects: [{ name: 'Weather' }, { name: 'Ports' }], keywords: ['Alder', 'gale'] })
    const [first, , third] = tagsOf(before)
    const after = withoutTags(before, new Set([first?.key, third?.key]))
    expect(tagsOf(after).map(({ name }) => name)).toEqual(['Ports', 'gale'])
  })
})

function fields(some: Partial<Fields> = {}): Fields {
  return {
    language: 'en',
    ...blankContent,
    ...some,
  }
}
