import { describe, expect, it } from 'vitest'
import { shortened } from './shortened.ts'

const long = Array.from({ length: 60 }, (_, word) => `word${word}`).join(' ')

describe('shortened', () => {
  it('never touches the words that differ', () => {
    const runs = [
      { kind: 'removed' as const, text: long },
      { kind: 'added' as const, text: long },
    ]
    expect(shortened(runs)).toEqual(runs)
  })

  it('keeps the words next to a change and cuts what is far from it', () => {
    const [before, , after] = shortened([
      { kind: 'same', text: long },
      { kind: 'added', text: 'new' },
      { kind: 'same', text: long },
    ])
    expect(before?.text).toMatch(/^… .*word59$/)
    expect(after?.text).toMatch(/^word0 .*…$/)
  })

  it('leaves a short stretch whole', () => {
    const runs = [
      { kind: 'same' as const, text: 'Gusts of ' },
      { kind: 'added' as const, text: '118' },
    ]
    expect(shortened(runs)).toEqual(runs)
  })
})
