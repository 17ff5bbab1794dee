import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import { contentSchema } from '../../story/record.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { sniff } from '../sniff.ts'
import { missingWords } from '../text/conserved.test-support.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { type XmlElement, type XmlNode, descendants, isElement } from '../xml/tree.ts'
import { carrierOf } from './read-item.ts'
import { readNewsmlG2 } from './read.ts'

const folder = corpus()

const files =
  folder === undefined
    ? []
    : globSync(['wire/**/*.xml', 'wire/**/tag_reuters*'], { cwd: folder })
        .map((path) => ({ path, text: new TextDecoder().decode(readFileSync(join(folder, path))) }))
        .filter(({ text }) => {
          const kind = sniff(text)
          return kind.kind === 'format' && kind.format === 'newsml-g2'
        })

/** Pictures, films, and lists of other items: nothing of them is a story. */
const textless = [
  'picture.xml',
  'snep.xml',
  'audio.xml',
  'image.xml',
  'no_content.xml',
  'tag_reuters.com_0000_newsml_GM1EA7M13RP01_version_484616934',
  'tag_reuters.com_2014_newsml_KBN0FL0NM_version_10',
  'tag_reuters.com_2014_newsml_LYNXMPEA6F0MS_version_2',
  'tag_reuters.com_2014_newsml_LYNXMPEA6F0MT_version_2',
  'tag_reuters.com_2014_newsml_LYNXMPEA6F13M_version_1',
]

function isTextless({ path }: { readonly path: string }): boolean {
  return textless.some((name) => path.endsWith(`/${name}`))
}

async function read(text: string) {
  const source = {
    text,
    bytes: new TextEncoder().encode(text),
    file: 'This file',
    now: '2026-11-24T09:00:00Z',
  }
  return readNewsmlG2(source)
}

async function one(text: string) {
  const result = await read(text)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  const [item] = result.value
  if (!item) throw new Error('no story')
  return item
}

/** All text of an element, with a space where an element ends: as a reader would tell the words apart. */
function spokenIn(node: XmlNode): string {
  if (!isElement(node)) return node
  // The page's title is its headline once more.
  if (node.name === 'head') return ''
  const inside = node.children.map(spokenIn).join('')
  return /^(?:a|b|i|em|strong|sub|sup|u|Company)$/.test(node.name) ? inside : ` ${inside} `
}

describe.skipIf(files.length === 0)('real NewsML-G2', () => {
  it('is in the corpus', () => {
    expect(files.length).toBeGreaterThanOrEqual(47)
  })

  it.each(files.filter(isTextless))('says of $path that it holds no text', async ({ text }) => {
    expect(await read(text)).toMatchObject({ ok: false, error: { code: 'no-story' } })
  })

  it.each(files.filter((file) => !isTextless(file)))(
    'loses no word of the text of $path',
    async ({ text }) => {
      const result = await read(text)
      if (!result.ok) throw new Error(result.error.message)
      const parsed = await parseXml(text)
      if (!parsed.ok) throw new Error(parsed.error.message)
      const { root } = parsed.value
      const items: readonly XmlElement[] = root.name === 'newsItem' ? [root] : descendants(root, 'newsItem')
      for (const item of result.value) {
        expect(v.safeParse(contentSchema, item.content).issues).toBeUndefined()
        const source = items.find(({ attributes }) => attributes['guid'] === item.uri)
        const carrier = source && carrierOf(source)
        const words = carrier ? spokenIn(carrier).replaceAll(/<\/?p>/g, ' ') : ''
        expect(missingWords(words, item)).toEqual([])
      }
    },
  )
})

/** An item with these parts, in IPTC's namespace. */
function newsItem(parts: {
  itemMeta?: string
  contentMeta?: string
  content?: string
  rest?: string
}): string {
  return `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:karben.example:20261124:1" version="3" standard="NewsML-G2" standardversion="2.35" xml:lang="en">
${parts.rest ?? ''}
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Karben"/><versionCreated>2026-11-24T09:00:00+09:00</versionCreated>${parts.itemMeta ?? ''}</itemMeta>
<contentMeta>${parts.contentMeta ?? '<headline>Ferry runs</headline>'}</contentMeta>
<contentSet>${parts.content ?? '<inlineData contenttype="text/plain">The ferry runs.</inlineData>'}</contentSet>
</newsItem>`
}

const xhtml = (body: string) =>
  `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html></inlineXML>`

async function paragraphs(content: string, contentMeta?: string) {
  const item = await one(newsItem({ content, ...(contentMeta !== undefined && { contentMeta }) }))
  return bodyParagraphs(item.content.body).map(({ text }) => text)
}

describe('readNewsmlG2', () => {
  it('reads the fields of an item', async () => {
    const item = await one(
      newsItem({
        rest: '<rightsInfo><copyrightHolder><name>Karben</name></copyrightHolder><copyrightNotice>(c) Karben</copyrightNotice><usageTerms>No archive</usageTerms></rightsInfo>',
        itemMeta:
          '<firstCreated>2026-11-24T08:00:00Z</firstCreated><embargoed>2026-11-24T12:00:00Z</embargoed><pubStatus qcode="stat:withheld"/><title>ferry-1</title><edNote>Adds\n  quote</edNote><edNote role="x:y">Call 12</edNote><signal qcode="sig:update"/><expires>2026-12-01T00:00:00Z</expires>',
        contentMeta:
          '<urgency>3</urgency><contentCreated>2026-11-24T07:00:00Z</contentCreated><located><name>Alder</name></located><infoSource literal="Harbor"/><creator><name>Eva Roe</name></creator><altId type="kid:n">7</altId><language tag="en-GB"/><genre qcode="genre:Current"><name>Current</name></genre><keyword>ferry</keyword><subject type="cpnat:abstract" qcode="medtop:20000151"><name xml:lang="en">natural disaster</name></subject><subject type="cpnat:person"><name>Ian Moe</name></subject><subject type="cpnat:geoArea" qcode="kgeo:7"><name>Alder Bay</name></subject><subject type="cpnat:organisation"><name>Bay Lines</name></subject><slugline>FERRY</slugline><headline>Ferry runs</headline><headline role="k:subtitle">After a week</headline><dateline>ALDER, Nov 24 (Karben)</dateline><by>By Eva Roe</by><creditline>Karben/Harbor</creditline><description role="drol:summary">It runs.</description>',
      }),
    )
    const { body: _body, ...content } = item.content
    expect(content).toEqual({
      language: 'en-GB',
      title: 'ferry-1',
      headline: 'Ferry runs',
      subHeadline: 'After a week',
      slugline: 'FERRY',
      abstract: 'It runs.',
      by: 'Eva Roe',
      authors: [{ name: 'Eva Roe' }],
      dateline: {
        text: 'ALDER, Nov 24 (Karben)',
        place: 'Alder',
        date: '2026-11-24',
        source: 'Karben',
        guessed: false,
        inBody: false,
      },
      keywords: ['ferry'],
      subjects: [{ name: 'natural disaster', scheme: 'medtop', code: '20000151' }],
      places: [{ name: 'Alder Bay', scheme: 'kgeo', code: '7' }],
      people: [{ name: 'Ian Moe' }],
      organisations: [{ name: 'Bay Lines' }],
      genres: [{ name: 'Current', scheme: 'genre', code: 'Current' }],
      urgency: 3,
      pubStatus: 'withheld',
      signals: ['sig:update'],
      edNote: 'Adds\nquote\nCall 12',
      infoSources: [
        { name: 'Karben', role: 'provider' },
        { name: 'Harbor', role: 'source' },
        { name: 'Karben/Harbor', role: 'credit' },
      ],
      copyrightHolder: 'Karben',
      copyrightNotice: '(c) Karben',
      usageTerms: 'No archive',
      contentCreated: '2026-11-24T07:00:00Z',
      embargoedUntil: '2026-11-24T12:00:00Z',
      expires: '2026-12-01T00:00:00Z',
    })
    expect(item).toMatchObject({
      uri: 'urn:newsml:karben.example:20261124:1',
      version: 3,
      formatVersion: '2.35',
      versionCreated: '2026-11-24T09:00:00+09:00',
      firstCreated: '2026-11-24T08:00:00Z',
      altIds: [{ role: 'kid:n', value: '7' }],
      languageGuessed: false,
      foreign: [],
      notes: [],
    })
  })

  it('keeps codes that no catalog of its own explains, and elements that have no field', async () => {
    const item = await one(
      newsItem({
        itemMeta: '<service qcode="ksrv:a"><name>Basic</name></service><signal qcode="k:rush"/>',
        contentMeta: '<subject qcode="N2:CIV"/><subject qcode="subj:02000000"/><headline>Ferry</headline>',
      }),
    )
    expect(item.content.subjects).toEqual([{ name: 'subj:02000000', scheme: 'subj', code: '02000000' }])
    expect(item.foreign).toEqual([
      {
        format: 'newsml-g2',
        path: 'newsItem/itemMeta/service',
        value: '<service qcode="ksrv:a"><name>Basic</name></service>',
      },
      { format: 'newsml-g2', path: 'newsItem/itemMeta/signal', value: '<signal qcode="k:rush"/>' },
      { format: 'newsml-g2', path: 'newsItem/contentMeta/subject', value: '<subject qcode="N2:CIV"/>' },
    ])
  })

  it('resolves codes through the catalog that the document brings', async () => {
    const item = await one(
      newsItem({
        rest: '<catalog><scheme alias="mt" uri="http://cv.iptc.org/newscodes/mediatopic/"/><scheme alias="k" uri="https://karben.example/topic/"/></catalog>',
        contentMeta:
          '<subject qcode="mt:01000000"><name>arts</name></subject><subject qcode="k:7"><name>ferries</name></subject>',
      }),
    )
    expect(item.content.subjects).toEqual([
      { name: 'arts', scheme: 'medtop', code: '01000000' },
      { name: 'ferries', scheme: 'k', code: '7', uri: 'https://karben.example/topic/7' },
    ])
  })

  it('keeps a genre by its name where its qcode has a scheme and no code, and says so', async () => {
    const item = await one(
      newsItem({ contentMeta: '<genre qcode="k:"><name>Line</name></genre><headline>Ferry</headline>' }),
    )
    expect(item.content.genres).toEqual([{ name: 'Line', code: 'k:' }])
    expect(item.notes).toContainEqual(expect.objectContaining({ level: 'invalid' }))
  })

  it('parts one giant paragraph at its indents, and keeps columns as agate', async () => {
    expect(
      await paragraphs(
        xhtml('<p>ALDER, Nov 24 - The ferry\nruns.\n    It had been out\nfor a week.\n    More to come.</p>'),
      ),
    ).toEqual(['ALDER, Nov 24 - The ferry runs.', 'It had been out for a week.', 'More to come.'])
    const table =
      'Monday\nAlder       2 Benton       0\nCarr        1 Dunn         1\nElm         4 Fenn         4\nGrey        1 Hill         0'
    expect(await paragraphs(xhtml(`<p>${table}</p>`))).toEqual([table])
    expect(await paragraphs(xhtml('<p>\n   All lines\n   are indented\n   here.\n</p>'))).toEqual([
      'All lines are indented here.',
    ])
  })

  it('takes what a page prints once more out of the text, and says so', async () => {
    const meta = '<headline>Ferry runs</headline><by>By Eva Roe</by>'
    const body = '<header><h1>Ferry runs</h1><time>24.11.2026</time></header><p>By Eva Roe</p><p>It runs.</p>'
    const item = await one(newsItem({ content: xhtml(body), contentMeta: meta }))
    expect(bodyParagraphs(item.content.body).map(({ text }) => text)).toEqual(['It runs.'])
    expect(item.notes).toMatchObject([{ level: 'changed', field: 'body', value: 'By Eva Roe' }])
    expect(item.foreign).toMatchObject([{ value: '24.11.2026' }])
  })

  it('keeps captions, unknown words in running text, and notes of what is embedded', async () => {
    const body =
      '<p>The <Company>Bay Lines</Company> ferry.</p><figure><img src="a.jpg" alt="A ferry"/><figcaption>At sea</figcaption></figure><k-embed src="https://example.org/1"/><script>go()</script>'
    const item = await one(newsItem({ content: xhtml(body) }))
    expect(item.content.body.content?.map(({ type }) => type)).toEqual(['paragraph', 'caption'])
    expect(bodyParagraphs(item.content.body).map(({ text }) => text)).toEqual([
      'The Bay Lines ferry.',
      'At sea',
    ])
    expect(item.notes.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['a.jpg; A ferry', 'go()', 'k-embed: src=https://example.org/1']),
    )
  })

  it('reads a NITF body, and fills what the item left empty from its head', async () => {
    const nitf =
      '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Ferry runs</hl1><hl2>At last</hl2></hedline><byline>By Eva Roe</byline></body.head><body.content><p>It runs.</p></body.content></body></nitf></inlineXML>'
    const { content } = await one(newsItem({ content: nitf }))
    expect(content).toMatchObject({ headline: 'Ferry runs', subHeadline: 'At last', by: 'Eva Roe' })
    expect(bodyParagraphs(content.body).map(({ text }) => text)).toEqual(['It runs.'])
  })

  it('reads plain data by its empty lines, and paragraphs written into it', async () => {
    const data = (text: string) => `<inlineData contenttype="text/plain"><![CDATA[${text}]]></inlineData>`
    expect(await paragraphs(data('One\nline.\n\nTwo.'))).toEqual(['One line.', 'Two.'])
    expect(await paragraphs(data('<p>One.</p><p>A & B.</p>'))).toEqual(['One.', 'A & B.'])
    expect(await paragraphs(data('<p>One.</p>\n<p>Two.</p>'))).toEqual(['One.', 'Two.'])
  })

  it('reads each text of a message, and notes what else came', async () => {
    const item = newsItem({}).replace(/^<\?xml.*?\?>/, '')
    const picture = item
      .replace('ninat:text', 'ninat:picture')
      .replace(/<contentSet>.*<\/contentSet>/, '<contentSet><remoteContent href="a.jpg"/></contentSet>')
    const message = `<newsMessage><header><sender>karben.example</sender></header><itemSet><packageItem guid="p"/>${item}${picture}${item.replace(':1"', ':2"')}</itemSet></newsMessage>`
    const result = await read(message)
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.map(({ uri }) => uri?.slice(-1))).toEqual(['1', '2'])
    expect(result.value[0]?.notes.map(({ detail }) => detail).slice(0, 2)).toEqual([
      expect.stringContaining('packageItem'),
      expect.stringContaining('picture'),
    ])
    expect(result.value[1]?.foreign).toMatchObject([{ path: 'newsMessage/header' }])
  })

  it.each([
    ['XML that breaks off', '<newsItem><itemMeta>', 'malformed'],
    [
      'a billion laughs',
      `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(99)}">]><newsItem>&a;</newsItem>`,
      'malformed',
    ],
    ['20,000 elements one in another', `<newsItem>${'<a>'.repeat(20_000)}`, 'malformed'],
    ['a message without items', '<newsMessage><itemSet/></newsMessage>', 'no-story'],
  ])('refuses %s', async (_what, text, code) => {
    expect(await read(text)).toMatchObject({ ok: false, error: { code } })
  })

  it('reads dates without a zone as a guess, and says which dates are none', async () => {
    const text = newsItem({ itemMeta: '<embargoed>soon</embargoed>' }).replace('09:00:00+09:00', '09:00:00')
    const { notes, versionCreated } = await one(text)
    expect(versionCreated).toBe('2026-11-24T09:00:00Z')
    expect(notes).toMatchObject([
      { level: 'guessed', field: 'versionCreated' },
      { level: 'invalid', field: 'embargoedUntil', value: 'soon' },
      { level: 'invalid', field: 'source', at: 'newsItem/itemMeta/embargoed, line 3' },
    ])
  })
})
