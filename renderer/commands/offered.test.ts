import { describe, expect, it } from 'vitest'
import type { State, Story } from '../../shared/story/record.ts'
import { isOffered } from './offered.ts'

describe('isOffered', () => {
  it('offers the steps that are open to the story, and no others', () => {
    expect(isOffered('story.submit', inState('draft'))).toBe(true)
    expect(isOffered('story.submit', inState('approved'))).toBe(false)
    expect(isOffered('story.revise', inState('exported'))).toBe(true)
    expect(isOffered('story.revise', inState('draft'))).toBe(false)
    expect(isOffered('story.unspike', inState('spiked'))).toBe(true)
  })

  it('offers to export what has been approved once, to show what differs', () => {
    expect(isOffered('story.export', inState('draft'))).toBe(false)
    expect(isOffered('story.export', inState('draft', 'approved before'))).toBe(true)
  })

  it('offers what an approval rests on where there is one', () => {
    expect(isOffered('story.approval', inState('draft'))).toBe(false)
    expect(isOffered('story.approval', inState('approved', 'by Mina'))).toBe(true)
  })

  it('leaves commands alone that have nothing to do with a state', () => {
    expect(isOffered('help.keys', inState('spiked'))).toBe(true)
  })
})

function inState(state: State, approval?: string): Story {
  return { desk: { state, ...(approval !== undefined && { approval: {} }) } } as Story
}
