import { join } from 'node:path'
import type { DeskError } from '../../../shared/api/errors.ts'
import { type Result, ok } from '../../../shared/result.ts'
import { type FileSystem, removeIfThere, unlessAbsent } from '../file-system.ts'
import type { ChainEnd } from '../ledger-entry.ts'
import type { DailyFolder } from './daily-folder.ts'
import { openBackup } from './open-backup.ts'
import { dailyBackups, dailyName, isDue, outdated } from './retention.ts'
import { cancelled } from './verify-backup.ts'
import type { BackupTask, WrittenBackup } from './write-backup.ts'

/** What a look at the daily backups came to: one was made, or there was no need. */
export type DailyOutcome =
  | { readonly how: 'made'; readonly backup: WrittenBackup }
  | { readonly how: 'not-due' | 'unchanged' | 'cancelled' }

/** What the daily backups need of a library. */
export interface DailySource {
  readonly fs: FileSystem
  readonly folder: DailyFolder
  /** The ledger's last entry. */
  readonly end: ChainEnd
  backUp(file: string, task: BackupTask): Promise<Result<WrittenBackup | typeof cancelled, DeskError>>
}

/** When the last daily backup was made, in ms; undefined where there is none. */
export async function lastDaily({
  fs,
  folder,
}: Pick<DailySource, 'fs' | 'folder'>): Promise<number | undefined> {
  return dailyBackups((await unlessAbsent(fs.list(folder.path))) ?? [])[0]?.at
}

/**
 * Makes a daily backup where a day has passed since the last one and something was done since, and then removes those
 * that are outdated. Each is whole in itself: the next one may be damaged, and it is the whole that a person needs. Throws
 * the file system's error where the folder cannot be made or read, or the one that a person named is not there.
 */
export async function keepDaily(
  source: DailySource,
  now: Date,
  task: BackupTask = {},
): Promise<Result<DailyOutcome, DeskError>> {
  const { fs, end } = source
  const { path: folder, within } = source.folder
  if (within !== undefined) await fs.list(within)
  await fs.makeFolder(folder)
  const before = dailyBackups(await fs.list(folder))
  const [last] = before
  if (!isDue(before, now)) return ok({ how: 'not-due' })
  const opened = last && (await openBackup(fs, join(folder, last.name)))
  if (opened?.ok && opened.value.manifest.ledger.hash === end.hash) return ok({ how: 'unchanged' })
  const made = await source.backUp(join(folder, dailyName((last?.number ?? 0) + 1, now)), task)
  if (!made.ok) return made
  if (made.value === cancelled) return ok({ how: 'cancelled' })
  for (const { name } of outdated(dailyBackups(await fs.list(folder))))
    await removeIfThere(fs, join(folder, name))
  return ok({ how: 'made', backup: made.value })
}
