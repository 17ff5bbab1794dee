import { setTimeout as wait } from 'node:timers/promises'
import type { BackupStep } from '../../shared/api/backup.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { backupName } from '../store/backup/backup-name.ts'
import { backupsFolder } from '../store/backup/recovery.ts'
import { type BackupProgress, cancelled } from '../store/backup/verify-backup.ts'
import type { WrittenBackup } from '../store/backup/write-backup.ts'
import type { Desk } from './context.ts'

/** Milliseconds between two words about how far it is. */
const between = 200

/** How far a backup is, and at last what came of it. */
export type BackupToStep =
  | BackupProgress
  | ({ readonly stage: 'done' } & Omit<WrittenBackup, 'file' | 'lost'> & { readonly lost: string[] })
  | { readonly stage: 'cancelled' }

/**
 * Backs the library up to a file and keeps in the ledger that it was. Whoever stops iterating, or calls it off by `signal`,
 * stops it; then nothing of it is left.
 */
export async function* backUpTo(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  file: string,
  signal?: AbortSignal,
): AsyncGenerator<Result<BackupToStep, DeskError>> {
  const stop = new AbortController()
  let progress: BackupProgress | undefined
  const making = store.backUp(file, {
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    onProgress: (step) => (progress = step),
  })
  try {
    const ended = making.then(() => true)
    while (!(await Promise.race([ended, wait(between, false)]))) if (progress) yield ok(progress)
    const made = await making
    if (!made.ok) return yield made
    if (made.value === cancelled) return yield ok({ stage: 'cancelled' })
    const told = await tellBackup({ store, now }, made.value)
    if (!told.ok) return yield told
    const { createdAt, stories, entries, size, lost } = made.value
    yield ok({ stage: 'done', createdAt, stories, entries, size, lost: [...lost] })
  } finally {
    stop.abort()
    await making
  }
}

/**
 * Backs the library up to a place that the person chose, or to one that it is offered from. Every step says how far it
 * is, the last one what came of it, or is a refusal.
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
  for await (const step of backUpTo({ store, now }, place.path, signal)) {
    if (!step.ok) yield step
    else if (step.value.stage !== 'done') yield ok(step.value)
    else {
      const { stories, size, lost } = step.value
      yield ok({ stage: 'done', fileName, delivery: place.deliver(), stories, size, lost })
    }
  }
}

/**
 * Keeps in the ledger that the whole library went into a file, and up to which entry. A library that cannot be written is
 * backed up all the same.
 */
export async function tellBackup(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  { file, stories, entries, size }: WrittenBackup,
): Promise<Result<void, DeskError>> {
  if (!store.writable) return ok(undefined)
  const { person } = store.settings
  const detail = { file, stories, entries, size }
  const event = {
    what: 'backup',
    at: now().toISOString(),
    ...(person !== '' && { by: person }),
    detail,
  } as const
  return store.commit({ stories: [], events: [event] })
}
