import { describe, expect, it } from 'vitest'
import { defaultWeights, type Weights, weightOf } from '../../shared/duplicates/weights.ts'
import { tokenise, tokenKind } from '../../shared/text/tokens.ts'
import { archived, numbered, testFolder } from './archive.test-support.ts'
import { type Archive, finish, openArchive } from './archive.ts'
import type { ArchivedStory } from './archived-story.ts'

function nats(word: string, weights: Weights): number {
  return weightOf(weights, tokenise(word).stem[0] ?? 0, tokenKind.word)
}

/** Stories that all speak of Ostrand, and else of nothing in common. */
function ofOstrand(first: number, count: number): ArchivedStory[] {
  return Array.from({ length: count }, (_, index) => {
    const { text } = numbered(first + index)
    return archived(`story-${first + index}`, `${text}\nOstrand rates rose again.`)
  })
}

function words(archive: Archive): Uint8Array | undefined {
  return finish(archive.words())
}

describe('what an archive’s words tell', () => {
  it('is not said by a small archive', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path)
    archive.keep(ofOstrand(0, 100))
    expect(words(archive)).toBeUndefined()
    archive.close()
  })

  it('makes a word that every story has tell less, and leaves the others', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path)
    archive.keep(ofOstrand(0, 600))
    const slots = words(archive)
    archive.close()
    if (!slots) throw new Error('nothing was learnt')
    expect(nats('Ostrand', { slots })).toBeLessThan(nats('Ostrand', defaultWeights) - 3)
    expect(Math.abs(nats('parliament', { slots }) - nats('parliament', defaultWeights))).toBeLessThan(1)
  })

  it('is counted again only once the archive has grown, and is known to the next that opens it', () => {
    using folder = testFolder()
    const archive = openArchive(folder.path)
    archive.keep(ofOstrand(0, 600))
    const first = words(archive)
    archive.keep(ofOstrand(600, 10))
    expect(words(archive)).toEqual(first)
    archive.close()
    const again = openArchive(folder.path)
    expect(words(again)).toEqual(first)
    again.keep(ofOstrand(700, 300))
    expect(words(again)).not.toEqual(first)
    again.close()
  })
})
