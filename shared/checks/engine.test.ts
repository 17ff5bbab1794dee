import { describe, expect, it } from 'vitest'
import { textHash } from '../text/hash.ts'
import type { Check } from './check.ts'
import { createEngine } from './engine.ts'
import type { Anchor, Finding } from './finding.ts'
import { block, findingAt, storyOf } from './testing.ts'

function finding(check: string, at: Anchor, excerpt = ''): Finding {
  return findingAt(check, at, { check, severity: 'note', excerpt })
}

/** A check that finds every "x" of a paragraph, and counts how often it ran. */
function countingCheck() {
  const runs: string[] = []
  const check: Check = {
    id: 'find-x',
    scope: 'paragraph',
    run: ({ text }) => {
      runs.push(text)
      return [...text.matchAll(/x/g)].map(({ index }) => ({
        ...finding('find-x', { in: 'body', paragraph: '', from: index, to: index + 1 }),
        fixes: [
          {
            id: 'f',
            label: '',
            edits: [{ at: { in: 'body', paragraph: '', from: index, to: index + 1 }, insert: '' }],
          },
        ],
      }))
    },
  }
  return { check, runs }
}

const broken: Check = {
  id: 'broken',
  scope: 'story',
  run: () => {
    throw new Error('no such table')
  },
}

describe('createEngine', () => {
  it('runs a paragraph check once for the same words, and places what it found in each paragraph', () => {
    const { check, runs } = countingCheck()
    const engine = createEngine([check])
    const story = storyOf(['ax', 'b', 'ax'])
    const places = [engine.check(story, 'en'), engine.check(story, 'en')].map(({ findings }) =>
      findings.map(({ at, fixes }) => [at.in === 'body' && at.paragraph, fixes[0]?.edits[0]?.at]),
    )
    const expected = ['p0', 'p2'].map((paragraph) => [paragraph, { in: 'body', paragraph, from: 1, to: 2 }])
    expect(places).toEqual([expected, expected])
    expect(runs).toEqual(['ax', 'b'])
  })

  it('runs a paragraph check again where the kind, the language or the words differ', () => {
    const { check, runs } = countingCheck()
    const engine = createEngine([check])
    engine.check(storyOf(['a']), 'en')
    engine.check(storyOf([block('a', 'tabular')]), 'en')
    engine.check(storyOf(['a'], { language: 'ko' }), 'en')
    engine.check(storyOf(['a']), 'ko')
    engine.check(storyOf(['b']), 'en')
    expect(runs).toEqual(['a', 'a', 'a', 'a', 'b'])
  })

  it('orders findings as the story is read: fields first, then the body', () => {
    const scattered: Check = {
      id: 'scattered',
      scope: 'story',
      run: () => [
        finding('third', { in: 'body', paragraph: 'p1', from: 0, to: 1 }),
        finding('second', { in: 'body', paragraph: 'p0', from: 3, to: 4 }),
        finding('first', { in: 'headline', from: 0, to: 1 }),
      ],
    }
    const { findings } = createEngine([scattered]).check(storyOf(['abcd', 'e']), 'en')
    expect(findings.map(({ check }) => check)).toEqual(['first', 'second', 'third'])
  })

  it('shows a check that throws as one note, and keeps what the others found', () => {
    const { check } = countingCheck()
    const throws: Check = {
      id: 'throws',
      scope: 'paragraph',
      run: ({ text }) => {
        if (text === 'bad') throw new Error('odd')
        return []
      },
    }
    const { findings } = createEngine([broken, throws, check]).check(storyOf(['x', 'bad', 'bad']), 'en')
    expect(findings.map(({ check: id, severity }) => [id, severity])).toEqual([
      ['check-failed', 'note'],
      ['check-failed', 'note'],
      ['find-x', 'note'],
    ])
    expect(findings[0]?.message).toBe('The check “broken” failed and found nothing: no such table')
  })

  it('gives findings that read alike fingerprints of their own', () => {
    const { check } = countingCheck()
    const { findings } = createEngine([check]).check(storyOf(['xx']), 'en')
    expect(findings.map(({ fingerprint }) => fingerprint)).toEqual(['find-x', 'find-x~2'])
  })

  it('says of which text it speaks, and how long it took by the clock it was given', () => {
    let time = 5
    const { hashes, took } = createEngine([], { now: () => (time += 7) }).check(storyOf(['a', 'b']), 'en')
    expect(hashes).toEqual({ p0: textHash('a'), p1: textHash('b') })
    expect(took).toBe(7)
  })
})
