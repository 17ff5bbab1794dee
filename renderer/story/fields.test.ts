import { blankContent } from '../../shared/story/blank-content.ts'
import { describe, expect, it } from 'vitest'
import { type Fields, fieldText, withFieldText } from './fields.ts'

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

function fields(some: Partial<Fields> = {}): Fields {
  return {
    language: 'en',
    ...blankContent,
    ...some,
  }
}
