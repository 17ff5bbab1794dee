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
import { type XmlNode, descendants, isElement } from '../xml/tree.ts'
import { readNewsml1 } from './read.ts'

const folder = corpus()

const files =
  folder === undefined
    ? []
    : globSync('wire/**/*.xml', { cwd: folder })
        .map((path) => ({ path, text: decoded(readFileSync(join(folder, path))) }))
        .filter(({ text }) => {
          const kind = sniff(text)
          return kind.kind === 'format' && kind.format === 'newsml-1'
        })

function decoded(bytes: Uint8Array): string {
  const declared = /encoding=["']([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.slice(0, 200)))?.[1]
  return new TextDecoder(declared ?? 'utf-8').decode(bytes)
}

async function read(text: string) {
  const source = {
    text,
    bytes: new TextEncoder().encode(text),
    file: 'This file',
    now: '2026-11-24T09:00:00Z',
  }
  return readNewsml1(source)
}

async function one(text: string) {
  const result = await read(text)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  const [item] = result.value
  if (!item) throw new Error('no story')
  return item
}

/** All text of an element, with a space where one ends that parts words. */
function spokenIn(node: XmlNode): string {
  if (!isElement(node)) return node
  const inside = node.children.map(spokenIn).join('')
  return /^(?:a|b|i|em|strong|span|sub|sup|u)$/.test(node.name) ? inside : ` ${inside} `
}

describe.skipIf(files.length === 0)('real NewsML 1', () => {
  it('is in the corpus', () => {
    expect(files.length).toBeGreaterThanOrEqual(8)
  })

  it.each(files)('loses no word of the texts of $path', async ({ text }) => {
    const item = await one(text)
    expect(v.safeParse(contentSchema, item.content).issues).toBeUndefined()
    const parsed = await parseXml(text)
    const data = parsed.ok ? descendants(parsed.value.root, 'DataContent') : []
    const words = data
      .map(spokenIn)
      .join(' ')
      .replaceAll(/<[^>]*>/g, ' ')
    expect(missingWords(words, item)).toEqual([])
  })
})

const item = (parts: {
  management?: string
  lines?: string
  metadata?: string
  more?: string
  content?: string
}) =>
  `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML.dtd" [<!ENTITY % nitf SYSTEM "nitf.dtd"> %nitf;]>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20261124T090000Z</DateAndTime></NewsEnvelope><NewsItem>
<Identification><NewsIdentifier><ProviderId>karben.example</ProviderId><DateId>20261124</DateId><NewsItemId>ferry</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId><PublicIdentifier>urn:newsml:karben.example:20261124:ferry:2</PublicIdentifier></NewsIdentifier><NameLabel>ferry-runs</NameLabel></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20261124T080000+0900</FirstCreated><ThisRevisionCreated>20261124T090000+0900</ThisRevisionCreated>${parts.management ?? '<Status FormalName="Usable"/>'}</NewsManagement>
<NewsComponent><NewsLines>${parts.lines ?? '<HeadLine>Ferry runs</HeadLine>'}</NewsLines>${parts.metadata ?? '<DescriptiveMetadata><Language FormalName="EN"/></DescriptiveMetadata>'}${parts.more ?? ''}
<NewsComponent><Role FormalName="Main"/>${parts.content ?? '<ContentItem><MediaType FormalName="Text"/><DataContent><p>It runs.</p></DataContent></ContentItem>'}</NewsComponent></NewsComponent>
</NewsItem></NewsML>`

const paragraphsOf = ({ content }: Awaited<ReturnType<typeof one>>) =>
  bodyParagraphs(content.body).map(({ text }) => text)

describe('readNewsml1', () => {
  it('reads identification, management, lines and metadata', async () => {
    const read = await one(
      item({
        management:
          '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20261124T120000Z</DateAndTime></StatusWillChange><Urgency FormalName="3"/>',
        lines:
          '<HeadLine>Ferry runs</HeadLine><SubHeadLine>After a week</SubHeadLine><ByLine>By Eva Roe</ByLine><DateLine>ALDER, Nov 24 (Karben)</DateLine><CreditLine>Karben</CreditLine><CopyrightLine>(c) Karben</CopyrightLine><SlugLine>FERRY</SlugLine><NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>ADDS quote</NewsLineText></NewsLine>',
        metadata:
          '<RightsMetadata><UsageRights><UsageType>NO ARCHIVE</UsageType></UsageRights></RightsMetadata><AdministrativeMetadata><Provider><Party FormalName="Karben"/></Provider><Creator><Party FormalName="Eva Roe"/></Creator></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="EN"/><Genre FormalName="Current"/><SubjectCode><Subject FormalName="04000000"/></SubjectCode><SubjectCode><SubjectMatter FormalName="04011000"/></SubjectCode><OfInterestTo FormalName="K1"/><DateLineDate>20261124T070000Z</DateLineDate><Location HowPresent="Origin"><Property FormalName="City" Value="Alder"/></Location><Property FormalName="Keyword" Value="ferry"/></DescriptiveMetadata>',
        more: '<TopicSet><Topic><FormalName>04011000</FormalName><Description Variant="Name" xml:lang="en">shipping</Description></Topic></TopicSet>',
      }),
    )
    const { body: _body, ...content } = read.content
    expect(content).toMatchObject({
      language: 'en',
      headline: 'Ferry runs',
      subHeadline: 'After a week',
      slugline: 'FERRY',
      by: 'Eva Roe',
      authors: [{ name: 'Eva Roe' }],
      dateline: { text: 'ALDER, Nov 24 (Karben)', place: 'Alder', date: '2026-11-24', guessed: false },
      keywords: ['ferry'],
      subjects: [
        { name: 'subj:04000000', scheme: 'subj', code: '04000000' },
        { name: 'shipping', scheme: 'subj', code: '04011000' },
      ],
      genres: [{ name: 'Current' }],
      places: [{ name: 'Alder' }],
      urgency: 3,
      pubStatus: 'usable',
      embargoedUntil: '2026-11-24T12:00:00Z',
      edNote: 'ADDS quote',
      infoSources: [
        { name: 'Karben', role: 'credit' },
        { name: 'Karben', role: 'provider' },
      ],
      copyrightNotice: '(c) Karben',
      usageTerms: 'NO ARCHIVE',
      contentCreated: '2026-11-24T07:00:00Z',
    })
    expect(read).toMatchObject({
      uri: 'urn:newsml:karben.example:20261124:ferry',
      version: 2,
      formatVersion: '1.2',
      firstCreated: '2026-11-24T08:00:00+09:00',
      versionCreated: '2026-11-24T09:00:00+09:00',
      altIds: [{ role: 'PublicIdentifier', value: 'urn:newsml:karben.example:20261124:ferry:2' }],
      languageGuessed: false,
    })
    expect(read.foreign.map(({ path }) => path).toSorted()).toEqual([
      'NewsItem/Identification/NameLabel',
      'NewsItem/NewsComponent/DescriptiveMetadata/OfInterestTo',
      'NewsItem/NewsComponent/TopicSet',
      'NewsML/NewsEnvelope',
    ])
    expect(paragraphsOf(read)).toEqual(['It runs.'])
  })

  it.each([
    ['NITF', '<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>'],
    [
      'XHTML',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>One.</p><p>Two.</p></body></html>',
    ],
    ['HTML as characters', '<![CDATA[<P>One.</P><P>Two.</P>]]>'],
    ['HTML that is not closed', '<![CDATA[<p>One.<p>Two.]]>'],
    ['plain lines', 'One.\n\nTwo.'],
  ])('reads a text in %s', async (_what, data) => {
    const content = `<ContentItem><DataContent>${data}</DataContent></ContentItem>`
    expect(paragraphsOf(await one(item({ content })))).toEqual(['One.', 'Two.'])
  })

  it('tells the components by their roles', async () => {
    const part = (role: string, inside: string) =>
      `<NewsComponent><Role FormalName="${role}"/><ContentItem>${inside}</ContentItem></NewsComponent>`
    const content = [
      part('StyleSheet', '<Format FormalName="CSS"/><DataContent>.a {}</DataContent>'),
      part('HeadLine', '<DataContent><p>Ferry runs</p></DataContent>'),
      part('Photo', '<MimeType FormalName="image/jpeg"/>').replace(
        '<ContentItem>',
        '<NewsLines><HeadLine>The ferry at sea</HeadLine></NewsLines><ContentItem Href="https://karben.example/a.jpg">',
      ),
      part('Contact', '<DataContent><p>Call Ian Moe</p></DataContent>'),
      part('Body', '<DataContent><p>It runs.</p></DataContent>'),
    ].join('')
    const read = await one(item({ content }))
    expect(paragraphsOf(read)).toEqual(['It runs.'])
    expect(read.content).toMatchObject({ headline: 'Ferry runs', edNote: 'Call Ian Moe' })
    expect(read.notes.flatMap(({ level, value }) => (level === 'lost' ? [value] : []))).toEqual(
      expect.arrayContaining(['.a {}', 'https://karben.example/a.jpg; The ferry at sea']),
    )
  })

  it('keeps the caption of a picture, and takes nothing else of it for the story', async () => {
    const photo =
      '<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>At sea</HeadLine><ByLine>Ian Moe</ByLine></NewsLines><NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The ferry.</p></DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="HighRes"/><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>'
    const read = await one(item({ more: photo, lines: '<SlugLine>FERRY</SlugLine>' }))
    expect(read.content).not.toHaveProperty('headline')
    expect(read.content).not.toHaveProperty('by')
    expect(read.content.body.content?.map(({ type }) => type)).toEqual(['caption', 'paragraph'])
    expect(read.notes).toMatchObject([
      { field: 'source' },
      { level: 'lost', value: 'a.jpg; At sea; Ian Moe' },
    ])
  })

  it('reads a kill as a kill', async () => {
    const { content } = await one(item({ management: '<Status FormalName="Canceled"/>' }))
    expect(content.pubStatus).toBe('canceled')
  })

  it.each([
    ['XML that breaks off', '<NewsML><NewsItem>', 'malformed'],
    ['20,000 components one in another', `<NewsML>${'<NewsComponent>'.repeat(20_000)}`, 'malformed'],
    ['a document without items', '<NewsML><NewsEnvelope/></NewsML>', 'no-story'],
    ['an item of nothing', '<NewsML><NewsItem><NewsComponent/></NewsItem></NewsML>', 'no-story'],
  ])('refuses %s', async (_what, text, code) => {
    expect(await read(text)).toMatchObject({ ok: false, error: { code } })
  })
})
