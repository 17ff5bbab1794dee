import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { writeWhole } from '../desk/write-whole.ts'

/** Writes a file where a person said, over what stood there; refused in a sentence where it cannot be. */
export async function writeOutgoing(path: string, bytes: Uint8Array): Promise<Result<void, DeskError>> {
  try {
    await writeWhole(path, bytes)
    return ok(undefined)
  } catch (error) {
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
