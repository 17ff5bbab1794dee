import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../story/record.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import { parseText } from './parse.ts'
import { writeText } from './write.ts'

const now = '2026-11-24T09:00:00Z'

const name = fc
  .array(fc.constantFrom('Jane', 'Roe', 'Jan', 'Meier', 'Eva', 'Öztürk', "O'Hara"), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '))

const headline = fc
  .array(
    fc.constantFrom(
      'River',
      'talks',
      'open',
      'in',
      'Harbor',
      'City',
      '3rd',
      'mayor',
      'says',
      '24',
      '한강',
      '€5',
    ),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((words) => `Talks ${words.join(' ')}`)

const sentence = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'the',
        'river',
        'rose',
        'END',
        '(more)',
        '--',
        'By',
        '###',
        '“quote”',
        'well-known',
        '한강',
        '$3.5',
        '(Yonhap)',
      ),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => `The ${words.join(' ')} ended so.`.replace(/\s+/g, ' '))

const story: fc.Arbitrary<Story> = fc
  .record({
    headline,
    by: fc.option(name, { nil: undefined }),
    slugline: fc.constantFrom(undefined, 'river-talks', 'BC-RIVER', 'river talks'),
    credit: fc.constantFrom(undefined, 'Yonhap', 'Northwire'),
    paragraphs: fc.array(sentence, { minLength: 1, maxLength: 6 }),
  })
  .map(({ by, slugline, credit, paragraphs, ...rest }) =>
    storyWith({
      ...rest,
      ...(by !== undefined && { by }),
      ...(slugline !== undefined && { slugline }),
      body: bodyOf(...paragraphs),
      infoSources: credit === undefined ? [] : [{ name: credit, role: 'credit' }],
    }),
  )

const texts = (given: Pick<Story, 'body'>) => bodyParagraphs(given.body).map(({ text }) => text)

describe('plain text, out and in again', () => {
  it('keeps headline, byline, slug, credit and every word of the text', () => {
    fc.assert(
      fc.property(story, (given) => {
        const read = parseText(writeText(given).content, { now })
        expect(read?.content.headline).toBe(given.headline)
        expect(read?.content.by).toBe(given.by)
        expect(read?.content.slugline).toBe(given.slugline)
        expect(read && texts(read.content).join(' ').split(/\s+/)).toEqual(
          texts(given).join(' ').split(/\s+/),
        )
        expect(read?.content.infoSources.filter(({ role }) => role === 'credit')).toEqual(given.infoSources)
      }),
      { numRuns: 300 },
    )
  })

  it('writes the same text again', () => {
    fc.assert(
      fc.property(story, (given) => {
        const once = writeText(given).content
        const read = parseText(once, { now, language: 'en' })
        expect(read && writeText({ ...given, ...read.content }).content).toBe(once)
      }),
      { numRuns: 200 },
    )
  })

  it('prints a dateline that stands in its field before the lede', () => {
    const filed = storyWith({
      dateline: { text: 'ALDER, Nov. 24 (Northwire)', place: 'ALDER', guessed: false, inBody: false },
    })
    expect(writeText(filed).content).toContain('ALDER, Nov. 24 (Northwire) -- The ferry to Alder runs again.')
  })

  it('prints lists, quotations, tables and links so that they can be read', () => {
    const text = (words: string, href?: string) => ({
      type: 'text',
      text: words,
      ...(href !== undefined && { marks: [{ type: 'link', attrs: { href } }] }),
    })
    const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })
    const item = (words: string) => ({ type: 'list_item', content: [paragraph(words)] })
    const cell = (words: string) => ({ type: 'table_cell', content: [text(words)] })
    const { content } = writeText(
      storyWith({
        body: {
          type: 'doc',
          content: [
            { type: 'bullet_list', content: [item('one'), item('two')] },
            { type: 'ordered_list', attrs: { order: 3 }, content: [item('three')] },
            { type: 'blockquote', content: [paragraph('quoted')] },
            { type: 'table', content: [{ type: 'table_row', content: [cell('a'), cell('b')] }] },
            { type: 'paragraph', content: [text('See '), text('here', 'https://example.org/')] },
            { type: 'horizontal_rule' },
          ],
        },
      }),
    )
    expect(content).toBe(
      '- one\n- two\n\n3. three\n\n    quoted\n\na\tb\n\nSee here (https://example.org/)\n\n* * *\n\n(END)\n',
    )
  })

  it('sends a kill as its headline and its note', () => {
    const kill = storyWith({ headline: 'Ferry sinks', pubStatus: 'canceled', edNote: 'No ferry sank.' })
    expect(writeText(kill).content).toBe('KILL\n\nFerry sinks\n\nNo ferry sank.\n\n(END)\n')
  })

  it('marks a correction with what was wrong, and an embargo with its moment', () => {
    const corrected = storyWith({
      headline: 'Ferry runs',
      signals: ['sig:correction'],
      corrects: { uri: 'urn:x:1', note: 'the day was wrong' },
      embargoedUntil: '2026-11-25T06:00:00Z',
    })
    const { content } = writeText(corrected)
    expect(content).toMatch(
      /^EMBARGOED UNTIL 2026-11-25T06:00:00Z\nCORRECTION: the day was wrong\n\nFerry runs\n/,
    )
    expect(parseText(content, { now })?.content).toMatchObject({
      embargoedUntil: '2026-11-25T06:00:00Z',
      signals: ['sig:correction'],
      headline: 'Ferry runs',
    })
  })

  it('says a kill and an embargo once, however often it goes out and comes in', () => {
    const killed = storyWith({
      headline: 'Ferry sinks',
      pubStatus: 'canceled',
      edNote: 'No ferry sank.',
      embargoedUntil: '2026-11-25T06:00:07Z',
    })
    const { content } = writeText(killed)
    const back = parseText(content, { now })?.content
    expect(back?.edNote).toBeUndefined()
    expect(back?.embargoedUntil).toBe(killed.embargoedUntil)
  })
})
