import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The folder of real wire files, from `COPYDESK_CORPUS` or beside the project. Undefined in a user's clone,
 * where tests that need it skip; in CI its absence is a fault, since skipping there would hide everything.
 */
export function corpus(): string | undefined {
  const folder = process.env['COPYDESK_CORPUS'] ?? resolve(import.meta.dirname, '../../shared/corpus')
  if (existsSync(folder)) return folder
  if (process.env['CI'] === 'true')
    throw new Error(`There is no corpus at ${folder}, and CI must run its tests.`)
  return undefined
}
