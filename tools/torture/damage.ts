import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Random } from '../../quality/random.ts'

/** What was done to a file. */
export interface Harm {
  readonly how: 'flipped' | 'cut' | 'removed' | 'emptied' | 'zeroed'
  /** From the library's folder on. */
  readonly file: string
}

/** Damages one file of a library, of any kind but the lock. */
export function damageOne(library: string, random: Random): Harm | undefined {
  const kinds = Map.groupBy(filesOf(library), (file) => file.split('/')[0] ?? '')
  const file = random.pick(random.pick([...kinds.values()]) ?? [])
  const how = random.pick(['flipped', 'cut', 'removed', 'emptied', 'zeroed'] as const)
  if (file === undefined || how === undefined) return undefined
  const path = join(library, file)
  const bytes = readFileSync(path)
  const at = random.below(Math.max(1, bytes.length))
  if (how === 'removed') rmSync(path)
  else if (how === 'emptied') truncateSync(path, 0)
  else if (how === 'cut') truncateSync(path, at)
  else {
    const harmed = Buffer.from(bytes)
    if (how === 'flipped') harmed[at] = (harmed[at] ?? 0) ^ (1 << random.below(8))
    else harmed.fill(0, at, Math.min(bytes.length, at + 1 + random.below(4096)))
    writeFileSync(path, harmed)
  }
  return { how, file }
}

/** The names of a library's files, without the lock, what was set aside, and what is made anew from the rest. */
function filesOf(library: string): readonly string[] {
  return readdirSync(library, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(library, join(entry.parentPath, entry.name)))
    .filter((name) => !/^(lock\.json|quarantine|archive)/.test(name))
    .filter((name) => statSync(join(library, name)).size > 0)
    .toSorted()
}
