import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { sha256, storyHash } from '../../shared/story/canonical.ts'
import { type Approval, type Story, contentOf } from '../../shared/story/record.ts'
import { defaultSettings } from './documents.ts'
import { type TestFolder, contentsOf, fileEnding, open, testFolder, valueOf } from './library.test-support.ts'
import { openSealed, sealedJson } from './sealed-json.ts'
import type { LedgerEvent, Store, Verification } from './store.ts'
import { saving, storyOf } from './stories.test-support.ts'

const at = '2026-11-24T09:05:00Z'

function approved(story: Story): Story {
  const approval: Approval = {
    version: story.version,
    revision: story.desk.revision,
    sha256: storyHash(story),
    by: 'Ines Vale',
    at,
    standing: [],
    overrides: [],
    content: contentOf(story),
  }
  return { ...story, desk: { ...story.desk, state: 'approved', revision: story.desk.revision + 1, approval } }
}

const sent = {
  format: 'text',
  fileName: 'harbour2.txt',
  sha256: sha256('Two.'),
  bytes: 4,
  at,
  version: 1,
} as const

function exported(story: Story): Story {
  const { desk } = story
  return { ...story, desk: { ...desk, state: 'exported', revision: desk.revision + 1, exports: [sent] } }
}

async function store(into: Store, story: Story, event: Pick<LedgerEvent, 'what' | 'detail'>): Promise<void> {
  const transaction = saving([story], event.what)
  const events = transaction.events.map((one) => ({ ...one, ...event, by: 'Ines Vale' }))
  valueOf(await into.commit({ ...transaction, events }))
}

/** A library with a draft that was saved twice, a story that was approved and sent, and settings; and an older copy of it. */
async function libraries(folder: string): Promise<void> {
  const library = await open(join(folder, 'now'))
  const draft = storyOf('harbour1', 'One.')
  const other = storyOf('harbour2', 'Two.')
  await store(library, draft, { what: 'create' })
  await store(library, other, { what: 'create' })
  const settings = { ...defaultSettings, person: 'Ines Vale' }
  valueOf(await library.commit({ stories: [], settings, events: [{ what: 'settings', at }] }))
  await library.close()
  await cp(join(folder, 'now'), join(folder, 'before'), { recursive: true })
  const again = await open(join(folder, 'now'))
  await store(again, storyOf('harbour1', 'One, again.', 2), { what: 'save' })
  const passed = approved(other)
  await store(again, passed, { what: 'approve', detail: { approved: storyHash(other), overrides: [] } })
  await store(again, exported(passed), { what: 'export', detail: { ...sent } })
  const newer = { ...settings, person: 'Oren Pell' }
  valueOf(await again.commit({ stories: [], settings: newer, events: [{ what: 'settings', at }] }))
  await again.close()
}

describe('verify, of a library that was tampered with,', () => {
  let made: TestFolder
  beforeAll(async () => {
    made = await testFolder()
    await libraries(made.path)
  })
  afterAll(() => made[Symbol.asyncDispose]())

  /** A copy of the library that something is done to, verified. */
  async function after(tamper: (library: string) => Promise<void>): Promise<Verification> {
    await using folder = await testFolder()
    await cp(join(made.path, 'now'), folder.path, { recursive: true })
    await tamper(folder.path)
    const library = await open(folder.path)
    const found = await library.verify()
    await library.close()
    return found
  }

  async function forge(path: string, change: (story: Story) => Story): Promise<void> {
    const document = openSealed(await readFile(path, 'utf8')) ?? {}
    await writeFile(path, sealedJson({ ...document, story: change(document['story'] as Story) }, 2))
  }

  async function lines(library: string, change: (lines: readonly string[]) => readonly string[]) {
    const path = join(library, 'ledger.ndjson')
    const all = (await readFile(path, 'utf8')).trimEnd().split('\n')
    await writeFile(path, `${change(all).join('\n')}\n`)
  }

  it('finds nothing before', async () => {
    const whole = await after(async () => undefined)
    expect(whole).toMatchObject({ stories: 2, entries: 7, approvals: 1, exports: 1, damage: [] })
    expect(whole.revisions).toBeGreaterThan(0)
    expect(whole.head).toMatchObject({ seq: 7, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('sees any one byte that was changed, in whatever file it is', async () => {
    const files = Object.entries(await contentsOf(join(made.path, 'now'))).filter(
      ([name]) => !name.endsWith('.last'),
    )
    expect(files.map(([name]) => name.split('/')[0])).toContain('history')
    for (const [name, text] of files) {
      const bytes = Buffer.from(text)
      // A step through each file, the ends included.
      for (let place = 0; place < bytes.length; place += Math.ceil(bytes.length / 5)) {
        const { damage } = await after(async (library) => {
          const changed = Buffer.from(bytes)
          changed[place] = (changed[place] ?? 0) ^ 1
          await writeFile(join(library, name), changed)
        })
        expect(damage.length, `${name}, byte ${place}`).toBeGreaterThan(0)
      }
    }
  }, 60_000)

  it.each([
    ['taken out', (all: readonly string[]) => all.filter((_, index) => index !== 2), 4],
    ['doubled', (all: readonly string[]) => all.toSpliced(3, 0, all[2] ?? ''), 3],
    [
      'moved',
      (all: readonly string[]) => [...all.slice(0, 2), all[3] ?? '', all[2] ?? '', ...all.slice(4)],
      4,
    ],
  ])('names the first broken entry where one was %s', async (_how, change, first) => {
    const { firstBroken, damage } = await after((library) => lines(library, change))
    expect(firstBroken).toBe(first)
    expect(damage.find(({ where }) => where === 'ledger')?.message).toContain('Here the chain breaks first')
  })

  it('sees a ledger of which the end was cut off, by the stories and settings that are newer', async () => {
    const { damage, head } = await after((library) => lines(library, (all) => all.slice(0, 4)))
    expect(head.seq).toBe(4)
    expect(damage.map(({ message }) => message).join(' ')).toContain('which the ledger no longer has')
  })

  it.each(['harbour1.json', 'harbour2.json', 'settings.json'])(
    'sees an older copy of %s in its place',
    async (name) => {
      const { damage } = await after(async (library) => {
        const path = await fileEnding(library, name)
        await cp(join(made.path, 'before', path.slice(library.length)), path)
      })
      expect(damage.length).toBeGreaterThan(0)
    },
  )

  it('sees whatever was changed in a story together with its checksum', async () => {
    const changes: readonly ((story: Story) => Story)[] = [
      (story) => ({ ...story, headline: 'Forged' }),
      (story) => ({ ...story, desk: { ...story.desk, origin: 'import' } }),
      (story) => ({ ...story, desk: { ...story.desk, exports: [] } }),
      (story) => ({
        ...story,
        desk: {
          ...story.desk,
          ...(story.desk.approval && { approval: { ...story.desk.approval, by: 'Someone' } }),
        },
      }),
    ]
    for (const [index, change] of changes.entries()) {
      const { damage } = await after(async (library) =>
        forge(await fileEnding(library, 'harbour2.json'), change),
      )
      expect(damage.length, `change ${index}`).toBeGreaterThan(0)
    }
  })

  it('sees settings that were changed together with their checksum', async () => {
    const { damage } = await after(async (library) => {
      const path = join(library, 'settings.json')
      const document = openSealed(await readFile(path, 'utf8')) ?? {}
      await writeFile(
        path,
        sealedJson({ ...document, settings: { ...defaultSettings, person: 'Nobody' } }, 2),
      )
    })
    expect(damage).toMatchObject([{ where: 'settings', at: 'settings.json' }])
  })

  it('sees settings that are missing, and that the copy before them is older', async () => {
    const { damage } = await after((library) => rm(join(library, 'settings.json')))
    expect(damage).toMatchObject([{ where: 'settings' }, { where: 'settings' }])
  })

  it('cannot see a library that was put back whole: only the head that was written down tells', async () => {
    await using folder = await testFolder()
    await cp(join(made.path, 'before'), folder.path, { recursive: true })
    const library = await open(folder.path)
    const { damage, head } = await library.verify()
    await library.close()
    expect([damage, head.seq]).toEqual([[], 3])
  })
})
