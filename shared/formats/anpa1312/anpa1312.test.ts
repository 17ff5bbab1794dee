// oxlint-disable no-control-regex -- control characters are what frames are made of
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../main/desk/decode.ts'
import { corpus } from '../../../tools/corpus.ts'
import type { Story } from '../../story/record.ts'
import { bodyParagraphs } from '../../story/view.ts'
import { arbitraryStory } from '../arbitrary-story.test-support.ts'
import { sniff } from '../sniff.ts'
import { bodyOf, storyWith } from '../stories.test-support.ts'
import { missingWords } from '../text/conserved.test-support.ts'
import { readAnpa1312 } from './read.ts'
import { refusesAnpa1312, writeAnpa1312 } from './write.ts'

async function readOne(text: string) {
  const read = await readAnpa1312({
    text,
    bytes: new Uint8Array(),
    file: 'This text',
    now: '2026-11-24T09:00:00Z',
  })
  if (!read.ok) throw new Error(read.error.message)
  const [item] = read.value
  if (!item || read.value.length !== 1) throw new Error('not one story')
  return item
}

const message = [
  '\u0016\u0016\u0001w2870\u001F_alder',
  'u s\u0013\u0011 bc-alder-ferry 2ndLd-Writethru   11-24 0105',
  '\u0002^bc-alder-ferry to island, 2nd Ld-Writethru,105<',
  '^Ferry to Alder runs again<',
  '^HW Photo HW101<',
  '^Eds: Adds quotes.<',
  '^The ferry runs again after a week out. Its harbour is open.<',
  '^By JANE ROE=',
  '^HW Sports Writer=',
  '\t   ALDER (AP) _ The ferry to Alder runs again after a week in which',
  "the island had no post. ``It was quiet,'' she said.",
  ' ',
  '^What is next=',
  '\t   The timetable holds. ',
  '\bAlder\u001F\u001E 7:15\u001E\u001E 8:15',
  '\bHarbor\u0010 City\u001F\u001E 9:15',
  '',
  '\t   \u0003AP-WF-11-24-26 0907GMT<',
  '\u000C',
  '\u0004',
].join('\r\n')

describe('a message of ANPA 1312', () => {
  it('gives each unit its field', async () => {
    const item = await readOne(message)
    expect(sniff(message)).toMatchObject({ format: 'anpa1312' })
    expect(item).toMatchObject({
      version: 3,
      versionCreated: '2026-11-24T09:07:00Z',
      altIds: [{ role: 'anpa1312', value: 'w2870' }],
      content: {
        slugline: 'bc-alder-ferry to island',
        headline: 'Ferry to Alder runs again',
        abstract: 'The ferry runs again after a week out. Its harbour is open.',
        edNote: 'HW Photo HW101\nAdds quotes.',
        by: 'JANE ROE, HW Sports Writer',
        urgency: 3,
        signals: ['sig:update'],
        dateline: { text: 'ALDER (AP)', place: 'ALDER', source: 'AP' },
      },
    })
    expect(item.content.body.content?.map(({ type, content }) => [type, content?.[0]?.text])).toEqual([
      [
        'paragraph',
        'ALDER (AP) — The ferry to Alder runs again after a week in which the island had no post. “It was quiet,” she said.',
      ],
      ['heading', 'What is next'],
      ['paragraph', 'The timetable holds.'],
      ['preformatted', 'Alder\t7:15\t8:15\nHarbor City\t9:15'],
    ])
  })

  it('says what is wrong with a line that is not of the format', async () => {
    const item = await readOne(
      '\u0016\u0001a0001\u001F-\nwhat\n\u0002^Ferry runs,5<\n\tIt runs.\n\u0003later\n\u0004',
    )
    expect(item.notes.filter(({ level }) => level === 'invalid').map(({ at, value }) => [at, value])).toEqual(
      [
        ['line 2', 'what'],
        ['line 5', 'later'],
      ],
    )
  })

  it('is no story where nothing is in it', async () => {
    const text = '\u0016\u0016\u0001a0001\u001F-\r\n\u0002\u0003\u0004'
    expect(await readAnpa1312({ text, bytes: new Uint8Array(), file: 'It', now: '' })).toMatchObject({
      ok: false,
      error: { code: 'no-story' },
    })
  })

  it('stands endless lines and frames', async () => {
    for (const text of ['\t_ '.repeat(100_000), '^< '.repeat(100_000), '\b\u001E'.repeat(100_000)]) {
      const read = await readAnpa1312({
        text: `\u0016\u0016\u0001a0001\u001F-\nr a\u0013\u0011 bc-x 11-24 1\n\u0002^Rain,1<\n${text}`,
        bytes: new Uint8Array(),
        file: 'It',
        now: '2026-11-24T09:00:00Z',
      })
      expect(typeof read.ok).toBe('boolean')
    }
  })
})

const word = fc.constantFrom(
  'the',
  'river',
  'rose',
  '“so”',
  'well-known',
  '$3.5',
  'a.m.',
  "Alder's",
  'neighbourhoods',
)
const sentence = fc
  .array(word, { minLength: 1, maxLength: 60 })
  .map((words) => `The ${words.join(' ')} ended so.`)
const title = fc
  .array(fc.constantFrom('river', 'talks', 'open', 'in', 'Harbor', '24'), { minLength: 1, maxLength: 10 })
  .map((words) => `Talks ${words.join(' ')}`)
const plain: fc.Arbitrary<Story> = fc
  .record(
    {
      headline: title,
      subHeadline: title,
      abstract: sentence,
      by: fc.constantFrom('Jane Roe', 'Jan Meier, Harbor Wire', 'desk staff'),
      slugline: fc.constantFrom('bc-alder-ferry', 'Alder ferry'),
      edNote: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
      urgency: fc.constantFrom(1, 2, 3, 4, 5, 6),
      versionCreated: fc.constantFrom('2026-11-24T09:00:00Z', '1999-01-31T23:59:00Z'),
      paragraphs: fc.array(sentence, { minLength: 1, maxLength: 6 }),
    },
    { requiredKeys: ['headline', 'slugline', 'paragraphs', 'versionCreated'] },
  )
  .map(({ paragraphs, ...rest }) => storyWith({ ...rest, body: bodyOf(...paragraphs) }))

describe('a story as ANPA 1312', () => {
  it('is the frame of the standard', () => {
    const { content } = writeAnpa1312(
      storyWith({ headline: 'Ferry runs again', slugline: 'alder-ferry', by: 'Jane Roe', edNote: 'Check.' }),
    )
    expect(content).toMatch(
      /^\u0016\u0016\u0001a\d{4}\u001F-----\r\nz i\u0013\u0011 alder-ferry {3}11-24 0013\r\n/,
    )
    expect(content.split('\r\n').slice(2)).toEqual([
      '\u0002^alder-ferry,13<',
      '^Ferry runs again<',
      '^Eds: Check.<',
      '^By Jane Roe=',
      '\t   The ferry to Alder runs again.',
      '\t   It had been out for a week.',
      '',
      '\t   \u0003CPD-WX-11-24-26 0900GMT<',
      '\u0004',
      '',
    ])
  })

  it('keeps the signs of a table’s cells, and a dash where one is empty', async () => {
    const cell = (text: string) => ({
      type: 'table_cell',
      ...(text !== '' && { content: [{ type: 'text', text }] }),
    })
    const row = ['“Alder”', '', '7'].map(cell)
    const table = { type: 'table', content: [{ type: 'table_row', content: row }] }
    const { content } = writeAnpa1312(storyWith({ body: { type: 'doc', content: [table] } }))
    expect(bodyParagraphs((await readOne(content)).content.body)[0]?.text).toBe('“Alder”\t-\t7')
  })

  it('dates its keyword line by the day in Greenwich, as its trailer', () => {
    const { content } = writeAnpa1312(storyWith({ versionCreated: '2026-11-25T03:00:00+09:00' }))
    expect(content).toMatch(/ 11-24 \d{4}\r\n/)
    expect(content).toContain('-11-24-26 1800GMT')
  })

  it('refuses Korean and says why', () => {
    expect(refusesAnpa1312(storyWith({ body: bodyOf('가온시는') }))?.en).toContain('“가” (U+AC00)')
    expect(refusesAnpa1312(storyWith({ body: bodyOf('Łódź — “so”') }))).toBeUndefined()
  })

  it('keeps to 7 bits, to its frame and to its columns for any story', () => {
    fc.assert(
      fc.property(arbitraryStory(), (story) => {
        const { content } = writeAnpa1312(story)
        expect(content).toMatch(/^[\u0001-\u0004\b\t\n\r\u0011-\u0014\u0016\u001E\u001F -~]*$/)
        expect(content).not.toMatch(/[^\r]\n/)
        expect(content.match(/[\u0001-\u0004]/g)?.join('')).toBe('\u0001\u0002\u0003\u0004')
        expect(Math.max(...content.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
      }),
      { numRuns: 1000 },
    )
  })

  it('is read back as the story it was', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (story) => {
        const { content, versionCreated } = await readOne(writeAnpa1312(story).content)
        const { headline, subHeadline, abstract, by, slugline, edNote, urgency } = story
        expect({ ...content, body: bodyParagraphs(content.body).map(({ text }) => text) }).toMatchObject(
          JSON.parse(
            JSON.stringify({
              headline,
              subHeadline,
              abstract,
              by,
              slugline,
              edNote,
              urgency,
              body: bodyParagraphs(story.body).map(({ text }) => text),
            }),
          ) as object,
        )
        expect(versionCreated).toBe(story.versionCreated)
      }),
      { numRuns: 1000 },
    )
  })
})

const folder = corpus()
const fixtures = join(folder ?? '', 'wire/superdesk__superdesk-core/tests/io/fixtures')

describe.skipIf(folder === undefined)('the real messages', () => {
  it.each([
    ['anpa-1', 'For Argentine chemo patients, mirrors can hurt'],
    ['anpa-2', 'Prairies vanish in the US push for green energy'],
    ['anpa-3', undefined],
    ['anpa-4', 'AP Top Entertainment News at 11:23 p.m. EST'],
    ['ap_anpa-1', 'Deng has 30 points, short-handed Heat beat Hawks 115-111'],
    ['ap_anpa-2', 'Baseball Expanded Standings'],
    ['ap_anpa-3', '$210 lobster is found dead'],
    ['ap_anpa-4', "AP Exclusive: China lawyer's family says US helped them flee"],
    ['ap_anpa-5', undefined],
    ['ap_anpa-6', 'Wild Card Glance'],
    ['ap_anpa-7', '10 Things to Know for Today'],
  ])('%s keeps every word', async (name, headline) => {
    const decoded = decode(readFileSync(join(fixtures, `${name}.tst`)), name)
    if (!decoded.ok) throw new Error(decoded.error.message)
    const { text } = decoded.value
    expect(sniff(text)).toMatchObject({ format: 'anpa1312' })
    const item = await readOne(text)
    expect(item.content.headline).toBe(headline)
    const source = text.replaceAll(/[\u0000-\u0008\u000B-\u001F]/g, ' ')
    // "Eds:" is the label of the desk note, as "By" is of the byline.
    expect(missingWords(source, item).filter((one) => one !== 'Eds')).toEqual([])
  })
})
