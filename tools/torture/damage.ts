import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Random } from '../../quality/random.ts'

/** What was done to a file. */
export interface Harm {
  readonly how: 'flipped' | 'cut' | 'removed' | 'emptied' | 'zeroed'
  /** From the library's folder on. */
  readonly file: string
  /**
   * Nothing shows what was there: whole saves that went with the end of a journal file, or the settings of a library of
   * format 1, whose ledger knew nothing of them, before it was copied.
   */
  readonly isTraceless: boolean
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
  const cutAt = how === 'removed' || how === 'emptied' ? 0 : how === 'cut' ? at : undefined
  // A file that is gone or empty is missed.
  const isEnd = cutAt !== undefined && cutAt > 0 && bytes[cutAt - 1] === 0x0a
  const isTraceless =
    (file.startsWith('journal/') && isEnd && cutAt < bytes.length) ||
    (file === 'settings.json' && how === 'removed' && isOfFormat1(library))
  return { how, file, isTraceless }
}

function isOfFormat1(library: string): boolean {
  return /"format": 1,/.test(readFileSync(join(library, 'meta.json'), 'utf8'))
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
