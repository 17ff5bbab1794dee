import { describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/checks/finding.ts'
import { findingAt } from '../../shared/checks/testing.ts'
import { stretches } from './stretches.ts'

describe('stretches', () => {
  it('divides a text at its findings and loses none of it', () => {
    const made = stretches('Crane the the harbor', [finding(6, 13)])
    expect(made.map(({ text }) => text)).toEqual(['Crane ', 'the the', ' harbor'])
    expect(made.map((piece) => piece.finding !== undefined)).toEqual([false, true, false])
  })

  it('gives overlapping words to the finding that begins first', () => {
    const made = stretches('abcdef', [finding(2, 5), finding(0, 3)])
    expect(made.map(({ text }) => text)).toEqual(['abc', 'de', 'f'])
  })

  it('cuts off what lies past a text that has become shorter', () => {
    expect(stretches('abc', [finding(1, 9), finding(7, 9)]).map(({ text }) => text)).toEqual(['a', 'bc'])
  })
})

function finding(from: number, to: number): Finding {
  return findingAt(`${from}`, { in: 'headline', from, to })
}
