import { describe, expect, it } from 'vitest'
import { namedCounts } from './named-counts.ts'
import { quantities } from './quantities.ts'

function read(text: string) {
  return namedCounts(text, quantities(text)).map(({ value, noun, known }) => [value, noun, known])
}

describe('namedCounts', () => {
  it('names what a figure counts, past what describes it', () => {
    expect(read('Some 12 South Korean sailors and a $3.2 billion contract')).toEqual([
      [12, 'sailors', false],
      [3.2e9, 'contract', false],
    ])
  })

  it('tells those that are known from those that are new', () => {
    expect(read('The 14 sailors met 3 miners.')).toEqual([
      [14, 'sailors', true],
      [3, 'miners', false],
    ])
  })

  it('passes over lengths of time and figures without a noun', () => {
    expect(read('The 14 years and the 12 of them, 3 at a time')).toEqual([])
  })
})
