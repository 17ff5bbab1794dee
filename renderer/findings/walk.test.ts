import { describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/checks/finding.ts'
import { findingAt } from '../../shared/checks/testing.ts'
import { type Trail, neighbour } from './walk.ts'

const named = (...names: readonly string[]): readonly Finding[] =>
  names.map((name) => findingAt(name, { in: 'story' }))

const three = named('x', 'y', 'z')

/** `y` was chosen of w, x, y, z. */
const trail: Trail = { from: 'y', order: ['w', 'x', 'y', 'z'] }

describe('neighbour', () => {
  it('goes round at the ends', () => {
    expect(neighbour(three, 'z', 1)?.fingerprint).toBe('x')
    expect(neighbour(three, 'x', -1)?.fingerprint).toBe('z')
  })

  it('starts at the near end when nothing is chosen', () => {
    expect(neighbour(three, undefined, 1)?.fingerprint).toBe('x')
    expect(neighbour(three, undefined, -1)?.fingerprint).toBe('z')
  })

  it('goes on from where the chosen one stood once that is mended', () => {
    expect(neighbour(named('w', 'x', 'z'), undefined, 1, trail)?.fingerprint).toBe('z')
    expect(neighbour(named('w', 'x', 'z'), undefined, -1, trail)?.fingerprint).toBe('x')
  })

  it('passes over what went with it', () => {
    expect(neighbour(named('w', 'v'), undefined, -1, trail)?.fingerprint).toBe('w')
  })

  it('goes round when the last one was mended', () => {
    expect(neighbour(named('w', 'x'), undefined, 1, trail)?.fingerprint).toBe('w')
  })

  it('has nowhere to go without findings', () => {
    expect(neighbour([], undefined, 1, trail)).toBeUndefined()
  })
})
