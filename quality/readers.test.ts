import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesUnder } from './corpus-files.ts'
import { readJudgedPairs, readMsrp, readPan } from './gold.ts'
import { commaSeparated } from './separated.ts'
import { readJapaneseWikinews, readReuters, readWikinews } from './stories.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function files(named: Readonly<Record<string, string>>): readonly string[] {
  for (const [name, text] of Object.entries(named)) writeFileSync(join(folder, name), text)
  return filesUnder(folder)
}

describe('commaSeparated', () => {
  it('reads quoted cells with commas, quotation marks and line breaks in them', () => {
    expect(commaSeparated('a,b\n"x, ""y""\nz",2\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ])
  })
})

describe('the readers of stories', () => {
  it('reads Wikinews by its column, without the date line', () => {
    const found = readWikinews(
      files({
        'wikinews_later.csv':
          'url,date,title,text\nu,d,t,"Monday, May 6, 2019 \n\n\nThe pier broke.\n\nNobody was hurt."\n',
      }),
    )
    expect(found.map(({ paragraphs }) => paragraphs)).toEqual([['The pier broke.', 'Nobody was hurt.']])
  })

  it('joins the words of Japanese Wikinews and leaves its sources out', () => {
    const sentence = '市 議会 は 月曜日 、 旧 港湾 道路 の 閉鎖 を 9 対 4 で 可決 し た と 発表 し た。'
    const row = [
      sentence,
      sentence,
      sentence,
      sentence,
      '『 港湾 道路 閉鎖 』。',
      '朝刊 、 5 月 6 日。',
    ].join('  ')
    const [story] = readJapaneseWikinews(files({ 'jawikinews.tsv': `id\tarticle\theadline\n0\t${row}\th\n` }))
    expect(story?.paragraphs).toHaveLength(4)
    expect(story?.paragraphs[0]).toBe('市議会は月曜日、旧港湾道路の閉鎖を9対4で可決したと発表した。')
  })

  it('reads the bodies of Reuters stories as paragraphs without the sign-off', () => {
    const sgm =
      '<REUTERS NEWID="7"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT><TITLE>BANK LENDS &lt;ABC></TITLE><BODY>The bank said it lent\n5 mln dlrs &lt;in cash>.\n    It gave no names.\n REUTER\n&#3;</BODY></TEXT></REUTERS>'
    expect(readReuters(files({ 'reut2-099.sgm': sgm }))).toEqual([
      {
        id: 'reuters#7',
        language: 'en',
        paragraphs: ['The bank said it lent 5 mln dlrs <in cash>.', 'It gave no names.'],
        day: '1987-02-26',
        headline: 'BANK LENDS <ABC>',
      },
    ])
  })
})

describe('the readers of judgements', () => {
  it('takes the news part of KorSTS, all of KLUE, and the judged rows of STS', () => {
    const found = readJudgedPairs(
      files({
        'sts_2013_x.tsv': '4.4\tone\tother\n\tnot judged\tat all\n',
        'korsts_x.tsv':
          'genre\tfilename\tyear\tid\tscore\tsentence1\tsentence2\nmain-news\tf\ty\t1\t3.5\t가\t나\nmain-captions\tf\ty\t2\t5\t다\t라\n',
        'klue_sts_x.json': JSON.stringify([{ sentence1: '마', sentence2: '바', labels: { label: 1.2 } }]),
      }),
    )
    expect(found.map(({ set, one, score }) => [set, one, score])).toEqual([
      ['sts', 'one', 4.4],
      ['korsts', '가', 3.5],
      ['klue', '마', 1.2],
    ])
  })

  it('reads MSRP and PAN under the names of either half', () => {
    const all = files({
      'msr_paraphrase_test.txt': '\u{FEFF}Quality\t#1 ID\t#2 ID\t#1 String\t#2 String\n1\t1\t2\tone\tother\n',
      'pan-test.labels': '0\n1\n',
      'pan-test_s1.txt': 'a\nb\n',
      'pan-test_s2.txt': 'c\nd\n',
    })
    expect(readMsrp(all)).toEqual([{ one: 'one', other: 'other', same: true }])
    expect(readPan(all).map(({ one, other, same }) => [one, other, same])).toEqual([
      ['a', 'c', false],
      ['b', 'd', true],
    ])
  })
})
