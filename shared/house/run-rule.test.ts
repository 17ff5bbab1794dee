import { describe, expect, it } from 'vitest'
import type { Copy } from '../checks/copy.ts'
import { houseFor } from './house-for.ts'
import type { Rule } from './rule.ts'
import { capitalization, existence, occurrence, substitution } from './rules.test-support.ts'
import { compile, ruleHits, wordingFaults } from './run-rule.ts'

function copyOf(text: string, kind: Copy['kind'] = 'body', language = 'en'): Copy {
  return { kind, text, language, house: houseFor([], language) }
}

function found(rule: Rule, text: string, kind: Copy['kind'] = 'body', language = 'en'): readonly string[] {
  return ruleHits(compile(rule), copyOf(text, kind, language)).map(({ from, to }) => text.slice(from, to))
}

function mended(rule: Rule, text: string): string {
  return ruleHits(compile(rule), copyOf(text)).reduceRight(
    (changed, { edit }) =>
      edit ? changed.slice(0, edit.from) + edit.insert + changed.slice(edit.to) : changed,
    text,
  )
}

describe('words as they are said', () => {
  it('are found whole, in any case, over any run of spaces', () => {
    const rule = existence(['prior to'])
    expect(found(rule, 'Prior  to that, prior\nto this, superprior to or prior too.')).toEqual([
      'Prior  to',
      'prior\nto',
    ])
  })

  it('are found as they are written where they have a capital', () => {
    expect(found(existence(['Kiev']), 'Kiev is not kiev.')).toEqual(['Kiev'])
  })

  it('are found with either apostrophe', () => {
    expect(found(existence(["ship's crew"]), "The ship’s crew and the ship's crew.")).toHaveLength(2)
  })

  it('are found with the signs of regular expressions in them', () => {
    expect(found(existence(['(sic)', 'C++', '$5']), 'He said (sic) that C++ costs $5.')).toEqual([
      '(sic)',
      'C++',
      '$5',
    ])
  })

  it('are found before a Korean particle, and not in another word', () => {
    expect(found(existence(['금새']), '금새 끝났다. 금새는 금새우와 다르다. 황금새도.')).toEqual([
      '금새',
      '금새',
    ])
    expect(found(existence(['살인범']), '살인범이다. 살인범으로 살인범들에게. 살인범죄.')).toHaveLength(3)
  })
})

describe('regular expressions', () => {
  it('take any case but where they ask for capitals', () => {
    expect(found(existence(['/\\bexperts? say\\b/']), 'Experts say so; an expert say not.')).toHaveLength(2)
    expect(found(existence(['/victim, \\p{Lu}\\p{L}+/']), 'The victim, Ada; the victim, ada.')).toEqual([
      'victim, Ada',
    ])
  })

  it('take characters of two units as one', () => {
    expect(found(existence(['/^.x/']), '😀x')).toEqual(['😀x'])
  })

  it('are refused where they do not compile, take nothing, refer back or run long', () => {
    const refused = (pattern: string) =>
      wordingFaults(compile(existence([pattern]))).map(({ fault }) => fault.kind)
    expect(refused('/(/')).toEqual(['syntax'])
    expect(['/a*/', '/\\b/', '/(?=a)/', '/x?y?/', '  '].flatMap(refused)).toEqual(Array(5).fill('empty'))
    expect(refused('/(\\w)\\1/')).toEqual(['refers-back'])
    const slow = [
      '/(a+)+b/',
      '/(?:a|aa)+b/',
      '/(?:\\w+\\s*)+!/',
      '/\\w+\\s*\\w+\\s*\\w+!/',
      '/(?:.{0,99}){9}x/',
    ]
    expect(slow.flatMap(refused)).toEqual(Array(5).fill('slow'))
    expect(['/(?:\\w+\\s){0,5}late/', '/\\bmaybe\\b.*\\bnot\\b/', '/[^.]{0,80}x/'].flatMap(refused)).toEqual(
      [],
    )
  })

  it('that are taken have an end to each repetition, and are through with a long text before the test is stopped', () => {
    const patterns = [
      '/(?:\\w+\\s){0,5}late/',
      '/\\bmaybe\\b.*\\bnot\\b/',
      '/.*x/',
      '/maybe (?:\\w+ ){0,9}?late/',
    ]
    const text = 'maybe a '.repeat(20_000)
    for (const pattern of patterns) {
      const [part] = compile(existence([pattern])).parts
      const made = part?.wording.expression()
      expect(made?.ok && made.value.source).not.toMatch(/[*+]|,\}/)
      // With a square of so many characters the runner's patience would end.
      expect(found(existence([pattern]), `${text}late`).length).toBeLessThan(2)
    }
  })
})

describe('a replacement', () => {
  it('keeps the capital that the sentence gave, and capitals throughout', () => {
    const rule = substitution([['prior to', 'before']])
    expect(mended(rule, 'Prior to noon. Not prior to it. PRIOR TO THIS.')).toBe(
      'Before noon. Not before it. BEFORE THIS.',
    )
  })

  it('takes over what the groups took', () => {
    expect(
      mended(substitution([['/\\b(organ|real)iz(ed?|ing)\\b/', '$1is$2']]), 'Organized, realizing.'),
    ).toBe('Organised, realising.')
  })

  it('brings its own Korean particle', () => {
    const rule = substitution([
      ['장애자', '장애인'],
      ['벙어리', '언어장애인'],
      ['운전수', '운전사'],
      ['서울사람', '서울내기'],
    ])
    expect(mended(rule, '장애자는 벙어리를 벙어리와 벙어리로. 운전수가 운전수의. 서울사람으로.')).toBe(
      '장애인은 언어장애인을 언어장애인과 언어장애인으로. 운전사가 운전사의. 서울내기로.',
    )
  })

  it('is no finding where the words are right already', () => {
    expect(found(substitution([['/\\badvis[eo]rs?\\b/', 'adviser']]), 'An adviser, an advisor.')).toEqual([
      'advisor',
    ])
  })
})

describe('a rule of a paragraph', () => {
  it('is silent in quotations unless it counts there', () => {
    const text = 'He said “prior to noon” and left prior to it.'
    expect(found(existence(['prior to']), text)).toHaveLength(1)
    expect(found(existence(['prior to'], { inQuotes: true }), text)).toHaveLength(2)
  })

  it('is silent in datelines, furniture and tables', () => {
    const rule = existence(['SEOUL', 'more'])
    expect(found(rule, 'SEOUL, Nov. 24 (Yonhap) -- There is more.')).toEqual(['more'])
    expect(found(rule, 'Read more', 'furniture')).toEqual([])
    expect(found(rule, 'more', 'tabular')).toEqual([])
  })

  it('takes the longest of words that begin at one place', () => {
    expect(found(existence(['in order', 'in order to']), 'in order to win')).toEqual(['in order to'])
  })

  it('counts in each sentence and each paragraph, and finds those beyond', () => {
    const text = 'Very, very nice. Very nice.'
    expect(found(occurrence('very', 'sentence', { most: 1 }), text)).toEqual(['very'])
    expect(found(occurrence('very', 'paragraph', { most: 1 }), text)).toEqual(['very', 'Very'])
    expect(found(occurrence('very', 'sentence', { least: 1 }), 'Very nice. Nice.')).toEqual(['Nice.'])
  })

  it('holds crossheads to their capitals', () => {
    const title = capitalization('subhead', 'title')
    expect(found(title, 'What the ministers said', 'subhead')).toEqual(['What the ministers said'])
    expect(found(title, 'What the Ministers of NATO Said to de Gaulle', 'subhead')).toEqual([])
    expect(found(title, 'what the ministers said')).toEqual([])
    const sentence = capitalization('subhead', 'sentence')
    expect(found(sentence, 'Ministers Meet For Talks On Coal', 'subhead')).toHaveLength(1)
    expect(found(sentence, 'Mara Quill meets Nina Vale in Port Ellery', 'subhead')).toEqual([])
    expect(ruleHits(compile(title), copyOf('What they said', 'subhead'))[0]?.replacement).toBe(
      'What They Said',
    )
  })
})
