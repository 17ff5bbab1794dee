import { randomBytes } from 'node:crypto'
import { basename, join, relative, sep } from 'node:path'
import { type DurableFileOptions, DurableFile, type FileDamage } from './durable-file.ts'
import { type FileSystem, createSynced } from './file-system.ts'
import type { Damage } from './store.ts'

/** What every part of an open library works with. */
export interface LibraryContext {
  readonly fs: FileSystem
  /** The library's folder, absolute. */
  readonly path: string
  /** While false nothing on the disk is touched, damage included. */
  readonly writable: boolean
  readonly now: () => Date
  readonly onDamage: (damage: Damage) => void
}

/** A path as a person reads it: from the library's folder on, with slashes. */
export function nameInLibrary({ path }: Pick<LibraryContext, 'path'>, file: string): string {
  return relative(path, file).split(sep).join('/')
}

/** What a document is, for its file and for what is said of it when it is damaged. */
export interface DocumentKind<T> {
  readonly where: Damage['where']
  /** Begins a sentence: "The settings file". */
  readonly called: string
  /** Ends it where nothing could be restored: "The desk starts with its own settings." */
  readonly otherwise: string
  readonly keepLast: boolean
  readonly decode: DurableFileOptions<T>['decode']
  readonly text?: DurableFileOptions<T>['text']
}

/** A document of the library: damage to it is set aside in `quarantine/` and told in words. */
export function libraryFile<T extends object>(
  context: LibraryContext,
  path: string,
  kind: DocumentKind<T>,
): DurableFile<T> {
  const { fs, writable, onDamage } = context
  return new DurableFile<T>({
    fs,
    path,
    decode: kind.decode,
    keepLast: kind.keepLast,
    ...(kind.text && { text: kind.text }),
    onDamage: (damage) => {
      onDamage(described(context, damage, kind))
    },
    ...(writable && { setAside: (damaged: string) => moveAside(context, damaged) }),
  })
}

/** Moves a damaged file into `quarantine/`, never over another one. Returns its new name in the library. */
export async function moveAside(context: LibraryContext, path: string): Promise<string> {
  const { fs } = context
  const to = await quarantineName(context, basename(path))
  await fs.rename(path, to)
  await fs.syncFolder(join(context.path, 'quarantine'))
  return nameInLibrary(context, to)
}

/** Keeps bytes that are about to be cut off in `quarantine/`. Returns the file's name in the library. */
export async function keepBytes(context: LibraryContext, name: string, bytes: Uint8Array): Promise<string> {
  const to = await quarantineName(context, name)
  await createSynced(context.fs, to, bytes)
  return nameInLibrary(context, to)
}

async function quarantineName({ fs, path, now }: LibraryContext, name: string): Promise<string> {
  const folder = join(path, 'quarantine')
  await fs.makeFolder(folder)
  const time = now()
    .toISOString()
    .replaceAll(/[-:]|\..*/g, '')
  return join(folder, `${time}-${randomBytes(3).toString('hex')}-${name}`)
}

const problems = {
  changed: 'was damaged: its content does not match its checksum.',
  unfit: 'does not hold what it should.',
  unreadable: 'could not be read from the disk.',
  missing: 'was missing.',
} as const

const instead: Readonly<Partial<Record<FileDamage['instead'], string>>> = {
  earlier: 'The version saved before it took its place.',
  new: 'The version that was just saved took its place.',
}

/** What was found of a file, in one sentence. `called` begins it. */
export function problemOf(called: string, name: string, problem: FileDamage['problem']): string {
  return `${called} ${name} ${problems[problem]}`
}

function described<T>(context: LibraryContext, damage: FileDamage, kind: DocumentKind<T>): Damage {
  const at = nameInLibrary(context, damage.path)
  const sentences = [
    problemOf(kind.called, at, damage.problem),
    ...(damage.setAside === undefined ? [] : [`It was set aside as ${damage.setAside}.`]),
    instead[damage.instead] ?? kind.otherwise,
  ]
  return { where: kind.where, at, message: sentences.join(' ') }
}
