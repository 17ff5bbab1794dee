import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableJson } from './canonical.ts'

/** The same value with the keys of every object in the opposite order. */
function turnedRound(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(turnedRound)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turnedRound(inner)]),
  )
}

describe('stableJson', () => {
  it('writes equal values alike, whatever order their keys came in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = stableJson(value)
        expect(stableJson(turnedRound(value))).toBe(text)
        expect(text).toBe(JSON.stringify(JSON.parse(text)))
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('puts keys in code-unit order, few or many', () => {
    expect(stableJson({ b: 1, a: { d: [{ z: 1, y: 2 }], c: 'é' } })).toBe(
      '{"a":{"c":"é","d":[{"y":2,"z":1}]},"b":1}',
    )
    const names = Array.from({ length: 100 }, (_, index) => `name ${index}`)
    const many = Object.fromEntries(names.map((name) => [name, 1]))
    expect(Object.keys(JSON.parse(stableJson(many)) as object)).toEqual(names.toSorted())
  })

  it('keeps a member called __proto__, and leaves out what is undefined', () => {
    expect(stableJson({ ...(JSON.parse('{"b":1,"__proto__":{"a":1}}') as object), c: undefined })).toBe(
      '{"__proto__":{"a":1},"b":1}',
    )
  })
})
