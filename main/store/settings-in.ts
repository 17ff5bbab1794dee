import { resolve } from 'node:path'
import type { Settings } from '../../shared/api/contract.ts'
import { realFileSystem } from './file-system.ts'
import { settingsFile } from './library-documents.ts'

/**
 * The settings of the library in a folder, read without opening it: also while a desk has it open. Undefined where
 * there is no library, or its settings cannot be read.
 */
export async function settingsIn(folder: string): Promise<Settings | undefined> {
  const found = await settingsFile({
    fs: realFileSystem,
    path: resolve(folder),
    writable: false,
    now: () => new Date(),
    onDamage: () => undefined,
  }).inspect()
  return found.state === 'good' ? found.data.settings : undefined
}
