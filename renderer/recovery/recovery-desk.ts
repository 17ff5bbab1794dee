import { createStore } from 'zustand/vanilla'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Recovery, VerifyStep } from '../../shared/api/recovery.ts'
import type { Core } from '../core/core.ts'
import type { Shell } from '../shell/shell-desk.ts'

export interface RecoveryState {
  /** Undefined until it has been asked for. */
  readonly recovery: Recovery | undefined
  /** How far the verification is that is under way. */
  readonly progress: Pick<VerifyStep, 'done' | 'total'> | undefined
  /** What the last one came to. */
  readonly outcome: VerifyStep['outcome']
  readonly error: DeskError | undefined
}

/** What was found damaged, and the verification that a person asks for. Tells of damage once, when the page comes up. */
export function createRecoveryDesk({ core, shell }: { readonly core: Core; readonly shell: Shell }) {
  const store = createStore<RecoveryState>(() => ({
    recovery: undefined,
    progress: undefined,
    outcome: undefined,
    error: undefined,
  }))
  /** How many finds the person has been shown. */
  let shown = 0
  let running: AbortController | undefined

  async function read(): Promise<void> {
    const answer = await core.call((client) => client.recovery.list())
    if (!answer.ok) return
    const recovery = answer.value
    store.setState({ recovery })
    const isNew = recovery.found.length > shown
    shown = recovery.found.length
    if (isNew && shell.store.getState().dialog === undefined) shell.ask({ kind: 'recovery' })
  }

  core.onArrival(() => void read())
  core.onEvent((event) => {
    if (event.event === 'damage') void read()
  })

  async function verify(): Promise<void> {
    if (running) return
    const mine = new AbortController()
    running = mine
    store.setState({ progress: { done: 0, total: 0 }, outcome: undefined, error: undefined })
    const answer = await core.call(async (client) => {
      const steps = await client.recovery.verify(undefined, { signal: mine.signal })
      for await (const { done, total, outcome } of steps) {
        store.setState({ progress: { done, total }, ...(outcome && { outcome }) })
      }
    })
    running = undefined
    store.setState({
      progress: undefined,
      ...(!answer.ok && !mine.signal.aborted && { error: answer.error }),
    })
  }

  return { store, verify, stop: () => running?.abort() }
}

export type RecoveryDesk = ReturnType<typeof createRecoveryDesk>
