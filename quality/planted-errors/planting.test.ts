import { describe, expect, it } from 'vitest'
import { countWords } from '../../shared/story/summary.ts'
import { add, anywhere, cleanView, plant, plantedChecks, type PlantedStory, swap } from './planting.ts'
import { plantedStories } from './stories.ts'
import { nameOf } from './trials.ts'

const story: PlantedStory = {
  name: 'ferry',
  fields: { language: 'en' },
  paragraphs: ['The ferry sank.', 'Two boats came, two boats left.'],
  plantings: [],
}

describe('planting an error', () => {
  it('puts words in the place of others and says where', () => {
    const planted = plant(cleanView(story), swap('spelling', 'ferry', 'fery'))
    expect(planted?.view.paragraphs.map(({ text }) => text)).toEqual([
      'The fery sank.',
      'Two boats came, two boats left.',
    ])
    expect(planted?.at).toEqual({ in: 'body', paragraph: 'p0', words: 'fery' })
  })

  it('leaves words alone that stand twice, or not at all', () => {
    expect(plant(cleanView(story), swap('spelling', 'boats', 'baots'))).toBeUndefined()
    expect(plant(cleanView(story), swap('spelling', 'plane', 'plain'))).toBeUndefined()
  })

  it('takes a paragraph away whose words are all gone', () => {
    const planted = plant(cleanView(story), swap('spelling', 'The ferry sank.', '', anywhere))
    expect(planted?.view.paragraphs.map(({ id }) => id)).toEqual(['p1'])
  })

  it('puts a paragraph after another, which other paragraphs added do not move', () => {
    const first = plant(cleanView(story), add('boilerplate', -1, 'Advertisement'))
    const second = first && plant(first.view, add('boilerplate', 0, 'Share'))
    expect(second?.view.paragraphs.map(({ text }) => text)).toEqual([
      'Advertisement',
      'The ferry sank.',
      'Share',
      'Two boats came, two boats left.',
    ])
  })
})

describe('the planted stories', () => {
  it('are fifteen English and eight Korean', () => {
    const languages = plantedStories.map(({ fields }) => fields.language)
    expect(languages.filter((language) => language === 'en')).toHaveLength(15)
    expect(languages.filter((language) => language === 'ko')).toHaveLength(8)
  })

  it('are as long as a wire story', () => {
    for (const planted of plantedStories) {
      const words = cleanView(planted).paragraphs.reduce((sum, { text }) => sum + countWords(text), 0)
      const least = planted.fields.language === 'ko' ? 110 : 220
      expect(words, planted.name).toBeGreaterThanOrEqual(least)
      expect(words, planted.name).toBeLessThanOrEqual(600)
    }
  })

  it('hold several errors of every check', () => {
    const kinds = plantedStories.flatMap(({ plantings }) => plantings.map(({ checks }) => checks[0]))
    for (const check of plantedChecks)
      expect(kinds.filter((kind) => kind === check).length, check).toBeGreaterThanOrEqual(2)
  })

  it('take each error at the one place it is meant for', () => {
    for (const planted of plantedStories) {
      const base = cleanView(planted)
      for (const planting of planted.plantings) {
        const made = plant(base, planting)
        expect(made, `${planted.name}: ${nameOf(planting)}`).toBeDefined()
        expect(made?.view, `${planted.name}: ${nameOf(planting)}`).not.toEqual(base)
      }
    }
  })
})
