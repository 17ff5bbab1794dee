import { describe, expect, it } from 'vitest'
import { startingHouses } from '../../shared/house/shipped.ts'
import { createSpeech } from '../i18n/say.ts'
import { newRule } from './draft.ts'
import { ruleFaults } from './rule-faults.ts'

const { say } = createSpeech('en')

describe('ruleFaults', () => {
  it('says what a new rule lacks', () => {
    const [house] = startingHouses
    if (!house) throw new Error('a house is shipped')
    expect(ruleFaults(newRule(house), say, 'en').slice(0, 2)).toEqual([
      say('house.noMessage'),
      say('house.noExamples'),
    ])
  })

  it('finds nothing wrong with the rules that come with the app', () => {
    const faults = startingHouses.flatMap(({ rules }) => rules.flatMap((rule) => ruleFaults(rule, say, 'en')))
    expect(faults).toEqual([])
  })
})
