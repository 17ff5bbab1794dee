import { describe, expect, it } from 'vitest'
import { acronym } from './acronym.ts'
import { createEngine } from './engine.ts'
import { storyOf, textsAfter } from './testing.ts'

function said(paragraphs: readonly string[], language = 'en') {
  return createEngine([acronym])
    .check(storyOf(paragraphs, { language }), 'en')
    .findings.map(({ message }) => message)
}

describe('acronym', () => {
  it('warns of one used paragraphs before it is explained', () => {
    expect(
      said(['The CHU met on Monday.', 'Rain fell.', 'The Coastal Harbour Union (CHU) runs the port.']),
    ).toEqual(['CHU is used here but only explained in paragraph 3.'])
  })

  it.each([
    [['The Coastal Harbour Union (CHU) met.', 'Rain fell on the Coastal Harbour Union (CHU).']],
    [['The Coastal Harbour Union, or CHU, met.', 'CHU stands for the Coastal Harbour Union.']],
    [['CHU stands for the Coastal Harbour Union.', 'CHU stands for the Coastal Harbour Union.']],
  ])('warns of one explained again: %j', (paragraphs) => {
    expect(said(paragraphs)).toEqual(['CHU was already explained in paragraph 1.'])
  })

  it('warns of a Korean name explained again', () => {
    expect(
      said(['해안항만노조(CHU)는 만났다.', '비가 왔다.', '해안항만노조(CHU)는 말했다.'], 'ko'),
    ).toHaveLength(1)
  })

  it('leaves only the letters of a second explanation', () => {
    const story = storyOf([
      'The Coastal Harbour Union (CHU) met.',
      'Rain fell on the Coastal Harbour Union (CHU).',
    ])
    const [finding] = createEngine([acronym]).check(story, 'en').findings
    expect(textsAfter(story, finding?.fixes[0]?.edits ?? [])[1]).toBe('Rain fell on the CHU.')
  })

  it.each([
    ['explained at once', ['The Coastal Harbour Union (CHU) met.', 'CHU crews left.']],
    [
      'named in full before',
      ['The Coastal Harbour Union met.', 'CHU left.', 'The Coastal Harbour Union (CHU) is old.'],
    ],
    ['known to all', ['The US and the UN met.', 'The United Nations (UN) is old.']],
    ['a party behind a name', ['Mara Quill (CHU) met.', 'Tom Arden (CHU) left.', 'Mara Quill (CHU) stayed.']],
    ['copy in capitals', ['CHU MET.', 'COASTAL HARBOUR UNION (CHU) MET.']],
  ])('says nothing of one %s', (_, paragraphs) => {
    expect(said(paragraphs)).toEqual([])
  })
})
