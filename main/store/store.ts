import type { Settings, Summary } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Revision } from '../../shared/api/history.ts'
import type { Result } from '../../shared/result.ts'
import type { Story } from '../../shared/story/record.ts'
import type { DailyOutcome } from './backup/daily.ts'
import type { cancelled } from './backup/verify-backup.ts'
import type { BackupTask, WrittenBackup } from './backup/write-backup.ts'
import type { Chains } from './chains.ts'
import type { Shelves } from './shelves.ts'
import type { VocabularyFiles } from './vocabulary-files.ts'

/* The store's interface: what the desk needs of a library folder. */

/** What happened, for the ledger. The store adds the sequence number and the chain. */
export interface LedgerEvent {
  readonly what:
    | 'import'
    | 'create'
    | 'save'
    | 'bring-back'
    | 'move'
    | 'revise'
    | 'waive'
    | 'unwaive'
    | 'approve'
    | 'export'
    | 'settings'
    | 'background'
    | 'house'
    | 'vocabulary'
    | 'preset'
    | 'watch'
    | 'record'
    | 'backup'
    | 'damage'
  readonly at: string
  readonly by?: string
  readonly story?: string
  readonly version?: number
  readonly revision?: number
  /** The canonical hash of the story after the event. */
  readonly sha256?: string
  /** What belongs to this kind of event: overrides, file name, notes. JSON only. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** SHA-256 of the stable JSON of what was stored with an event: whatever is in it, none of it changes unseen. */
export interface StoredDigests {
  /** Of the event's story, with its approval, waivers and exports. Absent in ledgers of before there was need of it. */
  readonly stored?: string
  /** Of the settings. */
  readonly settings?: string
}

/** A link of the ledger's chain: an event and the hash of the entry before. */
export interface LedgerEntry extends LedgerEvent, StoredDigests {
  readonly seq: number
  /** The `hash` of the entry before; 64 zeros for the first. */
  readonly previous: string
  /** More entries of the same transaction follow: a ledger that ends on such a one was cut off in it. */
  readonly continues?: true
  /** SHA-256 of this entry's canonical JSON without `hash`. */
  readonly hash: string
}

/** Any number of stories and what is to be remembered of them: all of it is stored, or none. */
export interface Transaction {
  readonly stories: readonly { readonly story: Story; readonly summary: Summary }[]
  readonly settings?: Settings
  readonly events: readonly LedgerEvent[]
}

/** Something `verify` found wrong, or had to set aside. */
export interface Damage {
  readonly where:
    | 'library'
    | 'journal'
    | 'history'
    | 'ledger'
    | 'story'
    | 'approval'
    | 'export'
    | 'settings'
    | 'catalogue'
    | 'archive'
    | 'vocabulary'
  /** The file, or the ledger's entry number. */
  readonly at: string
  /** One sentence for a person. */
  readonly message: string
  /** The same in Korean. */
  readonly korean: string
}

/** What `verify` has looked at, and what it found. */
export interface Verification {
  readonly stories: number
  readonly entries: number
  /** Of the ledger: what each kept story was approved as, and what left. */
  readonly approvals: number
  readonly exports: number
  /** Earlier revisions that are kept. */
  readonly revisions: number
  /** The files that were set aside, now or before, by their names in the library. */
  readonly setAside: readonly string[]
  /** The chain's end: written down elsewhere, it proves later that nothing up to it was changed or cut off. */
  readonly head: { readonly seq: number; readonly hash: string }
  /** The first entry at which the chain does not hold: from there on the ledger proves nothing. */
  readonly firstBroken?: number
  readonly damage: readonly Damage[]
}

/** A place where the chain does not hold. */
export interface BrokenLink {
  /** The entry's number, as it stands in the ledger or as its place demands. */
  readonly seq: number
  /** One sentence for a person. */
  readonly message: string
  /** The same in Korean. */
  readonly korean: string
}

export interface ChainReport {
  readonly entries: number
  /** The first is where the ledger stops being a proof; at most 20. */
  readonly broken: readonly BrokenLink[]
}

export interface Store {
  /** The library's folder, absolute. */
  readonly path: string
  readonly writable: boolean
  /** Why the library cannot be written, where it cannot; a commit is refused with it. */
  readonly readOnlyBecause: DeskError | undefined
  readonly settings: Settings
  /** Every story's summary, in no order. The map is the store's own: read it, do not keep it. */
  readonly summaries: ReadonlyMap<string, Summary>
  /** The same by queue and in order, as the library's list shows them. */
  readonly shelves: Shelves
  /** The same by uri. */
  readonly chains: Pick<Chains, 'under'>
  /** The vocabularies that were imported; each change of them goes with a ledger event of its own. */
  readonly vocabularies: Pick<VocabularyFiles, 'all' | 'put' | 'remove'>
  /** What had to be set aside since the library was opened; it grows as a read finds more. */
  readonly damage: readonly Damage[]
  /** Hears of damage that is found from now on. */
  onDamage(listener: (damage: Damage) => void): void
  get(id: string): Promise<Result<Story, DeskError>>
  /** The revisions a story had before the present one, newest first; thinned by age, but for what was approved or left. */
  history(id: string): Promise<readonly Revision[]>
  /** The same with their words, oldest first. */
  revisions(id: string): Promise<readonly Story[]>
  /** A story as it was. Refuses with NOT_FOUND where that revision is not kept. */
  revision(id: string, revision: number): Promise<Result<Story, DeskError>>
  /**
   * Stores a transaction. Resolves once all of it is safe on disk (fdatasync of the journal), and no earlier.
   * Refuses with NO_SPACE or READ_ONLY and then nothing of it is stored, in memory or on disk. Transactions
   * asked for at once are stored in that order, with one fdatasync.
   */
  commit(transaction: Transaction): Promise<Result<void, DeskError>>
  ledger(): AsyncIterable<LedgerEntry>
  /** The files in `quarantine/`, by their names in the library. */
  setAside(): Promise<readonly string[]>
  /**
   * Brings the files up to everything stored when it begins, and drops the journal up to there. It happens by
   * itself when all is quiet, when much has gathered, and at the end; ask for it before the files are copied.
   * Refuses as `commit` does; then all stays in the journal, and nothing is lost.
   */
  checkpoint(): Promise<Result<void, DeskError>>
  /**
   * Re-reads everything from disk and compares it: chain, journal, stories, approvals, exports, settings, history,
   * vocabularies. Rejects with the signal's reason where it is given up.
   */
  verify(onProgress?: (done: number, total: number) => void, signal?: AbortSignal): Promise<Verification>
  /** Walks the ledger alone; each entry that can be read is handed over. */
  verifyChain(onEntry: (entry: LedgerEntry) => void): Promise<ChainReport>
  /**
   * Writes all that there is now to one file outside of the library, or in its `backups/`, and reads it back, while the
   * desk goes on. Refuses in a sentence, and then nothing of it is left; nor where it is called off.
   */
  backUp(file: string, task?: BackupTask): Promise<Result<WrittenBackup | typeof cancelled, DeskError>>
  /** When the last daily backup was made, in ms; undefined where there is none. */
  lastDaily(): Promise<number | undefined>
  /** Makes a daily backup, in `backups/` or in the folder that was named, where a day has passed and something was done since, and removes outdated ones. */
  keepDaily(task?: BackupTask): Promise<Result<DailyOutcome, DeskError>>
  /** Names this process's address in the lock, so that a second start finds it. */
  announce(endpoint: Endpoint): Promise<void>
  close(): Promise<void>
}

/** How a second start reaches the first. The secret is known to who may read the library's folder. */
export interface Endpoint {
  readonly url: string
  readonly secret: string
}

/** Who holds a library: the content of its lock file. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly lockId: string
  readonly shell: 'desktop' | 'browser' | 'command-line'
  readonly startedAt: string
  /** Tells the process from a later one with the same number, where the system can. */
  readonly process?: string
  readonly endpoint?: Endpoint
}
