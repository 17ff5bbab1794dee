import { describe, expect, it } from 'vitest'
import type { House } from './house.ts'
import { houseFile, readHouse } from './read-house.ts'
import { existence } from './rules.test-support.ts'
import { shippedHouses } from './shipped.ts'

const [house] = shippedHouses
if (!house) throw new Error('no house is shipped')
const rule = existence(['prior to'], { finds: ['Prior to noon.'], passes: ['Before noon.'] })

function refusalOf(text: string): readonly string[] {
  const read = readHouse(text)
  return read.ok ? [] : [read.error.message.split(/[.:]/)[0] ?? '', ...read.error.faults]
}

describe('a house file', () => {
  it('is read back as it was written, and written in one order', () => {
    for (const each of shippedHouses) {
      const text = houseFile(each)
      expect(readHouse(text)).toEqual({ ok: true, value: each })
      const turned: House = {
        ...(Object.fromEntries(Object.entries(each).toReversed()) as unknown as House),
        grades: Object.fromEntries(Object.entries(each.grades).toReversed()),
      }
      expect(houseFile(turned)).toBe(text)
    }
    expect(houseFile(house)).toMatch(/^\{\n {2}"schema": 1,[^]*\}\n$/)
  })

  it('is refused where it is no JSON, or of a newer form', () => {
    expect(refusalOf('house')[0]).toBe('This file is not JSON, so it is no house file')
    expect(refusalOf('{"schema":2}')[0]).toContain('newer form (2)')
  })

  it('is refused with the place of each fault', () => {
    const { name: _, ...nameless } = house
    const file = {
      ...nameless,
      colour: 'red',
      rules: [rule, { ...rule, id: 'B B', finds: [], kind: 'existence' }],
    }
    expect(refusalOf(JSON.stringify(file))).toEqual([
      'This file does not have the form of a house file',
      'name: is missing.',
      'rules[1].id: not a rule id.',
      'rules[1].finds: needs at least 1.',
      'colour: is not something a house file has.',
    ])
  })

  it('is refused where a rule fails its examples or two share an id', () => {
    const file = { ...house, rules: [rule, { ...rule, passes: ['Prior to noon.'] }] }
    expect(refusalOf(JSON.stringify(file)).slice(1)).toEqual([
      'rules[1] (made): the id “made” is another rule’s already.',
      'rules[1] (made): It should find nothing in “Prior to noon.” and finds “Prior to”.',
    ])
  })
})
