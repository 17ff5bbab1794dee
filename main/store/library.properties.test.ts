import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from './documents.ts'
import { type Fault, type Operation, faultyFileSystem } from './faulty-file-system.test-support.ts'
import { open } from './library.test-support.ts'
import { type MemoryDisk, memoryDisk } from './memory-disk.test-support.ts'
import { saving, storyOf } from './stories.test-support.ts'
import type { Store, Transaction } from './store.ts'

const ids = ['harbour1', 'harbour2', 'harbour3', 'harbour4'] as const

/** What a person at the desk does next. */
type Step =
  | { readonly do: 'commit'; readonly stories: readonly string[]; readonly settings: boolean }
  | { readonly do: 'checkpoint' }
  | { readonly do: 'wait' }
  | { readonly do: 'break'; readonly fault: Fault }
  | { readonly do: 'mend' }

const operations: readonly Operation[] = [
  'create',
  'write',
  'sync',
  'truncate',
  'rename',
  'remove',
  'make-folder',
  'sync-folder',
  'read',
  'list',
  'stamp',
]

const fault: fc.Arbitrary<Fault> = fc.record({
  on: fc.constantFrom(...operations),
  path: fc.constantFrom(/./, /journal/, /ledger/, /stories/, /settings|catalogue/),
  code: fc.constantFrom('ENOSPC', 'EACCES', 'EIO'),
  after: fc.nat(3),
  times: fc.integer({ min: 1, max: 4 }),
  torn: fc.nat(3000),
})

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('commit'),
      stories: fc.subarray([...ids], { minLength: 0 }),
      settings: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'checkpoint' }) },
  { weight: 4, arbitrary: fc.constant({ do: 'wait' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('break'), fault }) },
  { weight: 1, arbitrary: fc.constant({ do: 'mend' }) },
)

/** The transaction of a round: its number is in everything it stores, so that whose work a thing is can be told. */
function transactionOf(round: number, { stories, settings }: Extract<Step, { do: 'commit' }>): Transaction {
  const documents = stories.map((id) => storyOf(id, `Round ${round}. ${'Tide. '.repeat(round % 40)}`, round))
  return {
    ...saving(documents),
    ...(settings && { settings: { ...defaultSettings, person: `Round ${round}`, houses: [] } }),
    events: [
      ...saving(documents).events,
      { what: 'settings', at: '2026-11-24T09:00:00Z', revision: round, detail: { round } },
    ],
  }
}

interface SittingPlan {
  readonly steps: readonly Step[]
  /** Of the disk, before the power goes. */
  readonly calls: number
  readonly slow: boolean
}

interface Sitting {
  readonly told: readonly number[]
  readonly done: ReadonlyMap<number, Transaction>
}

/** Works until the steps are done or the power goes, and says which rounds were told as saved by then. */
async function workOn(
  disk: MemoryDisk,
  { steps, calls, slow }: SittingPlan,
  first: number,
  draw: () => number,
): Promise<Sitting> {
  const fs = faultyFileSystem(disk)
  if (slow) fs.slowDown(() => Math.floor(draw() * 3))
  const power = fs.cutPowerAfter(calls)
  const told: number[] = []
  const done = new Map<number, Transaction>()
  let round = first
  const work = async (): Promise<void> => {
    const store = await open('/library', fs)
    const running: Promise<unknown>[] = []
    for (const step of steps) {
      switch (step.do) {
        case 'commit': {
          const mine = (round += 1)
          const transaction = transactionOf(mine, step)
          done.set(mine, transaction)
          running.push(store.commit(transaction).then((result) => void (result.ok && told.push(mine))))
          break
        }
        case 'checkpoint':
          running.push(store.checkpoint())
          break
        case 'wait':
          await Promise.all(running.splice(0))
          break
        case 'break':
          fs.breakDown(step.fault)
          break
        case 'mend':
          fs.mend()
      }
    }
    await Promise.all(running)
  }
  await Promise.race([work(), power])
  return { told: [...told], done }
}

/** The rounds of which the ledger has an entry, in its order. */
async function roundsIn(store: Store): Promise<readonly number[]> {
  const entries = await Array.fromAsync(store.ledger())
  return entries.filter(({ what }) => what === 'settings').map(({ revision }) => revision ?? 0)
}

/** What the stories and settings must be once these rounds are stored, in this order. */
function stateAfter(rounds: readonly number[], done: ReadonlyMap<number, Transaction>) {
  const state = new Map<string, unknown>()
  for (const round of rounds) {
    const transaction = done.get(round)
    for (const { story } of transaction?.stories ?? []) state.set(story.id, story)
    if (transaction?.settings) state.set('settings', transaction.settings)
  }
  return state
}

async function stateOf(store: Store) {
  const state = new Map<string, unknown>()
  for (const id of store.summaries.keys()) {
    const found = await store.get(id)
    state.set(id, found.ok ? found.value : found.error)
  }
  if (store.settings.person !== '') state.set('settings', store.settings)
  return state
}

describe('a library on a disk that fails and loses power', () => {
  it('has every transaction that was told as saved after it, and none by half', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            steps: fc.array(step, { maxLength: 25 }),
            calls: fc.integer({ min: 30, max: 400 }),
            slow: fc.boolean(),
            killed: fc.boolean(),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
        async (sittings, draws) => {
          const draw = () => draws.next().value ?? 0
          let disk = memoryDisk()
          const told: number[] = []
          const done = new Map<number, Transaction>()
          for (const { killed, ...plan } of sittings) {
            const sitting = await workOn(disk, plan, done.size, draw)
            told.push(...sitting.told)
            for (const [round, transaction] of sitting.done) done.set(round, transaction)
            disk = killed ? disk.afterKill() : disk.afterPowerCut(draw)
            // The process that held it is gone.
            await disk.remove('/library/lock.json').catch(() => undefined)
            const store = await open('/library', disk)
            const rounds = await roundsIn(store)
            expect(rounds).toEqual(expect.arrayContaining(told))
            expect(await stateOf(store)).toEqual(stateAfter(rounds, done))
            const { damage } = await store.verify()
            expect(damage.filter(({ where }) => where !== 'journal')).toEqual([])
            await store.close()
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
