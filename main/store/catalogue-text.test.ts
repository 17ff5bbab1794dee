import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../shared/story/summary.ts'
import { catalogueText, readCatalogueText, rowForm } from './catalogue-text.ts'
import { type CatalogueDocument, decodeCatalogue, libraryFormat } from './documents.ts'
import { chainStart } from './ledger-entry.ts'
import { memoryDisk } from './memory-disk.test-support.ts'
import { openSealed } from './sealed-json.ts'
import { storyOf } from './stories.test-support.ts'

function listOf(stories: number): CatalogueDocument {
  const summaries = Array.from({ length: stories }, (_, index) => {
    const story = { ...storyOf(`harbour${index}`, 'A boat.'), headline: `“],” 항구 ${index},` }
    return summaryOf(story, { blockers: 0, warnings: 1, notes: 2 })
  })
  return { format: libraryFormat, entry: chainStart, ledgerLength: 0, form: rowForm, summaries }
}

/** What is read of a file with these bytes, which come in chunks of so many. */
async function read(bytes: Uint8Array, chunk = 1000): Promise<CatalogueDocument | undefined> {
  const disk = memoryDisk()
  const file = await disk.open('/catalogue.json', 'create')
  await file.write(bytes)
  const inChunks = {
    ...disk,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
    },
  }
  return readCatalogueText(inChunks, '/catalogue.json')
}

function bytesOf(list: CatalogueDocument): Uint8Array {
  return new TextEncoder().encode(catalogueText(list))
}

describe('the text of a list of stories', () => {
  it.each([0, 1, 2, 50])('is read as it was written, whatever the chunks: %i stories', async (stories) => {
    const list = listOf(stories)
    for (const chunk of [1, 7, 250, 100_000]) expect(await read(bytesOf(list), chunk)).toEqual(list)
  })

  it('is sealed JSON like any document', () => {
    const list = listOf(3)
    expect(decodeCatalogue(openSealed(catalogueText(list)) ?? {})).toEqual(list)
  })

  it('is not taken for good where any byte of it is another, or the end is missing', async () => {
    const whole = bytesOf(listOf(2))
    for (let at = 0; at < whole.length; at += 1) {
      const other = whole.slice()
      other[at] = other[at] === 0x37 ? 0x38 : 0x37
      expect(await read(other), `byte ${at}`).toBeUndefined()
      expect(await read(whole.slice(0, at)), `${at} bytes`).toBeUndefined()
    }
  })

  it('is left to be checked row by row where it was written under another form', async () => {
    expect(await read(bytesOf({ ...listOf(1), form: 'another' }))).toBeUndefined()
  })
})
