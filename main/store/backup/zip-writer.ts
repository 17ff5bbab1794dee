import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import type { OpenFile } from '../file-system.ts'

const deflated = promisify(deflateRaw)
/** A zip without extensions counts so many bytes. */
const longest = 0xffff_ffff

/** More than a zip can count. */
export class ZipTooLong extends Error {
  override readonly name = 'ZipTooLong'
}

/** A zip as it is written, entry by entry. Packing is done by Node's own threads, so that the desk goes on meanwhile. */
export class ZipWriter {
  readonly #file: OpenFile
  readonly #zip: Zip
  #chunks: Uint8Array[] = []
  #failure: unknown
  #length = 0

  constructor(file: OpenFile) {
    this.#file = file
    this.#zip = new Zip((error, chunk) => {
      if (error) this.#failure = error
      else this.#chunks.push(chunk)
    })
  }

  /** Writes one entry. Throws the file system's error, or `ZipTooLong`. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    const packed = await deflated(bytes, { level: 6 })
    const entry: ZipInputFile = { filename: name, compression: 8, size: bytes.length, crc: crc32(bytes) }
    this.#zip.add(entry)
    entry.ondata?.(null, packed, true)
    await this.#flush()
  }

  /** Writes the directory that ends it. */
  async end(): Promise<void> {
    this.#zip.end()
    await this.#flush()
  }

  async #flush(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure
    const bytes = Buffer.concat(this.#chunks)
    this.#chunks = []
    this.#length += bytes.length
    if (this.#length > longest) throw new ZipTooLong('the backup is longer than a zip can be')
    await this.#file.write(bytes)
  }
}
