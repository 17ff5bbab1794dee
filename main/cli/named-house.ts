import { resolve } from 'node:path'
import type { House } from '../../shared/house/house.ts'
import { readHouse } from '../../shared/house/read-house.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { readFileOnDisk } from '../desk/file-on-disk.ts'
import type { Io } from './io.ts'

/** The house of a house file named on the command line, alone; undefined where none was named. */
export async function readNamedHouse(
  file: string | undefined,
  io: Io,
): Promise<Result<readonly House[] | undefined, { readonly code: string; readonly message: string }>> {
  if (file === undefined) return ok(undefined)
  const bytes = await readFileOnDisk(resolve(io.cwd, file))
  if (!bytes.ok) return bytes
  const read = readHouse(new TextDecoder().decode(bytes.value))
  if (read.ok) return ok([read.value])
  const { message, faults } = read.error
  return refused({ code: 'malformed', message: [`${file}: ${message}`, ...faults].join('\n  ') })
}
