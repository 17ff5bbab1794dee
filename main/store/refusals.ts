import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { LockHolder } from './store.ts'
import { errorCode } from './file-system.ts'

/** Why nothing could be written to the library at `path`, with what to do about it. */
export function writeRefusal(error: unknown, path: string): DeskError {
  const code = errorCode(error)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return deskError(
        'NO_SPACE',
        `The disk that holds the library ${path} is full, so nothing was saved; free some space and save again.`,
        { path },
      )
    case 'EACCES':
    case 'EPERM':
      return readOnly(
        path,
        `Copydesk may not write to the library ${path}, so nothing was saved; give yourself permission to write to that folder.`,
      )
    case 'EROFS':
      return readOnly(
        path,
        `The library ${path} is on a read-only disk, so nothing was saved; copy the folder to a disk that can be written.`,
      )
    case 'ENOENT':
      return readOnly(
        path,
        `The library folder ${path} is no longer there, so nothing was saved; put it back or connect its disk, then open it again.`,
      )
    case undefined:
      throw error
    default:
      return readOnly(
        path,
        `The disk that holds the library ${path} reports an error (${code}), so nothing was saved; check the disk, then try again.`,
      )
  }
}

/** Why a library that can be read is opened without writing; undefined where the error is no such reason. */
export function readOnlyReason(error: unknown, path: string): DeskError | undefined {
  const opened = `The library ${path} is open for reading only, because`
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return deskError('NO_SPACE', `${opened} its disk is full; free some space and open it again.`, { path })
    case 'EACCES':
    case 'EPERM':
      return readOnly(path, `${opened} you may not write there; give yourself permission and open it again.`)
    case 'EROFS':
      return readOnly(path, `${opened} its disk is read-only; copy the folder to a disk that can be written.`)
    default:
      return undefined
  }
}

/** Why the folder at `path` cannot be opened as a library. */
export function openRefusal(error: unknown, path: string): DeskError {
  const code = errorCode(error)
  switch (code) {
    case 'ENOTDIR':
    case 'EEXIST':
      return deskError(
        'BAD_INPUT',
        `A library is a folder, and ${path} is or lies inside a file; name a folder with --library.`,
        { what: path },
      )
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return deskError('BAD_INPUT', `${path} is no usable folder name; name another with --library.`, {
        what: path,
      })
    case 'ENOSPC':
    case 'EDQUOT':
      return deskError(
        'NO_SPACE',
        `There is no room for a library at ${path}: the disk is full; free some space or name another folder with --library.`,
        { path },
      )
    case 'EACCES':
    case 'EPERM':
      return readOnly(
        path,
        `Copydesk may not open the library folder ${path}; give yourself permission to read and write it, or name another with --library.`,
      )
    case 'EROFS':
      return readOnly(
        path,
        `No library can be made at ${path}, because that disk is read-only; name another folder with --library.`,
      )
    case undefined:
      throw error
    default:
      return readOnly(
        path,
        `The library ${path} cannot be opened: the disk reports an error (${code}); check the disk or name another folder with --library.`,
      )
  }
}

/** Why a library that another process holds cannot be opened. */
export function inUseRefusal(
  holder: LockHolder,
  path: string,
  lockFile: string,
  elsewhere: boolean,
): DeskError {
  const shell = {
    desktop: 'the desktop edition',
    browser: 'the browser edition',
    'command-line': 'the command line',
  }
  const where = elsewhere ? ` on ${holder.host}` : ''
  const since = `${shell[holder.shell]}${where} (process ${holder.pid}, since ${holder.startedAt})`
  const cure = elsewhere
    ? `close it there first, or delete ${lockFile} if that computer no longer runs Copydesk`
    : 'close it there first, or name another folder with --library'
  return deskError('LIBRARY_IN_USE', `The library ${path} is open in ${since}; ${cure}.`, {
    path,
    pid: holder.pid,
    shell: holder.shell,
    host: holder.host,
  })
}

/** A library that may be read and not written. */
export function readOnly(path: string, message: string): DeskError {
  return deskError('READ_ONLY', message, { path })
}
