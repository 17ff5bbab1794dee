import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { blankContent } from '../story/blank-content.ts'
import { type Content, contentSchema } from '../story/record.ts'
import { cleanItem } from './clean-item.ts'
import type { ReadItem } from './reader.ts'

function item(content: Partial<Content>, more: Partial<ReadItem> = {}): ReadItem {
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' }] }
  const all: Content = { ...blankContent, language: 'en', body, ...content }
  return { content: all, format: 'ninjs', languageGuessed: false, foreign: [], notes: [], ...more }
}

const words = (text: string) => ({ type: 'text', text })

describe('what a reader found, cleaned', () => {
  it('is what it was where nothing in it is empty or cannot be printed', () => {
    const found = item({ headline: 'Talks open', keywords: ['river'] }, { uri: 'urn:x:1' })
    expect(cleanItem(found)).toEqual(found)
  })

  it('has no run of letters where a control character was all that stood there', () => {
    const body = {
      type: 'doc' as const,
      content: [
        { type: 'paragraph', attrs: { id: 'abcdefgh' }, content: [words('\u0085')] },
        { type: 'paragraph', attrs: { id: 'ijklmnop' }, content: [words('The port\u0003 reopened.')] },
      ],
    }
    const { content, notes } = cleanItem(item({ body }))
    expect(v.is(contentSchema, content)).toBe(true)
    expect(content.body.content).toEqual([
      { type: 'paragraph', attrs: { id: 'abcdefgh' } },
      { type: 'paragraph', attrs: { id: 'ijklmnop' }, content: [words('The port reopened.')] },
    ])
    expect(notes).toEqual([expect.objectContaining({ level: 'lost', field: 'source' })])
  })

  it('has printable identifiers, and none that nothing is left of', () => {
    const clean = cleanItem(
      item(
        {},
        {
          uri: '\u0003',
          altIds: [
            { role: 'message-id', value: 'a@g\u0003ail.com' },
            { role: 'desk', value: '\u0003' },
          ],
        },
      ),
    )
    expect(clean.altIds).toEqual([{ role: 'message-id', value: 'a@gail.com' }])
    expect('uri' in clean).toBe(false)
  })

  it('keeps a concept whose code is empty by its name, and drops one without a name', () => {
    const { content, notes } = cleanItem(
      item({
        genres: [
          { name: 'Line', scheme: 'sttversion', code: '' },
          { name: '\u0081', code: '1' },
        ],
      }),
    )
    expect(content.genres).toEqual([{ name: 'Line', scheme: 'sttversion' }])
    expect(notes).toHaveLength(1)
  })

  it('names the story that a correction corrects, or is no correction', () => {
    expect(cleanItem(item({ corrects: { uri: '\u0003', note: 'The date.' } })).content.corrects).toBe(
      undefined,
    )
  })

  it('guesses the language anew where nothing of the stated one is left', () => {
    const { content, languageGuessed } = cleanItem(item({ language: '\u0003' }))
    expect({ language: content.language, languageGuessed }).toEqual({ language: 'en', languageGuessed: true })
  })
})
