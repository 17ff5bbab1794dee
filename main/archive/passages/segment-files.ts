import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../../../shared/message-of.ts'
import { type Result, ok, refused } from '../../../shared/result.ts'
import { type Segment, openSegment } from './segment.ts'

/** A segment and the file it stands in, by the manifest's number. */
export interface StoredSegment {
  readonly file: number
  readonly name: string
  readonly segment: Segment
}

/** The folder of the segments' files, each written once and never changed. */
export interface SegmentFiles {
  /** Reads a segment; refused with its file's name and what is wrong, in a few words. */
  open(file: number): Result<StoredSegment, string>
  /** The segment that a file which was just written holds. */
  stored(file: number, segment: Segment): StoredSegment
  /** Writes a file, which is whole and on the disk when this returns. Throws what the disk says. */
  write(file: number, bytes: Uint8Array): void
  remove(stored: StoredSegment): void
  /** Removes all other files: written by a program that ended before the manifest could name them. */
  sweep(named: readonly StoredSegment[]): void
}

/** The files of `folder`, which is made where there is none. */
export function segmentFiles(folder: string): SegmentFiles {
  mkdirSync(folder, { recursive: true })
  const remove = (name: string): void => rmSync(join(folder, name), { force: true, recursive: true })
  const stored = (file: number, segment: Segment): StoredSegment => ({ file, name: nameOf(file), segment })
  return {
    open(file) {
      const name = nameOf(file)
      try {
        const opened = openSegment(readWhole(join(folder, name)))
        return opened.ok ? ok(stored(file, opened.value)) : refused(`${name}: ${opened.error}`)
      } catch (error) {
        return refused(`${name}: ${messageOf(error)}`)
      }
    },
    stored,
    write: (file, bytes) => writeWhole(join(folder, nameOf(file)), bytes),
    remove: ({ name }) => remove(name),
    sweep(named) {
      const names = new Set(named.map(({ name }) => name))
      for (const name of readdirSync(folder)) if (!names.has(name)) remove(name)
    },
  }
}

function nameOf(file: number): string {
  return `${file}.segment`
}

/** Reads a file into memory of its own, aligned for words. */
function readWhole(path: string): Uint8Array {
  const bytes = readFileSync(path)
  return bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.new`
  const file = openSync(temporary, 'w')
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}
