import { describe, expect, it } from 'vitest'
import type { Waiver } from '../story/record.ts'
import { createEngine } from './engine.ts'
import { divideByWaivers } from './standing.ts'
import { storyOf } from './testing.ts'

const line = 'Rescue crews pulled nine sailors from a fishing boat that had lost its engine.'

function findingsOf(text: string) {
  return createEngine().check(
    storyOf([text, 'It rained on Monday, the port said.', text], { slugline: '' }),
    'en',
  ).findings
}

function waiverOf(fingerprint: string): Waiver {
  return {
    fingerprint,
    check: 'repeat-paragraph',
    severity: 'blocker',
    excerpt: line,
    reason: 'a refrain',
    by: 'Mara Quill',
    at: '2026-11-24T09:00:00+09:00',
  }
}

describe('divideByWaivers', () => {
  it('counts what stands by grade', () => {
    expect(divideByWaivers(findingsOf(line), []).counts).toEqual({ blockers: 1, warnings: 1, notes: 0 })
  })

  it('lets a finding stand aside while its words are those that were waived, and no longer', () => {
    const repeat = findingsOf(line).find(({ check }) => check === 'repeat-paragraph')
    const waivers = [waiverOf(repeat?.fingerprint ?? '')]
    const { waived, counts } = divideByWaivers(findingsOf(line), waivers)
    expect(waived).toEqual([{ finding: repeat, waiver: waivers[0] }])
    expect(counts).toEqual({ blockers: 0, warnings: 1, notes: 0 })
    expect(divideByWaivers(findingsOf(line.replace('nine', 'seven')), waivers).counts.blockers).toBe(1)
  })
})
