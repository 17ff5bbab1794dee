import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, widthOf } from './lines.ts'

describe('breakLines', () => {
  it('breaks at spaces and keeps the indent', () => {
    expect(breakLines('  The ferry to Alder runs again.', 20).text).toBe(
      '  The ferry to Alder\n  runs again.',
    )
  })

  it('counts a Korean letter as two columns and breaks between words', () => {
    expect(breakLines('가온시는 내년 3월부터 심야 버스를 늘린다', 20).text.split('\n')).toEqual([
      '가온시는 내년',
      '3월부터 심야 버스를',
      '늘린다',
    ])
  })

  it('breaks Japanese between letters, and begins no line with a full stop', () => {
    const { text } = breakLines('政府は二十四日に新しい方針を発表した。', 20)
    const lines = text.split('\n')
    expect(lines.every((line) => widthOf(line) <= 20)).toBe(true)
    expect(lines.some((line) => line.startsWith('。'))).toBe(false)
  })

  it('cuts a word that is wider than a line, and says which', () => {
    const { text, cut } = breakLines('See https://example.org/a/very/long/address now', 20)
    expect(cut).toEqual(['https://example.org/a/very/long/address'])
    expect(text.split('\n').every((line) => widthOf(line) <= 20)).toBe(true)
  })

  it('leaves the row of a table whole, and counts it', () => {
    expect(breakLines('Alder United\tBrook Rovers\t2-1', 20)).toEqual({
      text: 'Alder United\tBrook Rovers\t2-1',
      cut: [],
      wide: 1,
    })
  })

  it('loses and adds no letter, and no line is too wide, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc ,.(“é가나 漢字。、🛳\n') })
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 40 }), (given, columns) => {
        const { text: broken } = breakLines(given, columns)
        expect(broken.replaceAll(/\s/g, '')).toBe(given.replaceAll(/\s/g, ''))
        for (const line of broken.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})
