import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readStories } from '../../main/desk/read-stories.ts'
import { exporters } from '../../shared/formats/exporters.ts'
import { storySchema } from '../../shared/story/record.ts'

const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf', 'prototype']

/** Documents whose elements, attributes and fields are called like the members of an object. */
const documents: Readonly<Record<string, (name: string) => string>> = {
  nitf: (name) =>
    `<nitf><body><body.head><${name}>A</${name}></body.head><body.content><p ${name}="b">Rain <${name} class="${name}">fell</${name}> <em class="${name}">on</em> the harbor.</p><${name}>More.</${name}></body.content></body></nitf>`,
  'NewsML 1': (name) =>
    `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Rain</HeadLine><${name}>x</${name}></NewsLines><ContentItem><DataContent><p>Rain <${name}>fell</${name}>.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  'NewsML-G2': (name) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a:b" version="1" standard="NewsML-G2" standardversion="2.35"><itemMeta ${name}="a"><${name} ${name}="b">c</${name}></itemMeta><contentMeta><headline>Rain</headline><${name} qcode="a:b"/><subject type="cpnat:${name}" qcode="a:c"><name>x</name></subject></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Rain <${name}>fell</${name}>.</p></body></html></inlineXML></contentSet></newsItem>`,
  html: (name) =>
    `<!doctype html><html><body><article><h1>Rain</h1><p>Rain <${name}>fell</${name}> on the harbor all day, the police said.</p><${name}>x</${name}><p>It went on.</p></article></body></html>`,
  rss: (name) =>
    `<rss version="2.0"><channel><title>A</title><item><title>Rain</title><${name}>x</${name}><description>Rain &lt;${name}&gt;fell&lt;/${name}&gt;.</description></item></channel></rss>`,
  ninjs: (name) =>
    `{"uri":"urn:a:b","type":"text","headline":"Rain","body_html":"<p>Rain <${name}>fell</${name}>.</p>","${name}":{"${name}":[1]},"subject":[{"name":"x","scheme":"${name}","code":"${name}"}]}`,
}

describe('names that every object answers to', () => {
  it.each(Object.entries(documents))(
    'are only names in %s, on the way in and out',
    async (_format, document) => {
      for (const name of names) {
        const read = await readStories(Buffer.from(document(name)), {
          now: '2026-11-24T09:00:00Z',
          importer: 'test',
        })
        expect(read).toMatchObject({ ok: true })
        for (const { story } of read.ok ? read.value : []) {
          expect(v.is(storySchema, story)).toBe(true)
          for (const exporter of Object.values(exporters)) await exporter.write(story)
        }
      }
    },
  )
})
