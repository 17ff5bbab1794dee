import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFeed } from '../feed/read.ts'
import { readNewsmlG2 } from '../newsml-g2/read.ts'
import { largestText } from '../limits.ts'
import { dividedItems, isDivisible } from './divide.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

async function* chunks(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? encode(text) : text
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Each item’s name with its document, or the code of its failure. */
async function divided(
  text: string | Uint8Array,
  size = 1000,
): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = []
  for await (const { name, bytes } of dividedItems(chunks(text, size), '“feed.xml”'))
    found.push([name, bytes.ok ? new TextDecoder().decode(bytes.value) : bytes.error.code])
  return found
}

async function stories(text: string) {
  const read = await readFeed({ text, bytes: encode(text), file: 'x', now: '2026-11-24T09:00:00Z' })
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const person = (login: string, name: string) =>
  `<wp:author><wp:author_login>${login}</wp:author_login><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name></wp:author>`
const post = (title: string, login: string, words: string) =>
  `<item><title>${title}</title><dc:creator><![CDATA[${login}]]></dc:creator><content:encoded><![CDATA[${words}]]></content:encoded></item>`
const wxr = (...items: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><!-- an export --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Harbour &gt; Wire</title><language>ko</language><wp:wxr_version>1.2</wp:wxr_version>${person('jroe', 'Jane Roe')}${person('haneul', '김하늘')}<wp:tag><wp:tag_slug>ferry</wp:tag_slug></wp:tag>\n${items.join('\n')}\n<generator>x</generator></channel></rss>\n`

describe('a long feed', () => {
  const text = wxr(
    post('하나', 'haneul', '<p>배가 </item> 뜬다.</p>'),
    '<item/>',
    post('둘', 'jroe', '<p>]] > &amp;</p>'),
  )

  it('is cut at its items, each a feed of its own that reads as it would have in the whole', async () => {
    const whole = await stories(text)
    const parts = await divided(text)
    expect(parts.map(([name]) => name)).toEqual(['item 1', 'item 2', 'item 3'])
    const read = [...(await stories(parts[0]?.[1] ?? '')), ...(await stories(parts[2]?.[1] ?? ''))]
    const fields = ({ content: { headline, by, language, infoSources } }: (typeof read)[number]) => [
      headline,
      by,
      language,
      infoSources,
    ]
    expect(read.map(fields)).toEqual(whole.map(fields))
    expect(read.map(({ content }) => content.by)).toEqual(['김하늘', 'Jane Roe'])
  })

  it('is cut alike however its bytes arrive', async () => {
    const parts = await divided(text)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await divided(text, size)).toEqual(parts)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what stands around the items: the head with the first, the rest with the item before it', async () => {
    const parts = await divided(text)
    expect(parts[0]?.[1]).toContain('<wp:tag_slug>ferry')
    expect(parts[2]?.[1]).not.toContain('<wp:tag_slug>ferry')
    expect(parts[2]?.[1]).toContain('<generator>x</generator></channel></rss>')
  })

  it('loses no item to one that is too large, which fails by its name', async () => {
    const words = 'a'.repeat(largestText)
    const parts = await divided(wxr(post('A', 'jroe', words), post('B', 'jroe', 'b')), 64 * 1024)
    expect(parts.map(([name, document]) => [name, document.length < 100 ? document : 'read'])).toEqual([
      ['item 1', 'too-large'],
      ['item 2', 'read'],
    ])
  })

  it('goes on without a head that is too long for an item, and says so', async () => {
    const tags = '<wp:tag><wp:tag_slug>ferry</wp:tag_slug></wp:tag>'.repeat(8000)
    const parts = await divided(wxr(post('A', 'jroe', 'a')).replace('<wp:tag>', `${tags}<wp:tag>`), 64 * 1024)
    expect(parts.map(([name]) => name)).toEqual(['head 0', 'item 1'])
    expect((await stories(parts[1]?.[1] ?? ''))[0]?.content.by).toBe('Jane Roe')
  })

  it('says where it breaks off, and that it has no item', async () => {
    expect((await divided(text.slice(0, text.indexOf('<title>둘')))).at(-1)).toEqual(['item 3', 'malformed'])
    expect(await divided(wxr())).toEqual([['feed 0', 'no-story']])
  })

  it('of RSS 1.0, of Atom, and of several documents in a row is cut, too', async () => {
    const rdf =
      '<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel><title>Wire</title><items/></channel><item><title>A</title></item><item><title>B</title></item></rdf:RDF>'
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>A</title></entry><entry><title>B</title></entry></feed>'
    for (const one of [rdf, atom, atom + atom]) {
      const parts = await divided(one)
      expect(parts.length).toBe(one === atom + atom ? 4 : 2)
      for (const [, document] of parts) {
        const [story] = await stories(document)
        expect(story?.content.infoSources).toEqual([{ name: 'Wire', role: 'provider' }])
      }
    }
  })

  it('keeps the bytes of an older encoding as they are', async () => {
    const bytes = Uint8Array.from(
      '<?xml version="1.0" encoding="windows-1252"?><rss><channel><item><title>Caf\u00e9 \u0093so\u0094</title></item></channel></rss>',
      (letter) => letter.charCodeAt(0),
    )
    for await (const { bytes: part } of dividedItems(chunks(bytes, 7), 'x'))
      expect(part.ok && part.value).toEqual(bytes)
  })
})

describe('a long message of NewsML-G2', () => {
  it('is cut at its items', async () => {
    const item = (guid: string) =>
      `<newsItem guid="${guid}" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>${guid}</headline></contentMeta><contentSet><inlineData contenttype="text/plain">It rained.</inlineData></contentSet></newsItem>`
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-11-24T09:00:00Z</sent></header><itemSet>${item('a')}${item('b')}</itemSet></newsMessage>`
    const parts = await divided(message)
    expect(parts.map(([name]) => name)).toEqual(['newsItem 1', 'newsItem 2'])
    for (const [, text] of parts) {
      const read = await readNewsmlG2({ text, bytes: encode(text), file: 'x', now: '2026-11-24T09:00:00Z' })
      expect(read.ok && read.value.length).toBe(1)
    }
  })
})

describe('what can be cut', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss version="2.0">', true],
    ['\u00EF\u00BB\u00BF<feed xmlns="http://www.w3.org/2005/Atom">', true],
    ['<nitf><body>', false],
    ['<html><body><rss>', false],
    ['The rss feed: <rss>', false],
    ['{"a": "<rss>"}', false],
  ])('is told from its beginning: %j', (head, expected) => {
    expect(isDivisible(Uint8Array.from(head, (letter) => letter.charCodeAt(0)))).toBe(expected)
  })

  it('is never cut so that the divider fails, whatever it is', async () => {
    const pieces = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '</channel>',
      '</rss>',
      '<item/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<',
      '"',
      'words',
      '<title>',
      '</title>',
      '<?x',
      '?>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (some) => {
        const parts = await divided(`<rss>${some.join('')}`, 5)
        expect(parts.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})
