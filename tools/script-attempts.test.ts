import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'parse5'
import { type Attempt, attempts, canary } from '../e2e/script-attempts.ts'
import { readStories } from '../main/desk/read-stories.ts'
import { writeHtml } from '../shared/formats/html/write.ts'
import type { BodyNode } from '../shared/story/body.ts'
import type { Story } from '../shared/story/record.ts'

/* Every attempt of `e2e/script-attempts.ts` in every format that can carry markup: what is read has no place for it. */

const before = 'Crane topples in Dreyford harbour, nobody was hurt, the police said.'
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
/** XML has no place for these at all. */
const printed = (text: string): string => text.replaceAll('\u0000', '')

/** A file of each format around an attempt; the attempt stands in the body, and in a heading where there is one. */
const formats: Readonly<Record<string, (html: string) => string>> = {
  'an HTML page': (html) =>
    `<!doctype html><html><head><title>Crane topples</title></head><body><h1>Crane topples ${html}</h1><article><p>${before}</p>${html}<p>${before}</p></article></body></html>`,
  'an HTML fragment': (html) => `<p>${before}</p>${html}`,
  RSS: (html) =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><item><title>${escaped(printed(html))}</title><guid>g1</guid><description>${escaped(printed(html))}</description><content:encoded>${cdata(printed(`<p>${before}</p>${html}`))}</content:encoded></item></channel></rss>`,
  Atom: (html) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:x:1</id><title type="html">${escaped(printed(html))}</title><updated>2026-11-24T09:00:00Z</updated><content type="html">${escaped(printed(`<p>${before}</p>${html}`))}</content></entry></feed>`,
  WXR: (html) =>
    `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Crane</title><guid>g1</guid><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded>${cdata(printed(`<p>${before}</p>${html}`))}</content:encoded></item></channel></rss>`,
  'a mail': (html) =>
    `From: desk@example.com\r\nTo: wire@example.com\r\nSubject: Crane topples\r\nDate: Tue, 24 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${before}</p>${html}`,
  Markdown: (html) => `# Crane topples\n\n${before}\n\n${html}\n\n[a link](javascript:${canary.call}(1))\n`,
  ninjs: (html) =>
    JSON.stringify({
      uri: 'urn:x:1',
      type: 'text',
      headline: html,
      body_xhtml: `<p>${before}</p>${html}`,
      version: '1',
    }),
  NITF: (html) =>
    `<nitf><head><title>Crane</title></head><body><body.head><hedline><hl1>Crane</hl1></hedline></body.head><body.content><p>${before}</p><p>${escaped(printed(html))}</p></body.content></body></nitf>`,
  'NewsML-G2': (html) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" standard="NewsML-G2" standardversion="2.34" conformance="power"><catalogRef href="https://${canary.host}/c.xml"/><itemMeta><itemClass qcode="ninat:text"/><provider literal="x"/><versionCreated>2026-11-24T09:00:00Z</versionCreated></itemMeta><contentMeta><headline>${escaped(printed(html))}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${before}</p><p onclick="${canary.call}(1)">${escaped(printed(html))}</p><a href="javascript:${canary.call}(1)">x</a></body></html></inlineXML></contentSet></newsItem>`,
  'plain text': (html) => `${before}\n\n${html}\n`,
}

/** What of a body a page could run or fetch; undefined where nothing. */
function danger(node: BodyNode): string | undefined {
  for (const mark of node.marks ?? []) {
    const href = mark.attrs?.['href']
    if (href !== undefined && !(typeof href === 'string' && /^(?:https?:\/\/|mailto:)/i.test(href)))
      return `a link to ${JSON.stringify(href)}`
  }
  return (node.content ?? []).map(danger).find((found) => found !== undefined)
}

const active = /^(?:script|iframe|object|embed|svg|math|base|form|img|video|audio|link)$/

/** The elements and attributes of an HTML file that could run or fetch something. */
function dangerOfPage(html: string): readonly string[] {
  const found: string[] = []
  const look = (node: object): void => {
    const attrs =
      'attrs' in node && Array.isArray(node.attrs) ? (node.attrs as { name: string; value: string }[]) : []
    // Linked data is a script by name; it is never run.
    const isData = attrs.some(({ value }) => value === 'application/ld+json')
    if ('tagName' in node && !isData && active.test(String(node.tagName)))
      found.push(`<${String(node.tagName)}>`)
    for (const { name, value } of attrs) {
      if (/^on|^style$|^src|^data$/i.test(name)) found.push(`${name}=${value}`)
      if (name === 'href' && !/^(?:https?:|mailto:)/i.test(value)) found.push(`href=${value}`)
    }
    if ('childNodes' in node && Array.isArray(node.childNodes))
      for (const child of node.childNodes) look(child as object)
  }
  look(parse(html))
  return found
}

const read = (bytes: Uint8Array) =>
  readStories(bytes, { now: '2026-11-24T09:00:00Z', importer: 'test', fileName: 'x' })

async function storiesOf(bytes: Uint8Array): Promise<readonly Story[]> {
  const outcome = await read(bytes)
  if (!outcome.ok) return []
  return outcome.value.map(({ story }) => story)
}

describe('the attempts', () => {
  it('are more than 500, no two alike', () => {
    expect(new Set(attempts.map(({ html }) => html)).size).toBeGreaterThan(500)
  })
})

describe.each(Object.entries(formats))('%s', (_format, file) => {
  const stories: (readonly [Attempt, Story])[] = []

  beforeAll(async () => {
    for (const attempt of attempts) {
      for (const story of await storiesOf(new TextEncoder().encode(file(attempt.html))))
        stories.push([attempt, story])
    }
  }, 60_000)

  it('is read as a story, whatever it tries', () => {
    expect(new Set(stories.map(([{ name }]) => name)).size).toBeGreaterThan(attempts.length * 0.95)
  })

  it('gives a body of words and of links to other places', () => {
    const found = stories.map(([{ name }, { body }]) => ({ name, danger: danger(body) }))
    expect(found.filter((one) => one.danger !== undefined).slice(0, 5)).toEqual([])
  })
})

describe('a Word file', () => {
  it('gives a body of words and of links to other places', async () => {
    const hostile = attempts.map(
      ({ html }) =>
        new Paragraph({
          children: [
            new TextRun(printed(html)),
            new ExternalHyperlink({ link: `javascript:${canary.call}(1)`, children: [new TextRun('link')] }),
          ],
        }),
    )
    const file = new Document({ sections: [{ children: [new Paragraph(before), ...hostile] }] })
    const [story] = await storiesOf(new Uint8Array(await Packer.toBuffer(file)))
    expect(story && danger(story.body)).toBeUndefined()
    expect(JSON.stringify(story?.body)).toContain(canary.call)
  })
})

describe('a page that is written', () => {
  it('has nothing in it that runs or is fetched, whatever the story was read from', async () => {
    const found: string[] = []
    for (const { name, html } of attempts) {
      for (const story of await storiesOf(new TextEncoder().encode(formats['an HTML page']?.(html) ?? ''))) {
        const { content } = writeHtml(story)
        for (const danger of dangerOfPage(content)) found.push(`${name}: ${danger}`)
      }
    }
    expect(found.slice(0, 5)).toEqual([])
  })
})
