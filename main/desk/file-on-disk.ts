import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ImportFailure, largestImport } from '../../shared/formats/report.ts'
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
      return refused({ code: 'unreadable', message: `${path} is not a file. Name a file to read.` })
    if (size > largestImport) {
      return refused({ code: 'too-large', message: largerThanAllowed(basename(path), size) })
    }
    return ok(await readFile(path))
  } catch (error) {
    return refused({ code: 'unreadable', message: whyUnreadable(path, error) })
  }
}

/** One sentence for a file or folder that the system would not let us read. */
export function whyUnreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return `There is no file or folder ${path}. Check the name.`
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be read by this user. Change its permissions, or copy it somewhere readable.`
    case 'ENOTDIR':
      return `${path} leads through something that is not a folder. Check the name.`
    default:
      return `${path} could not be read (${code || 'unknown fault'}). Check the disk it is on and try again.`
  }
}
