import { type DeskError, deskError } from '../../shared/api/errors.ts'
import type { Said } from '../../shared/locale.ts'
import type { LockHolder } from './store.ts'
import { errorCode, isDiskFull } from './file-system.ts'

/** Why nothing could be written to the library at `path`, with what to do about it. */
export function writeRefusal(error: unknown, path: string): DeskError {
  const code = errorCode(error)
  if (isDiskFull(error)) {
    return deskError(
      'NO_SPACE',
      {
        en: `The disk that holds the library ${path} is full, so nothing was saved; free some space and save again.`,
        ko: `라이브러리 ${path}의 디스크가 가득 차 저장하지 못했습니다. 공간을 비우고 다시 저장하십시오.`,
      },
      { path },
    )
  }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return readOnly(path, {
        en: `Copydesk may not write to the library ${path}, so nothing was saved; give yourself permission to write to that folder.`,
        ko: `라이브러리 ${path}에 쓸 권한이 없어 저장하지 못했습니다. 그 폴더에 쓸 권한을 주십시오.`,
      })
    case 'EROFS':
      return readOnly(path, {
        en: `The library ${path} is on a read-only disk, so nothing was saved; copy the folder to a disk that can be written.`,
        ko: `라이브러리 ${path}이(가) 읽기 전용 디스크에 있어 저장하지 못했습니다. 폴더를 쓸 수 있는 디스크에 복사하십시오.`,
      })
    case 'ENOENT':
      return readOnly(path, {
        en: `The library folder ${path} is no longer there, so nothing was saved; put it back or connect its disk, then open it again.`,
        ko: `라이브러리 폴더 ${path}이(가) 사라져 저장하지 못했습니다. 폴더를 되돌리거나 디스크를 연결하고 다시 여십시오.`,
      })
    case undefined:
      throw error
    default:
      return readOnly(path, {
        en: `The disk that holds the library ${path} reports an error (${code}), so nothing was saved; check the disk, then try again.`,
        ko: `라이브러리 ${path}의 디스크가 오류(${code})를 내어 저장하지 못했습니다. 디스크를 확인하고 다시 하십시오.`,
      })
  }
}

/** Why a library that can be read is opened without writing; undefined where the error is no such reason. */
export function readOnlyReason(error: unknown, path: string): DeskError | undefined {
  const ko = `라이브러리 ${path}을(를) 읽기 전용으로 열었습니다.`
  const opened = `The library ${path} is open for reading only, because`
  if (isDiskFull(error)) {
    return deskError(
      'NO_SPACE',
      {
        en: `${opened} its disk is full; free some space and open it again.`,
        ko: `${ko} 디스크가 가득 찼습니다. 공간을 비우고 다시 여십시오.`,
      },
      { path },
    )
  }
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return readOnly(path, {
        en: `${opened} you may not write there; give yourself permission and open it again.`,
        ko: `${ko} 쓸 권한이 없습니다. 권한을 주고 다시 여십시오.`,
      })
    case 'EROFS':
      return readOnly(path, {
        en: `${opened} its disk is read-only; copy the folder to a disk that can be written.`,
        ko: `${ko} 디스크가 읽기 전용입니다. 폴더를 쓸 수 있는 디스크에 복사하십시오.`,
      })
    default:
      return undefined
  }
}

/** Why the folder at `path` cannot be opened as a library. */
export function openRefusal(error: unknown, path: string): DeskError {
  const code = errorCode(error)
  if (isDiskFull(error)) {
    return deskError(
      'NO_SPACE',
      {
        en: `There is no room for a library at ${path}: the disk is full; free some space or name another folder with --library.`,
        ko: `${path}: 디스크가 가득 차 라이브러리를 만들 수 없습니다. 공간을 비우거나 --library로 다른 폴더를 정하십시오.`,
      },
      { path },
    )
  }
  switch (code) {
    case 'ENOTDIR':
    case 'EEXIST':
      return deskError(
        'BAD_INPUT',
        {
          en: `A library is a folder, and ${path} is or lies inside a file; name a folder with --library.`,
          ko: `라이브러리는 폴더인데 ${path}은(는) 파일이거나 파일 안에 있습니다. --library로 폴더를 정하십시오.`,
        },
        { what: path },
      )
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return deskError(
        'BAD_INPUT',
        {
          en: `${path} is no usable folder name; name another with --library.`,
          ko: `${path}: 폴더 이름으로 쓸 수 없습니다. --library로 다른 폴더를 정하십시오.`,
        },
        {
          what: path,
        },
      )
    case 'EACCES':
    case 'EPERM':
      return readOnly(path, {
        en: `Copydesk may not open the library folder ${path}; give yourself permission to read and write it, or name another with --library.`,
        ko: `라이브러리 폴더 ${path}을(를) 열 권한이 없습니다. 읽고 쓸 권한을 주거나 --library로 다른 폴더를 정하십시오.`,
      })
    case 'EROFS':
      return readOnly(path, {
        en: `No library can be made at ${path}, because that disk is read-only; name another folder with --library.`,
        ko: `${path}: 디스크가 읽기 전용이라 라이브러리를 만들 수 없습니다. --library로 다른 폴더를 정하십시오.`,
      })
    case undefined:
      throw error
    default:
      return readOnly(path, {
        en: `The library ${path} cannot be opened: the disk reports an error (${code}); check the disk or name another folder with --library.`,
        ko: `라이브러리 ${path}을(를) 열 수 없습니다. 디스크가 오류(${code})를 냅니다. 디스크를 확인하거나 --library로 다른 폴더를 정하십시오.`,
      })
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
  const koreanCure = elsewhere
    ? `그곳에서 먼저 닫거나, 그 컴퓨터에서 Copydesk를 쓰지 않으면 ${lockFile} 파일을 지우십시오`
    : '그곳에서 먼저 닫거나 --library로 다른 폴더를 정하십시오'
  return deskError(
    'LIBRARY_IN_USE',
    {
      en: `The library ${path} is open in ${since}; ${cure}.`,
      ko: `라이브러리 ${path}은(는) 다른 Copydesk(${holder.host}, 프로세스 ${holder.pid}, ${holder.startedAt}부터)에서 열려 있습니다. ${koreanCure}.`,
    },
    { path, pid: holder.pid, shell: holder.shell, host: holder.host },
  )
}

/** A library that may be read and not written. */
export function readOnly(path: string, why: Said): DeskError {
  return deskError('READ_ONLY', why, { path })
}
