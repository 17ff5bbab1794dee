import { crc32 } from 'node:zlib'
import { bitCount } from '../../../shared/archive/bit-count.ts'
import { type Result, ok, refused } from '../../../shared/result.ts'
import {
  bitsFor,
  blockBytes,
  blockChecksum,
  bucketsAStep,
  headerWords,
  keyBits,
  magic,
  sections,
  segmentFormat,
  type SegmentShape,
} from './segment-format.ts'

/** A segment to look keys up in. */
export interface Segment extends SegmentShape {
  /** Bytes of the file. */
  readonly size: number
  /**
   * Writes the numbers of the stories that have this key of `keyBits` bits to `into` from `at` on, as long as there is
   * room, in order. Gives where the next would go.
   */
  find(key: number, into: Uint32Array, at: number): number
  /** The word filters of its stories, one behind the other from `base` on. */
  readonly filters: Uint32Array
  /** All entries in order. */
  cursor(): SegmentCursor
  /** Blocks of the file that have a checksum, and whether the one of that number fits it. */
  readonly blocks: number
  isWhole(block: number): boolean
}

/** Walks a segment. `key` and `story` are those of the entry it stands at; `key` is -1 behind the last. */
export interface SegmentCursor {
  key: number
  story: number
  next(): void
}

/**
 * Reads a segment's file, whose header is checked here and whose blocks can be checked later. `bytes` must begin
 * at a multiple of four in its buffer. Refuses with what is wrong, in a few words.
 */
export function openSegment(bytes: Uint8Array): Result<Segment, string> {
  if (bytes.length < headerWords * 4) return refused('it is cut off')
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerWords)
  const [
    found,
    format,
    base = 0,
    span = 0,
    entries = 0,
    bucketBits = 0,
    storyBits = 0,
    blocks = 0,
    words = 0,
  ] = header
  if (found !== magic) return refused('it is no segment')
  if (format !== segmentFormat) return refused('its format is another')
  const shape = { base, span, entries, bucketBits, storyBits }
  const start = headerWords * 4 + blocks * 4
  if (bytes.length !== start + words * 4 || blocks !== Math.ceil((words * 4) / blockBytes))
    return refused('its length is wrong')
  const sums = bytes.subarray(headerWords * 4, start)
  const sum = crc32(sums, crc32(bytes.subarray(0, headerWords * 4 - 4)))
  if (sum !== header[headerWords - 1]) return refused('its header does not fit its checksum')
  if (storyBits !== bitsFor(span) || sections(shape).words !== words) return refused('its header is wrong')
  return ok(new PackedSegment(bytes, shape, start, blocks))
}

class PackedSegment implements Segment {
  readonly base: number
  readonly span: number
  readonly entries: number
  readonly bucketBits: number
  readonly storyBits: number
  readonly size: number
  readonly blocks: number
  readonly #bytes: Uint8Array
  readonly #payload: number
  readonly #places: Uint32Array
  readonly #row: Uint32Array
  readonly #packed: Uint32Array
  readonly filters: Uint32Array
  readonly #width: number
  readonly #lowBits: number

  constructor(bytes: Uint8Array, shape: SegmentShape, payload: number, blocks: number) {
    this.base = shape.base
    this.span = shape.span
    this.entries = shape.entries
    this.bucketBits = shape.bucketBits
    this.storyBits = shape.storyBits
    this.size = bytes.length
    this.blocks = blocks
    this.#bytes = bytes
    this.#payload = payload
    const { places, row, packed, filters, width } = sections(shape)
    const start = bytes.byteOffset + payload
    this.#places = new Uint32Array(bytes.buffer, start, places)
    this.#row = new Uint32Array(bytes.buffer, start + places * 4, row)
    this.#packed = new Uint32Array(bytes.buffer, start + (places + row) * 4, packed)
    this.filters = new Uint32Array(bytes.buffer, start + (places + row + packed) * 4, filters)
    this.#width = width
    this.#lowBits = keyBits - shape.bucketBits
  }

  find(key: number, into: Uint32Array, at: number): number {
    const row = this.#row
    const bucket = key >>> this.#lowBits
    let bit = this.#bitOf(bucket)
    if (bit < 0) return at
    const low = key & ((1 << this.#lowBits) - 1)
    const storyMask = 2 ** this.storyBits - 1
    let entry = bit - bucket
    while (((row[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0) {
      const value = this.#entry(entry)
      const found = value >>> this.storyBits
      if (found > low) break
      if (found === low) {
        if (at === into.length) return at
        into[at] = this.base + (value & storyMask)
        at += 1
      }
      bit += 1
      entry += 1
    }
    return at
  }

  /** Where a bucket begins in the row of bits, or -1 where a damaged row ends before. */
  #bitOf(bucket: number): number {
    const row = this.#row
    const bit = this.#places[(bucket / bucketsAStep) >>> 0] ?? 0
    let skip = bucket % bucketsAStep
    let word = bit >>> 5
    let zeros = ~(row[word] ?? 0) & (-1 << (bit & 31))
    for (;;) {
      const here = bitCount(zeros)
      if (here >= skip) break
      skip -= here
      word += 1
      if (word >= row.length) return -1
      zeros = ~(row[word] ?? 0)
    }
    if (skip === 0) return bit
    for (let left = skip - 1; left > 0; left -= 1) zeros &= zeros - 1
    return word * 32 + 31 - Math.clz32(zeros & -zeros) + 1
  }

  #entry(index: number): number {
    const width = this.#width
    const at = index * width
    const word = (at >>> 0) >>> 5
    const shift = at & 31
    let value = (this.#packed[word] ?? 0) >>> shift
    if (shift + width > 32) value |= (this.#packed[word + 1] ?? 0) << (32 - shift)
    return (value & ((1 << width) - 1)) >>> 0
  }

  cursor(): SegmentCursor {
    const row = this.#row
    const lowBits = this.#lowBits
    const storyMask = 2 ** this.storyBits - 1
    const read = (index: number): number => this.#entry(index)
    const { base, entries, storyBits } = this
    let entry = -1
    let bit = -1
    let bucket = 0
    return {
      key: -1,
      story: 0,
      next() {
        entry += 1
        if (entry >= entries) {
          this.key = -1
          return
        }
        bit += 1
        while (((row[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) {
          bucket += 1
          bit += 1
          // A damaged row has fewer ones than there are entries.
          if (bit >>> 5 >= row.length) {
            this.key = -1
            entry = entries
            return
          }
        }
        const value = read(entry)
        this.key = (bucket << lowBits) | (value >>> storyBits)
        this.story = base + (value & storyMask)
      },
    }
  }

  isWhole(block: number): boolean {
    const sums = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + headerWords * 4, this.blocks)
    return blockChecksum(this.#bytes.subarray(this.#payload), block) === sums[block]
  }
}
