import { createStore } from 'zustand/vanilla'
import type { FailedArrival, WatchState } from '../../shared/api/watch.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { DeskClient } from '../core/client.ts'
import { type Core, newMutation } from '../core/core.ts'
import { type Say, errorSentence } from '../i18n/say.ts'
import type { Intake } from '../intake/intake-desk.ts'
import type { Shell } from '../shell/shell-desk.ts'

export interface WatchDeskState {
  readonly folders: readonly WatchState[]
  /** The folder whose failed files are shown, and which they are. */
  readonly shown: { readonly id: string; readonly failed: readonly FailedArrival[] } | undefined
  /** A folder is being picked or changed. */
  readonly isBusy: boolean
}

interface Around {
  readonly core: Core
  readonly shell: Shell
  readonly intake: Intake
  readonly say: Say
}

/** The folders that the core watches, and what came of them. */
export function createWatchDesk({ core, shell, intake, say }: Around) {
  const store = createStore<WatchDeskState>(() => ({ folders: [], shown: undefined, isBusy: false }))

  core.onArrival(() => {
    void core
      .call((client) => client.watch.list())
      .then((answer) => {
        if (answer.ok) store.setState({ folders: answer.value })
      })
  })
  core.onEvent((event) => {
    if (event.event === 'watched') {
      store.setState({ folders: event.folders })
      const { shown } = store.getState()
      if (shown) void show(shown.id)
    }
    if (event.event === 'arrived') tell(event.folder, event.done, event.failed)
  })

  function tell(id: string, done: number, failed: number): void {
    const folder = store.getState().folders.find((one) => one.id === id)?.name ?? ''
    if (done > 0) shell.tell({ tone: 'done', text: say('watch.arrived', { count: done, folder }) })
    if (failed === 0) return
    shell.tell({
      tone: 'trouble',
      text: say('watch.arrivedFailed', { count: failed, folder }),
      action: { label: say('watch.showFailed'), run: () => void open(id) },
    })
  }

  async function open(id: string): Promise<void> {
    shell.ask({ kind: 'watched' })
    await show(id)
  }

  async function show(id: string): Promise<void> {
    const answer = await core.call((client) => client.watch.failed({ id }))
    store.setState({ shown: answer.ok ? { id, failed: answer.value } : undefined })
  }

  function heard<Value>(answer: Result<Value, DeskError>): Value | undefined {
    if (answer.ok) return answer.value
    shell.tell({ tone: 'trouble', text: errorSentence(say, answer.error) })
    return undefined
  }

  /** Changes what is watched, and shows how the folders do then. */
  async function change(
    ask: (client: DeskClient, mutation: { readonly mutation: string }) => Promise<WatchState[]>,
  ): Promise<void> {
    if (store.getState().isBusy) return
    const mutation = { mutation: newMutation() }
    store.setState({ isBusy: true })
    const folders = heard(await core.call((client) => ask(client, mutation)))
    store.setState({ isBusy: false, ...(folders && { folders }) })
  }

  async function settle(id: string, file: string, to: 'again' | 'done'): Promise<void> {
    const mutation = newMutation()
    const failed = heard(await core.call((client) => client.watch.settle({ mutation, id, file, to })))
    if (failed) store.setState({ shown: { id, failed } })
  }

  return {
    store,
    open,
    show,
    hide: () => store.setState({ shown: undefined }),
    /** Watches another folder: one that is picked in the shell's dialog, or the library's own. */
    add: ({ own }: { readonly own: boolean }) =>
      change((client, mutation) => client.watch.add({ ...mutation, own })),
    turn: (id: string, on: boolean) =>
      change((client, mutation) => client.watch.turn({ ...mutation, id, on })),
    remove: (id: string) => change((client, mutation) => client.watch.remove({ ...mutation, id })),
    /** Moves a failed file back to be tried again, or puts it away as done. */
    settle,
    /**
     * Looks at a failed file as at any that is imported: another encoding may make copy of it. Once it is kept, the
     * copy in the folder is put away as done.
     */
    async look(id: string, file: string): Promise<void> {
      const data = heard(await core.call((client) => client.watch.failedFile({ id, file })))
      if (!data) return
      const held = { name: file, data: new Blob([await data.arrayBuffer()]) }
      await intake.take([held], () => void settle(id, file, 'done'))
    },
  }
}

export type WatchDesk = ReturnType<typeof createWatchDesk>
