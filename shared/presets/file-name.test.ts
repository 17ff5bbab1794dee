import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awkwardText, storyWith } from '../formats/stories.test-support.ts'
import { fileNameOf, freeName, tokenNames, unknownTokens } from './file-name.ts'

const story = storyWith({ slugline: 'FERRY/ALDER 1', version: 3, language: 'ko', urgency: 2 })

describe('the name of a file', () => {
  it('is the slug with the format’s ending where no pattern says otherwise', () => {
    expect(fileNameOf(story, 'nitf', undefined, 1)).toBe('FERRY-ALDER-1-v3.nitf.xml')
    expect(fileNameOf(story, 'nitf', '  ', 1)).toBe('FERRY-ALDER-1-v3.nitf.xml')
  })

  it('fills its tokens in from the story', () => {
    expect(fileNameOf(story, 'text', '{seq}_{slug}_{date}_{day}{time}_v{version}_{lang}_{urgency}', 7)).toBe(
      '0007_FERRY-ALDER-1_2026-11-24_202611240900_v3_ko_2.txt',
    )
    expect(fileNameOf(story, 'text', '{uri}', 1)).toBe('urn-newsml-example-org-20261124-ferry-1.txt')
  })

  it('keeps an ending of the pattern’s own', () => {
    expect(fileNameOf(story, 'nitf', '{slug}.xml', 1)).toBe('FERRY-ALDER-1.xml')
  })

  it('is the story’s id where a pattern comes to nothing', () => {
    expect(fileNameOf(storyWith(), 'text', '{source}', 1)).toBe('story-story-under-test.txt')
  })

  it('is no device of Windows', () => {
    expect(fileNameOf(storyWith({ slugline: 'CON' }), 'text', '{slug}', 1)).toBe('CON-.txt')
  })

  it('is never a path, never hidden, and never too long, whatever the story and the pattern say', () => {
    const pattern = fc.array(
      fc.oneof(
        awkwardText,
        fc.constantFrom(...tokenNames.map((name) => `{${name}}`), '../', 'C:\\', '.', ' '),
      ),
    )
    fc.assert(
      fc.property(awkwardText, pattern, (slugline, parts) => {
        const name = fileNameOf(storyWith({ slugline }), 'text', parts.join(''), 1)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}]|^[.\s]|[.\s]$/u)
        expect(new TextEncoder().encode(name).length).toBeLessThan(220)
        expect(name.length).toBeGreaterThan(1)
      }),
    )
  })

  it('names the tokens that mean nothing', () => {
    expect(unknownTokens('{slug}-{customer}-{}')).toEqual(['customer', ''])
  })

  it('is numbered where it is taken', () => {
    const taken = new Set(['ferry.nitf.xml', 'ferry-2.nitf.xml'])
    expect(freeName('ferry.nitf.xml', (name) => taken.has(name))).toBe('ferry-3.nitf.xml')
    expect(freeName('ferry', (name) => name === 'ferry')).toBe('ferry-2')
  })
})
