import { describe, expect, it } from 'vitest'
import type { Rule } from '../../shared/house/rule.ts'
import { createSpeech } from '../i18n/say.ts'
import { ruleName } from './rule-name.ts'

const { say } = createSpeech('en')

const common = {
  id: 'one',
  message: '“%s”',
  severity: 'warning',
  check: 'banned-words',
  inQuotes: false,
  on: true,
  passes: ['It was cold.'],
} as const

function avoiding(any: readonly string[], example: string): Rule {
  return { ...common, kind: 'existence', any: [...any], finds: [example] }
}

function replacing(swap: readonly (readonly [string, string])[], example: string): Rule {
  return { ...common, kind: 'substitution', swap: [...swap], finds: [example] }
}

describe('ruleName', () => {
  it('is the words that are looked for, and how many more', () => {
    expect(ruleName(avoiding(['very', 'quite'], 'It was very cold.'), say)).toBe('very and 1 more')
    expect(ruleName(replacing([['in order to', 'to']], 'In order to go.'), say)).toBe('in order to → to')
  })

  it('takes words before a regular expression', () => {
    const rule = replacing(
      [
        [String.raw`/\butili[sz](ed?|es)\b/`, 'us$1'],
        ['utilizing', 'using'],
      ],
      'They utilized it.',
    )
    expect(ruleName(rule, say)).toBe('utilizing → using and 1 more')
  })

  it('says what a regular expression finds in the first example', () => {
    expect(ruleName(avoiding([String.raw`/\b(?:allegedly|reportedly)\b/`], 'He reportedly left.'), say)).toBe(
      'reportedly',
    )
  })

  it('shows a regular expression that finds nothing there, or all of it', () => {
    expect(ruleName(avoiding([String.raw`/\bnever\b/`], 'It was cold.'), say)).toBe(String.raw`/\bnever\b/`)
    expect(ruleName(avoiding(['/It.{0,20}/'], 'It was cold.'), say)).toBe('/It.{0,20}/')
  })

  it('says that a rule without words has none yet', () => {
    expect(ruleName(avoiding([], ''), say)).toBe('Nothing yet')
  })
})
