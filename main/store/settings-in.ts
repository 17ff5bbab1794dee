import { resolve } from 'node:path'
import type { Settings } from '../../shared/api/contract.ts'
import { realFileSystem } from './file-system.ts'
import type { LibraryContext } from './library-context.ts'
import { settingsFile } from './library-documents.ts'
import { readJournal } from './replay.ts'

/**
 * The settings of the library in a folder, read without opening it: also while a desk has it open. Undefined where
 * there is no library, or its settings cannot be read.
 */
export async function settingsIn(folder: string): Promise<Settings | undefined> {
  const context: LibraryContext = {
    fs: realFileSystem,
    path: resolve(folder),
    writable: false,
    now: () => new Date(),
    onDamage: () => undefined,
  }
  const found = await settingsFile(context).inspect()
  // Read after the file: what a checkpoint drops from the journal meanwhile, the file has.
  const { records } = await readJournal(context)
  const latest = records.findLast(({ settings }) => settings !== undefined)?.settings
  return (latest ?? (found.state === 'good' ? found.data : undefined))?.settings
}
