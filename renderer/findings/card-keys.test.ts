import { describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/checks/finding.ts'
import { findingAt } from '../../shared/checks/testing.ts'
import { cardKeys } from './card-keys.ts'

function finding(fingerprint: string, from: number, excerpt: string, paragraph = 'a'): Finding {
  const to = from + excerpt.length
  return findingAt(fingerprint, { in: 'body', paragraph, from, to }, { excerpt })
}

const keysOf = (findings: readonly Finding[]) => [...cardKeys(findings).values()]

describe('the keys of cards', () => {
  it('are the same for a finding that words typed beside it gave another fingerprint', () => {
    expect(keysOf([finding('one', 4, 'the the')])).toEqual(keysOf([finding('other', 9, 'the the')]))
  })

  it('tell apart words, paragraphs, and one of two from the other', () => {
    const keys = keysOf([
      finding('one', 4, 'the the'),
      finding('two', 30, 'the the'),
      finding('three', 50, 'of of'),
      finding('four', 4, 'the the', 'b'),
    ])
    expect(new Set(keys).size).toBe(4)
  })
})
