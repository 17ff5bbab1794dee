import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import { isObject } from './json-object.ts'
import { ninjsFaults, sentNinjsFaults } from './rules.ts'
import { schemaFaults } from './schemas.test-support.ts'

const folder = corpus()
const told = (faults: readonly { readonly at: string; readonly what: string }[]) =>
  faults.map(({ at, what }) => `${at}: ${what}`)

describe('our own rules of ninjs', () => {
  it('ask for nothing but a URI', () => {
    expect(ninjsFaults({ uri: 'urn:x:1' }, '3.1')).toEqual([])
    expect(told(ninjsFaults({}, '3.1'))).toEqual([': The item lacks “uri” (ninjs 3.1).'])
  })

  it('tell the place of a value of another kind, and unknown names together', () => {
    const item = { uri: 'urn:x:1', urgency: 0.1, guid: 'x', headlines: [{ role: 'main' }], priority: 3 }
    expect(told(ninjsFaults(item, '3.1'))).toEqual([
      '/urgency: “urgency” is no whole number (ninjs 3.1).',
      '/headlines/0: “headlines/0” lacks “value” (ninjs 3.1).',
      '/guid: ninjs 3.1 has no “guid”, “priority”.',
    ])
  })

  it('know what came with which version', () => {
    const component = { uri: 'urn:x:1', type: 'component' }
    expect(ninjsFaults(component, '1.1')).toHaveLength(1)
    expect(ninjsFaults(component, '1.2')).toEqual([])
    expect(ninjsFaults({ uri: 'urn:x:1', expires: '2026-11-24T09:00:00Z' }, '2.0')).toHaveLength(1)
    expect(ninjsFaults({ uri: 'urn:x:1', embargoed: '2026-11-24T09:00:00Z' }, '3.0')).toHaveLength(1)
  })

  it('judge what is sent by the version that it names, and no other format', () => {
    expect(sentNinjsFaults({ uri: 'urn:x:1', headline: 'A' }, '1')).toEqual([])
    expect(sentNinjsFaults({ urn: 'x' }, 'digitalwires-1.0')).toEqual([])
  })
})

const versions = [
  { version: '1.6', files: '1.[3-6]/should_pass/*.json' },
  { version: '2.2', files: '2.[0-2]/should_pass/*.json' },
  { version: '3.0', files: '3.0/should_pass/*.json' },
  { version: '3.1', files: '3.*/should_pass/*.json' },
] as const

describe.skipIf(folder === undefined)('our own rules of ninjs beside the official schema', () => {
  it.each(versions)('judge items of $version that were changed at random alike', ({ version, files }) => {
    const schema = schemaFaults(folder, version)
    if (!schema) throw new Error('no schema')
    const items = globSync(join('conformance/ninjs-suite', files), { cwd: folder ?? '' })
      .toSorted()
      .map((path): unknown => JSON.parse(readFileSync(join(folder ?? '', path), 'utf8')))
    const names = [...new Set(items.flatMap(namesIn))]
    const value = fc.constantFrom<unknown>(
      ...['', 'x', 'usable', 'urn:x', 'http://x.example/a b', '2026-11-24', '2026-11-24T09:00:00+25:00'],
      ...['2026-02-30T09:00:00Z', '2026-11-24T23:59:60Z', 0, 5, 10, 1.5, -1, 101, null, true, [], {}, ['x']],
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...items),
        fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 4 }),
        fc.oneof(
          value.map((one) => ({ how: 'set', value: one, name: '' })),
          fc.constantFrom(...names).map((name) => ({ how: 'name', value: undefined, name })),
          fc.constant({ how: 'drop', value: undefined, name: '' }),
        ),
        (item, way, change) => {
          const changed = changedAt(item, way, change)
          const json = JSON.stringify(changed)
          // A list that is a text, as 3.x asks of it, nothing can be.
          if (json.includes('recurrenceDates')) return
          expect([json, ninjsFaults(changed, version).length > 0]).toEqual([json, schema(json).length > 0])
        },
      ),
      { numRuns: 3000 },
    )
  })
})

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  return isObject(value) ? Object.entries(value).flatMap(([name, one]) => [name, ...namesIn(one)]) : []
}

interface Change {
  readonly how: string
  readonly value: unknown
  readonly name: string
}

/** The value with one place of it changed: the way there counts members, and ends where there is nothing below. */
function changedAt(value: unknown, [step = 0, ...way]: readonly number[], change: Change): unknown {
  if (Array.isArray(value) && value.length > 0 && way.length > 0) {
    const at = step % value.length
    return value.map((one: unknown, index) => (index === at ? changedAt(one, way, change) : one))
  }
  if (!isObject(value) || Object.keys(value).length === 0) return change.how === 'set' ? change.value : value
  const entries = Object.entries(value)
  const at = step % entries.length
  return Object.fromEntries(
    entries.flatMap(([name, one], index): readonly (readonly [string, unknown])[] => {
      if (index !== at) return [[name, one]]
      if (way.length > 0 && typeof one === 'object' && one !== null)
        return [[name, changedAt(one, way, change)]]
      if (change.how === 'drop') return []
      return change.how === 'name' ? [[change.name, one]] : [[name, change.value]]
    }),
  )
}
