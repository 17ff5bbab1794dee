import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyParagraphs } from '../../story/view.ts'
import { missingWords } from './conserved.test-support.ts'
import { parseText } from './parse.ts'

const now = '2026-11-24T09:00:00+09:00'

function read(source: string) {
  const parsed = parseText(source, { now })
  if (!parsed) throw new Error('no story')
  expect(missingWords(source, parsed)).toEqual([])
  const { content, notes, foreign } = parsed
  return {
    ...content,
    notes,
    foreign,
    blocks: (content.body.content ?? []).map(({ type }) => type),
    texts: bodyParagraphs(content.body).map(({ text }) => text),
  }
}

const wire = `SLUG: river-talks
River talks open in Harbor City
By Jane Roe

HARBOR CITY, Nov. 23 (Northwire) -- The river talks opened here on Monday after a week's delay.

Delegates of both banks said the water had never been so high.

"We have no time to lose," the mayor told reporters.

(END)

Eds: adds quote in third paragraph
`

describe('wire copy', () => {
  it('reads slug, headline, byline, dateline, text, end mark and desk note', () => {
    const story = read(wire)
    expect(story).toMatchObject({
      slugline: 'river-talks',
      headline: 'River talks open in Harbor City',
      by: 'Jane Roe',
      dateline: {
        text: 'HARBOR CITY, Nov. 23 (Northwire)',
        place: 'HARBOR CITY',
        date: '2026-11-23',
        source: 'Northwire',
        guessed: true,
        inBody: true,
      },
      edNote: 'Eds: adds quote in third paragraph',
      language: 'en',
      urgency: 5,
      pubStatus: 'usable',
      infoSources: [{ name: 'Northwire', role: 'source' }],
    })
    expect(story.texts).toHaveLength(3)
    expect(story.texts[0]).toMatch(/^HARBOR CITY, Nov. 23 \(Northwire\) -- The river talks/)
    expect(story.notes).toContainEqual(
      expect.objectContaining({ level: 'lost', field: 'body', value: '(END)', at: 'line 11' }),
    )
  })

  it('joins hard-wrapped lines into paragraphs and says so', () => {
    const story = read(`BC-RIVER-TALKS   11-24 0105
River talks open in Harbor City =

   Harbor City (dpa) - Negotiations between the towns of the two banks
on sharing the cost of the flood could fail, a senior member of the
council warned on Tuesday, calling the water the highest in a Bavaria-
based record.

   The towns launched their talks last month after the council failed
to secure a majority for the plan in the election they had won in
September, and after the dam had been closed for a week.

dpa wsz jln
`)
    expect(story.slugline).toBe('BC-RIVER-TALKS')
    expect(story.headline).toBe('River talks open in Harbor City')
    expect(story.texts).toEqual([
      'Harbor City (dpa) - Negotiations between the towns of the two banks on sharing the cost of the flood could fail, a senior member of the council warned on Tuesday, calling the water the highest in a Bavaria-based record.',
      'The towns launched their talks last month after the council failed to secure a majority for the plan in the election they had won in September, and after the dam had been closed for a week.',
    ])
    expect(story.infoSources).toContainEqual({ name: 'dpa', role: 'credit' })
    expect(story.notes).toContainEqual(
      expect.objectContaining({ level: 'changed', detail: expect.stringContaining('were joined') }),
    )
  })

  it('takes indented first lines for paragraphs where no line is blank', () => {
    const story = read(`RIVER REVIEW
    HARBOR CITY, Nov 20 - Showers continued throughout the week in
the river zone, alleviating the drought since early January and
improving prospects for the coming season.
    The dry period means the season will be late this year, the town
said in its weekly review of the water.
    Final figures are expected to be published by the commission after
the carnival which ends on Monday.
 Reuter
`)
    expect(story.headline).toBe('RIVER REVIEW')
    expect(story.texts).toHaveLength(3)
    expect(story.texts[2]).toBe(
      'Final figures are expected to be published by the commission after the carnival which ends on Monday.',
    )
  })

  it('keeps a table as it was set', () => {
    const table = 'Town            Level   Rise\nHarbor City      4.20   0.31\nNorth Quay      12.05   1.10'
    const story = read(`River levels

The levels were these on Tuesday morning, the council said in a note.

${table}

More was to come, it said, before the end of the day.
`)
    expect(story.blocks).toEqual(['paragraph', 'preformatted', 'paragraph'])
    expect(story.texts[1]).toBe(table)
  })

  it('reads copy of one paragraph a line', () => {
    const story = read(
      'River talks open\nThe river talks opened here on Monday after a delay of a week, the council of the town said in a note.\nIt rained.\nDelegates of both banks said that the water had never been so high as it was on Monday.\n',
    )
    expect(story.headline).toBe('River talks open')
    expect(story.texts).toHaveLength(3)
  })

  it('reads handling lines into urgency, embargo, signals and the desk note', () => {
    const story = read(`EMBARGOED UNTIL 06:00 GMT, Nov. 25
CORRECTION
URGENT
River talks open

The river talks opened here on Monday.
`)
    expect(story).toMatchObject({
      embargoedUntil: '2026-11-25T06:00:00+00:00',
      signals: ['sig:correction'],
      urgency: 3,
      headline: 'River talks open',
      edNote: 'EMBARGOED UNTIL 06:00 GMT, Nov. 25',
    })
    expect(story.foreign).toEqual([
      { format: 'text', path: 'line 2', value: 'CORRECTION' },
      { format: 'text', path: 'line 3', value: 'URGENT' },
    ])
  })

  it('marks a kill as canceled', () => {
    expect(read('KILL\n\nRiver talks open\n\nThe story was wrong.\n')).toMatchObject({
      pubStatus: 'canceled',
      headline: 'River talks open',
    })
  })
})

describe('Korean and Japanese copy', () => {
  it('reads a Korean story with its dateline, byline, address and end mark', () => {
    const story = read(`한강 수위 밤새 2m 올라

(서울=연합뉴스) 김하늘 기자 = 한강 수위가 밤새 2미터 올랐다고 시가 24일 밝혔다.

시는 주민들에게 강변 출입을 자제해 달라고 당부했다.

sky@example.co.kr
(끝)

<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>
`)
    expect(story).toMatchObject({
      language: 'ko',
      headline: '한강 수위 밤새 2m 올라',
      by: '김하늘 기자',
      dateline: { place: '서울', source: '연합뉴스', inBody: true },
    })
    expect(story.texts).toHaveLength(2)
    expect(story.edNote).toContain('sky@example.co.kr')
  })

  it('takes the end mark off the last paragraph', () => {
    const story = read('회담 시작\n\n회담이 24일 시작됐다.\n\n시는 결과를 곧 알리겠다고 밝혔다. (끝)\n')
    expect(story.texts.at(-1)).toBe('시는 결과를 곧 알리겠다고 밝혔다.')
  })

  it('joins wrapped Japanese without a space', () => {
    const line = '川の水位は夜のうちに二メートル上がったと市が二十四日に明らかにした。市は住民に'
    const story = read(`【ワシントン=共同】${line.slice(0, 30)}\n${line}\n${line}\n近づかないよう求めた。\n`)
    expect(story.texts).toHaveLength(1)
    expect(story.texts[0]).not.toContain(' ')
    expect(story.dateline).toMatchObject({ place: 'ワシントン', source: '共同' })
  })
})

describe('copy off a page', () => {
  const page = `Send to

River talks open in Harbor City

November 19, 2026 - 05:07 By Northwire
The mayor opens the talks at the quay on Monday. (Harbor Press)

The river talks opened here on Monday after a week's delay.

공유하기

Delegates of both banks said the water had never been so high. (Northwire)`

  it('tells furniture, headline, date, byline, caption and credit from the text', () => {
    const story = read(page)
    expect(story.blocks).toEqual(['furniture', 'caption', 'paragraph', 'furniture', 'paragraph'])
    expect(story).toMatchObject({
      headline: 'River talks open in Harbor City',
      by: 'Northwire',
      dateline: { text: 'November 19, 2026 - 05:07', date: '2026-11-19', guessed: true, inBody: false },
      infoSources: [
        { name: 'Northwire', role: 'credit' },
        { name: 'Northwire', role: 'source' },
      ],
    })
    expect(story.body.content?.[1]?.attrs?.['credit']).toBe('Harbor Press')
    expect(story.texts.at(-1)).toMatch(/\(Northwire\)$/)
    expect(story).not.toHaveProperty('contentCreated')
    expect(story).not.toHaveProperty('slugline')
  })

  it('says of furniture which paragraph it stands as', () => {
    expect(read(page).notes).toContainEqual(
      expect.objectContaining({
        level: 'guessed',
        detail: '“Send to” reads as web furniture. It stands as paragraph 1 until you remove it.',
        at: 'line 1',
      }),
    )
  })

  it('knows the moment where the page states its zone', () => {
    expect(read('River talks open\n\n2026-11-19 17:07 KST\n\nThe talks opened.').contentCreated).toBe(
      '2026-11-19T17:07:00+09:00',
    )
  })
})

describe('copy without a header', () => {
  it('has no headline where no line reads as one', () => {
    const story = read('The talks opened on Monday.\n\nIt rained all day.')
    expect(story).not.toHaveProperty('headline')
    expect(story.texts).toHaveLength(2)
  })

  it.each([
    'Talks open',
    'The talks opened.',
    'By Jane Roe',
    'Send to',
    '(END)',
    '-30-',
    'SLUG: x-y',
    '12',
    '...',
  ])('keeps the one line %s as its text or says where it went', (line) => {
    expect(read(line).blocks).toHaveLength(1)
  })

  it('is no story where there are no words at all', () => {
    expect(parseText(' \n\t\n\u200B\uFEFF\n', { now })).toBeUndefined()
  })
})

describe('what characters become', () => {
  it('normalises line ends and odd spaces, and notes each kind', () => {
    const story = read('Talks open\r\n\r\nThe\u00A0talks\u200B opened\u0007.\u0085It rained.\fMore followed.')
    expect(story.texts).toEqual(['The talks opened.', 'It rained.', 'More followed.'])
    expect(story.notes.filter(({ level }) => level === 'changed')).toHaveLength(5)
  })

  it('keeps the joiners that Hindi, Persian and emoji are written with', () => {
    const words = 'می\u200Cخواهم 👩\u200D👧 क्\u200Dष'
    expect(read(`${words}.`).texts).toEqual([`${words}.`])
  })
})

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc
    .array(
      fc.constantFrom(
        'the',
        'River',
        'talks',
        'open',
        'on',
        'Monday.',
        'By',
        'Jane',
        '한강',
        '수위',
        '(Yonhap)',
        '--',
        'END',
      ),
      {
        maxLength: 30,
      },
    )
    .map((words) => words.join(' ')),
  fc.constantFrom(
    '',
    '',
    '(END)',
    '###',
    'Send to',
    'By Jane Roe',
    'June 19, 2024 - 05:07 By Yonhap',
    'SEOUL, Nov. 23 (Yonhap) -- It rained.',
    'SLUG: a-b',
    'URGENT',
    'CORRECTION',
    '(more)',
    '(서울=연합뉴스) 김하늘 기자 = 비가 왔다. (끝)',
    'a\tb\tc',
    'Eds: a note',
    'dpa abc def',
    '* * *',
  ),
)

describe('very long copy', () => {
  it.each([
    ['tables', 'a  b  c\na  b  d\na  b  e\nplain words here\n'],
    ['messages to editors', 'Eds: x\n'],
    ['header lines', 'By Jane Roe\n'],
    ['wrapped Han', `${'川'.repeat(35)}\n`],
  ])('of 20,000 %s is read whole', (_what, part) => {
    expect(parseText(part.repeat(20_000), { now })?.content.body.content?.length).toBeGreaterThan(0)
  })
})

describe('any text', () => {
  it('loses no word of it in secret, and yields a body the schema accepts', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const source = lines.join('\n')
        const parsed = parseText(source, { now })
        if (parsed) expect(missingWords(source, parsed)).toEqual([])
        else expect(source.replace(/[\s\u200B\u2060\uFEFF\u00AD\u180E]|\p{C}/gu, '')).toBe('')
      }),
      { numRuns: 400 },
    )
  })
})
