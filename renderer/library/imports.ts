import { createStore } from 'zustand/vanilla'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type ImportNote, largestImport } from '../../shared/formats/report.ts'
import { type Result, ok } from '../../shared/result.ts'
import { type Core, newMutation } from '../core/core.ts'
import { download } from '../core/download.ts'
import type { Say } from '../i18n/say.ts'
import { type HeldFile, batches } from './batches.ts'
import { megabytes } from './megabytes.ts'
import { reportText } from './report-text.ts'
import type { Bundle } from '../../shared/formats/bundle.ts'
import { bundleHeld, countHeld, unpacked } from './bundled.ts'

/** One import, under way or done. */
export interface ImportRun {
  readonly total: number
  readonly outcomes: readonly ImportOutcome[]
  readonly state: 'running' | 'paused' | 'stopping' | 'stopped' | 'done'
  /** A person looked at its files and kept them one by one. */
  readonly wasLookedAt?: true
}

export interface ImportsState {
  readonly run: ImportRun | undefined
  /** What was said of each story imported in this sitting, by the story's id. */
  readonly notes: ReadonlyMap<string, readonly ImportNote[]>
}

/** Sends files to the core and follows what becomes of each. `finished` is told when the last has its answer. */
export function createImports(core: Core, say: Say, finished: (run: ImportRun) => void) {
  const store = createStore<ImportsState>(() => ({ run: undefined, notes: new Map() }))

  let last: Promise<void> = Promise.resolve()

  function isStopping(): boolean {
    return store.getState().run?.state === 'stopping'
  }

  /** Resolves at once, or when a person has had enough of the pause. */
  function unpaused(): Promise<void> {
    return new Promise((resolve) => {
      if (store.getState().run?.state !== 'paused') {
        resolve()
        return
      }
      const forget = store.subscribe(({ run }) => {
        if (run?.state === 'paused') return
        forget()
        resolve()
      })
    })
  }

  function setState(from: ImportRun['state'], state: ImportRun['state']): void {
    const { run } = store.getState()
    if (run?.state === from) store.setState({ run: { ...run, state } })
  }

  function add(...outcomes: readonly ImportOutcome[]): void {
    const { run, notes } = store.getState()
    if (!run) return
    const all = [...run.outcomes, ...outcomes]
    const worth = outcomes.flatMap((one) => ('notes' in one ? [[one.story.id, one.notes] as const] : []))
    store.setState({
      // A bundle may hold more stories than it says files.
      run: { ...run, outcomes: all, total: Math.max(run.total, all.length) },
      notes: worth.length === 0 ? notes : new Map([...notes, ...worth]),
    })
  }

  async function send(files: readonly HeldFile[]): Promise<void> {
    let answered = 0
    // A step of thousands is not worth a drawing of its own.
    let [heard, drawn]: [ImportOutcome[], number] = [[], performance.now()]
    const flush = (): void => {
      add(...heard)
      ;[heard, drawn] = [[], performance.now()]
    }
    const answer = await core.call(async (client) => {
      // Sent again after a lost connection, but never what has its answer already.
      const rest = files.slice(answered)
      if (rest.length === 0) return
      for await (const step of await client.stories.import({ files: [...rest] })) {
        answered += 1
        heard.push(step.last)
        if (performance.now() - drawn > betweenDrawings) flush()
      }
    })
    flush()
    if (answer.ok) return
    const { code } = answer.error
    add(
      ...files.slice(answered).map(({ name }): ImportOutcome => {
        return failed(name, code, say('import.refused', { file: name }))
      }),
    )
  }

  async function run(files: readonly HeldFile[]): Promise<void> {
    store.setState({ run: { total: files.length, outcomes: [], state: 'running' } })
    const bundles: (readonly [HeldFile, Bundle])[] = []
    const plain: HeldFile[] = []
    for (const file of files) {
      const bundle = await bundleHeld(file)
      if (bundle) bundles.push([file, bundle])
      else plain.push(file)
    }
    await sendAll(plain)
    const counts = await Promise.all(bundles.map((one) => countHeld(...one)))
    const { run: begun } = store.getState()
    if (begun)
      store.setState({ run: { ...begun, total: counts.reduce((sum, count) => sum + count, plain.length) } })
    for (const one of bundles) await sendBundle(...one)
    end()
  }

  function end(): void {
    const { run: done } = store.getState()
    if (!done) return
    const over: ImportRun = isStopping()
      ? { ...done, state: 'stopped' }
      : { ...done, total: done.outcomes.length, state: 'done' }
    store.setState({ run: over })
    finished(over)
  }

  /** Unpacks a zip or a long feed a message at a time, so that no more of it is held than is sent. */
  async function sendBundle(held: HeldFile, bundle: Bundle): Promise<void> {
    let waiting: HeldFile[] = []
    for await (const file of unpacked(held, bundle)) {
      if (isStopping()) return
      if ('data' in file) waiting.push(file)
      else
        add({
          outcome: 'failed',
          file: file.name,
          code: file.code,
          message: file.message,
          korean: file.korean,
        })
      if (waiting.length < aMessage) continue
      await sendAll(waiting)
      waiting = []
    }
    await sendAll(waiting)
  }

  async function sendAll(files: readonly HeldFile[]): Promise<void> {
    const { batches: messages, tooLarge } = batches(files)
    add(
      ...tooLarge.map(({ name, data }): ImportOutcome => {
        const values = { file: name, size: megabytes(data.size), most: megabytes(largestImport) }
        return failed(name, 'too-large', say('import.tooLarge', values))
      }),
    )
    for (const message of messages) {
      await unpaused()
      if (!isStopping()) await send(message)
    }
  }

  return {
    store,
    /** Saves what an import came to as a text, where the shell says; an error where the shell could not. */
    async save(of: ImportRun): Promise<Result<void, DeskError>> {
      const mutation = newMutation()
      const text = reportText(of, say)
      const answer = await core.call((client) => client.intake.saveReport({ mutation, text }))
      if (!answer.ok) return answer
      const { delivery, fileName } = answer.value
      if (delivery.how === 'download') download(delivery.url, fileName)
      return ok(undefined)
    },
    /** Tells what became of files that were looked at first, after any import that is under way. */
    tell(outcomes: readonly ImportOutcome[]): void {
      last = last.then(() => {
        store.setState({
          run: { total: outcomes.length, outcomes: [], state: 'running', wasLookedAt: true },
        })
        add(...outcomes)
        end()
      })
    },
    /** Imports files, after any import that is under way. */
    start(files: readonly HeldFile[]): Promise<void> {
      if (files.length > 0) last = last.then(() => run(files))
      return last
    },
    /** Stops after the message that is under way, whose files the core may have read already. */
    stop(): void {
      setState('paused', 'stopping')
      setState('running', 'stopping')
    },
    /** Waits after the message that is under way, until it is resumed or stopped. */
    pause: () => setState('running', 'paused'),
    resume: () => setState('paused', 'running'),
  }
}

/** A file that did not reach the core. The page's sentence is in its language as it is. */
function failed(file: string, code: string, sentence: string): ImportOutcome {
  return { outcome: 'failed', file, code, message: sentence, korean: sentence }
}

/** Milliseconds. */
const betweenDrawings = 100

/** How many files of a bundle are unpacked before they are sent. */
const aMessage = 10

export type Imports = ReturnType<typeof createImports>
