import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../tools/corpus.ts'
import { mediaTopics } from './media-topics.ts'
import { readVocabulary } from './read-vocabulary.ts'
import { pathTo, replacementOf, treeOf } from './tree.ts'
import { concept, iptcJson, listed, read } from './vocabularies.test-support.ts'
import { infoOf, vocabularySchema } from './vocabulary.ts'
import { settled } from './take-in.ts'
import * as v from 'valibot'

describe("IPTC's JSON", () => {
  it('gives codes, names by BCP 47 tags, what is above and what is retired', () => {
    const { vocabulary } = read(
      iptcJson([
        concept('06000000', { 'en-GB': 'environment', se: 'Miljö', dk: 'miljø', 'no-NB': 'miljø' }),
        concept(
          '20000418',
          { 'en-GB': 'climate change' },
          {
            broader: ['http://cv.iptc.org/newscodes/mediatopic/06000000'],
            retired: '2020-01-01T00:00:00+00:00',
          },
        ),
      ]),
    )
    expect(vocabulary.terms).toEqual([
      {
        id: '06000000',
        code: '06000000',
        names: { 'en-GB': 'environment', sv: 'Miljö', da: 'miljø', nb: 'miljø' },
      },
      {
        id: '20000418',
        code: '20000418',
        names: { 'en-GB': 'climate change' },
        broader: ['06000000'],
        retired: '2020-01-01T00:00:00+00:00',
      },
    ])
    expect(vocabulary).toMatchObject({ id: 'medtop', scheme: 'medtop', field: 'subjects' })
  })

  it('shows a concept without a name by its code, and leaves out what has neither', () => {
    const { vocabulary, notes } = read(
      iptcJson([concept('01000000', { 'en-US': 'arts' }), concept('20000304', {}), { odd: true }]),
    )
    expect(vocabulary.terms[1]).toEqual({ id: '20000304', code: '20000304', names: { und: '20000304' } })
    expect(notes).toEqual([
      '1 without a name or a code was left out: 3.',
      '1 has no name and will be shown by the code: 20000304.',
    ])
  })

  it.each([
    'This concept was merged into concept medtop:20000093 as they were not different enough',
    '2019-10-07: Retired. Use corruption (20000093) instead.',
    'Retired. Use Media Topic corruption + sports facet racetype',
  ])('finds what is to be used instead in “%s”', (note) => {
    const { vocabulary } = read(
      iptcJson([
        concept('20000093', { 'en-GB': 'corruption' }),
        concept('20000809', { 'en-GB': 'graft' }, { retired: '2019-10-07', changeNote: { 'en-GB': note } }),
      ]),
    )
    expect(vocabulary.terms[1]?.replacedBy).toBe('20000093')
  })

  it('takes no replacement from a note that names two, or none that is known', () => {
    const retired = (note: string) =>
      concept('20000809', { 'en-GB': 'graft' }, { retired: '2019', note: { 'en-GB': note } })
    const others = [concept('20000093', { 'en-GB': 'one' }), concept('20000094', { 'en-GB': 'two' })]
    for (const note of ['Use 20000093 or 20000094.', 'Use Media Topic three instead.', 'Too special.']) {
      const { vocabulary } = read(iptcJson([...others, retired(note)]))
      expect(vocabulary.terms[2]?.replacedBy).toBeUndefined()
    }
  })
})

describe('a list', () => {
  it('is read with its columns in any order, and what is above by its name or its code', () => {
    expect(
      read('\uFEFFCode;Name;Broader\r\nP1;Alder;\r\nP2;"Alder; harbor";Alder\r\nP3;Old pier;P2\r\n')
        .vocabulary.terms,
    ).toEqual([
      { id: 'P1', code: 'P1', names: { und: 'Alder' } },
      { id: 'P2', code: 'P2', names: { und: 'Alder; harbor' }, broader: ['P1'] },
      { id: 'P3', code: 'P3', names: { und: 'Old pier' }, broader: ['P2'] },
    ])
  })

  it('needs no first row of names, and no more than a name a row', () => {
    const { vocabulary } = read('가온시\n"Brandt, Ada"\n', '사람.csv')
    expect(vocabulary.name).toBe('사람')
    expect(vocabulary.terms.map(({ id, code }) => [id, code])).toEqual([
      ['가온시', undefined],
      ['Brandt, Ada', undefined],
    ])
  })

  it('may be JSON: bare names, objects, names by language', () => {
    expect(
      read(
        '["gale", {"name": "port", "code": "k2", "broader": "gale"}, {"name": {"en": "crane", "ko": "크레인"}}]',
      ).vocabulary.terms,
    ).toEqual([
      { id: 'gale', names: { und: 'gale' } },
      { id: 'k2', code: 'k2', names: { und: 'port' }, broader: ['gale'] },
      { id: 'crane', names: { en: 'crane', ko: '크레인' } },
    ])
  })

  it('keeps the first of two that are the same, and puts what is below an unknown one at the top', () => {
    const { vocabulary, notes } = read('name,code,broader\nA,1,9\nB,1\nC,2,1\n')
    expect(vocabulary.terms).toEqual([
      { id: '1', code: '1', names: { und: 'A' } },
      { id: '2', code: '2', names: { und: 'C' }, broader: ['1'] },
    ])
    expect(notes).toEqual([
      '1 stands there twice, and the first was kept: 1.',
      '1 broader term is not in the file; what is below stands at the top: 9.',
    ])
  })

  it('comes back as it was from the form it is kept in', () => {
    const kept = listed('Alder,P1,', 'Old pier,P2,P1')
    expect(read(JSON.stringify(kept)).vocabulary).toEqual(kept)
  })
})

describe('what is above what', () => {
  it('never goes round in a circle, whatever a file says', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const rows = fc.array(fc.tuple(names, fc.array(names, { maxLength: 3 })), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, (given) => {
        const json = JSON.stringify(given.map(([name, broader]) => ({ name, broader })))
        const tree = treeOf(settled(read(json).vocabulary, 'places', 'list'))
        const reached = new Set<string>()
        const waiting = ['']
        for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
          for (const { id } of tree.below.get(at) ?? []) {
            if (reached.has(id)) continue
            reached.add(id)
            waiting.push(id)
          }
        }
        expect(reached.size).toBe(tree.terms.size)
        for (const id of tree.terms.keys()) expect(pathTo(tree, id).map((term) => term.id)).not.toContain(id)
      }),
    )
  })
})

describe('a file that is no vocabulary', () => {
  it.each([
    ['', 'empty'],
    ['[]', 'empty'],
    ['{"conceptSet": [{"prefLabel": {"en": "gale"}}]}', 'empty'],
    ['{"conceptSet": [', 'malformed'],
    ['{"headline": "Crane topples"}', 'unknown-form'],
    ['<html></html>', 'unknown-form'],
    ['code,broader\n1,2', 'unknown-form'],
  ])('is refused in a sentence: %j', (text, code) => {
    for (const locale of ['en', 'ko'] as const) {
      const result = readVocabulary(text, 'x.json', locale)
      expect(result).toMatchObject({ ok: false, error: { code } })
      expect(!result.ok && result.error.message).toMatch(/x\.json.*\.$/)
    }
  })

  it('makes the reader throw never, and what is read is what can be kept', () => {
    const values = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((some) => `{"conceptSet":[${some}]}`),
    )
    fc.assert(
      fc.property(values, (text) => {
        const result = readVocabulary(text, 'x')
        if (result.ok) {
          const kept = settled(result.value.vocabulary, 'keywords', 'x')
          expect(v.is(vocabularySchema, kept)).toBe(true)
        }
      }),
    )
  })
})

const folder = corpus()
const release = (name: string): string | undefined => {
  const file = folder === undefined ? undefined : join(folder, 'vocab', name)
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
const release2019 = release('mediatopic-2019-04-x-all.json')
const release2023 = release('mediatopic-2023-03-en-US.json')

describe.skipIf(release2019 === undefined || release2023 === undefined)(
  "IPTC's own releases (skipped where the corpus is absent)",
  () => {
    it('reads that of 2019 whole, in ten languages', () => {
      const { vocabulary, notes } = read(release2019 ?? '')
      expect(notes).toEqual([])
      expect(infoOf(settled(vocabulary, 'subjects'))).toMatchObject({
        id: 'medtop',
        terms: 1286,
        retired: 153,
        licence: 'http://creativecommons.org/licenses/by/4.0/',
        languages: ['ar', 'da', 'de', 'en-GB', 'es', 'fr', 'pt-BR', 'pt-PT', 'sv', 'zh-Hans'],
      })
    })

    it('offers for a retired topic what its note says, or the nearest above it', () => {
      const tree = treeOf(settled(read(release2019 ?? '').vocabulary, 'subjects'))
      const instead = (code: string) => {
        const term = tree.terms.get(code)
        const found = term && replacementOf(tree, term)
        return [found?.term.id, found?.broader]
      }
      expect(instead('20000064')).toEqual(['20000105', false])
      expect(instead('20000809')).toEqual(['20000093', false])
      expect(instead('20000481')[1]).toBe(true)
      const retired = [...tree.terms.values()].filter((term) => term.retired !== undefined)
      expect(retired.filter((term) => replacementOf(tree, term) === undefined)).toEqual([])
    })

    it('reads that of 2023, which has one topic without a name, and ships its 17 top topics by their names', () => {
      const { vocabulary, notes } = read(release2023 ?? '')
      expect(vocabulary.terms).toHaveLength(1370)
      expect(notes).toEqual(['1 has no name and will be shown by the code: 20000304.'])
      const tops = vocabulary.terms.filter(({ broader }) => broader === undefined)
      expect(tops.map(({ code, names }) => [code, names['en-US']])).toEqual(
        mediaTopics.terms.map(({ code, names }) => [code, names['en-US']]),
      )
    })
  },
)
