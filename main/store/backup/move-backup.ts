import type { DeskError } from '../../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../../shared/result.ts'
import { type FileSystem, removeIfThere } from '../file-system.ts'
import { backupRefusal } from './backup-refusals.ts'
import { cancelled } from './verify-backup.ts'
import { type BackupTask, putInPlace } from './write-backup.ts'

interface Move extends BackupTask {
  readonly fs: FileSystem
  /** Absolute. */
  readonly from: string
  /** Absolute, on any disk; what is there is replaced once the new one is whole. */
  readonly to: string
}

/**
 * Moves a backup elsewhere, to another disk too: written beside, synced, read back whole, then named; only then the one
 * that it was made from goes. Where that fails or is called off nothing is left at `to`.
 */
export async function moveBackup({
  fs,
  from,
  to,
  ...task
}: Move): Promise<Result<void | typeof cancelled, DeskError>> {
  const partial = `${to}.part`
  try {
    await removeIfThere(fs, partial)
    await copySynced(fs, from, partial)
    const placed = await putInPlace(partial, { fs, file: to, ...task })
    if (placed === undefined) {
      await removeIfThere(fs, partial)
      return ok(cancelled)
    }
    await removeIfThere(fs, from)
    return ok(undefined)
  } catch (error) {
    // The first error is the one to tell; a leftover is replaced by the next backup of this name.
    await removeIfThere(fs, partial).catch(() => undefined)
    return refused(backupRefusal(error, to))
  }
}

async function copySynced(fs: FileSystem, from: string, to: string): Promise<void> {
  const file = await fs.open(to, 'create')
  try {
    for await (const chunk of fs.stream(from, 0)) await file.write(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}
