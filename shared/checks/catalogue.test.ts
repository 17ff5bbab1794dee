import { describe, expect, it } from 'vitest'
import type { StoryView } from '../story/view.ts'
import { createEngine } from './engine.ts'
import { block, storyOf } from './testing.ts'

const lede = 'The ferry to the outer islands runs again on Tuesday after a week in the yard.'

function found(story: StoryView): readonly string[] {
  return createEngine()
    .check(story, 'en')
    .findings.map(({ check, excerpt }) => (excerpt === '' ? check : `${check}: ${excerpt}`))
}

describe('the checks', () => {
  it('are silent on a clean story', () => {
    expect(found(storyOf([lede, 'Tickets cost what they did before, the line said.']))).toEqual([])
  })

  it('find a missing headline and a missing slug', () => {
    expect(found(storyOf([lede], { headline: '', slugline: '' }))).toEqual(['headline-length', 'slug'])
  })

  it('find a doubled word, and let “had had” and a doubled name stand', () => {
    expect(found(storyOf(['The ferry left the the quay.']))).toEqual(['repeat-word: the'])
    expect(found(storyOf(['She had had enough of Walla Walla by then.']))).toEqual([])
  })

  it('find web furniture of its own kind and by its words, and remove it whole', () => {
    const story = storyOf([block('Send to', 'furniture'), lede, 'Read more'])
    expect(found(story)).toEqual(['boilerplate: Send to', 'boilerplate: Read more'])
    const [first] = createEngine().check(story, 'en').findings
    expect(first?.fixes[0]?.edits).toEqual([
      { at: { in: 'body', paragraph: 'p0', from: 0, to: 7 }, insert: '' },
    ])
  })

  it('find a web page’s time in the place of a dateline', () => {
    expect(found(storyOf([lede], { dateline: 'June 19, 2024 - 05:07' }))).toEqual([
      'dateline: June 19, 2024 - 05:07',
    ])
  })

  it('find a credit glued to the last sentence', () => {
    expect(found(storyOf([`${lede} (Meridian)`]))).toEqual(['credit-glued: (Meridian)'])
  })

  it('find an acronym used before it is explained, also inside a quotation', () => {
    const early = 'The HMA said on Monday the port would stay closed.'
    const quoted = '"The HMA will look at every crane," the official said on Monday.'
    const explained = 'The Harbor and Maritime Authority (HMA) runs four cranes there.'
    expect(found(storyOf([early, explained]))).toEqual(['acronym: HMA'])
    expect(found(storyOf([quoted, explained]))).toEqual(['acronym: HMA'])
    expect(found(storyOf([explained, early]))).toEqual([])
  })

  it('word what they find in Korean without finding anything else', () => {
    const story = storyOf([block('Send to', 'furniture'), lede])
    const english = createEngine().check(story, 'en').findings
    const korean = createEngine().check(story, 'ko').findings
    expect(korean.map(({ fingerprint }) => fingerprint)).toEqual(
      english.map(({ fingerprint }) => fingerprint),
    )
    expect(korean[0]?.title).toMatch(/\p{Script=Hangul}/u)
  })

  it('show a check that throws as a finding of its own', () => {
    const broken = {
      id: 'broken',
      scope: 'story',
      run: () => {
        throw new Error('out of paper')
      },
    } as const
    const { findings } = createEngine([broken]).check(storyOf([lede]), 'en')
    expect(findings).toMatchObject([{ severity: 'note', message: expect.stringContaining('broken') }])
  })
})
