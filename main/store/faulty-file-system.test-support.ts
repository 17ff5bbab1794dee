import { type FileSystem, type OpenFile, realFileSystem } from './file-system.ts'

/** The calls of a file system that can be made to fail. */
export type Operation =
  | 'read'
  | 'list'
  | 'create'
  | 'append'
  | 'write'
  | 'sync'
  | 'truncate'
  | 'rename'
  | 'link'
  | 'remove'
  | 'make-folder'
  | 'sync-folder'

/** A call that fails, and how. */
export interface Fault {
  readonly on: Operation
  /** The path concerned; of a rename and a link, the new name. */
  readonly path: RegExp
  /** `ENOSPC`, `EACCES`, `EIO`, … */
  readonly code: string
  /** How many calls succeed first. */
  readonly after?: number
  /** How many fail then; all of them if absent. */
  readonly times?: number
  /** Of a write: how many bytes still reach the file. */
  readonly torn?: number
}

/** A disk that does as it is told, until it is told to fail. */
export interface FaultyFileSystem extends FileSystem {
  /** Fails from now on as `fault` says, until `mend`. */
  breakDown(fault: Fault): void
  mend(): void
}

/** A faulty disk over a real one. */
export function faultyFileSystem(under: FileSystem = realFileSystem): FaultyFileSystem {
  let faults: { readonly fault: Fault; seen: number }[] = []
  const failing = (on: Operation, path: string): Fault | undefined => {
    for (const entry of faults) {
      const { fault } = entry
      if (fault.on !== on || !fault.path.test(path)) continue
      entry.seen += 1
      const number = entry.seen - (fault.after ?? 0)
      if (number > 0 && number <= (fault.times ?? Infinity)) return fault
    }
    return undefined
  }
  const guard = (on: Operation, path: string): void => {
    const fault = failing(on, path)
    if (fault) throw diskError(fault.code, on, path)
  }
  return {
    breakDown: (fault) => void faults.push({ fault, seen: 0 }),
    mend: () => void (faults = []),
    async read(path) {
      guard('read', path)
      return under.read(path)
    },
    async *stream(path, from) {
      guard('read', path)
      yield* under.stream(path, from)
    },
    size: (path) => under.size(path),
    async list(path) {
      guard('list', path)
      return under.list(path)
    },
    async open(path, how) {
      guard(how, path)
      const file = await under.open(path, how)
      return guarded(file, path, failing)
    },
    async truncate(path, length) {
      guard('truncate', path)
      await under.truncate(path, length)
    },
    async rename(from, to) {
      guard('rename', to)
      await under.rename(from, to)
    },
    async link(existing, name) {
      guard('link', name)
      await under.link(existing, name)
    },
    async remove(path) {
      guard('remove', path)
      await under.remove(path)
    },
    async makeFolder(path) {
      guard('make-folder', path)
      await under.makeFolder(path)
    },
    async syncFolder(path) {
      guard('sync-folder', path)
      await under.syncFolder(path)
    },
  }
}

function guarded(
  file: OpenFile,
  path: string,
  failing: (on: Operation, path: string) => Fault | undefined,
): OpenFile {
  return {
    async write(data) {
      const fault = failing('write', path)
      if (!fault) return file.write(data)
      await file.write(data.subarray(0, fault.torn ?? 0))
      throw diskError(fault.code, 'write', path)
    },
    async sync() {
      const fault = failing('sync', path)
      if (fault) throw diskError(fault.code, 'sync', path)
      await file.sync()
    },
    close: () => file.close(),
  }
}

function diskError(code: string, on: Operation, path: string): Error {
  return Object.assign(new Error(`${code}: made to fail, ${on} '${path}'`), { code })
}
