import { describe, expect, it } from 'vitest'
import {
  capitalization,
  conditional,
  consistency,
  existence,
  occurrence,
  substitution,
} from './rules.test-support.ts'
import { faultsOf, wordsFoundIn } from './test-rule.ts'

describe('the examples of a rule', () => {
  it('are right where each does what it says', () => {
    const rule = substitution([['prior to', 'before']], {
      finds: ['Prior to noon.'],
      passes: ['A prior note.'],
    })
    expect(faultsOf(rule)).toEqual([])
  })

  it('are faults where one that should be found is not, and where one that should pass is found', () => {
    const rule = existence(['utilize'], { finds: ['They utilise it.'], passes: ['They utilize it.'] })
    expect(faultsOf(rule)).toEqual([
      'It should find something in “They utilise it.” and finds nothing.',
      'It should find nothing in “They utilize it.” and finds “utilize”.',
    ])
    expect(faultsOf(rule, 'ko')).toHaveLength(2)
  })

  it('are tried though the rule is off', () => {
    expect(faultsOf(existence(['x'], { on: false, passes: ['an x'] }))).toHaveLength(1)
  })

  it('are stories of as many paragraphs as they have lines, or headlines', () => {
    const spellings = consistency([['air strike', 'airstrike']])
    expect(wordsFoundIn(spellings, 'An air strike.\nAn airstrike.\nAn air strike.')).toEqual(['airstrike'])
    const condition = conditional('/\\bchaebol\\b/', 'conglomerate')
    expect(wordsFoundIn(condition, 'A chaebol.\nA conglomerate, or chaebol.\nA chaebol.')).toEqual([
      'chaebol',
    ])
    expect(wordsFoundIn(condition, 'A conglomerate.\nA chaebol.')).toEqual([])
    const letters = conditional('/\\b([A-Z]{3,5})\\b/', '/\\b[A-Z]\\w+ \\(([A-Z]{3,5})\\)/')
    expect(wordsFoundIn(letters, 'The Board (NMB) met.\nThe NMB and the KLT.\nThe KLT.')).toEqual(['KLT'])
    const claims = occurrence('allegedly', 'story', { most: 1 })
    expect(wordsFoundIn(claims, 'Allegedly.\nHe allegedly did.')).toEqual(['allegedly'])
    expect(wordsFoundIn(occurrence('source', 'story', { least: 1 }), 'Nobody.')).toEqual(['Nobody.'])
    expect(wordsFoundIn(occurrence('?', 'headline', { most: 0 }), 'Is it so?')).toEqual(['?'])
    expect(wordsFoundIn(capitalization('headline', 'lower'), 'Not This, NATO')).toEqual(['Not This, NATO'])
  })
})

describe('a rule', () => {
  it('is faulty where a wording cannot be used', () => {
    expect(faultsOf(existence(['/(/']))).toEqual([
      '“/(/” is not a regular expression: /(/u: Unterminated group.',
    ])
    expect(faultsOf(existence(['/(\\w+\\s?)+!/']))[0]).toContain('could take too long')
    expect(faultsOf(existence([]))).toEqual(['The rule has no words to look for.'])
  })

  it('is faulty where its replacement is found again', () => {
    const rule = substitution([['died', 'died suddenly']], { finds: ['He died.'], passes: ['He lives.'] })
    expect(faultsOf(rule)[0]).toBe('“died suddenly” should replace “died”, but the rule finds it as well.')
  })

  it('is faulty where its replacement names a group that is not there', () => {
    const rule = substitution([['/(a)b/', '$2']], { finds: ['ab'], passes: ['b'] })
    expect(faultsOf(rule)).toEqual(['“$2” speaks of a group that its wording does not have.'])
  })

  it('is faulty where its message promises what it has not', () => {
    expect(faultsOf(existence(['x'], { message: 'Write %r.' }))).toHaveLength(1)
  })

  it('is faulty where it counts to no end', () => {
    expect(faultsOf(occurrence('x', 'story', {}))).toContain(
      'Say how often the words may stand at most, or must stand at least.',
    )
  })
})
