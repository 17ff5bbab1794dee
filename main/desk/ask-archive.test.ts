import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { PassageInput, SearchQuery } from '../../shared/api/archive.ts'
import type { DeskEvent } from '../../shared/api/contract.ts'
import { contentOf } from '../../shared/story/record.ts'
import { ranBefore, rebuildArchive, searchArchive, seriesUnder } from './ask-archive.ts'
import type { Desk } from './context.ts'
import { type TestDesk, errorOf, imported, testDesk, valueOf } from './desk.test-support.ts'
import { type DeskArchive, openDeskArchive } from './desk-archive.ts'
import { confirmBackground, undoBackground } from './house-background.ts'
import { saveStory } from './save-story.ts'

const ferry =
  'The harbour authority said on Monday that the night ferry to the northern islands would stop running until the damaged pier had been rebuilt.'

function story(slugline: string, text: string): string {
  return `${slugline}\n\nHARBOUR, Nov. 24 (Northwire) -- ${text}\n\nNobody was hurt when the storm tore the pier from its piles, a warden said.`
}

async function deskWithArchive(): Promise<TestDesk & { readonly archive: DeskArchive }> {
  const test = await testDesk()
  const archive = openDeskArchive(test.desk, {
    onFault: (error) => {
      throw error
    },
  })
  await archive.inStep
  return {
    ...test,
    archive,
    async [Symbol.asyncDispose]() {
      await archive.close()
      await test[Symbol.asyncDispose]()
    },
  }
}

const words = (text: string): SearchQuery => ({
  text,
  sort: 'relevance',
  offset: 0,
  limit: 20,
  facets: false,
})
const passage = (text: string, more: Partial<PassageInput> = {}): PassageInput => ({
  paragraphs: [text],
  silent: [],
  language: 'en',
  isWhole: false,
  ...more,
})

async function found(archive: DeskArchive, text: string): Promise<number> {
  return valueOf(await searchArchive(archive, words(text))).total
}

describe('the archive as the page asks it', () => {
  it('finds a story as soon as it has been stored', async () => {
    await using test = await deskWithArchive()
    await imported(test.desk, story('Ferry', ferry))
    await vi.waitFor(async () => expect(await found(test.archive, '"night ferry" pier*')).toBe(1))
  })

  it('gives a search up when the caller hangs up', async () => {
    await using test = await deskWithArchive()
    const gone = AbortSignal.abort(new Error('hung up'))
    await expect(searchArchive(test.archive, words('ferry'), gone)).rejects.toThrow('hung up')
  })

  it('says where a passage ran before, but not of the story itself', async () => {
    await using test = await deskWithArchive()
    const { id } = await imported(test.desk, story('Ferry', ferry))
    await vi.waitFor(async () => expect(await found(test.archive, 'ferry')).toBe(1))
    const { hits } = valueOf(await ranBefore(test.desk, test.archive, passage(ferry)))
    expect(hits.map(({ story: { id: there }, score }) => [there, score])).toEqual([[id, 1]])
    expect(valueOf(await ranBefore(test.desk, test.archive, passage(ferry, { except: id }))).hits).toEqual([])
  })

  it('lists the takes of a series, whatever take is asked about', async () => {
    await using test = await deskWithArchive()
    await take(test.desk, 'Ferry-Pier')
    await take(test.desk, 'Ferry-Pier, 1st Ld-Writethru')
    await take(test.desk, 'Bridge')
    await vi.waitFor(async () => expect(await found(test.archive, '')).toBe(3))
    const takes = valueOf(await seriesUnder(test.archive, 'BC-Ferry-Pier, 2nd Ld'))
    expect(new Set(takes.map(({ slugline }) => slugline))).toEqual(
      new Set(['Ferry-Pier', 'Ferry-Pier, 1st Ld-Writethru']),
    )
    expect(valueOf(await seriesUnder(test.archive, '1st Ld'))).toEqual([])
  })

  it('no longer flags what an editor called background, and flags it again when that is undone', async () => {
    await using test = await deskWithArchive()
    await imported(test.desk, story('Ferry', ferry))
    await vi.waitFor(async () => expect(await found(test.archive, 'ferry')).toBe(1))
    const by = 'Kim Desk'
    const settings = valueOf(await confirmBackground(test.desk, { text: ferry, language: 'en', by }))
    expect(settings.background.map(({ text, by: who }) => [text, who])).toEqual([[ferry, by]])
    const report = valueOf(await ranBefore(test.desk, test.archive, passage(ferry)))
    expect(report.hits).toEqual([])
    expect(report.background.map(({ confirmed }) => confirmed)).toEqual([true])
    valueOf(await undoBackground(test.desk, { text: ferry, by }))
    expect(valueOf(await ranBefore(test.desk, test.archive, passage(ferry))).hits).toHaveLength(1)
  })

  it('writes both words about background in the ledger, with who said them', async () => {
    await using test = await deskWithArchive()
    await confirmBackground(test.desk, { text: ferry, language: 'en', by: 'Kim Desk' })
    await undoBackground(test.desk, { text: ferry, by: 'Lee Night' })
    const entries = await Array.fromAsync(test.desk.store.ledger())
    expect(entries.filter(({ what }) => what === 'background').map(({ by, detail }) => [by, detail])).toEqual(
      [
        ['Kim Desk', { confirmed: ferry }],
        ['Lee Night', { undone: ferry }],
      ],
    )
  })

  it('makes itself anew where someone deletes its files while the desk runs', async () => {
    await using test = await deskWithArchive()
    await imported(test.desk, story('Ferry', ferry))
    await vi.waitFor(async () => expect(await found(test.archive, 'ferry')).toBe(1))
    const told: DeskEvent[] = []
    test.desk.events.subscribe('event', (event) => told.push(event))
    await rm(join(test.folder, 'archive'), { recursive: true })
    await searchArchive(test.archive, words('ferry'))
    expect(test.archive.state().state).toBe('indexing')
    await vi.waitFor(() => expect(test.archive.state()).toEqual({ state: 'ready' }))
    expect(await found(test.archive, 'ferry')).toBe(1)
    const states = told.flatMap((event) => (event.event === 'archive' ? [event.archive.state] : []))
    expect([states[0], states.at(-1)]).toEqual(['indexing', 'ready'])
  })

  it('is made anew on request and answers meanwhile', async () => {
    await using test = await deskWithArchive()
    await imported(test.desk, story('Ferry', ferry))
    await vi.waitFor(async () => expect(await found(test.archive, 'ferry')).toBe(1))
    rebuildArchive(test.archive)
    expect(await found(test.archive, 'ferry')).toBeLessThanOrEqual(1)
    await vi.waitFor(async () => expect(await found(test.archive, 'ferry')).toBe(1))
  })

  it('says in one sentence that it cannot answer where a file stands in its place, until it is made anew', async () => {
    await using test = await testDesk()
    await writeFile(join(test.folder, 'archive'), 'a file where the folder should be')
    const archive = openDeskArchive(test.desk, { onFault: () => undefined })
    await archive.inStep.catch(() => undefined)
    expect(archive.state().state).toBe('failed')
    const { code, message } = errorOf(await searchArchive(archive, words('ferry')))
    expect(code).toBe('ARCHIVE_FAILED')
    expect(message).toMatch(/the stories are safe/)
    await archive.rebuild()
    expect(archive.state()).toEqual({ state: 'ready' })
    expect(await found(archive, 'ferry')).toBe(0)
    await archive.close()
  })
})

/** Stores a take of a series. */
async function take(desk: Desk, slugline: string): Promise<void> {
  const arrived = await imported(desk, story(slugline, ferry))
  const content = { ...contentOf(arrived), slugline }
  valueOf(await saveStory(desk, { id: arrived.id, revision: arrived.desk.revision, content }))
}
