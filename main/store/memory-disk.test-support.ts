import { basename, dirname } from 'node:path'
import type { FileSystem, OpenFile } from './file-system.ts'

/*
 * A disk in memory that loses power: what was synced is there afterwards, and of what was not, anything may be. File
 * content is kept apart from the names that lead to it, as on a real disk: a file's bytes are safe once the file is
 * synced, its name once its folder is.
 */

/** A number from 0 up to and without 1, drawn anew with each call. */
type Draw = () => number

interface Inode {
  readonly number: number
  /** As programs see it. */
  bytes: Uint8Array
  /** As it is after a power cut. */
  safe: Uint8Array
  written: number
}

interface Folder {
  names: Map<string, Inode | Folder>
  safe: Map<string, Inode | Folder>
}

export interface MemoryDisk extends FileSystem {
  /** The disk after a power cut now: un-synced writes lost, torn or kept, as drawn; and names likewise. */
  afterPowerCut(draw: Draw): MemoryDisk
  /** The disk after the program alone was killed: everything written is there. */
  afterKill(): MemoryDisk
}

/** An empty disk, on which `/` is a folder. */
export function memoryDisk(root: Folder = emptyFolder()): MemoryDisk {
  let inodes = 0
  const folderAt = (path: string): Folder => {
    let folder = root
    for (const name of path.split('/').filter(Boolean)) {
      const next = folder.names.get(name)
      if (next === undefined) throw diskError('ENOENT', path)
      if (!isFolder(next)) throw diskError('ENOTDIR', path)
      folder = next
    }
    return folder
  }
  const parentOf = (path: string): [Folder, string] => [folderAt(dirname(path)), basename(path)]
  const fileAt = (path: string): Inode => {
    const [folder, name] = parentOf(path)
    const found = folder.names.get(name)
    if (found === undefined) throw diskError('ENOENT', path)
    if (isFolder(found)) throw diskError('EISDIR', path)
    return found
  }
  return {
    read: async (path) => fileAt(path).bytes,
    async *stream(path, from) {
      yield fileAt(path).bytes.subarray(from)
    },
    size: async (path) => {
      const [folder, name] = parentOf(path)
      const found = name === '' ? folder : folder.names.get(name)
      if (found === undefined) throw diskError('ENOENT', path)
      return isFolder(found) ? 0 : found.bytes.length
    },
    stamp: async (path) => {
      const { number, written } = fileAt(path)
      return `${number}/${written}`
    },
    list: async (path) => [...folderAt(path).names.keys()],
    async open(path, how) {
      const [folder, name] = parentOf(path)
      const there = folder.names.get(name)
      if (there !== undefined && how === 'create') throw diskError('EEXIST', path)
      if (there && isFolder(there)) throw diskError('EISDIR', path)
      const inode = there ?? { number: (inodes += 1), bytes: empty, safe: empty, written: 0 }
      folder.names.set(name, inode)
      return openFile(inode)
    },
    async truncate(path, length) {
      const inode = fileAt(path)
      inode.bytes = inode.bytes.slice(0, length)
      inode.safe = inode.bytes
      inode.written += 1
    },
    async rename(from, to) {
      const [source, name] = parentOf(from)
      const [target, next] = parentOf(to)
      const moved = source.names.get(name)
      if (moved === undefined) throw diskError('ENOENT', from)
      source.names.delete(name)
      target.names.set(next, moved)
    },
    async link(existing, path) {
      const inode = fileAt(existing)
      const [folder, name] = parentOf(path)
      if (folder.names.has(name)) throw diskError('EEXIST', path)
      folder.names.set(name, inode)
    },
    async remove(path) {
      fileAt(path)
      const [folder, name] = parentOf(path)
      folder.names.delete(name)
    },
    async makeFolder(path) {
      let folder = root
      for (const name of path.split('/').filter(Boolean)) {
        const next = folder.names.get(name) ?? emptyFolder()
        if (!isFolder(next)) throw diskError('EEXIST', path)
        folder.names.set(name, next)
        folder = next
      }
    },
    async removeFolder(path) {
      const [folder, name] = parentOf(path)
      folder.names.delete(name)
    },
    async syncFolder(path) {
      const folder = folderAt(path)
      folder.safe = new Map(folder.names)
    },
    afterPowerCut: (draw) =>
      memoryDisk(rebuilt(root, (folder) => survivors(folder, draw), contentAfter(draw))),
    afterKill: () =>
      memoryDisk(
        rebuilt(
          root,
          ({ names }) => names,
          ({ bytes }) => bytes,
        ),
      ),
  }
}

const empty = new Uint8Array()

function emptyFolder(): Folder {
  return { names: new Map(), safe: new Map() }
}

function isFolder(entry: Inode | Folder): entry is Folder {
  return 'names' in entry
}

function openFile(inode: Inode): OpenFile {
  const note = (data: Uint8Array): void => {
    inode.bytes = Buffer.concat([inode.bytes, data])
    inode.written += 1
  }
  return {
    async write(data) {
      note(data)
    },
    note,
    async sync() {
      inode.safe = inode.bytes
    },
    close: async () => undefined,
  }
}

/** Each name as it was at the folder's last sync, or as it was last, as drawn. */
function survivors({ names, safe }: Folder, draw: Draw): Map<string, Inode | Folder> {
  const left = new Map<string, Inode | Folder>()
  for (const name of new Set([...names.keys(), ...safe.keys()])) {
    const entry = draw() < 0.5 ? names.get(name) : safe.get(name)
    if (entry) left.set(name, entry)
  }
  return left
}

const sector = 64

/** What was synced, and of what was written behind it each sector or zeros, up to a length as drawn. */
function contentAfter(draw: Draw): (inode: Inode) => Uint8Array {
  const contents = new Map<Inode, Uint8Array>()
  return (inode) => {
    const { bytes, safe } = inode
    const known = contents.get(inode)
    if (known) return known
    const left = bytes.slice(0, safe.length + Math.round(draw() * (bytes.length - safe.length)))
    left.set(safe)
    for (let at = safe.length; at < left.length; at += sector) {
      if (draw() < 0.2) left.fill(0, at, Math.min(at + sector, left.length))
    }
    contents.set(inode, left)
    return left
  }
}

function rebuilt(
  folder: Folder,
  namesOf: (folder: Folder) => Map<string, Inode | Folder>,
  contentOf: (inode: Inode) => Uint8Array,
): Folder {
  const names = new Map<string, Inode | Folder>()
  for (const [name, entry] of namesOf(folder)) {
    if (isFolder(entry)) names.set(name, rebuilt(entry, namesOf, contentOf))
    else {
      const bytes = contentOf(entry)
      names.set(name, { number: entry.number, bytes, safe: bytes, written: entry.written })
    }
  }
  return { names, safe: new Map(names) }
}

function diskError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: '${path}'`), { code })
}
