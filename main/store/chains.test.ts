import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Summary } from '../../shared/api/contract.ts'
import { Chains } from './chains.ts'
import type { CatalogueDocument } from './documents.ts'
import { open, testFolder, valueOf } from './library.test-support.ts'
import { openSealed, sealedJson } from './sealed-json.ts'
import { saving, storyOf } from './stories.test-support.ts'

function summary(id: string, uri: string, version = 1): Summary {
  return { id, uri, version } as unknown as Summary
}

describe('Chains', () => {
  it('finds stories by uri, and keeps up as they come, change and go', () => {
    const first = summary('one', 'urn:a')
    const summaries = new Map([[first.id, first]])
    const chains = new Chains(summaries)
    expect(chains.under('urn:a', 1)).toEqual(['one'])
    chains.changed(undefined, summary('two', 'urn:a'))
    expect(chains.under('urn:a', 2)).toEqual(['one', 'two'])
    chains.changed(first, summary('one', 'urn:b'))
    chains.changed(summary('two', 'urn:a'), undefined)
    expect([chains.under('urn:a', 1), chains.under('urn:b', 1)]).toEqual([[], ['one']])
  })
})

describe('a library whose list was kept before there were uris in it', () => {
  it('is read anew, without a word of damage', async () => {
    await using folder = await testFolder()
    const before = await open(folder.path)
    const story = storyOf('harbour1', 'One.')
    valueOf(await before.commit(saving([story])))
    await before.close()
    const path = join(folder.path, 'catalogue.json')
    const kept = openSealed(await readFile(path, 'utf8')) as unknown as CatalogueDocument
    const summaries = kept.summaries.map(({ uri: _uri, ...summary }) => summary)
    await writeFile(path, sealedJson({ ...kept, summaries }, 0))
    const store = await open(folder.path)
    expect(store.chains.under(story.uri, story.version)).toEqual(['harbour1'])
    expect(store.damage).toEqual([])
    await store.close()
    expect(await readFile(path, 'utf8')).toContain(story.uri)
  })
})
