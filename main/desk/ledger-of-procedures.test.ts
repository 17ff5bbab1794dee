import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { deskContract } from '../../shared/api/contract.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import { type Story, contentOf } from '../../shared/story/record.ts'
import type { LedgerEvent } from '../store/store.ts'
import { checkStory } from './check-story.ts'
import { addWatch } from './change-watches.ts'
import { createDesk } from './context.ts'
import { testDesk, valueOf } from './desk.test-support.ts'
import { openDeskArchive } from './desk-archive.ts'
import { createRouter } from './router.ts'
import { samples } from './samples.ts'
import { storeSettings } from './change-settings.ts'

/*
 * The ledger is of everything that matters: each procedure of the contract leaves an entry, or is named here with the
 * reason why it leaves none. One that is new fails this test until it is placed.
 */

const by = 'Mina Aldous'
const [repeated = '', , clean = ''] = samples.map(({ text }) => text)
const file = (name: string, text: string) => ({ name, data: new File([text], name) })
const staff = file('staff.csv', 'name,code\nAda Brandt,Q1\nPer Holm,Q2\n')
const preset = { id: 'mail', name: 'Mail', format: 'text' } as const
const sentence = 'The harbour authority said that the ferry would stop.'

let mutations = 0
const once = () => ({ mutation: `mutation-${(mutations += 1)}` })

/** A desk, its contract in process, and what the tests below begin with. */
async function openDesk() {
  const test = await testDesk()
  const placed = join(test.folder, 'backups', 'asked.backup.zip')
  await mkdir(join(test.folder, 'backups'), { recursive: true })
  const desk = createDesk({
    ...test.desk,
    host: {
      ...test.desk.host,
      placeFile: async () => ({ path: placed, deliver: () => ({ how: 'saved', path: placed }) }),
    },
  })
  const archive = openDeskArchive(desk, { onFault: () => undefined })
  const client = createRouterClient(createRouter(desk, archive))
  const brought = async (text: string): Promise<Story> => {
    for await (const { last } of await client.stories.import({ files: [file('story.txt', text)] })) {
      if (last.outcome === 'imported') return client.stories.open({ id: last.story.id })
    }
    throw new Error('nothing came in')
  }
  const target = ({ id, desk: { revision } }: Story) => ({ ...once(), id, revision })
  const approved = async (): Promise<Story> => {
    const story = await brought(clean)
    await desk.spelling.ready(story.language)
    const acknowledged = checkStory(desk, story).standing.map(({ fingerprint }) => fingerprint)
    return client.stories.approve({ ...target(story), by, overrides: [], acknowledged })
  }
  return {
    desk,
    client,
    brought,
    target,
    approved,
    async sent(): Promise<Story> {
      const { id } = await approved()
      await client.stories.export({ ...once(), ids: [id], as: { form: { format: 'text' } } })
      return client.stories.open({ id })
    },
    async waived(): Promise<{ readonly story: Story; readonly fingerprint: string }> {
      const story = await brought(repeated)
      const fingerprint = checkStory(desk, story).standing[0]?.fingerprint ?? ''
      const waiver = { fingerprint, reason: 'The agency wants it so', by }
      return { story: await client.stories.waive({ ...target(story), ...waiver }), fingerprint }
    },
    async held(): Promise<string> {
      const seen = await client.intake.inspect(file('held.txt', clean))
      return seen.held
    },
    async watched(): Promise<{ readonly id: string; readonly path: string }> {
      const path = `${test.folder}-hot`
      await mkdir(join(path, 'failed'), { recursive: true })
      await writeFile(join(path, 'failed', 'empty.txt'), '')
      await writeFile(join(path, 'failed', 'empty.txt.txt'), 'It is empty.\n')
      const [state] = valueOf(await addWatch(desk, path))
      return { id: state?.id ?? '', path }
    },
    async entries(): Promise<readonly string[]> {
      return (await Array.fromAsync(desk.store.ledger())).map(({ what }) => what)
    },
    async [Symbol.asyncDispose]() {
      await archive.close()
      await desk.watches.close()
      await test[Symbol.asyncDispose]()
    },
  }
}

type Open = Awaited<ReturnType<typeof openDesk>>

/** What each procedure leaves, and how it is called here; `first` is what has to be there before. */
const leaves: Readonly<
  Record<
    string,
    { readonly what: LedgerEvent['what']; readonly call: (at: Open) => Promise<() => Promise<unknown>> }
  >
> = {
  'backup.make': {
    what: 'backup',
    call:
      async ({ client }) =>
      async () =>
        Array.fromAsync(await client.backup.make()),
  },
  'settings.change': {
    what: 'settings',
    call:
      async ({ client }) =>
      () =>
        client.settings.change({ ...once(), change: { person: by } }),
  },
  'stories.create': {
    what: 'create',
    call:
      async ({ client }) =>
      () =>
        client.stories.create(once()),
  },
  'stories.save': {
    what: 'save',
    call: async ({ client, brought, target }) => {
      const story = await brought(clean)
      const content = { ...contentOf(story), headline: 'Another headline' }
      return () => client.stories.save({ ...target(story), content })
    },
  },
  'stories.record': {
    what: 'record',
    call: async ({ client, brought }) => {
      const { id } = await brought(clean)
      return () => client.stories.record({ id })
    },
  },
  'stories.bringBack': {
    what: 'bring-back',
    call: async ({ client, brought, target }) => {
      const story = await brought(clean)
      const content = { ...contentOf(story), headline: 'Another headline' }
      const saved = await client.stories.save({ ...target(story), content })
      return () => client.stories.bringBack({ ...target(saved), earlier: story.desk.revision, by })
    },
  },
  'stories.move': {
    what: 'move',
    call: async ({ client, brought, target }) => {
      const story = await brought(clean)
      return () => client.stories.move({ ...target(story), move: 'submit', by })
    },
  },
  'stories.revise': {
    what: 'revise',
    call: async ({ client, sent, target }) => {
      const story = await sent()
      return () => client.stories.revise({ ...target(story), kind: 'update', by })
    },
  },
  'stories.waive': {
    what: 'waive',
    call:
      async ({ waived }) =>
      () =>
        waived(),
  },
  'stories.unwaive': {
    what: 'unwaive',
    call: async ({ client, waived, target }) => {
      const { story, fingerprint } = await waived()
      return () => client.stories.unwaive({ ...target(story), fingerprint, by })
    },
  },
  'stories.approve': {
    what: 'approve',
    call:
      async ({ approved }) =>
      () =>
        approved(),
  },
  'stories.export': {
    what: 'export',
    call:
      async ({ sent }) =>
      () =>
        sent(),
  },
  'stories.import': {
    what: 'import',
    call:
      async ({ brought }) =>
      () =>
        brought(clean),
  },
  'stories.addSamples': {
    what: 'import',
    call:
      async ({ client }) =>
      () =>
        client.stories.addSamples(once()),
  },
  'watch.add': {
    what: 'settings',
    call:
      async ({ client }) =>
      () =>
        client.watch.add({ ...once(), own: true }),
  },
  'watch.turn': {
    what: 'settings',
    call: async ({ client, watched }) => {
      const { id } = await watched()
      return () => client.watch.turn({ ...once(), id, on: false })
    },
  },
  'watch.remove': {
    what: 'settings',
    call: async ({ client, watched }) => {
      const { id } = await watched()
      return () => client.watch.remove({ ...once(), id })
    },
  },
  'watch.settle': {
    what: 'watch',
    call: async ({ client, watched }) => {
      const { id } = await watched()
      return () => client.watch.settle({ ...once(), id, file: 'empty.txt', to: 'done' })
    },
  },
  'intake.keep': {
    what: 'import',
    call: async ({ client, held }) => {
      const name = await held()
      return () => client.intake.keep({ ...once(), held: name, choice: {}, items: [0] })
    },
  },
  'archive.confirmBackground': {
    what: 'background',
    call:
      async ({ client }) =>
      () =>
        client.archive.confirmBackground({ ...once(), text: sentence, language: 'en', by }),
  },
  'archive.undoBackground': {
    what: 'background',
    call: async ({ client }) => {
      await client.archive.confirmBackground({ ...once(), text: sentence, language: 'en', by })
      return () => client.archive.undoBackground({ ...once(), text: sentence, by })
    },
  },
  'vocabularies.import': {
    what: 'vocabulary',
    call:
      async ({ client }) =>
      () =>
        client.vocabularies.import({ ...once(), file: staff, field: 'people', by }),
  },
  'vocabularies.remove': {
    what: 'vocabulary',
    call: async ({ client }) => {
      const { vocabulary } = await client.vocabularies.import({ ...once(), file: staff, field: 'people', by })
      return () => client.vocabularies.remove({ ...once(), id: vocabulary.id, by })
    },
  },
  'presets.save': {
    what: 'preset',
    call:
      async ({ client }) =>
      () =>
        client.presets.save({ ...once(), preset, where: { folder: 'none' }, by }),
  },
  'presets.remove': {
    what: 'preset',
    call: async ({ client }) => {
      await client.presets.save({ ...once(), preset, where: { folder: 'none' }, by })
      return () => client.presets.remove({ ...once(), id: preset.id, by })
    },
  },
  'presets.restore': {
    what: 'preset',
    call: async ({ client }) => {
      await client.presets.save({ ...once(), preset, where: { folder: 'none' }, by })
      await client.presets.remove({ ...once(), id: preset.id, by })
      return () => client.presets.restore({ ...once(), id: preset.id, by })
    },
  },
  'house.save': {
    what: 'house',
    call: async ({ client }) => {
      const [house] = startingHouses
      if (!house) throw new Error('a house is shipped')
      return () => client.house.save({ ...once(), house: { ...house, name: 'Northwire' }, by })
    },
  },
  'house.remove': {
    what: 'house',
    call:
      async ({ client }) =>
      () =>
        client.house.remove({ ...once(), id: startingHouses[0]?.id ?? '', by }),
  },
  'house.addWord': {
    what: 'house',
    call:
      async ({ client }) =>
      () =>
        client.house.addWord({ ...once(), language: 'en', word: 'Aldermouth', by }),
  },
}

/** Procedures that change nothing of the library, and the reason where one might think otherwise. */
const leavesNone: Readonly<Record<string, string>> = {
  greet: 'reads',
  events: 'reads',
  'stories.list': 'reads',
  'stories.slugsToday': 'reads',
  'stories.open': 'reads',
  'stories.history': 'reads',
  'stories.revision': 'reads',
  'stories.previewExport': 'writes nothing; what is exported leaves an entry',
  'watch.list': 'reads',
  'watch.failed': 'reads',
  'watch.failedFile': 'reads; the file came from outside and is no story',
  'intake.inspect': 'holds bytes in memory; what is kept of them leaves an entry',
  'intake.inspectAgain': 'as above',
  'intake.letGo': 'forgets what was held in memory and never kept',
  'intake.saveReport': 'hands over words that the page showed; each story that came in has its own entry',
  'archive.search': 'reads',
  'archive.ranBefore': 'reads',
  'archive.series': 'reads',
  'archive.words': 'reads',
  'archive.rebuild': 'makes anew what follows from the stories, and changes none of them',
  'vocabularies.list': 'reads',
  'vocabularies.get': 'reads',
  'vocabularies.look': 'reads',
  'presets.preview': 'writes nothing',
  'presets.pickFolder': 'asks a person; the preset that it is for leaves an entry',
  'recovery.list': 'reads',
  'recovery.verify': 'reads; what is found damaged leaves an entry when it is found',
  'reports.waivers': 'reads',
  'house.dryRun': 'tries a rule and keeps nothing',
  'house.export': 'hands over a house, of which every change has its entry; no story leaves',
}

function proceduresOf(contract: object, path: readonly string[] = []): readonly string[] {
  if ('~orpc' in contract) return [path.join('.')]
  return Object.entries(contract).flatMap(([name, inner]) => proceduresOf(inner as object, [...path, name]))
}

describe('the ledger', () => {
  it('is of every procedure of the contract, but for those that are named with a reason', () => {
    expect([...Object.keys(leaves), ...Object.keys(leavesNone)].toSorted()).toEqual(
      proceduresOf(deskContract).toSorted(),
    )
  })

  it.each(Object.entries(leaves))('has an entry of %s', async (_name, { what, call }) => {
    await using at = await openDesk()
    const act = await call(at)
    const before = await at.entries()
    await act()
    expect((await at.entries()).slice(before.length)).toContain(what)
    expect((await at.desk.store.verify()).damage).toEqual([])
  })

  it('names who a record was handed to, and what of it', async () => {
    await using at = await openDesk()
    const { id } = await at.brought(clean)
    await storeSettings(at.desk, { ...at.desk.store.settings, person: by }, { what: 'settings' })
    await at.client.stories.record({ id })
    const last = (await Array.fromAsync(at.desk.store.ledger())).at(-1)
    expect(last).toMatchObject({
      what: 'record',
      by,
      story: id,
      detail: {
        fileName: expect.stringMatching(/\.record\.zip$/),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
  })
})
