import { describe, expect, it } from 'vitest'
import { createRecent } from './recent.ts'

describe('createRecent', () => {
  it('makes a value once while it is remembered, and forgets the one not asked for longest', () => {
    const made: string[] = []
    const recent = createRecent<string>(2)
    const get = (key: string) => recent.get(key, () => (made.push(key), key))
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('remembers nothing that costs more than all it may keep', () => {
    let made = 0
    const recent = createRecent<number>(3, (key) => key.length)
    for (let turn = 0; turn < 2; turn += 1) recent.get('long', () => (made += 1))
    expect(made).toBe(2)
  })
})
