import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { type FileSystem, createSynced, errorCode, removeIfThere, unlessAbsent } from './file-system.ts'
import { openSealed, sealedJson } from './sealed-json.ts'

/** What is wrong with a file: bytes changed, not what it should hold, refused by the disk, or gone. */
export type FileProblem = 'changed' | 'unfit' | 'unreadable' | 'missing'

/** What reading a damaged file came to. */
export interface FileDamage {
  readonly path: string
  readonly problem: FileProblem
  /** Where the damaged file was moved. */
  readonly setAside?: string
  /** What stands for it now: the version before it, the one just being saved, or nothing. */
  readonly instead: 'earlier' | 'new' | 'nothing'
}

/** A file looked at without touching it. */
export type Inspection<T> =
  | { readonly state: 'good'; readonly data: T }
  | { readonly state: 'damaged'; readonly problem: FileProblem }
  | { readonly state: 'absent' }

/** A new version of a file, safe on the disk beside the old one and not yet in its place. */
export interface StagedFile {
  readonly folder: string
  /** Puts the new version in place; the old one becomes the last good copy. */
  publish(): Promise<void>
  /** Forgets the new version. */
  discard(): Promise<void>
}

export interface DurableFileOptions<T> {
  readonly fs: FileSystem
  /** Absolute. */
  readonly path: string
  /** The file's object as a `T`, or undefined where it is none. */
  readonly decode: (json: Readonly<Record<string, unknown>>) => T | undefined
  /** Told of damage once it was dealt with. */
  readonly onDamage: (damage: FileDamage) => void
  /** Moves a file out of the way and says where to. Without it nothing on the disk is touched by a read. */
  readonly setAside?: (path: string) => Promise<string>
  /** Keeps the version before as `<name>.last`. */
  readonly keepLast: boolean
  /** The document as sealed JSON; two spaces a level where this is absent. */
  readonly text?: (data: T) => string
}

const stagedName = /\.[0-9a-f]{12}\.next$/

/** The name of the file's last good copy. */
export function lastCopyOf(path: string): string {
  return `${path}.last`
}

/** The name of the file that a staged name belongs to, or undefined where the name is no staged one. */
export function ownerOfStaged(name: string): string | undefined {
  return stagedName.test(name) ? name.replace(stagedName, '') : undefined
}

/**
 * One JSON document on the disk, as lowdb's adapter: written whole beside the old version under a name of
 * its own, synced, then moved into place, so that a reader sees the old or the new one and never a part.
 */
export class DurableFile<T extends object> implements Adapter<T> {
  readonly #options: DurableFileOptions<T>

  constructor(options: DurableFileOptions<T>) {
    this.#options = options
  }

  /**
   * The document, or null where there is none. A damaged one is set aside, the last good copy restored,
   * and `onDamage` told; never throws for damage.
   */
  async read(): Promise<T | null> {
    const { path, keepLast } = this.#options
    const current = await this.inspect()
    if (current.state === 'good') return current.data
    const last: Inspection<T> = keepLast ? await this.inspect(lastCopyOf(path)) : { state: 'absent' }
    if (current.state === 'absent' && last.state === 'absent') return null
    const setAside = current.state === 'damaged' ? await this.#setAside(path, current.problem) : undefined
    if (last.state === 'damaged') await this.#setAside(lastCopyOf(path), last.problem)
    // A file that is still in its place may yet be read, by another disk driver or another person.
    const vacant = current.state === 'absent' || setAside !== undefined
    if (last.state === 'good' && vacant) await this.#restore()
    this.#options.onDamage({
      path,
      problem: current.state === 'damaged' ? current.problem : 'missing',
      ...(setAside !== undefined && { setAside }),
      instead: last.state === 'good' ? 'earlier' : 'nothing',
    })
    return last.state === 'good' ? last.data : null
  }

  /** Looks at the file, or at another one of the same kind, and changes nothing. */
  async inspect(path: string = this.#options.path): Promise<Inspection<T>> {
    let bytes: Uint8Array | undefined
    try {
      bytes = await unlessAbsent(this.#options.fs.read(path))
    } catch {
      // The reason does not change what follows: the last good copy is tried, and the file is named.
      return { state: 'damaged', problem: 'unreadable' }
    }
    if (bytes === undefined) return { state: 'absent' }
    const json = openSealed(new TextDecoder().decode(bytes))
    if (json === undefined) return { state: 'damaged', problem: 'changed' }
    const data = this.#options.decode(json)
    return data === undefined ? { state: 'damaged', problem: 'unfit' } : { state: 'good', data }
  }

  /** Resolves once the document is safe on the disk. Throws the file system's error and leaves the old one. */
  async write(data: T): Promise<void> {
    const staged = await this.stage(data)
    try {
      await staged.publish()
    } catch (error) {
      await staged.discard().catch(() => undefined)
      throw error
    }
    await this.#options.fs.syncFolder(staged.folder)
  }

  /** Writes the new version beside the old one and syncs it; the caller syncs the folder, then publishes. */
  async stage(data: T): Promise<StagedFile> {
    const { fs, path, text } = this.#options
    const next = `${path}.${randomBytes(6).toString('hex')}.next`
    await createSynced(fs, next, new TextEncoder().encode(text?.(data) ?? sealedJson(data, 2)))
    return this.staged(next)
  }

  /** A version staged earlier, by its path. */
  staged(next: string): StagedFile {
    const { fs, path } = this.#options
    return {
      folder: dirname(path),
      publish: async () => {
        const moved = await this.#keepCurrent()
        try {
          await fs.rename(next, path)
        } catch (error) {
          if (moved) await fs.rename(lastCopyOf(path), path)
          throw error
        }
      },
      discard: () => removeIfThere(fs, next),
    }
  }

  /**
   * Makes the current version the last good copy, by a second name where the disk has such, so that the file is never
   * missing. True where it lost its own name. A damaged version must not take a good one's place.
   */
  async #keepCurrent(): Promise<boolean> {
    const { fs, path, keepLast } = this.#options
    if (!keepLast) return false
    const bytes = await unlessAbsent(fs.read(path))
    if (bytes === undefined) return false
    if (openSealed(new TextDecoder().decode(bytes)) === undefined) {
      const setAside = await this.#setAside(path, 'changed')
      this.#options.onDamage({
        path,
        problem: 'changed',
        ...(setAside !== undefined && { setAside }),
        instead: 'new',
      })
      return false
    }
    try {
      await removeIfThere(fs, lastCopyOf(path))
      await fs.link(path, lastCopyOf(path))
      return false
    } catch {
      // No second names on this disk (FAT, some network shares).
      await fs.rename(path, lastCopyOf(path))
      return true
    }
  }

  async #setAside(path: string, problem: FileProblem): Promise<string | undefined> {
    if (this.#options.setAside === undefined || problem === 'unreadable') return undefined
    try {
      return await this.#options.setAside(path)
    } catch (error) {
      // On a full or read-only disk the damaged file stays where it is; it is named all the same.
      if (errorCode(error) !== undefined) return undefined
      throw error
    }
  }

  async #restore(): Promise<void> {
    const { fs, path, setAside } = this.#options
    if (setAside === undefined) return
    // Where it fails the copy is still there under its own name, and the next read finds it again.
    await fs.rename(lastCopyOf(path), path).catch(() => undefined)
  }
}
