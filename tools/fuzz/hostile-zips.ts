import { constants, crc32, deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import type { HostileFile } from './hostile-documents.ts'
import { lying } from './hostile-archives.ts'

const megabyte = 1024 * 1024
const story = new TextEncoder().encode('Ferry\n\nThe ferry left the harbour at noon, the mayor said.\n')

/** Zips that are imported like a folder, built to break the import: bombs, nests, lies, entries without end. */
export function hostileZips(): readonly HostileFile[] {
  return [
    { name: 'zip, a bomb of 10 GB', ends: ['too-large', 'unreadable'], make: () => bomb(10_240) },
    {
      name: 'zip, 100 bombs of 1 GB',
      ends: ['too-large', 'unreadable'],
      make: () => Buffer.concat(Array.from({ length: 100 }, () => bomb(1024))),
    },
    { name: 'zip in a zip, 200 deep', ends: ['binary'], make: () => nested(200) },
    {
      name: 'zip of 20 bombs in zips',
      ends: ['binary'],
      make: () => {
        const inner = bomb(1024)
        return zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.zip`, inner])))
      },
    },
    { name: 'zip of 20,000 stories', ends: ['story'], make: () => zipSync(many(20_000), { level: 1 }) },
    {
      name: 'zip that lies about its sizes',
      ends: ['too-large'],
      make: () => lying(zipSync({ 'a.txt': new Uint8Array(60 * megabyte) }, { level: 9 })),
    },
    { name: 'zip whose names lead out of it', ends: ['story'], make: () => zipSync(outside) },
    { name: 'zip of one name 2,000 times', ends: ['story', 'unreadable'], make: sameName },
    { name: 'zip cut short', ends: ['unreadable'], make: () => zipSync({ 'a.txt': story }).slice(0, 60) },
    { name: 'zip of noise', ends: ['unreadable'], make: noise },
  ]
}

const outside = {
  '../../a.txt': story,
  '/etc/b.txt': story,
  'C:\\c.txt': story,
  [`${'d/'.repeat(2000)}d.txt`]: story,
}

function many(count: number): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, story]))
}

function nested(depth: number): Uint8Array {
  let inner: Uint8Array = zipSync({ 'a.txt': story })
  for (let at = 0; at < depth; at += 1) inner = zipSync({ 'inner.zip': inner }, { level: 0 })
  return inner
}

function sameName(): Uint8Array {
  const one = zipSync({ 'a.txt': story }, { level: 0 })
  const entry = one.subarray(0, one.length - 22 - 46 - 'a.txt'.length)
  return Buffer.concat([...Array.from({ length: 1999 }, () => entry), one])
}

/** A good beginning of an entry, and then what no unpacker makes sense of. */
function noise(): Uint8Array {
  const bytes = Buffer.alloc(megabyte, 0xa7)
  localHeader(megabyte).copy(bytes)
  return bytes
}

/** A megabyte of NULs packed once and told so many times: a kilobyte of zip for each. */
function bomb(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(megabyte), { finishFlush: constants.Z_FULL_FLUSH, level: 9 })
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => piece), Buffer.from([0x03, 0x00])])
  return Buffer.concat([localHeader(packed.length), packed])
}

/** The header of an entry `a.txt`, deflated; APPNOTE 4.3.7. Its size unpacked is a lie. */
function localHeader(packed: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(crc32(story), 14)
  header.writeUInt32LE(packed, 18)
  header.writeUInt32LE(10, 22)
  header.writeUInt16LE('a.txt'.length, 26)
  return Buffer.concat([header, Buffer.from('a.txt')])
}
