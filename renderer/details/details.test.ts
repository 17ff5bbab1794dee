import { describe, expect, it } from 'vitest'
import { blankContent } from '../../shared/story/blank-content.ts'
import type { Fields } from '../story/fields.ts'
import { type Details, detailsOf, expiresFirst, withDetails } from './details.ts'

const fields = (change: Partial<Fields> = {}): Fields => ({ ...blankContent, language: 'en', ...change })

/** The fields once a person has changed this in the form. */
function edited(before: Fields, change: Partial<Details>): Fields {
  const details = detailsOf(before)
  return withDetails(before, details, { ...details, ...change })
}

describe('withDetails', () => {
  it('gives the same fields back where nothing was changed', () => {
    const before = fields({
      edNote: ' Recasts the lede. ',
      embargoedUntil: '2026-12-01T06:00:30.5+09:00',
      infoSources: [{ name: 'Northwire', role: 'source', code: 'NW' }],
    })
    expect(edited(before, {})).toBe(before)
  })

  it('sets words without the space around them, and leaves emptied ones out of the record', () => {
    const after = edited(fields({ kicker: 'Ports' }), { abstract: ' A crane fell. ', kicker: ' ' })
    expect(after.abstract).toBe('A crane fell.')
    expect('kicker' in after).toBe(false)
  })

  it('keeps what an editor has typed above the words while the form was open', () => {
    const before = detailsOf(fields())
    const typed = fields({ headline: 'Crane topples', edNote: 'By hand.' })
    const after = withDetails(typed, before, { ...before, urgency: 2, language: 'ko' })
    expect(after).toEqual({ ...typed, urgency: 2, language: 'ko' })
  })

  it('reads a time in the zone of the machine', () => {
    const after = edited(fields(), { embargoedUntil: '2026-12-01T06:00' })
    expect(after.embargoedUntil).toBe(new Date(2026, 11, 1, 6, 0).toISOString())
    expect(detailsOf(after).embargoedUntil).toBe('2026-12-01T06:00')
    expect('embargoedUntil' in edited(after, { embargoedUntil: '' })).toBe(false)
  })

  it('takes the names of one role apart, keeps the code of a name that stays, and leaves other roles', () => {
    const before = fields({
      infoSources: [
        { name: 'Northwire', role: 'source', code: 'NW' },
        { name: 'Alder Pictures', role: 'credit' },
      ],
    })
    expect(edited(before, { source: 'Northwire; Southwire; Southwire;' }).infoSources).toEqual([
      { name: 'Alder Pictures', role: 'credit' },
      { name: 'Northwire', role: 'source', code: 'NW' },
      { name: 'Southwire', role: 'source' },
    ])
  })
})

describe('expiresFirst', () => {
  it('tells a story that may be used no more before it may be used', () => {
    const details = detailsOf(fields())
    expect(
      expiresFirst({ ...details, embargoedUntil: '2026-12-02T06:00', expires: '2026-12-01T06:00' }),
    ).toBe(true)
    expect(
      expiresFirst({ ...details, embargoedUntil: '2026-12-01T06:00', expires: '2026-12-02T06:00' }),
    ).toBe(false)
    expect(expiresFirst({ ...details, expires: '2026-12-02T06:00' })).toBe(false)
  })
})
