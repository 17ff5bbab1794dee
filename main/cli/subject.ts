import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { refused } from '../../shared/result.ts'
import { readFileOnDisk } from '../desk/file-on-disk.ts'
import { type ReadChoice, type ReadStories, readStories } from '../desk/read-stories.ts'
import { packageVersion } from '../desk/version.ts'
import type { Io } from './io.ts'

const storyId = /^[a-z0-9_-]{6,64}$/i

/** True where an argument names a story of the library: it reads as an id, and no such file exists. */
export function namesStory(argument: string, io: Io): boolean {
  return storyId.test(argument) && !existsSync(resolve(io.cwd, argument))
}

/** Reads the stories of a file named on the command line. Nothing is stored. */
export async function readNamedFile(argument: string, io: Io, choice: ReadChoice = {}): Promise<ReadStories> {
  const bytes = await readFileOnDisk(resolve(io.cwd, argument))
  if (!bytes.ok) return refused(bytes.error)
  return readStories(bytes.value, {
    fileName: argument,
    now: io.now().toISOString(),
    importer: `Copydesk ${packageVersion}`,
    choice,
  })
}
