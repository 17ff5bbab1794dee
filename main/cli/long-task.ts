import type { BackupProgress } from '../store/backup/verify-backup.ts'
import type { Arguments } from './command.ts'
import type { Io } from './io.ts'

/** Milliseconds between two lines that say how far it is. */
const pause = 1000

const stages = { writing: 'Written', checking: 'Checked' } as const

/** Says how far a backup or a restoration is, once a second. */
export function stageLines({ quiet }: Pick<Arguments, 'quiet'>, io: Io): (progress: BackupProgress) => void {
  let last: number | undefined
  return ({ stage, done, total }) => {
    const now = performance.now()
    last ??= now
    if (quiet || now - last < pause) return
    last = now
    io.err(`${stages[stage]}: ${done} of ${total} stories.`)
  }
}

/** Runs a task that Ctrl-C, or a service manager, calls off. */
export async function interruptible<Value>(task: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const stop = new AbortController()
  const onStop = () => stop.abort()
  process.once('SIGINT', onStop).once('SIGTERM', onStop)
  try {
    return await task(stop.signal)
  } finally {
    process.off('SIGINT', onStop).off('SIGTERM', onStop)
  }
}
