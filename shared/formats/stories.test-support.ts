import { blankContent } from '../story/blank-content.ts'
import fc from 'fast-check'
import type { Body, BodyNode } from '../story/body.ts'
import type { Story } from '../story/record.ts'

/** A small story; whatever is named replaces what it has. */
export function storyWith(given: Partial<Story> = {}): Story {
  return {
    schema: 1,
    id: 'story-under-test',
    uri: 'urn:newsml:example.org:20261124:ferry-1',
    version: 1,
    type: 'text',
    language: 'en',
    ...blankContent,
    body: bodyOf('The ferry to Alder runs again.', 'It had been out for a week.'),
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
    ...given,
  }
}

/** A body of plain paragraphs, with ids p0, p1, … */
export function bodyOf(...texts: readonly string[]): Body {
  return { type: 'doc', content: texts.map((text, index) => paragraph(text, `p${index}`)) }
}

function paragraph(text: string, id: string): BodyNode {
  return { type: 'paragraph', attrs: { id }, ...(text !== '' && { content: [{ type: 'text', text }] }) }
}

/** Text that formats trip over: Hangul, Arabic, astral, combining, control characters, markup. */
export const awkwardText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    ']]>',
    '<b>&amp;</b>',
    '가온시는 24일',
    'مرحبا بالعالم',
    '𝔘𝔫𝔦 🛳',
    'e\u0301\u0000\u0007\u001B',
    '"quoted"',
    '\uD800',
  ),
)

const mark = fc.constantFrom('strong', 'em', 'underline', 'strike')

const run = fc
  .tuple(awkwardText, fc.option(mark, { nil: undefined }))
  .map(([text, type]): BodyNode => ({ type: 'text', text, ...(type && { marks: [{ type }] }) }))

const block: fc.Arbitrary<BodyNode> = fc.oneof(
  fc
    .array(run, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'paragraph', attrs: { id: 'a' }, content })),
  awkwardText.map((text) => ({
    type: 'heading',
    attrs: { id: 'b', level: 3 },
    content: [{ type: 'text', text }],
  })),
  awkwardText.map((text) => ({
    type: 'bullet_list',
    content: [{ type: 'list_item', content: [paragraph(text, 'c')] }],
  })),
  awkwardText.map((text) => ({ type: 'blockquote', content: [paragraph(text, 'd')] })),
)

/** Any story that the record allows, as far as the formats care. */
export const arbitraryStory: fc.Arbitrary<Story> = fc
  .record(
    {
      uri: fc.oneof(awkwardText, fc.constant('urn:newsml:example.org:20261124:ferry-1')),
      headline: awkwardText,
      slugline: awkwardText,
      by: awkwardText,
      abstract: awkwardText,
      edNote: awkwardText,
      keywords: fc.array(awkwardText, { maxLength: 3 }),
      subjects: fc.array(fc.record({ name: awkwardText, uri: awkwardText, code: awkwardText }), {
        maxLength: 2,
      }),
      body: fc
        .array(block, { minLength: 1, maxLength: 4 })
        .map((content): Body => ({ type: 'doc', content })),
    },
    { requiredKeys: ['body'] },
  )
  .map((given) => storyWith(given))
