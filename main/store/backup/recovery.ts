import { join } from 'node:path'
import { type SettingsDocument, type StoryDocument, decodeSettings, decodeStory } from '../documents.ts'
import { type FileSystem, unlessAbsent } from '../file-system.ts'
import { type ChainEnd, parseEntry } from '../ledger-entry.ts'
import { linesOf } from '../lines.ts'
import { openSealed } from '../sealed-json.ts'
import type { LedgerEntry } from '../store.ts'
import { type Backup, openBackup } from './open-backup.ts'
import { dailyBackups } from './retention.ts'

/** Something that a backup gives back. */
export interface Recovered<Value> {
  readonly value: Value
  /** The moment the backup is of, as a person reads it. */
  readonly asOf: string
}

/** The folder of a library's own daily backups. */
export function backupsFolder(library: string): string {
  return join(library, 'backups')
}

/**
 * What the daily backups of a library can give back, the one made last first. A backup that cannot be read is passed
 * over: another may have it. Only the pieces that are needed are read.
 */
export class Recovery {
  readonly #fs: FileSystem
  readonly #folders: Iterable<string>

  /** Looks into the folders one after the other. */
  constructor(fs: FileSystem, folders: Iterable<string>) {
    this.#fs = fs
    this.#folders = folders
  }

  /** A story as the last backup that has it has it. */
  story(id: string): Promise<Recovered<StoryDocument> | undefined> {
    return this.#first(async (backup) => {
      const entry = backup.manifest.entries.findLast(
        ({ name, first }) => name.startsWith('stories/') && first !== undefined && first <= id,
      )
      if (entry === undefined) return undefined
      const files = await backup.files(entry)
      const file = files.ok && files.value.find(({ file: name }) => name.endsWith(`/${id}.json`))
      const json = file ? openSealed(file.content) : undefined
      return json && decodeStory(json, id)
    })
  }

  settings(): Promise<Recovered<SettingsDocument> | undefined> {
    return this.#first(async (backup) => {
      const entry = backup.manifest.entries.find(({ name }) => name === 'settings.json')
      const read = entry && (await backup.read(entry))
      const json = read?.ok ? openSealed(new TextDecoder().decode(read.value)) : undefined
      return json && decodeSettings(json)
    })
  }

  /** The entries that the last backup has behind `end`, which must be one of its own; nothing where it has none. */
  entriesBehind(end: ChainEnd): Promise<Recovered<readonly LedgerEntry[]> | undefined> {
    return this.#first(async ({ manifest, read }) => {
      if (manifest.ledger.seq <= end.seq) return undefined
      const pieces = manifest.entries.filter(({ name }) => name.startsWith('ledger/'))
      let whole = true
      async function* bytes() {
        for (const piece of pieces) {
          const found = await read(piece)
          if (found.ok) yield found.value
          else whole = false
        }
      }
      const entries: LedgerEntry[] = []
      let met = end.seq === 0
      for await (const { text } of linesOf(bytes())) {
        const entry = parseEntry(text)
        if (met && entry) entries.push(entry)
        met ||= entry?.hash === end.hash
      }
      return whole && entries.length > 0 ? entries : undefined
    })
  }

  /** What the first backup that has it gives. */
  async #first<Value>(
    find: (backup: Backup) => Promise<Value | undefined>,
  ): Promise<Recovered<Value> | undefined> {
    for (const folder of this.#folders) {
      // A folder that cannot be read holds nothing that could be given back.
      const names = (await unlessAbsent(this.#fs.list(folder)).catch(() => undefined)) ?? []
      for (const { name } of dailyBackups(names)) {
        const backup = await openBackup(this.#fs, join(folder, name))
        const value = backup.ok ? await find(backup.value) : undefined
        if (backup.ok && value !== undefined)
          return { value, asOf: momentOf(backup.value.manifest.createdAt) }
      }
    }
    return undefined
  }
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

function momentOf(createdAt: string): string {
  const date = new Date(createdAt)
  return Number.isNaN(date.getTime()) ? createdAt : moment.format(date)
}
