import { setTimeout as wait } from 'node:timers/promises'
import type { BackupStep } from '../../shared/api/backup.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { backupName } from '../store/backup/backup-name.ts'
import { backupsFolder } from '../store/backup/recovery.ts'
import { type BackupProgress, cancelled } from '../store/backup/verify-backup.ts'
import type { Desk } from './context.ts'

/** Milliseconds between two words about how far it is. */
const between = 200

/**
 * Backs the library up to a place that the person chose, or to one that it is offered from. Every step says how far it
 * is, the last one what came of it, or is a refusal. Whoever stops iterating, or calls it off by `signal`, stops it; then
 * nothing of it is left.
 */
export async function* backUp(
  { store, host, now }: Pick<Desk, 'store' | 'host' | 'now'>,
  signal?: AbortSignal,
): AsyncGenerator<Result<BackupStep, DeskError>> {
  if (!host.placeFile) {
    const message = {
      en: 'This edition makes backups on the command line: copydesk backup --out FILE.',
      ko: '이 에디션의 백업은 명령줄에서 만듭니다: copydesk backup --out FILE.',
    }
    return yield refused(deskError('BAD_INPUT', message, { what: 'backup' }))
  }
  const fileName = backupName(now())
  const place = await host.placeFile(fileName, backupsFolder(store.path))
  if (place === undefined) return yield ok({ stage: 'cancelled' })
  const stop = new AbortController()
  let progress: BackupProgress | undefined
  const making = store.backUp(place.path, {
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    onProgress: (step) => (progress = step),
  })
  try {
    const ended = making.then(() => true)
    while (!(await Promise.race([ended, wait(between, false)]))) if (progress) yield ok(progress)
    const made = await making
    if (!made.ok) return yield made
    if (made.value === cancelled) return yield ok({ stage: 'cancelled' })
    const { stories, size, lost } = made.value
    yield ok({ stage: 'done', fileName, delivery: place.deliver(), stories, size, lost: [...lost] })
  } finally {
    stop.abort()
    await making
  }
}
