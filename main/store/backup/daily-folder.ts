import { basename, join } from 'node:path'
import { sha256Hex } from '../sealed-json.ts'
import { backupsFolder } from './recovery.ts'

/** Where the daily backups of a library lie. */
export interface DailyFolder {
  /** Absolute. */
  readonly path: string
  /**
   * The folder above that a person named. It is never made: where its disk is not connected, backups would be written
   * beside it, and nobody would see.
   */
  readonly within?: string
}

/**
 * The library's own folder of backups, or one within the folder that a person named: there each library has its own,
 * told apart by its name and place, so that none takes another's backups for outdated.
 */
export function dailyFolder(library: string, within: string | undefined): DailyFolder {
  if (within === undefined) return { path: backupsFolder(library) }
  return { path: join(within, `${basename(library)}-${sha256Hex(library).slice(0, 8)}`), within }
}
