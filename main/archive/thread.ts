import { parentPort, workerData } from 'node:worker_threads'
import { type Archive, openArchive } from './archive.ts'
import type { ArchivedStory } from './archived-story.ts'
import type { PassageQuestion } from './ran-before.ts'
import type { SearchQuery } from '../../shared/archive/search-query.ts'
import type { CallName, FromThread, ToThread } from './service.ts'

/*
 * The archive's own thread. Calls are answered one by one, in order; between them, and while none waits, segments
 * are written and merged in small steps.
 */

const port = parentPort
const folder = (workerData as { readonly folder: string }).folder
let archive: Archive | undefined
let housework: Generator<undefined, unknown> | undefined
const waiting: Extract<ToThread, { call: number }>[] = []
let isScheduled = false

port?.on('message', (message: ToThread) => {
  if ('cancel' in message) {
    const at = waiting.findIndex(({ call }) => call === message.cancel)
    if (at < 0) return
    waiting.splice(at, 1)
    answer({ cancelled: message.cancel })
  } else {
    waiting.push(message)
    schedule()
  }
})

function schedule(): void {
  if (isScheduled) return
  isScheduled = true
  // Messages that came meanwhile are read before the next step, so that a cancelled search is not begun.
  setImmediate(step)
}

function step(): void {
  isScheduled = false
  const next = waiting.shift()
  if (next) carryOut(next)
  // After a change at once, or else stories that come without a pause would all be held in memory.
  if (!next || next.name === 'keep') doHousework()
  if (waiting.length > 0 || housework) schedule()
}

function doHousework(): void {
  try {
    if (housework?.next().done === true) housework = undefined
  } catch {
    // A full disk: the newest stories stay in memory and in the database, and the next change tries again.
    housework = undefined
  }
}

function carryOut({ call, name, given }: Extract<ToThread, { call: number }>): void {
  try {
    answer({ call, value: run(name, given) })
  } catch (error) {
    answer({ call, error: error instanceof Error ? error.message : String(error) })
  }
  if (name === 'close') port?.close()
}

function answer(message: FromThread): void {
  port?.postMessage(message)
}

function run(name: CallName, given: unknown): unknown {
  if (name === 'close') {
    archive?.close()
    archive = undefined
    housework = undefined
    return undefined
  }
  if (name === 'empty') {
    archive?.close()
    housework = undefined
    archive = openArchive(folder, { isNew: true })
    return undefined
  }
  archive ??= openArchive(folder)
  if (name === 'status') return archive.status()
  if (name === 'keep') return changed(archive, () => archive?.keep(given as readonly ArchivedStory[]))
  if (name === 'drop') return changed(archive, () => archive?.drop(given as readonly string[]))
  if (name === 'revisions') return archive.revisions()
  if (name === 'search') return archive.search(given as SearchQuery)
  if (name === 'passages') return archive.passages(given as PassageQuestion)
  if (name === 'check') return toEnd(archive.check())
  toEnd(housework)
  housework = undefined
  return toEnd(archive.tidy(true))
}

function changed(open: Archive, task: () => void): undefined {
  task()
  housework ??= open.tidy()
  return undefined
}

function toEnd<Value>(steps: Generator<undefined, Value> | undefined): Value | undefined {
  for (;;) {
    const step = steps?.next()
    if (step === undefined) return undefined
    if (step.done === true) return step.value
  }
}
