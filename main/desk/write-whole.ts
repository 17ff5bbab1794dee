import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freeName } from '../../shared/presets/file-name.ts'

/**
 * Writes a file so that its path holds what stood there or the whole new one, never a part: the bytes are on
 * the disk before they take the name. Throws the file system's error, and leaves nothing behind then.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await throughPartial(path, bytes, (partial) => rename(partial, path))
}

/**
 * Writes a file into a folder under its name, or with `-2`, `-3` … before its ending where that is taken: nothing that
 * is there is ever written over. Gives the path. Throws as `writeWhole` does.
 */
export async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (;;) {
    const path = join(
      folder,
      freeName(name, (taken) => existsSync(join(folder, taken))),
    )
    try {
      await throughPartial(path, bytes, async (partial) => {
        await takeName(partial, path)
        await rm(partial, { force: true })
      })
      return path
    } catch (error) {
      // Another program took the name between the look and the link.
      if (!hasCode(error, 'EEXIST')) throw error
    }
  }
}

/** Gives a file a second name, if nothing has it. A disk without links is taken at its word that nothing has. */
async function takeName(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].some((code) => hasCode(error, code)))
      throw error
    await rename(partial, path)
  }
}

async function throughPartial(
  path: string,
  bytes: Uint8Array,
  publish: (partial: string) => Promise<void>,
): Promise<void> {
  const partial = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    const file = await open(partial, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await publish(partial)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
