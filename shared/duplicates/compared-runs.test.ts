import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from './analyse.ts'
import { comparedRuns } from './compared-runs.ts'
import { findRepeats } from './find-repeats.ts'

function comparisons(paragraphs: readonly string[]) {
  return findRepeats(paragraphs.map((text) => analyse(text, 'en'))).repeats.map((repeat) => ({
    repeat,
    detail: comparedRuns(repeat, ({ paragraph, from, to }) => paragraphs[paragraph]?.slice(from, to) ?? ''),
  }))
}

const report = 'About 12,000 people left their homes along the northern coast, officials said.'

describe('comparedRuns', () => {
  it('marks the words and the figures that only one place has', () => {
    const other = report.replace('12,000', '10,000').replace('northern ', '')
    const [only] = comparisons([report, other])
    expect(only?.detail.first).toEqual([
      { kind: 'same', text: 'About ' },
      { kind: 'figure-removed', text: '12,000' },
      { kind: 'same', text: ' people left their homes along the ' },
      { kind: 'removed', text: 'northern' },
      { kind: 'same', text: ' coast, officials said.' },
    ])
    expect(only?.detail.second.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'figure-added', text: '10,000' },
    ])
  })

  it('gives each place’s own text again when its runs are joined', () => {
    const words = report.split(' ')
    const edit = fc.record({ at: fc.nat(words.length - 1), to: fc.constantFrom('', 'many', '7', '“so”') })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), (edits) => {
        const changed = [...words]
        for (const { at, to } of edits) changed[at] = to
        const paragraphs = [report, changed.join(' ')]
        for (const { repeat, detail } of comparisons(paragraphs)) {
          const [first] = repeat.related
          expect(detail.first.map(({ text }) => text).join('')).toBe(report.slice(first?.from, first?.to))
          expect(detail.second.map(({ text }) => text).join('')).toBe(
            paragraphs[1]?.slice(repeat.at.from, repeat.at.to),
          )
        }
      }),
    )
  })
})
