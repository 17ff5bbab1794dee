import { setImmediate } from 'node:timers/promises'
import { type FileSystem, type OpenFile, realFileSystem } from './file-system.ts'

/** The calls of a file system that can be made to fail. */
export type Operation =
  | 'read'
  | 'stamp'
  | 'list'
  | 'create'
  | 'append'
  | 'write'
  | 'note'
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
  /** Lets no such call return, until `release`: a disk that takes as long as it likes. */
  hold(on: Operation, path: RegExp): void
  release(): void
  /** Tells of every call from now on. */
  watch(listener: (on: Operation, path: string) => void): void
  /** Resolves when so many calls were made; no later call ever returns. */
  cutPowerAfter(calls: number): Promise<void>
  /** Lets every call take its time: as many turns of the event loop as `turns` says. */
  slowDown(turns: () => number): void
}

type Guard = (on: Operation, path: string) => Promise<Fault | undefined>

/** A faulty disk over another one. */
export function faultyFileSystem(under: FileSystem = realFileSystem): FaultyFileSystem {
  let faults: { readonly fault: Fault; seen: number }[] = []
  let held: { readonly on: Operation; readonly path: RegExp; readonly over: PromiseWithResolvers<void> }[] =
    []
  let turns = (): number => 0
  let heard = (_on: Operation, _path: string): void => undefined
  let callsLeft = Infinity
  const power = Promise.withResolvers<void>()
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
  /** Takes its time, or for ever; then tells the fault that the call is to have. */
  const faultOf: Guard = async (on, path) => {
    for (let turn = turns(); turn > 0; turn -= 1) await setImmediate()
    heard(on, path)
    for (const hold of held) if (hold.on === on && hold.path.test(path)) await hold.over.promise
    callsLeft -= 1
    if (callsLeft < 0) {
      power.resolve()
      await new Promise(() => undefined)
    }
    return failing(on, path)
  }
  const guard = async (on: Operation, path: string): Promise<void> => {
    const fault = await faultOf(on, path)
    if (fault) throw diskError(fault.code, on, path)
  }
  return {
    breakDown: (fault) => void faults.push({ fault, seen: 0 }),
    mend: () => void (faults = []),
    hold: (on, path) => void held.push({ on, path, over: Promise.withResolvers() }),
    release() {
      for (const { over } of held) over.resolve()
      held = []
    },
    watch: (listener) => void (heard = listener),
    cutPowerAfter(calls) {
      callsLeft = calls
      return power.promise
    },
    slowDown: (given) => void (turns = given),
    async read(path) {
      await guard('read', path)
      return under.read(path)
    },
    async *stream(path, from) {
      await guard('read', path)
      yield* under.stream(path, from)
    },
    size: (path) => under.size(path),
    async stamp(path) {
      await guard('stamp', path)
      return under.stamp(path)
    },
    async list(path) {
      await guard('list', path)
      return under.list(path)
    },
    async open(path, how) {
      await guard(how, path)
      const file = await under.open(path, how)
      return guarded(file, path, faultOf, () => {
        heard('note', path)
        return failing('note', path)
      })
    },
    async truncate(path, length) {
      await guard('truncate', path)
      await under.truncate(path, length)
    },
    async rename(from, to) {
      await guard('rename', to)
      await under.rename(from, to)
    },
    async link(existing, name) {
      await guard('link', name)
      await under.link(existing, name)
    },
    async remove(path) {
      await guard('remove', path)
      await under.remove(path)
    },
    async makeFolder(path) {
      await guard('make-folder', path)
      await under.makeFolder(path)
    },
    async removeFolder(path) {
      await guard('remove', path)
      await under.removeFolder(path)
    },
    async syncFolder(path) {
      await guard('sync-folder', path)
      await under.syncFolder(path)
    },
  }
}

function guarded(
  file: OpenFile,
  path: string,
  faultOf: Guard,
  faultOfNote: () => Fault | undefined,
): OpenFile {
  return {
    note(data) {
      const fault = faultOfNote()
      file.note(fault ? data.subarray(0, fault.torn ?? 0) : data)
      if (fault) throw diskError(fault.code, 'note', path)
    },
    async write(data) {
      const fault = await faultOf('write', path)
      if (!fault) return file.write(data)
      await file.write(data.subarray(0, fault.torn ?? 0))
      throw diskError(fault.code, 'write', path)
    },
    async sync() {
      const fault = await faultOf('sync', path)
      if (fault) throw diskError(fault.code, 'sync', path)
      await file.sync()
    },
    close: () => file.close(),
  }
}

function diskError(code: string, on: Operation, path: string): Error {
  return Object.assign(new Error(`${code}: made to fail, ${on} '${path}'`), { code })
}
