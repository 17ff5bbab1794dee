import { describe, expect, it } from 'vitest'
import { conceptOf } from './tag.ts'
import { mediaTopics } from './media-topics.ts'
import { mergedOver, settled } from './take-in.ts'
import { concept, iptcJson, listed, read } from './vocabularies.test-support.ts'
import type { Vocabulary } from './vocabulary.ts'

describe('a vocabulary that is taken in', () => {
  it('is named for the field it is for, and its name is the scheme of its codes', () => {
    const { vocabulary } = read('name,code\nAda Brandt,Q1', 'staff.csv')
    expect(settled(vocabulary, 'people', 'Harbor people')).toMatchObject({
      id: 'people-harbor-people',
      field: 'people',
      scheme: 'harbor-people',
    })
    expect(settled(read('Ada Brandt', 'staff.csv').vocabulary, 'people')).not.toHaveProperty('scheme')
  })

  it('has an id of its own also where its name has no Latin letter', () => {
    const [one, other] = ['사람', '장소'].map((name) => settled(read('가').vocabulary, 'people', name).id)
    expect(one).toMatch(/^people-list-[a-z0-9]+$/)
    expect(other).not.toBe(one)
  })

  it('keeps names in languages that the later release does not carry, and takes its word for what is retired', () => {
    const before = topics('2019', [
      concept('1', { de: 'Streik', 'en-GB': 'strike' }),
      concept('2', { de: 'Amt' }),
    ])
    const after = mergedOver(
      before,
      topics('2023', [concept('1', { 'en-US': 'walkout' }, { retired: '2021' })]),
    )
    expect(after.released).toBe('2023')
    expect(after.terms).toEqual([
      { id: '1', code: '1', names: { de: 'Streik', 'en-GB': 'strike', 'en-US': 'walkout' }, retired: '2021' },
      { id: '2', code: '2', names: { de: 'Amt' } },
    ])
  })

  it('comes to the same whichever of two releases was brought in first', () => {
    const older = topics('2019', [concept('1', { de: 'Streik', en: 'strike' })])
    const newer = topics('2023', [concept('1', { en: 'walkout' }, { retired: '2021' })])
    expect(mergedOver(newer, older).terms).toEqual(mergedOver(older, newer).terms)
  })

  it("is replaced whole where it is a desk's own list", () => {
    expect(mergedOver(listed('Alder'), listed('Bole')).terms.map(({ id }) => id)).toEqual(['Bole'])
  })

  it('has our Korean names of the top topics, marked as ours', () => {
    const after = mergedOver(undefined, topics('2023', [concept('17000000', { 'en-US': 'weather' })]))
    expect(after.terms[0]?.names).toEqual({ 'en-US': 'weather', ko: '날씨' })
    expect(after.unofficial).toEqual(['ko'])
  })
})

describe('a tag', () => {
  it("has the term's name in the language of the story, its code and its scheme", () => {
    const weather = mediaTopics.terms.at(-1)
    if (!weather) throw new Error('no topic')
    expect(conceptOf(mediaTopics, weather, 'ko-KR')).toEqual({
      name: '날씨',
      scheme: 'medtop',
      code: '17000000',
    })
    expect(conceptOf(mediaTopics, weather, 'de').name).toBe('weather')
  })

  it('of a list without codes is a name', () => {
    const list = listed('Alder')
    expect(list.terms.map((term) => conceptOf(list, term, 'en'))).toEqual([{ name: 'Alder' }])
  })
})

function topics(released: string, concepts: readonly object[]): Vocabulary {
  return settled(read(iptcJson(concepts, { dateReleased: released })).vocabulary, 'subjects')
}
