import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { type PrintedFinding, printedFinding } from './place.ts'
import { repeats } from './repeats.ts'
import { storyOf } from './testing.ts'

const crews =
  'Rescue crews pulled nine sailors from a fishing boat that had lost its engine near the lighthouse.'
const rain = 'Then it rained.'

function printed(...paragraphs: readonly string[]): PrintedFinding | undefined {
  const story = storyOf(paragraphs)
  const [finding] = createEngine([repeats]).check(story, 'en').findings
  return finding && printedFinding(finding, story)
}

describe('printedFinding', () => {
  it('prints the class, the score and both places of a repeat', () => {
    expect(printed(`${rain} ${crews}`, rain, crews)).toMatchObject({
      check: 'repeat-sentence',
      class: 'repeat-sentence',
      score: 1,
      at: { in: 'body', paragraph: 2, from: 0, to: crews.length, excerpt: crews },
      related: [{ in: 'body', paragraph: 0, from: 16, to: 16 + crews.length, excerpt: crews }],
      spans: { at: [], related: [] },
    })
  })

  it('prints the words that only one place has, in offsets of their paragraphs', () => {
    const newer = crews.replace('nine', 'eleven').replace('pulled', 'dragged')
    const paragraphs = [`${rain} ${crews}`, rain, newer]
    const repeat = printed(...paragraphs)
    const told = (paragraph: number, spans: NonNullable<typeof repeat>['spans'], side: 'at' | 'related') =>
      spans?.[side].map(({ from, to, kind }) => [kind, paragraphs[paragraph]?.slice(from, to)])
    expect(repeat?.class).toBe('repeat-figures')
    expect(told(2, repeat?.spans, 'at')).toEqual([
      ['added', 'dragged'],
      ['figure', 'eleven'],
    ])
    expect(told(0, repeat?.spans, 'related')).toEqual([
      ['removed', 'pulled'],
      ['figure', 'nine'],
    ])
  })

  it('prints neither class nor score nor spans of what is no repeat', () => {
    const story = storyOf([rain])
    const [finding] = createEngine().check({ ...story, headline: '' }, 'en').findings
    expect(finding && Object.keys(printedFinding(finding, story))).toEqual([
      'check',
      'severity',
      'message',
      'at',
      'related',
      'fingerprint',
    ])
  })
})
