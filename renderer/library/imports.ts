import { createStore } from 'zustand/vanilla'
import type { ImportOutcome } from '../../shared/api/contract.ts'
import { type ImportNote, largestImport } from '../../shared/formats/report.ts'
import type { Core } from '../core/core.ts'
import type { Say } from '../i18n/say.ts'
import { type HeldFile, batches } from './batches.ts'

/** One import, under way or done. */
export interface ImportRun {
  readonly total: number
  readonly outcomes: readonly ImportOutcome[]
  readonly state: 'running' | 'stopping' | 'stopped' | 'done'
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

  function add(...outcomes: readonly ImportOutcome[]): void {
    const { run, notes } = store.getState()
    if (!run) return
    const told = new Map(notes)
    for (const one of outcomes) if ('notes' in one) told.set(one.story.id, one.notes)
    store.setState({ run: { ...run, outcomes: [...run.outcomes, ...outcomes] }, notes: told })
  }

  async function send(files: readonly HeldFile[]): Promise<void> {
    let answered = 0
    const answer = await core.call(async (client) => {
      // Sent again after a lost connection, but never what has its answer already.
      const rest = files.slice(answered)
      if (rest.length === 0) return
      for await (const step of await client.stories.import({ files: [...rest] })) {
        answered += 1
        add(step.last)
      }
    })
    if (answer.ok) return
    const { code } = answer.error
    add(
      ...files.slice(answered).map(({ name }): ImportOutcome => {
        return { outcome: 'failed', file: name, code, message: say('import.refused', { file: name }) }
      }),
    )
  }

  async function run(files: readonly HeldFile[]): Promise<void> {
    store.setState({ run: { total: files.length, outcomes: [], state: 'running' } })
    const { batches: messages, tooLarge } = batches(files)
    add(
      ...tooLarge.map(({ name, data }): ImportOutcome => {
        const values = { file: name, size: megabytes(data.size), most: megabytes(largestImport) }
        return { outcome: 'failed', file: name, code: 'too-large', message: say('import.tooLarge', values) }
      }),
    )
    for (const message of messages) if (!isStopping()) await send(message)
    const { run: done } = store.getState()
    if (!done) return
    const over: ImportRun = { ...done, state: isStopping() ? 'stopped' : 'done' }
    store.setState({ run: over })
    finished(over)
  }

  return {
    store,
    /** Imports files, after any import that is under way. */
    start(files: readonly HeldFile[]): Promise<void> {
      if (files.length > 0) last = last.then(() => run(files))
      return last
    },
    /** Stops after the message that is under way, whose files the core may have read already. */
    stop(): void {
      const { run } = store.getState()
      if (run?.state === 'running') store.setState({ run: { ...run, state: 'stopping' } })
    },
  }
}

export type Imports = ReturnType<typeof createImports>

function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024))
}
