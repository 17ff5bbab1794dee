import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '../../../quality/corpus-files.ts'
import { corpus } from '../../../tools/corpus.ts'
import { bodiesOf } from '../../../quality/formats/source-words.ts'
import { missingFrom } from '../../../quality/formats/conserved.ts'
import { sniff } from '../sniff.ts'
import { readNinjs } from './read.ts'

const now = '2026-11-24T09:00:00Z'

async function read(item: unknown) {
  const text = typeof item === 'string' ? item : JSON.stringify(item)
  return readNinjs({ text, bytes: new Uint8Array(), file: '“item.json”', now })
}

async function one(item: unknown) {
  const result = await read(item)
  const [first] = result.ok ? result.value : []
  if (!first) throw new Error(result.ok ? 'no story' : result.error.message)
  return first
}

describe('a reader of ninjs', () => {
  it('reads ninjs 3 with a caption, media topic, author and keyword in their places', async () => {
    const { content, uri, version, formatVersion } = await one({
      uri: 'urn:newsml:example.org:1',
      version: '3',
      versionCreated: '2026-11-24T09:00:00+09:00',
      headlines: [
        { role: 'sub', value: 'After a week' },
        { role: 'main', value: 'Ferry runs again' },
      ],
      bodies: [
        { role: 'text', contentType: 'text/plain', value: 'The ferry runs.' },
        { role: 'main', contentType: 'text/html', value: '<p>The <b>ferry</b> runs.</p>' },
      ],
      subjects: [
        { name: 'water transport', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000340' },
        { name: 'ferry', literal: 'ferry', rel: 'keyword' },
      ],
      people: [{ name: 'Tomas Wren', rel: 'author' }],
      altIds: [{ role: 'x-signal', value: 'sig:update' }],
      standard: { name: 'ninjs', version: '3.1' },
    })
    expect({ uri, version, formatVersion }).toEqual({
      uri: 'urn:newsml:example.org:1',
      version: 3,
      formatVersion: '3.1',
    })
    expect(content).toMatchObject({
      headline: 'Ferry runs again',
      subHeadline: 'After a week',
      subjects: [{ name: 'water transport', scheme: 'medtop', code: '20000340' }],
      keywords: ['ferry'],
      authors: [{ name: 'Tomas Wren' }],
      signals: ['sig:update'],
      body: {
        content: [{ content: [{ text: 'The ' }, { text: 'ferry', marks: [{ type: 'strong' }] }, {}] }],
      },
    })
  })

  it('reads the dialect of Superdesk and keeps what the desk has no field for', async () => {
    const { uri, content, foreign, versionCreated } = await one({
      guid: 'tag:example.org:2026:1',
      type: 'text',
      versioncreated: '2026-11-24T09:00:00+0000',
      body_html: '<p>One.</p><p>Two.</p>',
      body_text: 'One. Two.',
      service: [{ code: 'f', name: 'Finance' }],
      authors: [{ name: 'Mara Quill', role: 'writer' }],
      keywords: ['ferry'],
      source: 'Northwire',
      pubstatus: 'canceled',
      priority: 3,
    })
    expect({ uri, versionCreated }).toEqual({
      uri: 'tag:example.org:2026:1',
      versionCreated: '2026-11-24T09:00:00+00:00',
    })
    expect(content).toMatchObject({
      subjects: [{ name: 'Finance', scheme: 'service', code: 'f' }],
      authors: [{ name: 'Mara Quill', rel: 'writer' }],
      keywords: ['ferry'],
      infoSources: [{ name: 'Northwire', role: 'source' }],
      pubStatus: 'canceled',
    })
    expect(foreign).toEqual([{ format: 'ninjs', path: '/priority', value: '3' }])
  })

  it('withholds a story whose status it does not know, and says so', async () => {
    const { content, notes } = await one({ uri: 'urn:x:1', headline: 'A', pubstatus: 'commissioned' })
    expect(content.pubStatus).toBe('withheld')
    expect(notes).toContainEqual(expect.objectContaining({ level: 'invalid', field: 'pubStatus' }))
  })

  it('keeps other words that stand beside the text it took', async () => {
    const { foreign } = await one({ uri: 'urn:x:1', body_html: '<p>One.</p>', body_text: 'Something else.' })
    expect(foreign).toEqual([{ format: 'ninjs', path: '/body_text', value: 'Something else.' }])
  })

  it.each([
    ['{"uri":"urn:x:1","headline":', 'malformed'],
    [`{"uri":"urn:x:1","headline":"A","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'malformed'],
    ['{"uri":"urn:x:1"}', 'no-story'],
  ])('refuses %.40s as %s', async (text, code) => {
    const result = await read(text)
    expect(result.ok ? undefined : result.error.code).toBe(code)
  })
})

const wire = join(corpus() ?? '', 'wire')

describe.skipIf(corpus() === undefined)('real files of JSON', () => {
  const files = corpus() === undefined ? [] : filesUnder(wire).filter((file) => file.endsWith('.json'))

  it.each(files.map((file) => [file.slice(wire.length + 1), file] as const))(
    'reads %s with every word of its body',
    async (_, file) => {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
      expect(sniff(text)).toMatchObject({ format: 'ninjs' })
      const result = await read(text)
      if (!result.ok) throw new Error(result.error.message)
      const { value } = result
      expect(bodiesOf('ninjs', text)?.flatMap((body) => missingFrom(body, value))).toEqual([])
    },
  )
})

describe.skipIf(corpus() === undefined)('the official suite', () => {
  const suite = join(corpus() ?? '', 'conformance/ninjs-suite')
  const files =
    corpus() === undefined
      ? []
      : filesUnder(suite).filter((file) => /should_(?:pass|fail)\/.*\.json$/.test(file))

  it('is read or refused with a reason, every file of it', async () => {
    const codes = new Set<string>()
    for (const file of files) {
      const result = await read(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
      if (!result.ok) codes.add(result.error.code)
    }
    expect(files.length).toBeGreaterThan(200)
    expect([...codes].filter((code) => code !== 'no-story' && code !== 'malformed')).toEqual([])
  })
})
