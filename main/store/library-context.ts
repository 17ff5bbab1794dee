import type { Said } from '../../shared/locale.ts'
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
  readonly called: Said
  /** Ends it where nothing could be restored: "The desk starts with its own settings." */
  readonly otherwise: Said
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

/** How a story's file is called. */
export const storyFile: Said = { en: 'The story file', ko: '기사 파일' }

const problems: Readonly<Record<FileDamage['problem'], Said>> = {
  changed: {
    en: 'was damaged: its content does not match its checksum.',
    ko: '손상되었습니다. 내용이 체크섬과 다릅니다.',
  },
  unfit: { en: 'does not hold what it should.', ko: '들어 있어야 할 것이 들어 있지 않습니다.' },
  unreadable: { en: 'could not be read from the disk.', ko: '디스크에서 읽지 못했습니다.' },
  missing: { en: 'was missing.', ko: '없었습니다.' },
}

const instead: Readonly<Partial<Record<FileDamage['instead'], Said>>> = {
  earlier: {
    en: 'The version saved before it took its place.',
    ko: '그 전에 저장한 판을 대신 놓았습니다.',
  },
  new: { en: 'The version that was just saved took its place.', ko: '방금 저장한 판을 대신 놓았습니다.' },
}

/** What was found of a file, in one sentence. `called` begins it. */
export function problemOf(called: Said, name: string, problem: FileDamage['problem']): Said {
  const { en, ko } = problems[problem]
  return { en: `${called.en} ${name} ${en}`, ko: `${called.ko} ${name}: ${ko}` }
}

/** Where a damaged file or its bytes were put; a sentence that follows another, or nothing. */
export function setAsideAs(name: string | undefined): Said {
  return name === undefined
    ? { en: '', ko: '' }
    : { en: ` It was set aside as ${name}.`, ko: ` ${name}(으)로 옮겨 두었습니다.` }
}

function described<T>(context: LibraryContext, damage: FileDamage, kind: DocumentKind<T>): Damage {
  const at = nameInLibrary(context, damage.path)
  const problem = problemOf(kind.called, at, damage.problem)
  const aside = setAsideAs(damage.setAside)
  const then = instead[damage.instead] ?? kind.otherwise
  return {
    where: kind.where,
    at,
    message: `${problem.en}${aside.en} ${then.en}`,
    korean: `${problem.ko}${aside.ko} ${then.ko}`,
  }
}
