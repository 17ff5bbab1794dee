import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

describe('editDistance', () => {
  it.each([
    ['Petkov', 'Petkov', 0],
    ['Petkov', 'Petkow', 1],
    ['Bellini', 'Belini', 1],
    ['Torv', 'Trov', 1],
    ['Lindqvist', 'Lindquits', 2],
    ['Sorvino', 'Sarvina', 2],
    ['Quill', 'Arden', 3],
    ['', 'ab', 2],
  ])('of %s and %s is %i', (one, other, expected) => {
    expect([editDistance(one, other, 2), editDistance(other, one, 2)]).toEqual([expected, expected])
  })
})
