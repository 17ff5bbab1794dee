import { type DeskError, deskError } from '../../../shared/api/errors.ts'
import { errorCode } from '../file-system.ts'
import { ZipTooLong } from './zip-writer.ts'

/** Why no backup was written to `file`, with what to do about it. What is no error of a disk is thrown on. */
export function backupRefusal(error: unknown, file: string): DeskError {
  const none = 'so no backup was made'
  if (error instanceof ZipTooLong) {
    return deskError(
      'BAD_INPUT',
      `The library is larger than the 4 GB that one backup can hold, ${none}; copy its folder while Copydesk is closed.`,
      {
        what: file,
      },
    )
  }
  const code = errorCode(error)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return deskError(
        'NO_SPACE',
        `The disk for ${file} is full, ${none}; free some space or name another disk.`,
        { path: file },
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return deskError('READ_ONLY', `${file} may not be written there, ${none}; name another folder.`, {
        path: file,
      })
    case 'ENOENT':
    case 'ENOTDIR':
      return deskError(
        'BAD_INPUT',
        `There is no folder for ${file}, ${none}; make it first, or name another.`,
        { what: file },
      )
    case undefined:
      throw error
    default:
      return deskError(
        'READ_ONLY',
        `${file} was not written: the disk reports an error (${code}), ${none}; check the disk or name another.`,
        { path: file },
      )
  }
}

/** Why nothing was restored to `folder`. What is no error of a disk is thrown on. */
export function restoreRefusal(error: unknown, folder: string): DeskError {
  const code = errorCode(error)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return deskError(
        'NO_SPACE',
        `The disk for ${folder} is full, so nothing was restored; free some space or name a folder on another disk.`,
        { path: folder },
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return deskError(
        'READ_ONLY',
        `Copydesk may not write to ${folder}, so nothing was restored; name another folder.`,
        { path: folder },
      )
    case undefined:
      throw error
    default:
      return deskError(
        'READ_ONLY',
        `Nothing was restored to ${folder}: the disk reports an error (${code}); check the disk or name another folder.`,
        { path: folder },
      )
  }
}

/** A file that is no whole backup. `why` ends the sentence that begins with its name. */
export function notWhole(file: string, why: string): DeskError {
  return deskError('BAD_INPUT', `${file} ${why}. Nothing was restored from it.`, { what: file })
}

/** Why a backup cannot be read from the disk. What is no error of a disk is thrown on. */
export function unreadable(error: unknown, file: string): DeskError {
  const code = errorCode(error)
  if (code === undefined) throw error
  const why =
    code === 'ENOENT'
      ? 'there is no such file'
      : code === 'EISDIR'
        ? 'it is a folder'
        : `the disk reports ${code}`
  return deskError('BAD_INPUT', `The backup ${file} cannot be read: ${why}. Name another file.`, {
    what: file,
  })
}
