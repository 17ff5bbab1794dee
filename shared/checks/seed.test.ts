import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../story/view.ts'
import { createEngine } from './engine.ts'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'
import { block, storyOf, textsAfter } from './testing.ts'

const corpus = process.env['COPYDESK_CORPUS'] ?? '/work/shared/corpus'
const seedFile = `${corpus}/seed/000_54ba44b01db43165.txt`
const sentence = "DPRK stands for the North's official name, the Democratic People's Republic of Korea."

/** The seed's blocks as the importer lays them out: furniture and caption told apart, headline and date fields. */
function seedStory(change: (blocks: readonly Paragraph[]) => readonly Paragraph[] = (blocks) => blocks) {
  const [furniture = '', headline = '', dated = '', ...rest] = readFileSync(seedFile, 'utf8').split(/\n\n+/)
  const [date = '', caption = ''] = dated.split('\n')
  const blocks = [
    block(furniture, 'furniture'),
    block(caption, 'caption'),
    ...rest.map((text) => block(text.trimEnd())),
  ]
  return storyOf(change(blocks), { headline, dateline: date, by: 'Yonhap', credits: ['Yonhap'] })
}

function repeatsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ check }) => check.startsWith('repeat-'))
}

describe.skipIf(!existsSync(seedFile))(`on the seed story (${seedFile})`, () => {
  it('calls the DPRK paragraph said twice, names both places, and calls nothing else a repeat', () => {
    const story = seedStory()
    const found = repeatsOf(createEngine().check(story, 'en').findings)
    expect(found.map(({ check, severity }) => [check, severity])).toEqual([['repeat-paragraph', 'blocker']])
    const [repeat] = found
    const places = [repeat?.at, ...(repeat?.related ?? [])].map((anchor) => anchor && placeOf(anchor, story))
    expect(places).toEqual([
      { in: 'body', paragraph: 16, from: 0, to: sentence.length, excerpt: sentence },
      { in: 'body', paragraph: 7, from: 0, to: sentence.length, excerpt: sentence },
    ])
  })

  it('finds no repeat once either of the two is removed', () => {
    const story = seedStory()
    const [repeat] = repeatsOf(createEngine().check(story, 'en').findings)
    expect(repeat?.fixes.map(({ id }) => id)).toEqual(['remove-this', 'remove-other'])
    for (const { edits } of repeat?.fixes ?? []) {
      const mended = storyOf(textsAfter(story, edits))
      expect(mended.paragraphs).toHaveLength(story.paragraphs.length - 1)
      expect(repeatsOf(createEngine().check(mended, 'en').findings)).toEqual([])
    }
  })

  it('warns of DPRK used before it is explained, and explained twice, each with the place it goes back to', () => {
    const story = seedStory()
    const found = createEngine()
      .check(story, 'en')
      .findings.filter(({ check, severity }) => check === 'acronym' && severity === 'warning')
    expect(found.map(({ title, at, related }) => [title, placeOf(at, story), related.length])).toEqual([
      [
        'Used before it is explained',
        { in: 'body', paragraph: 6, from: expect.any(Number), to: expect.any(Number), excerpt: 'DPRK' },
        1,
      ],
      ['Explained twice', { in: 'body', paragraph: 16, from: 0, to: 4, excerpt: 'DPRK' }, 1],
    ])
  })

  it('says the same of a seed nobody has sorted into kinds', () => {
    const story = storyOf(readFileSync(seedFile, 'utf8').trim().split(/\n\n+/))
    const found = repeatsOf(createEngine().check(story, 'ko').findings)
    expect(found.map(({ check, excerpt }) => [check, excerpt])).toEqual([['repeat-paragraph', sentence]])
  })
})
