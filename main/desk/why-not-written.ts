import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { errorCode, isDiskFull } from '../store/file-system.ts'

/** A file system's error as a refusal for a person. What is no such error is thrown on. */
export function whyNotWritten(path: string, error: unknown): DeskError {
  const code = errorCode(error)
  if (isDiskFull(error)) {
    return deskError(
      'NO_SPACE',
      {
        en: `The disk is full: ${path} was not written. Make room and export again.`,
        ko: `디스크가 가득 차 ${path}에 쓰지 못했습니다. 공간을 비우고 다시 내보내십시오.`,
      },
      {
        path,
      },
    )
  }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return deskError(
        'READ_ONLY',
        {
          en: `${path} may not be written there. Choose another folder.`,
          ko: `${path}: 그곳에는 쓸 수 없습니다. 다른 폴더를 고르십시오.`,
        },
        { path },
      )
    case 'EISDIR':
    case 'ENOENT':
    case 'ENOTDIR':
      return deskError(
        'READ_ONLY',
        {
          en: `${path} cannot be a file’s name there. Choose another.`,
          ko: `${path}: 그곳에서 파일 이름으로 쓸 수 없습니다. 다른 이름을 고르십시오.`,
        },
        { path },
      )
    case undefined:
      throw error
    default:
      return deskError(
        'READ_ONLY',
        {
          en: `${path} was not written: the disk reports ${code}. Choose another folder and export again.`,
          ko: `${path}에 쓰지 못했습니다. 디스크가 ${code} 오류를 냅니다. 다른 폴더를 골라 다시 내보내십시오.`,
        },
        { path },
      )
  }
}
