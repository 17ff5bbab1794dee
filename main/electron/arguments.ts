import { resolve } from 'node:path'
import { type Result, ok, refused } from '../../shared/result.ts'

export interface LaunchArguments {
  /** The library's folder, absolute. */
  readonly library: string
  /** The folder for daily backups, absolute, where they are not to lie in the library. */
  readonly backups?: string
}

/**
 * Reads `--library FOLDER` and `--backups FOLDER`, or `--library=FOLDER`, relative to `cwd`. Anything else is passed over:
 * Electron and the system put words of their own on the same command line. Refused with a sentence for a person.
 */
export function readArguments(
  words: readonly string[],
  { cwd, defaultLibrary }: { readonly cwd: string; readonly defaultLibrary: string },
): Result<LaunchArguments, string> {
  const [library, backups] = [folderOf('--library', words), folderOf('--backups', words)]
  if (!library.ok) return library
  if (!backups.ok) return backups
  return ok({
    library: resolve(cwd, library.value ?? defaultLibrary),
    ...(backups.value !== undefined && { backups: resolve(cwd, backups.value) }),
  })
}

function folderOf(option: string, words: readonly string[]): Result<string | undefined, string> {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (at < 0) return ok(undefined)
  const word = words[at] ?? ''
  const folder = word === option ? words[at + 1] : word.slice(option.length + 1)
  if (folder === undefined || folder === '' || folder.startsWith('--')) {
    return refused(`${option} was given without a folder. Write it as: ${option} FOLDER.`)
  }
  return ok(folder)
}
