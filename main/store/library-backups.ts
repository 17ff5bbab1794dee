import { isAbsolute } from 'node:path'
import type { Settings } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, refused } from '../../shared/result.ts'
import { backupRefusal } from './backup/backup-refusals.ts'
import { type DailyOutcome, type DailySource, keepDaily, lastDaily } from './backup/daily.ts'
import { Snapshot } from './backup/snapshot.ts'
import type { cancelled } from './backup/verify-backup.ts'
import { type BackupTask, type WrittenBackup, writeBackup } from './backup/write-backup.ts'
import { nameInLibrary } from './library-context.ts'
import type { LibraryParts } from './open-parts.ts'

type Turn = <Value>(task: () => Promise<Value>) => Promise<Value>

/** The library's turns that a backup takes, and what only the library knows. */
interface BackupSource {
  /** Of the application. */
  readonly version: string
  readonly settings: () => Settings
  /** When the files have been brought up to date, as far as the disk lets them, and while no checkpoint is under way. */
  readonly betweenCheckpoints: Turn
  /** Between two commits. */
  readonly betweenCommits: Turn
  readonly reading: Turn
}

/** The backups of an open library: those that a person asks for, and the daily ones. */
export class LibraryBackups {
  readonly #parts: LibraryParts
  readonly #source: BackupSource
  /** Those that a backup is being made of. */
  readonly #snapshots = new Set<Snapshot>()

  constructor(parts: LibraryParts, source: BackupSource) {
    this.#parts = parts
    this.#source = source
  }

  /** Hands the files of stories, which are about to be replaced, to the backups that need them as they are. */
  async keep(ids: readonly string[]): Promise<void> {
    for (const snapshot of this.#snapshots) await snapshot.keep(ids)
  }

  /** As `Store.backUp`. */
  async backUp(
    file: string,
    task: BackupTask = {},
  ): Promise<Result<WrittenBackup | typeof cancelled, DeskError>> {
    const { context } = this.#parts
    const inside = nameInLibrary(context, file)
    if (!/^(?:\.\.\/|backups\/[^/]+$)/.test(inside) && !isAbsolute(inside)) {
      const message = {
        en: `A backup does not belong among the library’s own files; name a file outside of ${context.path}.`,
        ko: `백업은 라이브러리의 파일들 사이에 둘 수 없습니다. ${context.path} 밖의 파일을 정하십시오.`,
      }
      return refused(deskError('BAD_INPUT', message, { what: file }))
    }
    // Where the files cannot be brought up to date, as on a full disk, what the journal has is taken from there.
    const snapshot = await this.#source.betweenCheckpoints(() => this.#snapshot())
    try {
      const { fs, now } = context
      return await writeBackup(snapshot, { fs, file, version: this.#source.version, now, ...task })
    } finally {
      this.#snapshots.delete(snapshot)
    }
  }

  /** As `Store.lastDaily`. */
  lastDaily(): Promise<number | undefined> {
    return lastDaily(this.#daily)
  }

  /** As `Store.keepDaily`. */
  async keepDaily(task: BackupTask = {}): Promise<Result<DailyOutcome, DeskError>> {
    const { path, within } = this.#parts.dailyFolder
    try {
      return await keepDaily(this.#daily, this.#parts.context.now(), task)
    } catch (error) {
      return refused(backupRefusal(error, within ?? path))
    }
  }

  get #daily(): DailySource {
    const { context, ledger, dailyFolder } = this.#parts
    return {
      fs: context.fs,
      folder: dailyFolder,
      end: ledger.end,
      backUp: (file, task) => this.backUp(file, task),
    }
  }

  /** The library as it is now. */
  async #snapshot(): Promise<Snapshot> {
    const { ids } = await this.#parts.stories.list()
    return this.#source.betweenCommits(async () => {
      const snapshot = new Snapshot(this.#parts, this.#source.settings(), ids, this.#source.reading)
      this.#snapshots.add(snapshot)
      return snapshot
    })
  }
}
