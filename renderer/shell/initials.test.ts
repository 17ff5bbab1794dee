import { describe, expect, it } from 'vitest'
import { initials } from './initials.ts'

describe('initials', () => {
  it('takes the first letters of the first and the last name', () => {
    expect(initials('Mina van Aldous')).toBe('MA')
    expect(initials(' roke ')).toBe('R')
  })

  it('takes the given name of a Korean name', () => {
    expect(initials('한서린')).toBe('서린')
  })
})
