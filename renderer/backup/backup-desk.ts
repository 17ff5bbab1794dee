import { createStore } from 'zustand/vanilla'
import type { BackupStep } from '../../shared/api/backup.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Core } from '../core/core.ts'
import { download } from '../core/download.ts'
import { type Say, errorSentence } from '../i18n/say.ts'
import type { Shell } from '../shell/shell-desk.ts'

/** A backup that was asked for: under way, ended, or refused. */
export type BackupRun =
  | { readonly state: 'running'; readonly step: BackupStep | undefined }
  | { readonly state: 'ended'; readonly step: BackupStep }
  | { readonly state: 'failed'; readonly error: DeskError }

interface Around {
  readonly core: Core
  readonly shell: Shell
  readonly say: Say
}

/** Backs the library up, one backup at a time. It goes on where its dialog is closed, and is told when it ends. */
export function createBackupDesk({ core, shell, say }: Around) {
  const store = createStore<{ readonly run: BackupRun | undefined }>(() => ({ run: undefined }))
  let running: AbortController | undefined

  function tell(step: BackupStep): void {
    if (step.stage !== 'done') return
    if (step.delivery.how === 'download') download(step.delivery.url, step.fileName)
    const file = step.delivery.how === 'saved' ? step.delivery.path : step.fileName
    shell.tell({ tone: 'done', text: say('backup.done', { count: step.stories, file }) })
    if (step.lost.length > 0)
      shell.tell({ tone: 'trouble', text: say('backup.lost', { count: step.lost.length }) })
  }

  return {
    store,
    cancel(): void {
      running?.abort()
      running = undefined
      store.setState({ run: undefined })
    },
    async start(): Promise<void> {
      if (running) return
      const mine = new AbortController()
      running = mine
      store.setState({ run: { state: 'running', step: undefined } })
      const answer = await core.call(async (client) => {
        let last: BackupStep | undefined
        for await (const step of await client.backup.make(undefined, { signal: mine.signal })) {
          if (mine.signal.aborted) return undefined
          last = step
          store.setState({ run: { state: 'running', step } })
        }
        return last
      })
      if (mine.signal.aborted) return
      running = undefined
      if (!answer.ok) {
        store.setState({ run: { state: 'failed', error: answer.error } })
        shell.tell({ tone: 'trouble', text: errorSentence(say, answer.error) })
        return
      }
      const step = answer.value
      store.setState({ run: step && step.stage === 'done' ? { state: 'ended', step } : undefined })
      if (step) tell(step)
    },
  }
}

export type BackupDesk = ReturnType<typeof createBackupDesk>
