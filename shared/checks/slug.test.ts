import { describe, expect, it } from 'vitest'
import type { StoryView } from '../story/view.ts'
import { createEngine } from './engine.ts'
import { slug } from './slug.ts'
import { storyOf } from './testing.ts'

function found(fields: Partial<Omit<StoryView, 'paragraphs'>>, text = 'Rain fell.') {
  return createEngine([slug]).check(storyOf([text], fields), 'en').findings
}

function suggested(headline: string, text: string) {
  const [finding] = found({ slugline: '', headline }, text)
  return finding?.fixes.flatMap(({ edits }) => edits.map(({ insert }) => insert))
}

describe('slug', () => {
  it('holds back a story of the desk’s own without one, and warns of another agency’s', () => {
    const grades = (['new', 'sample', 'import'] as const).map((origin) =>
      found({ slugline: '', origin }).map(({ severity }) => severity),
    )
    expect(grades).toEqual([['blocker'], ['blocker'], ['warning']])
  })

  it.each([
    ['Harbour reopens after storm', 'The harbour opened again after a storm.', 'HARBOUR-STORM'],
    [
      '(LEAD) Mayor Quill to close the ferry line',
      'The ferry line is to close, Quill said.',
      'QUILL-FERRY-LINE',
    ],
    ['U.S. ferries to sail', 'Ferries will sail.', 'FERRIES-SAIL'],
    ['U.S. ferries to sail', 'They are ready.', 'US-FERRIES-SAIL'],
    ['가온시, 심야 버스 늘린다', '가온시는 심야 버스를 늘린다.', '가온시-심야-버스'],
    ['', '', undefined],
  ])('makes of “%s” the slug %s', (headline, text, expected) => {
    expect(suggested(headline, text)).toEqual(expected === undefined ? [] : [expected])
  })

  it('only remarks how other agencies set theirs in capitals', () => {
    expect(found({ slugline: 'harbour-storm', origin: 'import' })).toMatchObject([{ severity: 'note' }])
    expect(found({ slugline: 'harbour-storm', origin: 'new' })).toMatchObject([{ severity: 'warning' }])
  })
})
