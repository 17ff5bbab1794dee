import { describe, expect, it } from 'vitest'
import type { Content, FormatId } from '../story/record.ts'
import { mediaTopics } from '../vocabulary/media-topics.ts'
import { conceptOf } from '../vocabulary/tag.ts'
import { exporters } from './exporters.ts'
import { readers } from './readers.ts'
import { bodyOf, storyWith } from './stories.test-support.ts'

/** As picked, as a release knows that the desk has not imported, as others code, and without any code. */
const subjects = [
  ...mediaTopics.terms.slice(-1).map((term) => conceptOf(mediaTopics, term, 'en')),
  { name: 'deep-sea mining', scheme: 'medtop', code: '29999999' },
  { name: 'storm', scheme: 'subj', code: '17001000' },
  { name: 'Quays', scheme: 'acme', code: 'x-17' },
  { name: 'harbors' },
]
const keywords = ['gale', '항만']
const named = {
  places: [{ name: 'Alder', scheme: 'places', code: 'P1' }, { name: 'Bole' }],
  people: [{ name: 'Ada Brandt', scheme: 'staff', code: 'Q1' }, { name: 'Tomas Wren' }],
  organisations: [{ name: 'Harbor authority', scheme: 'bodies', code: 'O1' }],
}

describe('tags', () => {
  it.each(['ninjs', 'ninjs-2', 'ninjs-1', 'newsml-g2', 'nitf', 'html', 'markdown'] as const)(
    'of every kind come back from %s with their codes, also those that no vocabulary knows',
    async (format) => {
      const back = await throughFormat(format)
      expect(back).toMatchObject({ subjects, keywords, ...named })
      expect(back.subjects).toEqual(subjects)
    },
  )

  it.each(['rss', 'atom'] as const)('come back from %s where it has a place for them', async (format) => {
    const back = await throughFormat(format)
    expect(back.subjects).toEqual(subjects)
    expect(back.keywords).toEqual(keywords)
  })
})

describe('topics that others send', () => {
  const topic = { name: 'weather', scheme: 'medtop', code: '17000000' }
  const address = 'http://cv.iptc.org/newscodes/mediatopic/'

  it.each([
    ['a ninjs 3 address', 'ninjs', ninjs({ name: 'weather', uri: `${address}17000000` })],
    ['a ninjs literal', 'ninjs', ninjs({ name: 'weather', literal: 'medtop:17000000' })],
    ['a ninjs 1 scheme', 'ninjs', ninjs({ name: 'weather', scheme: address, code: '17000000' })],
    ['a G2 QCode', 'newsml-g2', g2('qcode="medtop:17000000"')],
    ['a G2 address', 'newsml-g2', g2(`uri="${address}17000000"`)],
    ['a NITF number', 'nitf', nitf('17000000')],
    ['a QCode in NITF', 'nitf', nitf('medtop:17000000')],
    ['an RSS QCode', 'rss', rss('medtop:17000000')],
    ['an RSS address', 'rss', rss(`${address}17000000`)],
    ['an Atom scheme', 'atom', atom(`scheme="${address}" term="17000000" label="weather"`)],
  ] as const)('by %s are one and the same', async (_how, format, text) => {
    expect((await read(format, text)).subjects).toEqual([topic])
  })
})

async function throughFormat(format: FormatId): Promise<Content> {
  const body = bodyOf('A gale closed the port of Alder on Tuesday, the harbor master said.')
  const written = await exporters[format]?.write(
    storyWith({ headline: 'Port closes', body, subjects, keywords, ...named }),
  )
  if (typeof written?.content !== 'string') throw new Error(`${format} is not written as text`)
  return read(format.startsWith('ninjs') ? 'ninjs' : format, written.content)
}

async function read(format: FormatId, text: string): Promise<Content> {
  const bytes = new TextEncoder().encode(text)
  const result = await readers[format]?.({ text, bytes, file: 'x', now: '2026-11-24T09:00:00Z' })
  const [item] = result?.ok ? result.value : []
  if (!item) throw new Error(JSON.stringify(result))
  return item.content
}

function ninjs(subject: object): string {
  return JSON.stringify({
    uri: 'urn:x:1',
    headline: 'Port closes',
    body_text: 'A gale closed the port.',
    subject: [subject],
  })
}

function g2(code: string): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" standard="NewsML-G2" standardversion="2.35" conformance="power"><itemMeta><itemClass qcode="ninat:text"/><provider literal="x"/><versionCreated>2026-11-24T09:00:00Z</versionCreated></itemMeta><contentMeta><headline>Port closes</headline><subject ${code}><name>weather</name></subject></contentMeta><contentSet><inlineData contenttype="text/plain">A gale closed the port.</inlineData></contentSet></newsItem>`
}

function nitf(number: string): string {
  return `<nitf><head><tobject><tobject.subject tobject.subject.ipr="IPTC" tobject.subject.refnum="${number}" tobject.subject.type="weather"/></tobject></head><body><body.head><hedline><hl1>Port closes</hl1></hedline></body.head><body.content><p>A gale closed the port.</p></body.content></body></nitf>`
}

function rss(domain: string): string {
  return `<rss version="2.0"><channel><title>x</title><link>http://x.example</link><description>x</description><item><title>Port closes</title><category domain="${domain}">weather</category><description>A gale closed the port.</description></item></channel></rss>`
}

function atom(category: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>urn:x</id><updated>2026-11-24T09:00:00Z</updated><entry><id>urn:x:1</id><title>Port closes</title><updated>2026-11-24T09:00:00Z</updated><category ${category}/><content type="text">A gale closed the port.</content></entry></feed>`
}
