import { describe, expect, it } from 'vitest'
import { contentOf } from '../../shared/story/record.ts'
import type { Desk } from './context.ts'
import { incoming, stored, testDesk, valueOf } from './desk.test-support.ts'
import { importFile } from './import-files.ts'
import { saveStory } from './save-story.ts'
import { approveStory } from './approve-story.ts'
import { checkStory } from './check-story.ts'

const guid = 'urn:newsml:wire.example:2026-11-24T09:00:00.123456:0b5c2a3e-7c1d-4b3e-9e59-1d2f3a4b5c6d'

interface Item {
  readonly version: number
  readonly body?: string
  readonly uri?: string
}

/** A message of ninjs 3.1. */
function item({ version, body = 'The harbour opens at noon.', uri = guid }: Item): string {
  return JSON.stringify({
    uri,
    version: String(version),
    standard: { name: 'ninjs', version: '3.1' },
    type: 'text',
    versionCreated: `2026-11-24T09:0${version}:00+00:00`,
    language: 'en',
    headlines: [{ value: 'Harbour opens' }],
    bodies: [{ contentType: 'text/plain', value: body }],
  })
}

async function take(desk: Desk, one: Item, name = `v${one.version}.json`) {
  return (await importFile(desk, incoming(item(one), name)))[0]
}

async function ledgerOf(desk: Desk) {
  const entries = []
  for await (const entry of desk.store.ledger()) entries.push(entry)
  return entries
}

describe('a later version of a story in the library', () => {
  it('takes its place as a draft, and the ledger says what changed', async () => {
    await using test = await testDesk()
    await take(test.desk, { version: 1 })
    const outcome = await take(test.desk, { version: 2, body: 'The harbour opens at one.' })
    if (outcome.outcome !== 'updated') throw new Error(JSON.stringify(outcome))
    expect(outcome).toMatchObject({ from: 1, changed: ['body'], story: { version: 2, state: 'draft' } })
    expect(test.desk.store.summaries.size).toBe(1)
    expect(JSON.stringify((await stored(test.desk, outcome.story)).body)).toContain('at one')
    expect((await ledgerOf(test.desk)).at(-1)).toMatchObject({
      what: 'import',
      version: 2,
      detail: { file: 'v2.json', from: 1, changed: ['body'] },
    })
  })

  it('is known by a guid that ends in its version', async () => {
    await using test = await testDesk()
    await take(test.desk, { version: 1 })
    const outcome = await take(test.desk, { version: 2, uri: `${guid}:2`, body: 'At one.' })
    expect(outcome.outcome).toBe('updated')
    expect((await take(test.desk, { version: 3, uri: `${guid}:3`, body: 'At two.' })).outcome).toBe('updated')
    expect(test.desk.store.summaries.size).toBe(1)
  })

  it('leaves an approval for comparison, and what was approved is not lost', async () => {
    await using test = await testDesk()
    const first = await take(test.desk, { version: 1 })
    if (first.outcome !== 'imported') throw new Error(JSON.stringify(first))
    const story = await stored(test.desk, first.story)
    await test.desk.spelling.ready('en')
    const all = checkStory(test.desk, story).standing.map(({ fingerprint }) => fingerprint)
    const target = { id: story.id, revision: story.desk.revision }
    const overrides = all.map((fingerprint) => ({ fingerprint, reason: 'As the agency has it' }))
    valueOf(await approveStory(test.desk, { ...target, by: 'Mina Aldous', overrides, acknowledged: all }))
    expect((await take(test.desk, { version: 2, body: 'At one.' })).outcome).toBe('updated')
    const after = await stored(test.desk, story)
    expect(after.desk.state).toBe('draft')
    expect(JSON.stringify(after.desk.approval?.content.body)).toContain('at noon')
  })

  it('does not take the place of words that an editor wrote', async () => {
    await using test = await testDesk()
    const first = await take(test.desk, { version: 1 })
    if (first.outcome !== 'imported') throw new Error(JSON.stringify(first))
    const story = await stored(test.desk, first.story)
    const content = { ...contentOf(story), headline: 'Harbour opens again' }
    valueOf(await saveStory(test.desk, { id: story.id, revision: story.desk.revision, content }))
    const outcome = await take(test.desk, { version: 2, body: 'At one.' })
    expect(outcome).toMatchObject({ outcome: 'conflict', code: 'edited-here', story: { id: story.id } })
    expect((await stored(test.desk, story)).headline).toBe('Harbour opens again')
  })
})

describe('a story that the library has', () => {
  it('is here already where the version and the words are the same', async () => {
    await using test = await testDesk()
    await take(test.desk, { version: 1 })
    expect(await take(test.desk, { version: 1 }, 'again.json')).toMatchObject({
      outcome: 'failed',
      code: 'already-here',
    })
  })

  it('is a conflict that names it where the version is the same and the words are not', async () => {
    await using test = await testDesk()
    const first = await take(test.desk, { version: 1 })
    const outcome = await take(test.desk, { version: 1, body: 'The harbour stays shut.' })
    expect(outcome).toMatchObject({
      outcome: 'conflict',
      code: 'same-version',
      message: expect.stringContaining('“Harbour opens”'),
      story: 'story' in first ? { id: first.story.id } : {},
    })
    expect(test.desk.store.summaries.size).toBe(1)
  })

  it('refuses an older version', async () => {
    await using test = await testDesk()
    await take(test.desk, { version: 2 })
    expect(await take(test.desk, { version: 1, body: 'Earlier.' })).toMatchObject({
      outcome: 'failed',
      code: 'older',
    })
  })

  it('is one story however many files bring it at once', async () => {
    await using test = await testDesk()
    const outcomes = await Promise.all([1, 1, 1].map((version) => take(test.desk, { version })))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'failed', 'failed'])
  })
})
