import { type DeskError, deskError } from '../../shared/api/errors.ts'

/** A file system's error as a refusal for a person. What is no such error is thrown on. */
export function whyNotWritten(path: string, error: unknown): DeskError {
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
