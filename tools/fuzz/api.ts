import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSamples } from '../../main/desk/add-samples.ts'
import { createDesk } from '../../main/desk/context.ts'
import { openDeskArchive } from '../../main/desk/desk-archive.ts'
import { createRouter } from '../../main/desk/router.ts'
import { createPageServer } from '../../main/desk/serve-pages.ts'
import { openLibrary } from '../../main/store/library.ts'
import type { Store } from '../../main/store/store.ts'
import { type Random, randomFrom } from '../../quality/random.ts'
import { ok } from '../../shared/result.ts'
import { type Conversation, type Ended, createConversation } from './api-conversation.ts'
import { type Replayed, anyCall } from './api-calls.ts'
import { hostileValue } from './hostile-values.ts'
import { callFrame, importFrame, inspectFrame, oddFrame } from './api-frames.ts'
import { type Transport, portTransport, socketTransport } from './api-lines.ts'

export interface ApiReport {
  readonly sent: number
  /** How often each thing came about: kinds of messages, and the answers by their code. */
  readonly counts: ReadonlyMap<string, number>
  /** What must not be; a run ends at the first. */
  readonly fault?: string
}

/** Calls that are under way at once. */
const atOnce = 24

/**
 * Sends `messages` malformed, hostile and out-of-order messages to a desk of its own, by both transports in turn. Each has
 * to end in a valid answer, a typed error or a closed line; and the store may commit only what a valid call asked for.
 */
export async function fuzzApi(messages: number, seed: number): Promise<ApiReport> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-fuzz-'))
  const counts = new Map<string, number>()
  const count = (what: string, times = 1): void => void counts.set(what, (counts.get(what) ?? 0) + times)
  const faults: string[] = []
  const found = (what: string): void => void faults.push(what)
  const crashed = (error: unknown): void => found(`Nobody caught: ${stackOf(error)}`)
  process.on('unhandledRejection', crashed).on('uncaughtException', crashed)

  const now = (): Date => new Date()
  const opened = await openLibrary(folder, { shell: 'command-line', version: '0.0.0', now })
  if (!opened.ok) throw new Error(opened.error.message)
  let commits = 0
  const store = countingCommits(opened.value, () => (commits += 1))
  const desk = createDesk({
    store,
    version: '0.0.0',
    now,
    host: {
      edition: 'browser',
      capabilities: { saveDialog: false, systemMenu: false, printPdf: false, pickFolder: false },
      deliver: () => Promise.resolve(ok({ how: 'cancelled' })),
    },
  })
  const archive = openDeskArchive(desk, { onFault: crashed })
  const serve = createPageServer(createRouter(desk, archive), (error) =>
    found(`A fault inside: ${stackOf(error)}`),
  )
  const transports: readonly Transport[] = [await socketTransport(serve, folder), portTransport(serve)]
  await addSamples(desk)
  await archive.inStep
  commits = 0

  const random = randomFrom(seed)
  const replayed: Replayed = []
  let sent = 0
  let round = 0
  let mayStore = 0
  try {
    while (sent < messages && faults.length === 0) {
      const transport = transports[round % transports.length]
      if (transport === undefined) break
      round += 1
      const talk = createConversation(await transport.dial(), found)
      const calls = Array.from({ length: atOnce }, (_, id) =>
        askAnything(talk, id, store, replayed, random, found),
      )
      for (const { ended, stored } of await Promise.all(calls)) {
        sent += 1
        mayStore += stored
        count(`${transport.name}, calls: ${ended}`)
      }
      for (let odd = 0, goesOn = true; goesOn && odd < atOnce; odd += 1) {
        goesOn = await talk.sendOdd(random.below(10) === 0 ? hostileValue(random) : oddFrame(random))
        sent += 1
        count(`${transport.name}, odd frames: ${goesOn ? 'passed over or answered' : 'line closed'}`)
      }
      if (commits > mayStore) found(`${commits} commits, though valid calls asked for ${mayStore} at most.`)
      if (Reflect.get({}, 'polluted') !== undefined) found('The prototype of every object was changed.')
      talk.close()
    }
    count('changes stored', commits)
    const { damage } = await store.verify()
    for (const { message } of damage) found(message)
  } finally {
    for (const transport of transports) await transport.close()
    await archive.close()
    await store.close()
    process.off('unhandledRejection', crashed).off('uncaughtException', crashed)
    await rm(folder, { recursive: true, force: true })
  }
  const [fault] = faults
  return { sent, counts, ...(fault !== undefined && { fault }) }
}

/** Sends one call of any kind; says how it ended, and how often the store may have been written for it. */
async function askAnything(
  talk: Conversation,
  id: number,
  store: Store,
  replayed: Replayed,
  random: Random,
  found: (fault: string) => void,
): Promise<{ readonly ended: Ended; readonly stored: number }> {
  if (random.below(40) === 0) {
    const files = Array.from({ length: 1 + random.below(2) }, (_, at) => anyFile(at, random))
    const ended = await talk.ask(id, await importFrame(id, files))
    return { ended, stored: files.length }
  }
  if (random.below(40) === 0) {
    return { ended: await talk.ask(id, await inspectFrame(id, anyFile(0, random))), stored: 0 }
  }
  const { procedure, input, valid, mayStore } = anyCall(store, replayed, random)
  const manner = procedure === 'events' ? 'first word' : random.below(12) === 0 ? 'hang up' : 'to the end'
  const ended = await talk.ask(id, callFrame(id, procedure, input), manner)
  if (ended === 'done' && !valid)
    found(`${procedure} took what the contract refuses: ${JSON.stringify(input)}`)
  return { ended, stored: ended === 'done' || ended === 'hung up' ? mayStore : 0 }
}

function anyFile(at: number, random: Random): File {
  const text =
    random.pick(['Crane topples\n\nNobody was hurt.\n', '<html><p>x', '{"version":', '\u0000\u0001', '']) ??
    ''
  return new File([text], random.pick([`story-${at}.txt`, '../../x', '\u202e.txt', 'a.docx']) ?? '')
}

function countingCommits(store: Store, committed: () => void): Store {
  return new Proxy(store, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown => {
        if (key === 'commit') committed()
        return Reflect.apply(value, target, given)
      }
    },
  })
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`}`
}
