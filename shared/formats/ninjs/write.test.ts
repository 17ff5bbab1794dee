import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../../../tools/corpus.ts'
import { arbitraryStory, storyWith } from '../stories.test-support.ts'
import { writeNinjs } from './write.ts'

const schemas = join(corpus() ?? '', 'schemas/ninjs')

function validator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const read = (name: string) => JSON.parse(readFileSync(join(schemas, name), 'utf8')) as object
  ajv.addSchema(read('GeoJSON-schema.json'))
  const validate = ajv.compile(read('ninjs-schema_3.1.json'))
  return (text: string) => (validate(JSON.parse(text)) ? [] : (validate.errors ?? []))
}

describe.skipIf(!existsSync(schemas))('ninjs 3.1, by the official schema', () => {
  const faults = existsSync(schemas) ? validator() : () => []

  it('is valid for a plain story', () => {
    expect(faults(writeNinjs(storyWith({ headline: 'Ferry runs again' })).content)).toEqual([])
  })

  it('is valid for any story whatever its characters', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        expect(faults(writeNinjs(story).content)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('ninjs', () => {
  it('names headline, byline, place and media topic where the standard has them', () => {
    const story = storyWith({
      headline: 'Ferry runs again',
      by: 'Tomas Wren',
      dateline: { text: 'ALDER (Northwire) --', place: 'ALDER', guessed: false, inBody: true },
      subjects: [{ name: 'water transport', scheme: 'medtop', code: '20000340' }],
    })
    expect(JSON.parse(writeNinjs(story).content)).toMatchObject({
      headlines: [{ role: 'main', value: 'Ferry runs again' }],
      by: 'Tomas Wren',
      located: 'ALDER',
      subjects: [{ name: 'water transport', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000340' }],
    })
  })

  it('sends a killed story without its body', () => {
    const item = JSON.parse(writeNinjs(storyWith({ pubStatus: 'canceled', edNote: 'Wrong ferry' })).content)
    expect(item).toMatchObject({ pubStatus: 'canceled', edNote: 'Wrong ferry' })
    expect(item).not.toHaveProperty('bodies')
  })
})
