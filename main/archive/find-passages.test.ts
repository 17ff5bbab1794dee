import type { RanBeforeReport } from '../../shared/api/archive.ts'
import { describe, expect, it } from 'vitest'
import { openArchive } from './archive.ts'
import type { ArchivedStory } from './archived-story.ts'
import { archived, asking, numbered, testFolder } from './archive.test-support.ts'
import type { PassageQuestion } from './passage-question.ts'

const first = 'Dredging crews from Ostrel anchored beside the Kamen breakwater before sunrise on Friday.'
const second = 'Harbour pilots said the gravel barges had drifted past the lighthouse twice since Monday.'
const third = 'Insurers expect the salvage of both barges to cost the port about 12,000 crowns a day.'
const report = [first, second, third].join('\n')

function ask(
  stories: readonly ArchivedStory[],
  text: string,
  more: Partial<PassageQuestion> = {},
): RanBeforeReport {
  using folder = testFolder()
  const archive = openArchive(folder.path)
  archive.keep(stories)
  const answer = archive.passages(asking(text, more))
  archive.close()
  return answer
}

const classes = ({ hits }: RanBeforeReport): string[] => hits.map((hit) => hit.class)

describe('findPassages', () => {
  it('says where a sentence ran word for word', () => {
    const { hits, complete } = ask(
      [archived('harbour', report)],
      `New words about nothing much here today.\n${second}`,
    )
    expect(hits).toMatchObject([
      {
        at: { paragraph: 1, from: 0, to: second.length, text: second },
        there: { paragraph: 1, from: 0, to: second.length, text: second },
        story: { id: 'harbour', day: '2026-11-24' },
        score: 1,
        overlap: 1,
        figures: [],
      },
    ])
    expect(complete).toBe(true)
  })

  it('says where a sentence ran that was edited since', () => {
    const edited = second.replace('gravel barges', 'two barges').replace(' since Monday', '')
    const { hits } = ask([archived('harbour', report)], edited)
    expect(hits).toHaveLength(1)
    expect(hits[0]?.there.text).toBe(second)
    expect(hits[0]?.score).toBeGreaterThan(0.5)
    expect(hits[0]?.score).toBeLessThan(1)
    expect(hits[0]?.overlap).toBeGreaterThan(0.6)
  })

  it('says nothing of sentences that share a name or a phrase', () => {
    const stories = [archived('harbour', report)]
    expect(
      ask(stories, 'The Kamen breakwater was paid for by a lottery held in the winter of 1911.').hits,
    ).toEqual([])
    expect(ask(stories, numbered(3).text).hits).toEqual([])
  })

  it('does not count the story itself', () => {
    expect(ask([archived('harbour', report)], report, { except: 'harbour' }).hits).toEqual([])
  })

  it('calls a story an update of one that has half of its sentences, and silences them (A1)', () => {
    const answer = ask(
      [archived('harbour', report, { source: 'Kamen News' })],
      `${report}\nA tug from Varda was to arrive with divers and a crane late on Saturday.`,
      { isWhole: true, source: 'Ostrel Wire' },
    )
    expect(answer.updates).toMatchObject([{ story: { id: 'harbour' }, sentences: 3, of: 4 }])
    expect(answer.hits).toEqual([])
  })

  it('asks about a paragraph of another source, where it is more than a sentence (A2)', () => {
    const stories = [archived('harbour', report, { source: 'Kamen News' })]
    expect(classes(ask(stories, `${first}\n${second}`, { source: 'Ostrel Wire' }))).toEqual([
      'ran-before-lifted',
      'ran-before-lifted',
    ])
    expect(classes(ask(stories, first, { source: 'Ostrel Wire' }))).toEqual(['ran-before-reuse'])
  })

  it('asks by the byline where no source is named (A2)', () => {
    const stories = [archived('harbour', report, { by: 'Mina Aldous' })]
    expect(classes(ask(stories, `${first}\n${second}`, { by: 'Jon Feld' }))).toContain('ran-before-lifted')
    expect(classes(ask(stories, `${first}\n${second}`, { by: 'MINA ALDOUS' }))).not.toContain(
      'ran-before-lifted',
    )
  })

  it('only counts what the same source says again (A3)', () => {
    const stories = [archived('harbour', report, { source: 'Kamen News' })]
    expect(classes(ask(stories, `${first}\n${second}`, { source: 'Kamen news' }))).toEqual([
      'ran-before-reuse',
      'ran-before-reuse',
    ])
  })

  it('never flags what more than 64 stories say, and says that it is so (A4)', () => {
    const stories = Array.from({ length: 65 }, (_, n) =>
      archived(`story-${n}`, `${numbered(n).text}\n${first}`),
    )
    const answer = ask(stories, `${first}\n${numbered(9).text.split('\n')[0]}`)
    expect(answer.background).toMatchObject([{ at: { paragraph: 0, text: first }, stories: 65 }])
    expect(answer.hits[0]).toMatchObject({ at: { paragraph: 1 }, story: { id: 'story-9' }, score: 1 })
    expect(answer.hits.every(({ at }) => at.paragraph === 1)).toBe(true)
    expect(ask(stories.slice(1), first).background).toEqual([])
  })

  it('calls other figures under the same slug within two days a conflict (A5)', () => {
    const other = third.replace('12,000', '10,000')
    const harbour = archived('harbour', third, { slugline: 'BARGES', day: '2026-11-23' })
    const asked = { slugline: 'Barges', day: '2026-11-24' }
    const { hits } = ask([harbour], other, asked)
    expect(hits).toMatchObject([
      { class: 'ran-before-conflict', figures: [{ here: '10,000', there: '12,000' }] },
    ])
    expect(classes(ask([harbour], other, { ...asked, day: '2026-11-29' }))).toEqual(['ran-before-reuse'])
    expect(classes(ask([harbour], other, { ...asked, slugline: 'PORT' }))).toEqual(['ran-before-reuse'])
  })

  it('calls a daily report’s frame with other figures no conflict', () => {
    const daily = (day: number, figure: string): ArchivedStory =>
      archived(`report-${day}`, third.replace('12,000', figure), {
        slugline: 'BARGES',
        day: `2026-11-${day}`,
      })
    const reports = [daily(21, '9,000'), daily(22, '11,000'), daily(23, '10,500')]
    const asked = { slugline: 'Barges', day: '2026-11-24' }
    expect(classes(ask(reports, third, asked))).toEqual(Array.from({ length: 3 }, () => 'ran-before-reuse'))
    const fewer = classes(ask(reports.slice(1), third, asked))
    expect(fewer).toEqual(['ran-before-conflict', 'ran-before-conflict'])
    const lastWeek = ask([...reports.slice(2), daily(12, '9,000')], third, asked)
    expect(classes(lastWeek)).toEqual(['ran-before-reuse', 'ran-before-reuse'])
    // Leads of one day are versions of one report, and what they contradict is told.
    const leads = reports.map((story) => ({ ...story, day: '2026-11-23' }))
    expect(new Set(classes(ask(leads, third, asked)))).toEqual(new Set(['ran-before-conflict']))
  })

  it('finds passages in Korean and Japanese', () => {
    const korean =
      '준설선 두 척이 오스트렐 방파제 옆에서 새벽까지 자갈 수백 톤을 옮겼다고 항만 당국이 전했다.'
    const japanese = '港湾当局によると、浚渫船二隻が夜明け前に防波堤の横に錨を下ろし、砂利を運び続けた。'
    const stories = [
      archived('korean-1', korean, { language: 'ko' }),
      archived('japan-1', japanese, { language: 'ja' }),
    ]
    const edited = korean.replace('새벽까지', '밤새')
    expect(ask(stories, edited, { language: 'ko' }).hits).toMatchObject([{ story: { id: 'korean-1' } }])
    expect(ask(stories, japanese, { language: 'ja' }).hits).toMatchObject([
      { story: { id: 'japan-1' }, score: 1 },
    ])
  })

  it('names the likest places first, at most five for a passage', () => {
    const stories = Array.from({ length: 9 }, (_, n) =>
      archived(`story-${n}`, n === 4 ? first : first.replace('Friday', `Friday in the rain of ${2000 + n}`)),
    )
    const { hits } = ask(stories, first)
    expect(hits).toHaveLength(5)
    expect(hits[0]).toMatchObject({ score: 1, story: { id: 'story-4' } })
  })

  it('stops when the time is up, and says so', () => {
    const answer = ask([archived('harbour', report)], report, { budget: -1 })
    expect([answer.complete, answer.hits]).toEqual([false, []])
  })
})
