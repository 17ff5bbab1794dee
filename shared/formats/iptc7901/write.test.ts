// oxlint-disable no-control-regex -- control characters are what frames are made of
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../story/record.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { arbitraryStory } from '../arbitrary-story.test-support.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import { headerPattern } from './frame.ts'
import { readIptc7901 } from './read.ts'
import { refusesIptc7901, writeIptc7901 } from './write.ts'

async function readBack(content: string) {
  const read = await readIptc7901({
    text: content,
    bytes: new Uint8Array(),
    file: 'This text',
    now: '2026-11-24T09:00:00Z',
  })
  if (!read.ok) throw new Error(read.error.message)
  const [item] = read.value
  if (!item || read.value.length !== 1) throw new Error('not one story')
  return item
}

/** The grammar of formats.md §2.4. */
function faults(message: string): readonly string[] {
  const lines = message.split('\r\n')
  return [
    ...(headerPattern.test(lines[0]?.replace('\u0001', '') ?? '') && message.startsWith('\u0001')
      ? []
      : ['no header']),
    ...(message.split('\u0002').length === 2 && message.split('\u0003').length === 2
      ? []
      : ['not one STX, one ETX']),
    ...(/^[\r\n -~]*$/.test(message.replaceAll(/[\u0001-\u0004\u007F]/g, '')) ? [] : ['not 7 bits']),
    ...(/[^\r]\n|\r[^\n]/.test(message) ? ['a bare line end'] : []),
    ...lines.flatMap((line) =>
      line.replaceAll(/[\u0001-\u0004]/g, '').length > 72 ? [`too long: ${line}`] : [],
    ),
  ]
}

const word = fc.constantFrom(
  'the',
  'river',
  'rose',
  'again',
  'Harbor',
  '"quote"',
  'well-known',
  '$3.5',
  'Alder,',
  'a.m.',
  '(more)',
  'neighbourhoods',
)
const sentence = fc
  .array(word, { minLength: 1, maxLength: 60 })
  .map((words) => `The ${words.join(' ')} ended so.`)
const headline = fc
  .array(fc.constantFrom('river', 'talks', 'open', 'in', 'Harbor', 'City', '24', 'neighbourhoods'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((words) => `Talks ${words.join(' ')} say`)
const plain: fc.Arbitrary<Story> = fc
  .record(
    {
      headline,
      by: fc.constantFrom('Jane Roe', 'Jan Meier, Harbor Wire'),
      slugline: fc.constantFrom('Alder/ferry', 'Alder-ferry', 'ferry'),
      edNote: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
      urgency: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9),
      versionCreated: fc.constantFrom('2026-11-24T09:00:00Z', '1999-01-31T23:59:00Z'),
      paragraphs: fc.array(sentence, { minLength: 1, maxLength: 6 }),
    },
    { requiredKeys: ['headline', 'paragraphs', 'versionCreated'] },
  )
  .map(({ paragraphs, ...rest }) => storyWith({ ...rest, body: bodyOf(...paragraphs) }))

describe('a story as IPTC 7901', () => {
  it('is the frame of the standard', () => {
    const story = storyWith({
      headline: 'Ferry runs again',
      slugline: 'Alder/ferry',
      by: 'Jane Roe',
      edNote: 'Check the name.',
      infoSources: [{ name: 'Harbor Wire', role: 'provider', code: 'hwa' }],
    })
    const { content, notes } = writeIptc7901(story)
    expect(content).toMatch(/^\u0001hwa\d{4} 5 i 13\r\n/)
    expect(content.split('\r\n').slice(1)).toEqual([
      '',
      'Alder/ferry/',
      '\u0002Ferry runs again',
      'By Jane Roe =',
      '',
      'The ferry to Alder runs again.',
      '',
      'It had been out for a week.',
      '',
      '* * * *',
      'The following information is not intended for publication',
      '',
      'Check the name.',
      '',
      '\u0003240900 GMT Nov 26',
      '\u007F\u007F\u0004',
      '',
    ])
    expect(notes.map(({ field }) => field)).toEqual(['language', 'uri'])
  })

  it('reports each character that it writes otherwise, with its code point', () => {
    const story = storyWith({ headline: 'Café “Zoë” – 5 €', body: bodyOf('Straße 🛳 ½ naïve naïve') })
    const { content, notes } = writeIptc7901(story)
    expect(content).toContain('\u0002Cafe "Zoe" - 5 EUR =')
    expect(content).toContain('Strasse ? 1/2 naive naive')
    expect(notes.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([
        '“é” (U+00E9) has no form in 7 bits: it became “e”.',
        '“ï” (U+00EF) has no form in 7 bits: it became “i” 2 times.',
        '“🛳” (U+1F6F3) has no form in 7 bits: it became “?”.',
      ]),
    )
  })

  it('spells German umlauts with an e', () => {
    const story = storyWith({ language: 'de', headline: 'Müller in Köln', body: bodyOf('Grüße.') })
    expect(writeIptc7901(story).content).toContain('Mueller in Koeln')
  })

  it.each([
    ['가온시는 24일', 'U+AC00'],
    ['Москва', 'U+041C'],
    ['مرحبا', 'U+0645'],
    ['港口', 'U+6E2F'],
    ['Αθήνα', 'U+0391'],
  ])('refuses %s, whose letters 7 bits cannot write', (text, code) => {
    expect(refusesIptc7901(storyWith({ body: bodyOf(text) }))?.en).toContain(code)
    const refusal = refusesIptc7901(storyWith({ headline: text }))
    expect([refusal?.en, refusal?.ko]).toEqual([
      expect.stringContaining('headline'),
      expect.stringContaining('제목'),
    ])
  })

  it('does not refuse accents, signs and pictures', () => {
    expect(refusesIptc7901(storyWith({ body: bodyOf('Łódź, Ærø, İzmir “☃” 🛳 5 ½ €') }))).toBeUndefined()
  })

  it('writes a kill with its headline and its note only', async () => {
    const story = storyWith({ headline: 'Ferry sinks', edNote: 'It did not.', pubStatus: 'canceled' })
    const { content } = writeIptc7901(story)
    expect(content).not.toContain('Alder runs')
    const { content: back } = await readBack(content)
    expect(back).toMatchObject({ pubStatus: 'canceled', headline: 'Ferry sinks' })
    expect(back.edNote).toContain('It did not.')
  })

  it('keeps a note in brackets a note', async () => {
    const { content } = await readBack(
      writeIptc7901(storyWith({ headline: 'Ferry', edNote: '(Attention)' })).content,
    )
    expect(content).toMatchObject({ edNote: '(Attention)', infoSources: [{ name: 'cpd', role: 'provider' }] })
  })

  it('writes an embargo and the takes so that they are read again', async () => {
    const story = storyWith({
      headline: 'Ferry runs',
      version: 3,
      signals: ['sig:update', 'sig:correction'],
      embargoedUntil: '2026-11-25T06:00:00+00:00',
    })
    const { version, content } = await readBack(writeIptc7901(story).content)
    expect(version).toBe(3)
    expect(content).toMatchObject({
      embargoedUntil: '2026-11-25T06:00:00+00:00',
      signals: ['sig:correction', 'sig:update'],
    })
  })

  it('writes the header of the message it came from', async () => {
    const item = await readBack(writeIptc7901(storyWith({ headline: 'Ferry runs' })).content)
    const story = storyWith({
      ...item.content,
      foreign: [{ format: 'iptc7901', path: 'header', value: 'eca0124 3 wi 93 ccccb  dpa 1888' }],
    })
    expect(writeIptc7901(story).content).toMatch(/^\u0001eca0124 5 wi 13 ccccb {2}dpa 1888\r\n/)
  })

  it('keeps to the grammar for any story', () => {
    fc.assert(
      fc.property(arbitraryStory(), (story) => {
        expect(faults(writeIptc7901(story).content)).toEqual([])
        expect(writeIptc7901(story)).toEqual(writeIptc7901(story))
      }),
      { numRuns: 1000 },
    )
  })

  it('is read back as the story it was', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (story) => {
        const { content, versionCreated } = await readBack(writeIptc7901(story).content)
        const { headline: title, by, slugline, edNote, urgency } = story
        expect({ ...content, body: bodyParagraphs(content.body).map(({ text }) => text) }).toMatchObject({
          ...(title !== undefined && { headline: title }),
          ...(by !== undefined && { by }),
          ...(slugline !== undefined && { slugline }),
          ...(edNote !== undefined && { edNote }),
          urgency,
          body: bodyParagraphs(story.body).map(({ text }) => text),
        })
        expect(versionCreated).toBe(story.versionCreated)
      }),
      { numRuns: 1000 },
    )
  })
})
