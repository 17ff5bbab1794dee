import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ImportFailure, largestImport } from '../../shared/formats/report.ts'
import type { Said } from '../../shared/locale.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { largerThanAllowed } from './import-files.ts'

/**
 * Reads a file whole, refusing what is missing, unreadable, not a file, or too large, each in one sentence.
 * Its size is looked at first: a file that will be refused is not read into memory.
 */
export async function readFileOnDisk(path: string): Promise<Result<Uint8Array, ImportFailure>> {
  try {
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }))
    if (!isFile)
      return unread({
        en: `${path} is not a file. Name a file to read.`,
        ko: `${path}: 파일이 아닙니다. 읽을 파일을 정하십시오.`,
      })
    if (size > largestImport) {
      return refused(largerThanAllowed(basename(path), size))
    }
    return ok(await readFile(path))
  } catch (error) {
    return unread(whyUnreadable(path, error))
  }
}

function unread({ en, ko }: Said): Result<never, ImportFailure> {
  return refused({ code: 'unreadable', message: en, korean: ko })
}

/** One sentence for a file or folder that the system would not let us read. */
export function whyUnreadable(path: string, error: unknown): Said {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return {
        en: `There is no file or folder ${path}. Check the name.`,
        ko: `${path}: 그런 파일이나 폴더가 없습니다. 이름을 확인하십시오.`,
      }
    case 'EACCES':
    case 'EPERM':
      return {
        en: `${path} may not be read by this user. Change its permissions, or copy it somewhere readable.`,
        ko: `${path}: 읽을 권한이 없습니다. 권한을 바꾸거나 읽을 수 있는 곳에 복사하십시오.`,
      }
    case 'ENOTDIR':
      return {
        en: `${path} leads through something that is not a folder. Check the name.`,
        ko: `${path}: 폴더가 아닌 것을 거치는 경로입니다. 이름을 확인하십시오.`,
      }
    default:
      return {
        en: `${path} could not be read (${code || 'unknown fault'}). Check the disk it is on and try again.`,
        ko: `${path}: 읽지 못했습니다(${code || '알 수 없는 오류'}). 디스크를 확인하고 다시 하십시오.`,
      }
  }
}
