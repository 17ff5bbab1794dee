import { hash } from 'node:crypto'
import type { DeskError } from '../../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../../shared/result.ts'
import type { FileSystem } from '../file-system.ts'
import { notWhole, unreadable } from './backup-refusals.ts'
import {
  type Manifest,
  type ManifestEntry,
  type PackedFile,
  manifestName,
  packedFiles,
  readManifest,
} from './manifest.ts'
import { openZip } from './zip-reader.ts'

/** A backup whose entries can be read, each compared with its checksum. */
export interface Backup {
  readonly file: string
  readonly manifest: Manifest
  /** An entry's bytes, or the refusal that names it. */
  read(entry: ManifestEntry): Promise<Result<Uint8Array, DeskError>>
  /** The files of a piece. */
  files(entry: ManifestEntry): Promise<Result<readonly PackedFile[], DeskError>>
}

/** Opens a backup, reading no more than its manifest. Refuses what is none, what is damaged, and what is newer. */
export async function openBackup(fs: FileSystem, file: string): Promise<Result<Backup, DeskError>> {
  try {
    const zip = await openZip(fs, file)
    if (zip === undefined) return refused(notWhole(file, 'is no backup of Copydesk, or it is cut off'))
    if (!zip.names.includes(manifestName)) return refused(notWhole(file, 'is no backup of Copydesk'))
    const text = await zip.read(manifestName)
    const manifest = text
      ? readManifest(new TextDecoder().decode(text))
      : refused(`is damaged: ${manifestName} cannot be unpacked`)
    if (!manifest.ok) return refused(notWhole(file, manifest.error))
    const named = new Set(manifest.value.entries.map(({ name }) => name))
    const foreign = zip.names.find((name) => name !== manifestName && !named.has(name))
    if (foreign !== undefined) {
      return refused(notWhole(file, `was changed: ${foreign} does not belong to it`))
    }
    const read: Backup['read'] = async ({ name, bytes, sha256 }) => {
      try {
        const found = await zip.read(name)
        if (found?.length === bytes && hash('sha256', found, 'hex') === sha256) return ok(found)
        const how = zip.names.includes(name) ? 'does not match its checksum' : 'is missing'
        return refused(notWhole(file, `is damaged: ${name} ${how}`))
      } catch (error) {
        return refused(unreadable(error, file))
      }
    }
    return ok({
      file,
      manifest: manifest.value,
      read,
      async files(entry) {
        const found = await read(entry)
        if (!found.ok) return found
        const files = packedFiles(new TextDecoder().decode(found.value))
        return files ? ok(files) : refused(notWhole(file, `is damaged: ${entry.name} does not hold files`))
      },
    })
  } catch (error) {
    return refused(unreadable(error, file))
  }
}
