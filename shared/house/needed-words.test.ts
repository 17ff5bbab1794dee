import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patterns } from '../checks/grammar.patterns.ts'
import { neededWords } from './needed-words.ts'
import { readPattern } from './pattern-tree.ts'
import { startingHouses } from './shipped.ts'
import { compile } from './run-rule.ts'
import { foldForSearch, soughtWords } from './wording.ts'

function needs(source: string): readonly string[] | undefined {
  const read = readPattern(source)
  return read.ok ? neededWords(read.value) : undefined
}

/** The expressions that the shipped houses and the grammar look for. */
const expressions = [
  ...patterns.map(({ find }) => find),
  ...startingHouses
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => compile(rule).parts)
    .flatMap(({ wording }) => {
      const made = wording.isPattern ? wording.expression() : undefined
      return made?.ok ? [made.value] : []
    }),
]

describe('the words that an expression needs', () => {
  it('are joined where they stand in a row', () => {
    expect(needs("(?:of|to) it['’]s ")).toEqual(["of it's ", 'of it’s ', "to it's ", 'to it’s '])
  })

  it('leave out what may be left out', () => {
    expect(needs('colou?rs? of')).toEqual(['color of', 'colors of', 'colour of', 'colours of'])
    expect(needs('sand(?:bag)?')).toEqual(['sand'])
  })

  it('are none where any character will do', () => {
    expect([needs('[a-z]+'), needs('(?=tide)'), needs('a|.')]).toEqual([undefined, undefined, undefined])
  })

  it('stand in every text that is matched', () => {
    const text = fc.constantFrom(...expressions).chain((expression) => {
      const pieces = expression.source.split(/[^\p{L}\d]+/u).filter((piece) => piece !== '')
      const piece = fc.constantFrom(...pieces, 'tide', '’', "'", '-', '7')
      return fc
        .array(fc.tuple(piece, fc.constantFrom(' ', '', ' ', '\n')), { minLength: 1, maxLength: 12 })
        .map((all) => ({ expression, text: all.flat().join('') }))
    })
    fc.assert(
      fc.property(text, ({ expression, text: written }) => {
        const read = readPattern(expression.source)
        const words = read.ok ? soughtWords(read.value) : undefined
        expression.lastIndex = 0
        if (!words || !expression.test(written)) return
        const folded = foldForSearch(written)
        expect(words.some((word) => folded.includes(word))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
