import { resolve } from 'node:path'
import { type Result, ok, refused } from '../../shared/result.ts'

export interface LaunchArguments {
  /** The library's folder, absolute. */
  readonly library: string
}

/**
 * Reads `--library FOLDER` or `--library=FOLDER`, relative to `cwd`. Anything else is passed over: Electron
 * and the system put words of their own on the same command line. Refused with a sentence for a person.
 */
export function readArguments(
  words: readonly string[],
  { cwd, defaultLibrary }: { readonly cwd: string; readonly defaultLibrary: string },
): Result<LaunchArguments, string> {
  const at = words.findIndex((word) => word === '--library' || word.startsWith('--library='))
  if (at < 0) return ok({ library: resolve(cwd, defaultLibrary) })
  const word = words[at] ?? ''
  const folder = word === '--library' ? words[at + 1] : word.slice('--library='.length)
  if (folder === undefined || folder === '' || folder.startsWith('--')) {
    return refused('--library was given without a folder. Write it as: --library FOLDER.')
  }
  return ok({ library: resolve(cwd, folder) })
}
