// oxlint-disable no-control-regex -- control characters are what frames are made of
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../main/desk/decode.ts'
import { corpus } from '../../../tools/corpus.ts'
import { bodyParagraphs } from '../../story/view.ts'
import type { ReadItem } from '../reader.ts'
import { sniff } from '../sniff.ts'
import { missingWords } from '../text/conserved.test-support.ts'
import { readIptc7901 } from './read.ts'

const now = '2026-11-24T09:00:00Z'

async function readAll(text: string): Promise<readonly ReadItem[]> {
  const read = await readIptc7901({ text, bytes: new Uint8Array(), file: 'This text', now })
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

async function readOne(text: string): Promise<ReadItem> {
  const [item, ...more] = await readAll(text)
  if (!item || more.length > 0) throw new Error(`not one story but ${more.length + 1}`)
  return item
}

const paragraphs = ({ content }: ReadItem) => bodyParagraphs(content.body).map(({ text }) => text)

const message = [
  '\u0001hwa0124 3 i 93  harbor 1888',
  '',
  'Alder/ferry/',
  '\u0002REFILE',
  '2ND LEAD',
  'Ferry to Alder runs again',
  'By Jane Roe, Harbor Wire =',
  '',
  'Alder (HW) - The ferry to Alder runs again after a week in which the',
  'island had neither post nor bread, the harbour master said.',
  '',
  'The winter timetable holds.',
  '',
  '# Notebook',
  '',
  '## Internet links',
  '- [Timetable](http://ferry.example.org)',
  '',
  '* * * *',
  'The following information is not intended for publication',
  '',
  '- Reporting by: Jane Roe',
  '\u0003212101 GMT Nov 18',
  '\u007F',
  '\u007F\u0004',
]

describe('a message of IPTC 7901', () => {
  it('gives header, slug, takes, headline, byline, text, note and date each its field', async () => {
    const item = await readOne(message.join('\r\n'))
    expect(item.content).toMatchObject({
      headline: 'Ferry to Alder runs again',
      slugline: 'Alder/ferry',
      by: 'Jane Roe, Harbor Wire',
      urgency: 3,
      signals: ['sig:correction', 'sig:update'],
      dateline: { text: 'Alder (HW)', place: 'Alder', source: 'HW' },
      infoSources: [
        { name: 'harbor', role: 'provider', code: 'hwa' },
        { name: 'HW', role: 'source' },
      ],
      edNote:
        '# Notebook\n## Internet links\n- [Timetable](http://ferry.example.org)\n- Reporting by: Jane Roe',
    })
    expect(item).toMatchObject({
      version: 3,
      versionCreated: '2018-11-21T21:01:00Z',
      altIds: [{ role: 'iptc7901', value: 'hwa0124' }],
    })
    expect(paragraphs(item)).toEqual([
      'Alder (HW) - The ferry to Alder runs again after a week in which the island had neither post nor bread, the harbour master said.',
      'The winter timetable holds.',
    ])
  })

  it('keeps the header, the line of the author and the take lines, to be written back', async () => {
    const { foreign } = await readOne(message.join('\r\n'))
    expect(foreign.map(({ path, value }) => [path, value])).toEqual([
      ['header', 'hwa0124 3 i 93  harbor 1888'],
      ['byline', 'By Jane Roe, Harbor Wire'],
      ['take', 'REFILE'],
      ['take', '2ND LEAD'],
    ])
  })

  it('reads the same with its control characters lost', async () => {
    const bare = message.join('\n').replaceAll(/[\u0001-\u0004\u007F]/g, '')
    expect(sniff(bare)).toMatchObject({ format: 'iptc7901' })
    const [whole, lost] = [await readOne(message.join('\n')), await readOne(bare)]
    const withoutIds = (item: ReadItem) => ({ ...item.content, body: paragraphs(item) })
    expect(withoutIds(lost)).toEqual(withoutIds(whole))
    expect(lost.versionCreated).toBe(whole.versionCreated)
  })

  it('reads the same behind fillers and in an old encoding', async () => {
    const text = `\u007F\u007F\u0016${message.join('\r\n').replace('Jane Roe', 'Jané Röe')}`
    const bytes = Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
    const decoded = decode(bytes)
    if (!decoded.ok) throw new Error(decoded.error.message)
    expect(decoded.value.encoding).toBe('windows-1252')
    expect(sniff(decoded.value.text)).toMatchObject({ format: 'iptc7901' })
    expect((await readOne(decoded.value.text)).content.by).toBe('Jané Röe, Harbor Wire')
  })

  it('reads every message of a file', async () => {
    const second = message.join('\r\n').replace('0124', '0125').replace('runs again', 'stops')
    const items = await readAll(message.join('\r\n') + second)
    expect(items.map(({ content }) => content.headline)).toEqual([
      'Ferry to Alder runs again',
      'Ferry to Alder stops',
    ])
  })

  it('marks a kill as canceled', async () => {
    const kill = message.join('\n').replace('REFILE\n2ND LEAD', 'MANDATORY KILL')
    expect((await readOne(kill)).content.pubStatus).toBe('canceled')
  })

  it('joins a headline that runs over two lines', async () => {
    const long = message
      .join('\n')
      .replace(
        'Ferry to Alder runs again',
        'Ferry to Alder runs again after a week without post, bread, papers,\nor visitors, the harbour master says',
      )
    expect((await readOne(long)).content).toMatchObject({
      headline:
        'Ferry to Alder runs again after a week without post, bread, papers, or visitors, the harbour master says',
    })
  })

  it('says what is wrong with a header that is none, and keeps its words', async () => {
    const item = await readOne(
      '\u0001hwa0124 urgent\r\n\u0002Ferry runs =\r\n\r\nIt runs again.\r\n\u0003later\r\n',
    )
    expect(item.notes.filter(({ level }) => level === 'invalid').map(({ at, value }) => [at, value])).toEqual(
      [
        ['line 1', 'hwa0124 urgent'],
        ['line 5', 'later'],
      ],
    )
    expect(item.foreign.map(({ value }) => value)).toEqual(['hwa0124 urgent', 'later'])
  })

  it('refuses a frame with nothing in it', async () => {
    const text = '\u0001hwa0124 3 i 0\r\n\u0002\u0003\u0004'
    const read = await readIptc7901({ text, bytes: new Uint8Array(), file: 'This text', now })
    expect(read).toMatchObject({ ok: false, error: { code: 'no-story' } })
  })

  it('reads a message of twenty thousand lines or of one endless line', async () => {
    for (const text of [
      'It rained. =\r\n'.repeat(20_000),
      'rain '.repeat(500_000),
      `rain\r\n${'\u0001'.repeat(200_000)}`,
    ]) {
      const read = await readIptc7901({
        text: `\u0001hwa1 3 i 1\r\n\u0002${text}`,
        bytes: new Uint8Array(),
        file: '',
        now,
      })
      expect(read.ok).toBe(true)
    }
  })
})

const folder = corpus()
const fixtures = join(folder ?? '', 'wire/superdesk__superdesk-core/tests/io/fixtures')

describe.skipIf(folder === undefined)('the real messages', () => {
  it.each([
    ['IPTC7901.txt', 'Germany Social Democrats: Coalition talks with Merkel could fail', undefined],
    ['IPTC7901_odd_charset.txt', 'German football saddened by illness to striker legend Mueller', 2],
    ['dpa_copyright.txt', 'Impressum', undefined],
    ['dpa_four_line.txt', 'Switzerland joins list of countries resisting UN migration pact', 2],
    ['dpa_two_by_line.txt', "Chiefs-Rams 2.0? Would be a fun Super Bowl, but don't count on it", undefined],
    ['dpa_two_line.txt', 'Peace talks on Yemen to take place in Sweden next month, Mattis says', undefined],
  ])('%s keeps every word', async (name, headline, version) => {
    const decoded = decode(readFileSync(join(fixtures, name)), name)
    if (!decoded.ok) throw new Error(decoded.error.message)
    const { text } = decoded.value
    expect(sniff(text)).toMatchObject({ format: 'iptc7901' })
    const item = await readOne(text)
    expect(item.content.headline).toBe(headline)
    expect(item.version).toBe(version)
    // The date line is a field in another form.
    expect(missingWords(text.replace(/\u0003[^\u0004]*/, ''), item)).toEqual([])
  })
})
