import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'

/**
 * Writes a file where a person said, over what stood there. The path holds the old file or the whole new
 * one, never a part: the bytes are on the disk before they take the name.
 */
export async function writeOutgoing(path: string, bytes: Uint8Array): Promise<Result<void, DeskError>> {
  const partial = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    const file = await open(partial, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
    return ok(undefined)
  } catch (error) {
    await rm(partial, { force: true })
    return refused(whyNotWritten(path, error))
  }
}

function whyNotWritten(path: string, error: unknown): DeskError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return deskError('NO_SPACE', `The disk is full: ${path} was not written. Make room and export again.`, {
        path,
      })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return deskError('READ_ONLY', `${path} may not be written there. Choose another folder.`, { path })
    case 'EISDIR':
    case 'ENOENT':
    case 'ENOTDIR':
      return deskError('READ_ONLY', `${path} cannot be a file’s name there. Choose another.`, { path })
    case '':
      throw error
    default:
      return deskError(
        'READ_ONLY',
        `${path} was not written: the disk reports ${code}. Choose another folder and export again.`,
        { path },
      )
  }
}
