import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Copy } from '../checks/copy.ts'
import { houseFaults } from './read-house.ts'
import { compile, isOfParagraphs, ruleHits } from './run-rule.ts'
import { shippedHouses } from './shipped.ts'

describe.each(shippedHouses)('the house $id', (house) => {
  const { rules, language } = house

  it('has rules of every check, each with an id of its own, that do what their examples say', () => {
    expect(houseFaults(house)).toEqual([])
    expect(new Set(rules.map(({ check }) => check)).size).toBe(3)
  })

  it('has two examples of either sort for each rule', () => {
    const few = rules.filter(({ finds, passes }) => finds.length < 2 || passes.length < 2)
    expect(few.map(({ id }) => id)).toEqual([])
  })

  const examples = rules.flatMap(({ finds, passes }) => [...finds, ...passes])
  const copies = fc
    .array(fc.oneof(fc.constantFrom(...examples), fc.string({ unit: 'binary', maxLength: 20 })), {
      maxLength: 6,
    })
    .map((pieces): Copy => ({ kind: 'body', text: pieces.join(' '), language, house }))
  const ofParagraphs = rules.filter(isOfParagraphs).map(compile)

  it('finds words that stand in the text, in order and apart', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        for (const compiled of ofParagraphs) {
          let last = 0
          for (const { from, to, edit } of ruleHits(compiled, copy)) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(copy.text.length)
            if (edit) expect([edit.from, edit.to <= copy.text.length]).toEqual([from, true])
            last = to
          }
        }
      }),
    )
  })

  it('finds nothing more once its replacements are made', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        for (const compiled of ofParagraphs) {
          if (compiled.rule.kind !== 'substitution') continue
          const once = mended(copy, compiled)
          expect(ruleHits(compiled, { ...copy, text: once })).toEqual([])
        }
      }),
    )
  })
})

function mended(copy: Copy, compiled: ReturnType<typeof compile>): string {
  return ruleHits(compiled, copy).reduceRight(
    (text, { edit }) => (edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text),
    copy.text,
  )
}
