import { describe, expect, it } from 'vitest'
import { foldedName, names } from './names.ts'

function read(text: string): readonly string[] {
  return names(text)
    .filter(({ isBody }) => !isBody)
    .map(({ given, surname }) => (given === '' ? surname : `${surname}, ${given}`))
}

describe('names', () => {
  it.each([
    ['Mayor Mara Quill met Tom Arden.', ['Quill, Mara', 'Arden, Tom']],
    ['Defence Minister Mara Quill met Central Bank Governor Tom Arden.', ['Quill, Mara', 'Arden, Tom']],
    ['On Monday President Pavel Dorn left Berlin.', ['Dorn, Pavel']],
    ['The envoy met Kim Jong-un and Ryom Chol Su.', ['Kim, Jong-un', 'Ryom, Chol Su']],
    ['He wrote to J. R. Holm and Ursula von der Quill.', ['Holm, J. R.', 'von der Quill, Ursula']],
    ["Quill's aide, Jean-Paul O'Hara, left.", ['Quill', "O'Hara, Jean-Paul"]],
    ['But Hassan al-Marr stayed.', ['al-Marr, Hassan']],
    ['Dr. Helen March and Mr. Arden spoke.', ['March, Helen', 'Arden']],
    ['The Russian president spoke in March.', []],
    ['The Lake Institute and the Northern Football Federation met.', []],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('stands at its offsets', () => {
    const text = 'Then Mayor Mara Quill’s aide left.'
    const [name] = names(text)
    expect(text.slice(name?.from, name?.to)).toBe('Mara Quill')
  })

  it.each([
    ['Mayor Quill left.', 2],
    ['Ilsa Marrow, 41, left.', 2],
    ['Ilsa Marrow, who left, spoke.', 2],
    ['Ilsa Marrow said so.', 1],
    ['They saw Ilsa Marrow.', 0],
  ])('tells how sure it is that a person is named: %s', (text, person) => {
    expect(names(text)[0]?.person).toBe(person)
  })

  it('reads a long run of capitals in one walk', () => {
    expect(names('Aa, '.repeat(50_000))).toHaveLength(50_000)
  })
})

describe('foldedName', () => {
  it('makes one of spellings that differ in hyphen, space, case and accent', () => {
    expect(new Set(['Kim Jong-un', 'Kim Jong Un', 'KIM JONG-UN', 'Kím Jong-un'].map(foldedName)).size).toBe(1)
  })
})
