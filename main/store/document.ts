import { type Adapter, Low } from 'lowdb'
import type { DurableFile, StagedFile } from './durable-file.ts'

/*
 * lowdb holds a document in memory; `DurableFile` is the adapter that puts it on the disk. lowdb's presets
 * are not used: they turn to memory under NODE_ENV=test, and none of them syncs. Nor is `update`: where its
 * function throws, memory has changed and the disk has not.
 */

/** The document of a file, or null where there is none. Damage is dealt with and told by the file. */
export async function readDocument<T extends object>(file: DurableFile<T>): Promise<T | null> {
  const adapter: Adapter<T | null> = {
    read: () => file.read(),
    write: async (data) => {
      if (data !== null) await file.write(data)
    },
  }
  const document = new Low<T | null>(adapter, null)
  await document.read()
  return document.data
}

/** Writes a document that belongs to no transaction. Resolves once it is safe on the disk. */
export async function writeDocument<T extends object>(file: DurableFile<T>, data: T): Promise<void> {
  await new Low<T>(file, data).write()
}

/** Writes a document of a transaction beside its old version, to be published with all the others. */
export async function stageDocument<T extends object>(file: DurableFile<T>, data: T): Promise<StagedFile> {
  const staged: StagedFile[] = []
  const adapter: Adapter<T> = {
    read: () => file.read(),
    write: async (next) => {
      staged.push(await file.stage(next))
    },
  }
  await new Low<T>(adapter, data).write()
  const [only] = staged
  if (only === undefined) throw new Error('lowdb did not hand the document to its adapter')
  return only
}
