import { describe, expect, it } from 'vitest'
import { openSealed, sealedJson } from './sealed-json.ts'

const data = { headline: 'Ferry leaves late', figures: [1, 2], nested: { ko: '배가 늦다' } }

describe('sealed JSON', () => {
  it.each([0, 2])('reads back what it sealed, indented by %i', (indent) => {
    expect(openSealed(sealedJson(data, indent))).toEqual(data)
    expect(openSealed(sealedJson({}, indent))).toEqual({})
  })

  it('is plain JSON that begins with the data and ends with the checksum', () => {
    const text = sealedJson(data, 2)
    expect(text.startsWith('{\n  "headline": "Ferry leaves late",\n')).toBe(true)
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['headline', 'figures', 'nested', 'checksum'])
  })

  it('is refused with any single byte changed, left out or put in', () => {
    const text = sealedJson({ a: [1, 'x'] }, 2)
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === '0' ? '1' : '0'
      expect(openSealed(text.slice(0, at) + other + text.slice(at + 1)), `changed at ${at}`).toBeUndefined()
      expect(openSealed(text.slice(0, at) + text.slice(at + 1)), `left out at ${at}`).toBeUndefined()
      expect(openSealed(`${text.slice(0, at)} ${text.slice(at)}`), `put in at ${at}`).toBeUndefined()
    }
    expect(openSealed(`${text} `)).toBeUndefined()
  })

  it('is refused where it is cut off anywhere, or empty', () => {
    const text = sealedJson(data, 2)
    for (let length = 0; length < text.length; length += 1) {
      expect(openSealed(text.slice(0, length))).toBeUndefined()
    }
  })
})
