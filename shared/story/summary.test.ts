import { blankContent } from './blank-content.ts'
import { describe, expect, it } from 'vitest'
import type { Body, BodyNode } from './body.ts'
import type { Story } from './record.ts'
import { countWords, summaryOf } from './summary.ts'

const none = { blockers: 0, warnings: 0, notes: 0 }

describe('countWords', () => {
  it('counts what stands between spaces and lets punctuation alone be no word', () => {
    expect(countWords('The ferry left — 40 minutes late.')).toBe(6)
  })

  it('counts two words where only a long dash divides them', () => {
    expect(countWords('late\u2014again')).toBe(2)
  })

  it('counts Korean by eojeol', () => {
    expect(countWords('여객선은 오전 9시에 항구를 떠났다.')).toBe(5)
  })

  it('counts Han and kana two characters to a word', () => {
    expect(countWords('港を出た船')).toBe(3)
    expect(countWords('')).toBe(0)
  })

  it('does not slow down on a very long run without a letter', () => {
    expect(countWords('-'.repeat(2_000_000))).toBe(0)
  })
})

describe('summaryOf', () => {
  it('counts the words of paragraphs, crossheads, lists and tables, and of no caption or furniture', () => {
    const body = bodyOf([
      block('heading', 'On the quay'),
      block('paragraph', 'Two boats ', 'left.'),
      block('caption', 'A boat leaves (Harbour News)'),
      block('furniture', 'Send to'),
      { type: 'bullet_list', content: [{ type: 'list_item', content: [block('paragraph', 'One item')] }] },
      {
        type: 'table',
        content: [{ type: 'table_row', content: [block('table_cell', 'Boats'), block('table_cell', '2')] }],
      },
    ])
    expect(summaryOf(storyWith({ body }), none).words).toBe(3 + 3 + 2 + 2)
  })

  it('joins runs of different marks before it counts, and lets a line break divide', () => {
    const line: BodyNode = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'har' },
        { type: 'text', text: 'bour', marks: [{ type: 'em' }] },
        { type: 'hard_break' },
        { type: 'text', text: 'office' },
      ],
    }
    expect(summaryOf(storyWith({ body: bodyOf([line]) }), none).words).toBe(2)
  })

  it('names the provider or source before a credit', () => {
    const infoSources = [
      { name: 'Photo Pool', role: 'credit' },
      { name: 'Harbour News', role: 'source' },
    ] as const
    expect(summaryOf(storyWith({ infoSources }), none).source).toBe('Harbour News')
    expect(summaryOf(storyWith({ infoSources: infoSources.slice(0, 1) }), none).source).toBe('Photo Pool')
  })

  it('leaves absent what the story does not have', () => {
    const summary = summaryOf(storyWith({}), none)
    expect('headline' in summary || 'slugline' in summary || 'source' in summary).toBe(false)
  })
})

function block(type: string, ...texts: readonly string[]): BodyNode {
  return { type, content: texts.map((text) => ({ type: 'text', text })) }
}

function bodyOf(content: readonly BodyNode[]): Body {
  return { type: 'doc', content }
}

function storyWith(parts: Partial<Story>): Story {
  return {
    schema: 1,
    id: 'harbour000001',
    uri: 'urn:newsml:desk.example:20261124:harbour-1',
    version: 1,
    type: 'text',
    language: 'en',
    ...blankContent,
    body: bodyOf([{ type: 'paragraph' }]),
    firstCreated: '2026-11-24T09:00:00Z',
    versionCreated: '2026-11-24T09:00:00Z',
    altIds: [],
    foreign: [],
    desk: {
      state: 'draft',
      revision: 1,
      savedAt: '2026-11-24T09:00:00Z',
      origin: 'new',
      waivers: [],
      exports: [],
    },
    ...parts,
  }
}
