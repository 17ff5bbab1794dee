import { describe, expect, it } from 'vitest'
import { mediaTopics } from './media-topics.ts'
import { indexOf, searchTerms } from './search.ts'
import { treeOf } from './tree.ts'
import { concept, iptcJson, listed, read } from './vocabularies.test-support.ts'
import { settled } from './take-in.ts'
import type { Vocabulary } from './vocabulary.ts'

describe('search in a vocabulary', () => {
  it('goes by the beginnings of words in any order, without case and accents', () => {
    const places = listed('São Tomé harbor', 'Zürich', 'Alder harbor')
    expect(found(places, 'HARB sao')).toEqual(['São Tomé harbor'])
    expect(found(places, 'zurich')).toEqual(['Zürich'])
    expect(found(places, 'harbor')).toEqual(['Alder harbor', 'São Tomé harbor'])
    expect(found(places, 'harbor zurich')).toEqual([])
  })

  it('gives the whole name first, then names that begin so, then words, then parts of words', () => {
    const list = listed('transport', 'sportswear', 'motor sport', 'sport', 'sport event')
    expect(found(list, 'sport')).toEqual(['sport', 'sport event', 'sportswear', 'motor sport', 'transport'])
  })

  it('finds Korean names by a part of a word, by a syllable in the making and by first consonants', () => {
    const list = listed('경제정책', '가락시장', '국제 정세')
    expect(found(list, '정책')).toEqual(['경제정책'])
    expect(found(list, '갈')).toEqual(['가락시장'])
    expect(found(list, 'ㄱㅈㅈ')).toEqual(['경제정책', '국제 정세'])
    expect(found(list, 'ㅅㅈ')).toEqual(['가락시장'])
  })

  it('finds the shipped topics in Korean and in English, and shows them in the language of the page', () => {
    expect(found(mediaTopics, '경제', ['ko'])).toEqual(['경제·기업·금융'])
    expect(found(mediaTopics, 'economy', ['ko'])).toEqual(['경제·기업·금융'])
    expect(found(mediaTopics, 'labour', ['en'])).toEqual(['labor'])
    expect(found(mediaTopics, 'labour', ['en-GB'])).toEqual(['labour'])
    const [hit] = searchTerms(indexOf(treeOf(mediaTopics), ['ko']), 'economy')
    expect(hit).toMatchObject({ language: 'ko', found: 'economy, business and finance' })
  })

  it('finds a term by its code, with or without its scheme', () => {
    expect(found(mediaTopics, 'medtop:17000000')).toEqual(['weather'])
    expect(found(mediaTopics, '1700')).toEqual(['weather'])
  })

  it('finds nothing for nothing, and nothing for signs', () => {
    expect(found(mediaTopics, '  ')).toEqual([])
    expect(found(mediaTopics, '…')).toEqual([])
  })

  it('gives retired terms last', () => {
    const json = iptcJson([
      concept('1', { en: 'gale' }, { retired: '2020' }),
      concept('2', { en: 'gale warning' }),
    ])
    expect(found(settled(read(json).vocabulary, 'subjects'), 'gale')).toEqual(['gale warning', 'gale'])
  })
})

function found(
  vocabulary: Vocabulary,
  typed: string,
  languages: readonly string[] = ['en'],
): readonly string[] {
  return searchTerms(indexOf(treeOf(vocabulary), languages), typed).map(({ name }) => name)
}
