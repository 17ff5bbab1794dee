import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from './analyse.ts'
import { mostHolders } from './feature-index.ts'
import { findRepeats } from './find-repeats.ts'
import { mostCopies, type RepeatPlace } from './repeat.ts'

function repeatsIn(paragraphs: readonly string[], language = 'en') {
  const textOf = ({ paragraph, from, to }: RepeatPlace) => paragraphs[paragraph]?.slice(from, to) ?? ''
  return findRepeats(paragraphs.map((text) => analyse(text, language))).repeats.map((repeat) => ({
    class: repeat.class,
    at: textOf(repeat.at),
    first: repeat.related[0] ? textOf(repeat.related[0]) : '',
    places: [repeat.at, ...repeat.related].map(({ paragraph }) => paragraph),
  }))
}

function classesIn(paragraphs: readonly string[], language = 'en') {
  return repeatsIn(paragraphs, language).map((repeat) => repeat.class)
}

const lede = 'Port Ellery reopened its harbour on Tuesday after the strongest storm in forty years.'
const crews =
  'Rescue crews pulled nine sailors from a fishing boat that had lost its engine near the lighthouse.'
const mayor =
  'Mayor Mara Quill thanked the crews and promised that the broken pier would be rebuilt by spring.'
const ferry = 'The island ferry stays in dock until divers have looked at its hull, the operator said.'

describe('findRepeats', () => {
  it('names a paragraph that stands twice, once, though each of its sentences does', () => {
    const twice = `${crews} ${mayor}`
    expect(repeatsIn([twice, lede, twice])).toEqual([
      { class: 'repeat-paragraph', at: twice, first: twice, places: [2, 0] },
    ])
  })

  it('names a sentence that stands twice in different paragraphs, or in one', () => {
    expect(repeatsIn([`${lede} ${crews}`, `${mayor} ${crews}`])).toEqual([
      { class: 'repeat-sentence', at: crews, first: crews, places: [1, 0] },
    ])
    expect(repeatsIn([`${crews} ${mayor} ${crews}`])).toEqual([
      { class: 'repeat-sentence', at: crews, first: crews, places: [0, 0] },
    ])
  })

  it('names each copy after the first, with the first place and then the others', () => {
    expect(repeatsIn([crews, lede, crews, mayor, crews]).map(({ places }) => places)).toEqual([
      [2, 0, 4],
      [4, 0, 2],
    ])
  })

  it('sees through case, punctuation, datelines and credits', () => {
    const [dated, glued] = [`PORT ELLERY, Nov. 24 (Meridian) -- ${crews}`, `${crews.toUpperCase()} (Yonhap)`]
    expect(repeatsIn([dated, lede, glued])).toEqual([
      { class: 'repeat-paragraph', at: crews.toUpperCase(), first: crews, places: [2, 0] },
    ])
  })

  it.each([
    ['two words exchanged', crews.replace('pulled', 'dragged').replace('engine', 'rudder')],
    ['a clause left out', crews.replace(' that had lost its engine', '')],
    ['an attribution added', crews.replace(/\.$/, ', the coastguard said.')],
    [
      'its halves exchanged',
      'From a fishing boat that had lost its engine near the lighthouse, rescue crews pulled nine sailors.',
    ],
  ])('names a sentence kept in two versions: %s', (_, edited) => {
    expect(classesIn([lede, crews, mayor, ferry, edited])).toEqual(['repeat-near'])
  })

  it.each([
    ['About 12,000 people left their homes along the coast, officials said.', '12,000', '10,000', 'en'],
    ['About 12,000 people left their homes along the coast, officials said.', '12,000', 'ten thousand', 'en'],
    ['북한은 병력 1만2천명을 러시아 서부 전선에 추가로 보냈다고 국방부가 밝혔다.', '1만2천명', '1만명', 'ko'],
    ['해운사 매출은 1년 전 610억원에서 올해 1분기 716억원으로 늘었다.', '716억원', '761억원', 'ko'],
    ['政府は、沿岸の住民約一万二千人が避難所で一夜を過ごしたと発表した。', '一万二千人', '9000人', 'ja'],
  ])('names the two figures of one report: %s', (text, figure, other, language) => {
    const changed = text.replace(figure, other)
    expect(classesIn([text, mayor, changed], language)).toEqual(['repeat-figures'])
  })

  it('names the two figures of one report that was written anew besides', () => {
    const before =
      'Waves of 7 meters were recorded off the northern lighthouse shortly before midnight on Sunday, the coast guard said.'
    const after =
      'Waves of 5 meters were measured off the northern lighthouse just before midnight on Sunday, according to the coast guard.'
    expect(classesIn([before, mayor, after])).toEqual(['repeat-figures'])
  })

  it('names the two figures of one report that is names for the most part', () => {
    const report = (day: number): string =>
      `On March ${day}, Norland President Mara Elin Quill and Sundmark Prime Minister Jonas Rudd Arden spoke on the phone.`
    expect(classesIn([report(6), lede, report(9)])).toEqual(['repeat-figures'])
  })

  it('names a line of a list that stands twice word for word', () => {
    const line = 'SAILING: European Harbor Cup, Vesterby - Channel 2 1800.'
    expect(classesIn(['GOLF: Norland Masters - Channel 4 1130.', line, 'Tomorrow', line])).toEqual([
      'repeat-paragraph',
    ])
  })

  it('leaves Korean rows of prices and results alone, and sentences that report each of them', () => {
    expect(
      classesIn(
        [
          '코스피 2,512.34 0.49% 코스닥 812.34 0.63% 환율 1,384.5',
          '코스피 2,518.12 0.52% 코스닥 815.02 0.33% 환율 1,381.2',
          '코스피는 전날보다 12.34포인트(0.49%) 오른 2,512.34로 장을 마쳤다.',
          '코스닥지수는 전날보다 5.12포인트(0.63%) 오른 812.34로 장을 마쳤다.',
          '서울은 최저 3도, 최고 12도로 예보됐다.',
          '부산은 최저 7도, 최고 16도로 예보됐다.',
          '삼성전자는 1.2% 오른 71,300원에 마감했다.',
          '현대차는 1.1% 내린 212,500원에 마감했다.',
        ],
        'ko',
      ),
    ).toEqual([])
  })

  it('takes two spellings of one figure for the same', () => {
    const text = 'About 12,000 people left their homes along the coast, officials said.'
    expect(classesIn([text, mayor, text.replace('12,000', 'twelve thousand')])).toEqual(['repeat-near'])
  })

  it('names a quotation used twice though the sentences round it differ', () => {
    const quote = 'we will not leave a single family out in the cold this winter'
    const story = [
      `Quill told the council late on Monday that "${quote}" if the budget passes.`,
      lede,
      `"${quote}," reads a banner that hangs from the town hall next to the market square and the old school.`,
    ]
    expect(classesIn(story)).toEqual(['repeat-quote'])
  })

  it('names a sentence that most of another is made of', () => {
    const inner = 'the broken pier would be rebuilt by spring with money from the national storm fund'
    const outer = `Asked by reporters outside the town hall about the winter ahead and the mood among fishing families, Quill repeated that ${inner}, whatever the opposition might say about taxes and delays in the summer season.`
    expect(classesIn([`She said ${inner}.`, lede, outer])).toEqual(['repeat-part'])
  })

  it('calls nothing a part of another where each has a figure that the other lacks', () => {
    const inner = 'the broken pier would be rebuilt by spring with money from the national storm fund'
    const outer = (mood: string): string =>
      `Asked by reporters outside the town hall about the winter ahead and the mood among fishing families, Quill repeated that ${inner}, whatever ${mood} might say about taxes and delays in the summer season.`
    const said = `She said 12 times that ${inner}.`
    expect(classesIn([said, lede, outer('the opposition')])).toEqual(['repeat-part'])
    expect(classesIn([said, lede, outer('40 of the opposition')])).toEqual([])
  })

  it.each([
    [
      'attributions',
      ['"We are ready," Quill said.', '"We are not ready," Quill said.', 'Quill said.', 'Quill said.'],
    ],
    [
      'sentences that end alike',
      [
        'The storm will cost the town more than a year of taxes, Mara Quill said.',
        'Nobody has found the crew of the second trawler yet, Mara Quill said.',
      ],
    ],
    [
      'results lists',
      [
        'Anna Berg of Norland won gold in the 100 metres in 11.02 seconds.',
        'Lise Holm of Sundmark won gold in the 200 metres in 22.87 seconds.',
        'Ena Rask of Vesterby won gold in the 400 metres in 51.40 seconds.',
      ],
    ],
    ['market rows', ['Shr profit 15 cts vs profit four cts', 'Shr profit 42 cts vs loss 11 cts']],
    [
      'scores and fixtures that stand twice',
      [
        'Norland 12, P.E. Mariners 2',
        'Sundmark at P.E. Mariners, 7:10 p.m.',
        'Norland 12, P.E. Mariners 2',
        'Sundmark at P.E. Mariners, 7:10 p.m.',
      ],
    ],
    [
      'parallel constructions',
      ['The governor granted Tom Arden a full pardon.', 'The governor granted Lee Marsh a full pardon.'],
    ],
    [
      'shares and counts',
      [
        'Exports of fish rose 12 percent in the year to March, the ministry said.',
        'Exports of fish rose 40 million in the year to March, the ministry said.',
      ],
    ],
    ['end marks', ['(END)', '(END)', '###', '###', '- - - - - - - -', '- - - - - - - -']],
    ['speaker labels', ['MARA QUILL, MAYOR OF PORT ELLERY: Yes.', 'MARA QUILL, MAYOR OF PORT ELLERY: No.']],
  ])('says nothing of %s', (_, paragraphs) => {
    expect(repeatsIn([lede, ...paragraphs, ferry])).toEqual([])
  })
})

const sentence = fc.constantFrom(
  lede,
  crews,
  mayor,
  ferry,
  crews.replace('nine', 'seven'),
  mayor.replace('spring', 'June'),
)
const story = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' ')),
  { maxLength: 8 },
)

describe('findRepeats, for any story', () => {
  it('keeps every place inside its paragraph, the other place before the later one or beside it', () => {
    fc.assert(
      fc.property(story, (paragraphs) => {
        for (const { at, related } of findRepeats(paragraphs.map((text) => analyse(text, 'en'))).repeats) {
          expect(related.length).toBeGreaterThan(0)
          for (const { paragraph, from, to } of [at, ...related]) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(paragraphs[paragraph]?.length ?? -1)
          }
          const [first] = related
          const earlier = (first?.paragraph ?? 0) - at.paragraph || (first?.from ?? 0) - at.from
          expect(earlier).toBeLessThan(0)
        }
      }),
    )
  })

  it('ties the same pairs of texts together whichever way round the paragraphs stand', () => {
    // One sentence a paragraph, none said more often than twice, so that a pair is a pair of texts.
    const parts = fc.uniqueArray(sentence, { maxLength: 6 })
    const pairs = (paragraphs: readonly string[]) =>
      repeatsIn(paragraphs)
        .map((repeat) => [repeat.class, ...[repeat.at, repeat.first].toSorted()].join('|'))
        .toSorted()
    fc.assert(
      fc.property(parts, (paragraphs) => {
        expect(pairs(paragraphs.toReversed())).toEqual(pairs(paragraphs))
      }),
    )
  })
})

describe('findRepeats, on adversarial input', () => {
  const compared = (paragraphs: readonly string[]) =>
    findRepeats(paragraphs.map((text) => analyse(text, 'en')))

  it('compares nothing where one sentence stands ten thousand times, and names as many copies as anyone reads', () => {
    const found = compared(Array.from({ length: 10_000 }, () => crews))
    expect(found.compared).toBe(0)
    expect(found.repeats).toHaveLength(mostCopies - 1)
    expect(found.repeats.map(({ places }) => places)).toEqual(found.repeats.map(() => 10_000))
    expect(Math.max(...found.repeats.map(({ related }) => related.length))).toBeLessThanOrEqual(16)
  })

  it('compares at most a few pairs a sentence where ten thousand are nearly the same', () => {
    const some = Array.from({ length: 10_000 }, (_, index) =>
      crews.replace('nine', `n${index % 97}`).replace('engine', `e${(index * 31) % 9_973}`),
    )
    expect(compared(some).compared).toBeLessThanOrEqual(10_000 * mostHolders)
  })

  it('cuts a megabyte without a full stop into bounded passages', () => {
    const words = Array.from({ length: 160_000 }, (_, index) => `w${(index * 7_919) % 5_003}`).join(' ')
    const { sentences } = analyse(words, 'en')
    expect(Math.max(...sentences.map(({ units }) => units.count))).toBeLessThanOrEqual(160)
    expect(compared([words]).compared).toBeLessThanOrEqual(sentences.length * mostHolders)
  })

  it('finds nothing in a megabyte of punctuation', () => {
    expect(compared(['.!?,;:"()@'.repeat(100_000)])).toEqual({ repeats: [], compared: 0 })
  })
})
