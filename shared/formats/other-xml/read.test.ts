import { describe, expect, it } from 'vitest'
import { nodeText } from '../../story/body.ts'
import { readOtherXml } from './read.ts'

async function read(text: string) {
  return readOtherXml({ text, bytes: new Uint8Array(), file: '“own.xml”', now: '2026-11-24T09:00:00Z' })
}

async function stories(text: string) {
  const result = await read(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const ritzau = (fields: string) => `<RBNews xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
<NewsID>n-1</NewsID><PublishDate>2026-11-23T11:58:00.5</PublishDate><headline i:nil="true"/>${fields}</RBNews>`

describe('a reader of XML of an agency’s own', () => {
  it('makes a story of an empty paragraph where all words of the text are a script’s', async () => {
    const [story] = await stories(
      ritzau('<headline>Færge</headline><content>&lt;script&gt;let ferry = one&lt;/script&gt;</content>'),
    )
    expect(story?.content.body.content).toMatchObject([{ type: 'paragraph' }])
  })

  it('tells Ritzau’s text, its fields and its note to editors, and keeps the rest', async () => {
    const [story] = await stories(
      ritzau(
        '<strapline>Fisk</strapline><town>Havneby</town><origin>/ritzau/</origin><section>Udland</section>' +
          '<content>&lt;p&gt;Markedet lukker i &amp;quot;atten&amp;quot; uger.&lt;/p&gt;&lt;p&gt;Det siger havnen.&lt;/p&gt;</content>' +
          '<version>2</version><Priority>3</Priority><byLine>Jens Strand</byLine><TilRedaktionen>&lt;p&gt;Ring til havnen.&lt;/p&gt;</TilRedaktionen>',
      ),
    )
    expect(story?.content).toMatchObject({
      kicker: 'Fisk',
      by: 'Jens Strand',
      edNote: 'Ring til havnen.',
      urgency: 3,
      dateline: { text: 'Havneby', inBody: false },
      infoSources: [{ name: 'ritzau', role: 'source' }],
    })
    expect((story?.content.body.content ?? []).map(nodeText)).toEqual([
      'Markedet lukker i "atten" uger.',
      'Det siger havnen.',
    ])
    expect(story).toMatchObject({ version: 2, versionCreated: '2026-11-23T11:58:00.5Z', format: 'xml' })
    expect(story?.foreign).toEqual([{ format: 'xml', path: 'RBNews/section', value: 'Udland' }])
    expect(story?.notes[0]).toMatchObject({ level: 'guessed', field: 'source' })
  })

  it('finds each story of a list, by what names it', async () => {
    const all = await stories(
      '<articles><article><title>One</title><text>The ferry runs again.</text></article>' +
        '<article><title>Two</title><text>It does <b>not</b> run.</text></article></articles>',
    )
    expect(all.map(({ content }) => content.headline)).toEqual(['One', 'Two'])
  })

  it('reads the documents of NITF that a wrapper holds', async () => {
    const nitf = (words: string) =>
      `<nitf><body><body.head><hedline><hl1>${words}</hl1></hedline></body.head><body.content><p>${words}</p></body.content></body></nitf>`
    const all = await stories(`<bundle>${nitf('One')}${nitf('Two')}</bundle>`)
    expect(all.map(({ format, content }) => [format, content.headline])).toEqual([
      ['nitf', 'One'],
      ['nitf', 'Two'],
    ])
  })

  it.each([
    ['a map of a site', '<urlset><url><loc>https://example.org</loc></url></urlset>'],
    ['settings', '<config><text>dark mode is on</text><size>3</size></config>'],
  ])('refuses %s, in which no story can be told', async (_what, text) => {
    expect(await read(text)).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  })
})
