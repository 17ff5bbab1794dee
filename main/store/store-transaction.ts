import type { StagedFile } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { inParallel } from './in-parallel.ts'
import { type Ledger, LedgerAdrift } from './ledger.ts'
import type { LedgerEntry } from './store.ts'

/**
 * Stores a transaction: every new version is written and synced beside its old one, then the ledger entries
 * are appended, and from that moment the transaction is stored; then the new versions are moved into place,
 * which an opening of the library finishes where the program was stopped.
 *
 * Throws the file system's error and leaves everything as it was; or `LedgerAdrift` where even that was not
 * possible and the library must not be written any more.
 */
export async function storeTransaction(
  fs: FileSystem,
  ledger: Ledger,
  entries: readonly LedgerEntry[],
  writes: readonly (() => Promise<StagedFile>)[],
): Promise<void> {
  const staged: StagedFile[] = []
  try {
    await inParallel(writes, 8, async (write) => {
      staged.push(await write())
    })
    await inParallel(foldersOf(staged), 8, (folder) => fs.syncFolder(folder))
    await ledger.append(entries)
  } catch (error) {
    // Adrift, the entries may be in the ledger after all, and then the new versions are needed.
    if (!(error instanceof LedgerAdrift)) await discard(staged)
    throw error
  }
  await publish(ledger, staged)
}

async function publish(ledger: Ledger, staged: readonly StagedFile[]): Promise<void> {
  const published: StagedFile[] = []
  try {
    for (const file of staged) {
      await file.publish()
      published.push(file)
    }
  } catch (error) {
    await ledger.retract()
    try {
      for (const file of published.toReversed()) await file.revoke()
    } catch (cause) {
      throw new LedgerAdrift('a story could not be brought back to its version before', { cause })
    }
    await discard(staged)
    throw error
  }
}

async function discard(staged: readonly StagedFile[]): Promise<void> {
  for (const file of staged) {
    // A leftover is no part of the library: its ledger entry never came. It is swept at a later opening.
    await file.discard().catch(() => undefined)
  }
}

function foldersOf(staged: readonly StagedFile[]): ReadonlySet<string> {
  return new Set(staged.map(({ folder }) => folder))
}
