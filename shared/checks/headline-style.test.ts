import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { headlineStyle } from './headline-style.ts'
import { storyOf } from './testing.ts'

function mended(headline: string, origin: 'import' | 'new' = 'new') {
  const story = storyOf(['The ferry to Port Ellery runs again, and Mayor Quill said so.'], {
    headline,
    origin,
  })
  return createEngine([headlineStyle])
    .check(story, 'en')
    .findings.map(({ severity, fixes }) => [
      severity,
      ...fixes.flatMap(({ edits }) => edits.map(({ insert }) => insert)),
    ])
}

describe('headlineStyle', () => {
  it.each([
    ['Harbour opens.', ['warning', '']],
    ['Quill: "Port is open"', ['warning', "'Port is open'"]],
    ['Quill: “Port is open” again', ['warning', '‘Port is open’']],
    ['QUILL OPENS PORT ELLERY HARBOUR TO NATO', ['warning', 'Quill opens Port Ellery harbour to NATO']],
  ])('mends “%s”', (headline, expected) => {
    expect(mended(headline)).toEqual([expected])
  })

  it('only remarks that another agency writes headlines in capitals', () => {
    expect(mended('QUILL OPENS HARBOUR', 'import')).toEqual([['note', 'Quill opens harbour']])
  })

  it('offers no fix for a mark without its other', () => {
    expect(mended("Quill: 'Port is open")).toEqual([['warning']])
  })
})
