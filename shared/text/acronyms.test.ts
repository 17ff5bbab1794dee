import { describe, expect, it } from 'vitest'
import { type Explanation, explanations, initialsOfNames, type Mention, mentions } from './acronyms.ts'
import { masks } from './masks.ts'
import { quotedSpans } from './quotes.ts'
import { sentences } from './sentences.ts'

function mentionsIn(text: string): readonly Mention[] {
  return mentions(text, masks(text), quotedSpans(text))
}

function explanationsIn(text: string, language = 'en'): readonly Explanation[] {
  return explanations(text, mentionsIn(text), sentences(text, language))
}

function explained(text: string, language = 'en'): readonly string[] {
  return explanationsIn(text, language).map(({ letters }) => letters)
}

describe('explanations', () => {
  it.each([
    'The Coastal Harbour Union (CHU) met.',
    'the Coastal Harbour Union, or CHU, met',
    'CHU stands for the Coastal Harbour Union.',
    'CHU (Coastal Harbour Union) met.',
    'the Council of Harbour and Utilities (CHU) met',
    'the council of harbour users (CHU) met',
    '해안항만노조(CHU)는 만났다.',
  ])('finds CHU explained in “%s”', (text) => {
    expect(explained(text)).toEqual(['CHU'])
  })

  it.each([
    'Mayor Mara Quill (CHU) spoke.',
    'The union (CHU) met.',
    'The CHU met.',
    'Rain fell. (AFP)',
    'COASTAL HARBOUR UNION (CHU) MET.',
  ])('finds nothing explained in “%s”', (text) => {
    expect(explained(text)).toEqual([])
  })

  it('names the stretch that the letters alone could take the place of', () => {
    const text = 'Crews of the Coastal Harbour Union (CHU) met.'
    const [whole] = explanationsIn(text).map((found) => found.whole)
    expect(whole && text.slice(whole.from, whole.to)).toBe('Coastal Harbour Union (CHU)')
  })
})

describe('mentions', () => {
  it('reads CHU before a hyphen, but no letters of U.S. and none in a credit', () => {
    expect(mentionsIn('The CHU-led U.S. crew. (AFP)').map(({ letters }) => letters)).toEqual(['CHU'])
  })
})

describe('initialsOfNames', () => {
  it('knows what a name could be shortened to, with and without its small words', () => {
    const initials = initialsOfNames('He joined the Council of Harbour Users in May.')
    expect([initials.has('CHU'), initials.has('COHU'), initials.has('XYZ')]).toEqual([true, true, false])
  })
})
