import { describe, expect, it } from 'vitest'
import type { House } from '../house/house.ts'
import type { Rule } from '../house/rule.ts'
import { existence, occurrence, substitution } from '../house/rules.test-support.ts'
import { shippedHouses } from '../house/shipped.ts'
import { bannedWords } from './banned-words.ts'
import { createEngine } from './engine.ts'
import type { Finding } from './finding.ts'
import { legalFlag } from './legal-flag.ts'
import { sensitiveTerms } from './sensitive-terms.ts'
import { storyOf } from './testing.ts'

const [shipped] = shippedHouses
if (!shipped) throw new Error('no house is shipped')

function houseWith(...rules: readonly Rule[]): House {
  return { ...(shipped as House), rules }
}

function check(house: House, ...paragraphs: readonly string[]): readonly Finding[] {
  const engine = createEngine([legalFlag, sensitiveTerms, bannedWords], { houses: () => [house] })
  return engine.check(storyOf(paragraphs, { headline: '' }), 'en').findings
}

describe('a finding of a rule of the house', () => {
  it('says what the rule says, under the rule’s check, grade and name', () => {
    const rule = substitution([['illegals', 'migrants']], {
      id: 'people',
      check: 'sensitive-terms',
      severity: 'note',
      message: 'Write “%r”, not “%s”.',
      why: 'No person is illegal.',
    })
    expect(check(houseWith(rule), 'Illegals crossed.')[0]).toMatchObject({
      check: 'sensitive-terms',
      rule: 'people',
      severity: 'note',
      message: 'Write “Migrants”, not “Illegals”.',
      why: 'No person is illegal.',
      excerpt: 'Illegals',
      fixes: [{ label: 'Write “Migrants”', edits: [{ insert: 'Migrants' }] }],
    })
  })

  it('is another than that of another rule on the same words', () => {
    const one = existence(['ferry'], { id: 'one' })
    const other = existence(['the ferry'], { id: 'other' })
    const [first] = check(houseWith(one), 'See the ferry.')
    const [second] = check(houseWith({ ...one, id: 'two' }), 'See the ferry.')
    expect(first?.fingerprint).not.toBe(second?.fingerprint)
    expect(check(houseWith(one, other), 'See the ferry.').map(({ rule }) => rule)).toEqual(['other'])
  })

  it('is never hidden by a milder one on more words', () => {
    const grave = existence(['ferry'], { id: 'grave', severity: 'blocker' })
    const mild = existence(['the ferry'], { id: 'mild', severity: 'note' })
    expect(check(houseWith(mild, grave), 'See the ferry.').map(({ rule }) => rule)).toEqual(['mild', 'grave'])
  })

  it('stands on the story where words are wanting in all of it', () => {
    const rule = occurrence('police', 'story', { least: 1 }, { check: 'legal-flag', message: 'No police.' })
    expect(check(houseWith(rule), 'It sank.')[0]).toMatchObject({
      at: { in: 'story' },
      message: 'No police.',
    })
    expect(check(houseWith(rule), 'It sank.', 'Police said so.')).toEqual([])
  })

  it('is gone when the rule is switched off or the house has none', () => {
    expect(check(houseWith(existence(['ferry'], { on: false })), 'See the ferry.')).toEqual([])
    expect(check(houseWith(), 'See the ferry.')).toEqual([])
  })
})
