import { describe, expect, it } from 'vitest'
import { arithmetic } from './arithmetic.ts'
import { createEngine } from './engine.ts'
import { storyOf, textsAfter } from './testing.ts'

const engine = createEngine([arithmetic])

/** Whole numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}

function findingsIn(text: string) {
  return engine.check(storyOf([text]), 'en').findings
}

describe('arithmetic', () => {
  it('lets every change stand that is printed as its figures make it, and mends every one that is not', () => {
    const next = numbers(7)
    for (let trial = 0; trial < 400; trial += 1) {
      const from = (next.next().value % 900) + 100
      const to = (next.next().value % 900) + 100
      const percent = (to / from - 1) * 100
      if (Math.abs(percent) < 1) continue
      const verb = percent > 0 ? 'rose' : 'fell'
      for (const decimals of [0, 1]) {
        const right = Math.abs(percent).toFixed(decimals)
        const wrong = (Math.abs(percent) + 2).toFixed(decimals)
        const written = (figure: string) => `Sales ${verb} ${figure} percent to ${to} from ${from}.`
        expect(findingsIn(written(right))).toEqual([])
        const [finding] = findingsIn(written(wrong))
        const [fixed = ''] = textsAfter(storyOf([written(wrong)]), finding?.fixes[0]?.edits ?? [])
        expect(fixed).not.toBe(written(wrong))
        expect(findingsIn(fixed)).toEqual([])
      }
    }
  })

  it('lets stand what the rounding of its figures explains, but for one time in 20 when both lie at its far ends', () => {
    const next = numbers(11)
    const said = Array.from({ length: 400 }, () => {
      const from = 1e9 + next.next().value * 2
      const to = 1e9 + next.next().value * 2
      const percent = (to / from - 1) * 100
      if (Math.abs(percent) < 1) return 0
      const billions = (value: number) => `$${(value / 1e9).toFixed(1)} billion`
      const verb = percent > 0 ? 'rose' : 'fell'
      const text = `Sales ${verb} ${Math.abs(percent).toFixed(1)} percent to ${billions(to)} from ${billions(from)}.`
      return findingsIn(text).length
    })
    expect(said.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(20)
  })

  it('lets every share stand that is right to the digit printed', () => {
    for (let whole = 3; whole < 120; whole += 7)
      for (let part = 1; part < whole; part += 3) {
        const share = (part / whole) * 100
        const written = (figure: string) =>
          `Of those asked, ${part} of ${whole}, or ${figure} percent, said no.`
        expect(findingsIn(written(share.toFixed(0)))).toEqual([])
        expect(findingsIn(written((share + 3).toFixed(1)))).toHaveLength(1)
      }
  })
})
