import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../main/desk/decode.ts'
import { corpus } from '../../../tools/corpus.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { arbitraryStory, plainText } from '../arbitrary-story.test-support.ts'
import { writeHtmlBody } from '../html/write-body.ts'
import type { ReadItem } from '../reader.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import { readFeedMoment, writeRfc822 } from './moments.ts'
import { readFeed } from './read.ts'
import { feedOf, writeAtom, writeRss } from './write.ts'

const now = '2026-11-24T09:00:00Z'

async function readAll(text: string): Promise<readonly ReadItem[]> {
  const read = await readFeed({ text, bytes: new Uint8Array(), file: 'This text', now })
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const paragraphs = (item: ReadItem | undefined) =>
  item === undefined ? [] : bodyParagraphs(item.content.body).map(({ text }) => text)

const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbor Wire</title><link>http://hw.example.org/</link><description>All of it</description><language>en-gb</language>
<item><title>Ferry &amp;amp; bus run</title><link>http://hw.example.org/1</link><guid isPermaLink="false">tag:hw,2026:1</guid>
<pubDate>Tue, 24 Nov 2026 18:00:00 +0900</pubDate><dc:creator>Jane Roe</dc:creator><category>ferries</category>
<category domain="medtop:20000151">transport</category><description>Short &lt;b&gt;words&lt;/b&gt;.</description>
<content:encoded><![CDATA[<p>The ferry runs.</p><p>So does <b>the bus</b>.</p>]]></content:encoded><enclosure url="http://hw.example.org/1.jpg" length="1" type="image/jpeg"/></item>
<item><description>Only words.

And more.</description></item>
<item><guid>3</guid></item>
</channel></rss>`

describe('a feed', () => {
  it('of RSS yields a story for each item with words, each element in its field or kept', async () => {
    const [first, second, ...more] = await readAll(rss)
    expect(more).toEqual([])
    expect(first).toMatchObject({
      uri: 'tag:hw,2026:1',
      versionCreated: '2026-11-24T18:00:00+09:00',
      altIds: [{ role: 'link', value: 'http://hw.example.org/1' }],
      content: {
        language: 'en-GB',
        headline: 'Ferry & bus run',
        abstract: 'Short words.',
        by: 'Jane Roe',
        keywords: ['ferries'],
        subjects: [{ name: 'transport', scheme: 'medtop', code: '20000151' }],
        infoSources: [{ name: 'Harbor Wire', role: 'provider' }],
      },
    })
    expect(paragraphs(first)).toEqual(['The ferry runs.', 'So does the bus.'])
    expect(paragraphs(second)).toEqual(['Only words.', 'And more.'])
    expect(first?.foreign.map(({ path, value }) => `${path} ${value}`)).toEqual(
      expect.arrayContaining([
        'item[1]/enclosure/@url http://hw.example.org/1.jpg',
        'channel/description All of it',
      ]),
    )
    expect(first?.notes.map(({ detail }) => detail)).toContain('1 items without words were left out.')
  })

  it('of Atom may hold XHTML', async () => {
    const [item] = await readAll(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title>HW</title><author><name>Kim</name></author>
      <entry><id>urn:x:1</id><title type="html">Ferry &lt;i&gt;runs&lt;/i&gt;</title><updated>2026-11-24T09:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>여객선이 <b>다시</b><br/>뜬다.</p></div></content></entry></feed>`,
    )
    expect(item?.content).toMatchObject({ headline: 'Ferry runs', by: 'Kim', language: 'ko' })
    expect(paragraphs(item)).toEqual(['여객선이 다시\n뜬다.'])
  })

  it('that is broken or holds nothing is refused in a sentence', async () => {
    const why = async (text: string) => {
      const read = await readFeed({ text, bytes: new Uint8Array(), file: '“a.xml”', now })
      return read.ok ? undefined : read.error
    }
    expect(await why('<rss><channel><item>')).toMatchObject({ code: 'malformed' })
    expect(await why('<rss version="2.0"><channel/></rss>')).toMatchObject({ code: 'no-story' })
    expect(
      await why(
        '<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss><channel>&c;</channel></rss>',
      ),
    ).toMatchObject({ code: 'malformed' })
  })

  it.each([
    ['euc-kr', '여객선이 다시 뜬다'],
    ['shift_jis', '船がまた出る'],
    ['windows-1251', 'Паром снова ходит'],
    ['gb18030', '渡轮恢复航行'],
    ['big5', '渡輪恢復航行'],
  ])('in %s reads as it was written', async (encoding, words) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><item><title>${words}</title></item></channel></rss>`
    const decoded = decode(iconv.encode(text, encoding))
    if (!decoded.ok) throw new Error(decoded.error.message)
    expect((await readAll(decoded.value.text))[0]?.content.headline).toBe(words)
  })
})

describe('a date', () => {
  it.each([
    ['Tue, 24 Nov 2026 09:00:00 GMT', '2026-11-24T09:00:00Z'],
    ['24 Nov 26 9:05 +0900', '2026-11-24T09:05:00+09:00'],
    ['Tue, 24 Nov 2026 09:00:00 EST', '2026-11-24T09:00:00-05:00'],
    ['2026-11-24T09:00Z', '2026-11-24T09:00:00Z'],
    ['Tue, 24 Nov 2026 18:00:00 +0900 (KST)', '2026-11-24T18:00:00+09:00'],
    ['yesterday', undefined],
    ['Tue, 44 Nov 2026 09:00:00 GMT', undefined],
  ])('%s is %s', (text, moment) => {
    expect(readFeedMoment(text)).toBe(moment)
  })

  it('comes back from RFC 822', () => {
    expect(writeRfc822('2026-11-24T18:00:00+09:00')).toBe('Tue, 24 Nov 2026 18:00:00 +0900')
  })
})

describe('stories as a feed', () => {
  const story = storyWith({
    headline: 'Ferry & <bus> run',
    abstract: 'Both run.',
    by: 'Jane Roe',
    keywords: ['ferries'],
    subjects: [{ name: 'transport', scheme: 'medtop', code: '20000151' }],
  })

  it('are read by another’s parser', async () => {
    const rssFeed = parseRssFeed((await writeRss(story)).content)
    expect(rssFeed.items?.[0]).toMatchObject({
      content: { encoded: expect.stringContaining('<p>The ferry') },
    })
    const atomFeed = parseAtomFeed((await writeAtom(story)).content)
    expect(atomFeed.entries?.[0]).toMatchObject({ id: story.uri })
  })

  it('of a selection are one feed, the latest of them its date', async () => {
    const later = storyWith({ uri: 'urn:x:2', headline: 'Bus', versionCreated: '2026-11-25T09:00:00Z' })
    const { content, fileName } = await feedOf([story, later], 'rss', {
      title: 'HW',
      link: 'http://hw.example.org',
    })
    expect(fileName).toBe('feed.rss')
    expect(content).toContain('<lastBuildDate>Wed, 25 Nov 2026 09:00:00 GMT</lastBuildDate>')
    expect((await readAll(content)).map(({ uri }) => uri)).toEqual([story.uri, 'urn:x:2'])
  })

  it('report what has no place', async () => {
    const { notes } = await writeRss(storyWith({ urgency: 2, edNote: 'Check.', slugline: 'a-b' }))
    expect(notes.map(({ field }) => field)).toEqual(['urgency', 'slugline', 'edNote'])
  })

  it.each([
    ['rss', writeRss],
    ['atom', writeAtom],
  ] as const)('of any words come back from %s as they were', async (_kind, write) => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory(plainText), async (any) => {
        const written = storyWith({ ...any, pubStatus: 'usable' })
        const { content } = await write(written)
        expect((await write(written)).content).toBe(content)
        const [item] = await readAll(content)
        const line = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ').trim()
        expect(item?.content.headline).toBe(line(any.headline ?? any.slugline ?? 'Untitled'))
        expect(item?.content.abstract).toBe(line(any.abstract))
        expect(item?.content.language).toBe(any.language)
        expect(item?.content.keywords).toEqual([...new Set(any.keywords.map(line))])
        expect(item?.content.subjects.map(({ name }) => name)).toEqual(
          any.subjects.map(({ name }) => line(name)),
        )
        expect(item?.versionCreated).toBe(any.versionCreated)
        expect(item?.uri).toBe(any.uri)
        expect(item?.content.by).toBe(line(any.by))
      }),
      { numRuns: 300 },
    )
  })

  it('keep their blocks', async () => {
    const body = bodyOf('One “word”.', 'Two ]]> &amp; <b>.')
    const [item] = await readAll((await writeRss(storyWith({ body }))).content)
    expect(writeHtmlBody(item?.content.body.content ?? [])).toBe(writeHtmlBody(body.content ?? []))
  })
})

const folder = corpus()
const fixtures = join(folder ?? '', 'wire/superdesk__superdesk-core/tests/io/fixtures')

describe.skipIf(folder === undefined)('the real feeds', () => {
  it.each([
    ['wenn.xml', 'atom', 2],
    ['wordpress_wxr.xml', 'wxr', 5],
    ['wordpress_wxr_funke.xml', 'wxr', 1],
    ['wordpress_wxr_thumb.xml', 'wxr', 2],
  ])('%s is read whole', async (name, format, count) => {
    const decoded = decode(readFileSync(join(fixtures, name)), name)
    if (!decoded.ok) throw new Error(decoded.error.message)
    const items = await readAll(decoded.value.text)
    expect(items.map((item) => item.format)).toEqual(Array.from({ length: count }, () => format))
    const kept = JSON.stringify(items)
    const words = decoded.value.text
      .replaceAll(/<!--[\s\S]*?-->|<[^>]*>|\]\]>|<!\[CDATA\[/g, ' ')
      .match(/\p{L}{4,}/gu)
    const missing = [...new Set(words)].filter((word) => !kept.includes(word))
    expect(missing.length / new Set(words).size).toBeLessThan(0.01)
  })
})
