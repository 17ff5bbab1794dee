import { describe, expect, it } from 'vitest'
import { blankContent } from '../../shared/story/blank-content.ts'
import { mediaTopics } from '../../shared/vocabulary/media-topics.ts'
import { indexOf } from '../../shared/vocabulary/search.ts'
import { settled } from '../../shared/vocabulary/take-in.ts'
import { treeOf } from '../../shared/vocabulary/tree.ts'
import { concept, iptcJson, listed, read } from '../../shared/vocabulary/vocabularies.test-support.ts'
import type { Vocabulary } from '../../shared/vocabulary/vocabulary.ts'
import { type Asked, type Option, optionsFor, pickedTerm } from './picker-options.ts'

describe('what can be picked', () => {
  it('is what stands at the top while nothing is typed, by name, and what is below where one went', () => {
    const places = listed('Alder,P1,', 'Old pier,P2,P1', 'Bole,P3,', 'Breakwater,P4,P1')
    expect(names([places], {})).toEqual(['Alder', 'Bole'])
    expect(names([places], { level: { vocabulary: places.id, id: 'P1' } })).toEqual([
      'Breakwater',
      'Old pier',
    ])
  })

  it('is what was typed, with its place in the tree, and last of all the words as they are', () => {
    const places = listed('Alder,P1,', 'Old pier,P2,P1')
    const { options } = offered([places], { typed: 'pier', field: 'places' })
    expect(options).toMatchObject([
      { kind: 'term', name: 'Old pier', path: ['Alder'] },
      { kind: 'free', field: 'places', name: 'pier' },
    ])
    expect(offered([places], { typed: 'old pier', field: 'places' }).options).toHaveLength(1)
  })

  it('offers words that are no topic as a keyword', () => {
    expect(offered([mediaTopics], { typed: 'diplomacy' }).options).toEqual([
      { kind: 'free', key: 'free', field: 'keywords', name: 'diplomacy' },
    ])
  })

  it('marks what the story has, and names that are ours', () => {
    const tags = { ...blankContent, subjects: [{ name: 'weather', scheme: 'medtop', code: '17000000' }] }
    const { options } = offered([mediaTopics], { typed: '날씨', languages: ['ko'], tags })
    expect(options[0]).toMatchObject({ name: '날씨', taken: true, unofficial: true })
  })

  it('takes for a retired term what is to be used instead', () => {
    const json = iptcJson([
      concept('1', { en: 'corruption' }),
      concept('2', { en: 'graft' }, { retired: '2019', changeNote: { en: 'Use corruption (1) instead.' } }),
    ])
    const [option] = offered([settled(read(json).vocabulary, 'subjects')], { typed: 'graft' }).options
    expect(option).toMatchObject({ name: 'graft', instead: { name: 'corruption', broader: false } })
    expect(option?.kind === 'term' && pickedTerm(option).id).toBe('1')
  })

  it('shows no more than can be read, and counts them all', () => {
    const many = listed(...Array.from({ length: 250 }, (_, index) => `Pier ${index}`))
    const { options, total } = offered([many], { typed: 'pier', field: 'places' })
    expect([options.length, total]).toEqual([101, 250])
  })
})

function offered(vocabularies: readonly Vocabulary[], some: Partial<Asked>) {
  const languages = some.languages ?? ['en']
  const shelves = vocabularies.map((vocabulary) => {
    const tree = treeOf(vocabulary)
    return { tree, index: indexOf(tree, languages) }
  })
  return optionsFor(shelves, {
    field: 'subjects',
    typed: '',
    level: undefined,
    languages,
    language: 'en',
    tags: blankContent,
    ...some,
  })
}

function names(vocabularies: readonly Vocabulary[], some: Partial<Asked>): readonly string[] {
  return offered(vocabularies, some).options.map((option: Option) => option.name)
}
