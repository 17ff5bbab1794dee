import { type DeskError, deskError } from '../../../shared/api/errors.ts'
import { errorCode, isDiskFull } from '../file-system.ts'
import { ZipTooLong } from './zip-writer.ts'

/** Why no backup was written to `file`, with what to do about it. What is no error of a disk is thrown on. */
export function backupRefusal(error: unknown, file: string): DeskError {
  const none = 'so no backup was made'
  if (error instanceof ZipTooLong) {
    return deskError(
      'BAD_INPUT',
      {
        en: `The library is larger than the 4 GB that one backup can hold, ${none}; copy its folder while Copydesk is closed.`,
        ko: '라이브러리가 백업 하나에 담을 수 있는 4GB보다 커서 백업을 만들지 않았습니다. Copydesk를 닫고 폴더를 복사하십시오.',
      },
      {
        what: file,
      },
    )
  }
  const code = errorCode(error)
  if (isDiskFull(error) || code === 'EFBIG') {
    return deskError(
      'NO_SPACE',
      {
        en: `The disk for ${file} is full, ${none}; free some space or name another disk.`,
        ko: `${file}의 디스크가 가득 차 백업을 만들지 않았습니다. 공간을 비우거나 다른 디스크를 고르십시오.`,
      },
      { path: file },
    )
  }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return deskError(
        'READ_ONLY',
        {
          en: `${file} may not be written there, ${none}; name another folder.`,
          ko: `${file}: 그곳에 쓸 수 없어 백업을 만들지 않았습니다. 다른 폴더를 고르십시오.`,
        },
        {
          path: file,
        },
      )
    case 'ENOENT':
    case 'ENOTDIR':
      return deskError(
        'BAD_INPUT',
        {
          en: `There is no folder for ${file}, ${none}; make it first, or name another.`,
          ko: `${file}의 폴더가 없어 백업을 만들지 않았습니다. 폴더를 먼저 만들거나 다른 곳을 고르십시오.`,
        },
        { what: file },
      )
    case undefined:
      throw error
    default:
      return deskError(
        'READ_ONLY',
        {
          en: `${file} was not written: the disk reports an error (${code}), ${none}; check the disk or name another.`,
          ko: `${file}에 쓰지 못했습니다. 디스크가 오류(${code})를 내어 백업을 만들지 않았습니다. 디스크를 확인하거나 다른 곳을 고르십시오.`,
        },
        { path: file },
      )
  }
}

/** Why nothing was restored to `folder`. What is no error of a disk is thrown on. */
export function restoreRefusal(error: unknown, folder: string): DeskError {
  const code = errorCode(error)
  if (isDiskFull(error)) {
    return deskError(
      'NO_SPACE',
      {
        en: `The disk for ${folder} is full, so nothing was restored; free some space or name a folder on another disk.`,
        ko: `${folder}의 디스크가 가득 차 복원하지 않았습니다. 공간을 비우거나 다른 디스크의 폴더를 고르십시오.`,
      },
      { path: folder },
    )
  }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return deskError(
        'READ_ONLY',
        {
          en: `Copydesk may not write to ${folder}, so nothing was restored; name another folder.`,
          ko: `${folder}에 쓸 권한이 없어 복원하지 않았습니다. 다른 폴더를 고르십시오.`,
        },
        { path: folder },
      )
    case undefined:
      throw error
    default:
      return deskError(
        'READ_ONLY',
        {
          en: `Nothing was restored to ${folder}: the disk reports an error (${code}); check the disk or name another folder.`,
          ko: `${folder}에 복원하지 않았습니다. 디스크가 오류(${code})를 냅니다. 디스크를 확인하거나 다른 폴더를 고르십시오.`,
        },
        { path: folder },
      )
  }
}

/** A file that is no whole backup. `why` ends the sentence that begins with its name. */
export function notWhole(file: string, why: string): DeskError {
  return deskError(
    'BAD_INPUT',
    {
      en: `${file} ${why}. Nothing was restored from it.`,
      // A restoration is asked for on the command line, which speaks English: the reason is told as it is.
      ko: `${file}: 온전한 백업이 아니어서 복원하지 않았습니다(${why}).`,
    },
    { what: file },
  )
}

/** Why a backup cannot be read from the disk. What is no error of a disk is thrown on. */
export function unreadable(error: unknown, file: string): DeskError {
  const code = errorCode(error)
  if (code === undefined) throw error
  const { en, ko } =
    code === 'ENOENT'
      ? { en: 'there is no such file', ko: '그런 파일이 없습니다' }
      : code === 'EISDIR'
        ? { en: 'it is a folder', ko: '폴더입니다' }
        : { en: `the disk reports ${code}`, ko: `디스크가 ${code} 오류를 냅니다` }
  return deskError(
    'BAD_INPUT',
    {
      en: `The backup ${file} cannot be read: ${en}. Name another file.`,
      ko: `백업 ${file}을(를) 읽을 수 없습니다: ${ko}. 다른 파일을 정하십시오.`,
    },
    { what: file },
  )
}
