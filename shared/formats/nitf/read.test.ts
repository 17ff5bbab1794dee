import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import { contentSchema } from '../../story/record.ts'
import { bodyParagraphs } from '../../story/view.ts'
import type { ReadItem } from '../reader.ts'
import { sniff } from '../sniff.ts'
import { missingWords } from '../text/conserved.test-support.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { type XmlNode, element } from '../xml/tree.ts'
import { readNitf } from './read.ts'

const folder = corpus()

const files =
  folder === undefined
    ? []
    : globSync('wire/**/*.xml', { cwd: folder })
        .map((path) => ({ path, text: decoded(readFileSync(join(folder, path))) }))
        .filter(({ text }) => {
          const kind = sniff(text)
          return kind.kind === 'format' && kind.format === 'nitf'
        })

const full = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.3//EN" baselang="en-GB">
<n:head><n:title>Ferry back (desk)</n:title><n:meta name="prio" content="R"/><n:meta name="prio" content="S"/>
<n:tobject tobject.type="Inland"><n:tobject.property tobject.property.type="Feature"/>
<n:tobject.subject tobject.subject.ipr="IPTC" tobject.subject.refnum="20000151" tobject.subject.type="disaster"/>
<n:tobject.subject tobject.subject.refnum="04011002"/>
<n:tobject.subject tobject.subject.ipr="EXA" tobject.subject.refnum="F01" tobject.subject.matter="Ships"/></n:tobject>
<n:docdata management-status="Embargoed" management-idref-status="correction odd">
<n:correction info="The day was wrong." id-string="urn:x:0"/>
<n:evloc city="Alder" iso-cc="XA"/><n:doc-id id-string="urn:x:1" regsrc="EXA"/>
<n:del-list><n:from-src src-name="Northwire" level-number="1"/></n:del-list>
<n:urgency ed-urg="3"/><n:date.issue norm="20261124T090000+0900"/><n:date.release norm="2026.11.25 06:00:00"/>
<n:date.expire norm="tomorrow"/><n:ed-msg info="Hold."/><n:ed-msg info=""/>
<n:du-key key="ferry" version="2" generation="7"/><n:doc.copyright holder="Example" year="2026"/>
<n:doc.rights limitations="Online only." agent="Ex"/><n:key-list><n:keyword key="ferry"/><n:keyword key=""/></n:key-list>
<n:identified-content><n:person value="7" idsrc="ex">Eva Roe</n:person><n:org>Harbour Board</n:org></n:identified-content></n:docdata>
<n:pubdata item-length="9" unit-of-measure="word" name="Daily"/>
<n:revision-history name="kim" norm="20261124T100000Z"/></n:head>
<n:body><n:body.head><n:hedline><n:hl1>Ferry back</n:hl1><n:hl2>After a week</n:hl2><n:hl2>Again</n:hl2></n:hedline>
<n:note noteclass="editorsnote"><n:body.content><n:p>Till six.</n:p></n:body.content></n:note>
<n:byline>By <n:person>Jan Meier</n:person><n:byttl>Harbour correspondent</n:byttl></n:byline>
<n:distributor>Example News</n:distributor>
<n:dateline><n:location>ALDER</n:location>, <n:story.date norm="20261124">Nov. 24</n:story.date></n:dateline>
<n:abstract><n:p>It runs.</n:p><n:p>Again.</n:p></n:abstract></n:body.head>
<n:body.content><n:p>ALDER (Northwire) -- The ferry runs.</n:p></n:body.content>
<n:body.end><n:tagline>Eva Roe helped.</n:tagline></n:body.end></n:body></n:nitf>`

describe('readNitf', () => {
  it('reads every field of formats.md §5', async () => {
    const { content, languageGuessed, foreign, notes, ...item } = await read(full)
    const { body, ...fields } = content
    expect(item).toEqual({
      format: 'nitf',
      formatVersion: '3.3',
      uri: 'urn:x:1',
      version: 2,
      firstCreated: '2026-11-24T09:00:00+09:00',
      versionCreated: '2026-11-24T10:00:00Z',
    })
    expect(fields).toEqual({
      language: 'en-GB',
      title: 'Ferry back (desk)',
      headline: 'Ferry back',
      subHeadline: 'After a week',
      slugline: 'ferry',
      abstract: 'It runs.\nAgain.',
      by: 'Jan Meier, Harbour correspondent',
      authors: [{ name: 'Jan Meier' }],
      dateline: {
        text: 'ALDER (Northwire)',
        place: 'ALDER',
        date: '2026-11-24',
        source: 'Northwire',
        guessed: true,
        inBody: true,
      },
      keywords: ['ferry'],
      subjects: [
        { name: 'disaster', scheme: 'medtop', code: '20000151' },
        { name: '04011002', scheme: 'subj', code: '04011002' },
        { name: 'Ships', scheme: 'EXA', code: 'F01' },
      ],
      places: [{ name: 'Alder' }],
      people: [{ name: 'Eva Roe', scheme: 'ex', code: '7' }],
      organisations: [{ name: 'Harbour Board' }],
      genres: [{ name: 'Feature' }],
      urgency: 3,
      pubStatus: 'usable',
      signals: [],
      corrects: { uri: 'urn:x:0', note: 'The day was wrong.' },
      edNote: 'Hold.\nTill six.',
      infoSources: [
        { name: 'Example News', role: 'provider', code: 'EXA' },
        { name: 'Northwire', role: 'source' },
      ],
      copyrightHolder: 'Example',
      usageTerms: 'Online only.',
      embargoedUntil: '2026-11-25T06:00:00Z',
    })
    expect(bodyParagraphs(body).map(({ text }) => text)).toEqual([
      'ALDER (Northwire) -- The ferry runs.',
      'Eva Roe helped.',
    ])
    expect(languageGuessed).toBe(false)
    expect(foreign.map(({ path, value }) => `${path} ${value}`)).toEqual([
      'head/meta[@name="prio"] R',
      'head/meta[@name="prio"] S',
      'head/tobject/@tobject.type Inland',
      'head/docdata/@management-idref-status correction odd',
      'head/docdata/evloc/@city Alder',
      'head/docdata/evloc/@iso-cc XA',
      'head/docdata/date.expire/@norm tomorrow',
      'head/docdata/du-key/@generation 7',
      'head/docdata/doc.copyright/@year 2026',
      'head/docdata/doc.rights/@agent Ex',
      'head/pubdata/@name Daily',
      'head/revision-history/@name kim',
      'body/body.head/hedline/hl2[2]/text() Again',
      'body/body.head/dateline/text() ALDER, Nov. 24',
    ])
    expect(notes.map(({ level, field }) => `${level} ${field}`)).toEqual([
      'guessed embargoedUntil',
      'invalid expires',
      'guessed dateline',
      'changed body',
    ])
  })

  it.each([
    ['cut off', full.slice(0, 400), 'malformed'],
    ['without words', '<nitf><head/><body/></nitf>', 'no-story'],
    ['of 20,000 elements one in another', `<nitf><body>${'<bq>'.repeat(20_000)}`, 'malformed'],
    [
      'of a billion laughs',
      `<!DOCTYPE nitf [<!ENTITY a "ha">]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>`,
      'malformed',
    ],
  ])('refuses a document %s', async (_what, text, code) => {
    await expect(read(text)).rejects.toThrow(code)
  })
})

/** Superdesk’s sample of a story whose text has yet to come. */
const wordless = 'aap-finance-lite.xml'

function decoded(bytes: Uint8Array): string {
  const declared = /encoding=["']([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.slice(0, 200)))?.[1]
  return new TextDecoder(declared ?? 'utf-8').decode(bytes)
}

async function read(text: string): Promise<ReadItem> {
  const bytes = new TextEncoder().encode(text)
  const result = await readNitf({ text, bytes, file: 'This file', now: '2026-11-24T09:00:00Z' })
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  const [item] = result.value
  if (!item) throw new Error('no story')
  return item
}

describe.skipIf(files.length === 0)('real NITF', () => {
  it('is in the corpus', () => {
    expect(files.length).toBeGreaterThanOrEqual(18)
  })

  it('keeps what it has no field for, piece by piece', async () => {
    const counts: Record<string, number> = {}
    for (const { path, text } of files.filter((file) => !file.path.endsWith(wordless))) {
      counts[path.replace(/^.*\//, '')] = (await read(text)).foreign.length
    }
    // A number that changes says that something is read now, or no longer.
    expect(counts).toMatchObject({
      'aap-1.xml': 15,
      'aap-cyber.xml': 11,
      'ap-nitf.xml': 3,
      'ap_media_text_nitf.xml': 2,
      'efe_nitf.xml': 10,
      'nitf-fishing.xml': 33,
      'nitf-ntb.xml': 16,
      'NTB_nitf_sample.xml': 17,
      'pa1.xml': 6,
      'pa2.xml': 5,
    })
  })

  it('says of a document without words that it has none', async () => {
    const empty = files.find(({ path }) => path.endsWith(wordless))
    await expect(read(empty?.text ?? '')).rejects.toThrow(/no-story/)
  })

  it.each(files.filter(({ path }) => !path.endsWith(wordless)))(
    'loses no word of the text of $path',
    async ({ text }) => {
      const item = await read(text)
      expect(v.safeParse(contentSchema, item.content).success).toBe(true)
      const parsed = await parseXml(text)
      const body = parsed.ok ? element(parsed.value.root, 'body') : undefined
      const inside = body ? spokenIn(body) : ''
      const missing = missingWords(inside, {
        ...item,
        foreign: [...item.foreign, { format: 'nitf', path: 'credits', value: credits(item) }],
      })
      expect(missing).toEqual([])
    },
  )
})

/** All words within, those of one element apart from the next one's. */
function spokenIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(spokenIn).join(node.name === 'byline' ? ' ' : '')
}

/** Whose the pictures are stands beside the words of a caption. */
function credits({ content }: ReadItem): string {
  return (content.body.content ?? []).map(({ attrs }) => JSON.stringify(attrs?.['credit'])).join(' ')
}
