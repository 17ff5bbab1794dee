import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { storySchema } from '../../story/record.ts'
import { sniff } from '../sniff.ts'
import { arbitraryStory, storyWith } from '../stories.test-support.ts'
import { parseStoryJson } from './parse.ts'
import { writeStoryJson } from './write.ts'

const read = (text: string) => parseStoryJson(text, '“talks.story.json”')
const message = (text: string) => {
  const result = read(text)
  return result.ok ? '' : result.error.message
}

describe('story.json', () => {
  it('gives back any story, equal to the last field', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        fc.pre(v.is(storySchema, story))
        expect(read(writeStoryJson(story))).toEqual({ ok: true, value: { story, notes: [] } })
      }),
      { numRuns: 200 },
    )
  })

  it('writes the same text again after a round trip', () => {
    const text = writeStoryJson(storyWith({ headline: 'Talks open' }))
    const result = read(text)
    expect(result.ok && writeStoryJson(result.value.story)).toBe(text)
  })

  it('is known by its content', () => {
    expect(sniff(writeStoryJson(storyWith()))).toEqual({ kind: 'story-json' })
  })

  it('says where broken JSON breaks', () => {
    expect(message('{"format": "copydesk-story",\n "id" }')).toMatch(
      /^“talks\.story\.json” is a story\.json that is cut off or broken: it stops making sense at line 2 column \d+\./,
    )
  })

  it('names the field that is not what it should be', () => {
    expect(message(writeStoryJson({ ...storyWith(), urgency: 12 as 5 }))).toContain('the field urgency')
    expect(
      message(writeStoryJson(storyWith({ body: { type: 'doc', content: [{ type: 'nonsense' }] } }))),
    ).toContain('the field body')
    expect(message('[1]')).toContain('not a JSON object')
    expect(message('null')).toContain('not a JSON object')
  })

  it('says that a newer format needs a newer edition', () => {
    expect(message('{"format": "copydesk-story", "schema": 2}')).toContain('written by a newer Copydesk')
  })

  it('notes a field it does not know as lost', () => {
    const text = JSON.stringify({ format: 'copydesk-story', ...storyWith(), mood: 'calm' })
    expect(read(text)).toMatchObject({
      ok: true,
      value: { notes: [{ level: 'lost', field: 'mood', value: '"calm"' }] },
    })
  })
})
