import { crc32 } from 'node:zlib'
import { filterWords } from '../../../shared/archive/word-filter.ts'
import {
  bitsFor,
  blockChecksums,
  bucketsAStep,
  headerWords,
  keyBits,
  magic,
  sections,
  segmentFormat,
  type SegmentShape,
} from './segment-format.ts'

/** Takes entries in the order of their keys, and of the stories' numbers within a key. */
export interface SegmentWriter {
  /** `key` has `keyBits` bits; `story` is a number that the segment covers. */
  add(key: number, story: number): void
  /** Takes the word filters of the stories from the number `first` on, in any order. */
  addFilters(first: number, filters: Uint32Array): void
  /** The whole file. Nothing can be added afterwards. */
  finish(): Uint8Array
}

/** Writes a segment for the stories `base` to `base + span`, of at most `most` entries. */
export function segmentWriter(base: number, span: number, most: number): SegmentWriter {
  return new PackingWriter(base, span, most)
}

class PackingWriter implements SegmentWriter {
  readonly #shape: SegmentShape
  readonly #places: Uint32Array
  readonly #row: Uint32Array
  readonly #packed: Uint32Array
  readonly #filters: Uint32Array
  readonly #lowBits: number
  readonly #width: number
  #entries = 0
  /** Where the next entry goes: a word of `#packed`, and a bit in it. */
  #word = 0
  #shift = 0
  #bucket = 0
  #bit = 0

  constructor(base: number, span: number, most: number) {
    const storyBits = bitsFor(span)
    // Between one and two entries a bucket cost the fewest bits; and an entry must fit 31.
    const bucketBits = Math.min(keyBits, Math.max(4, storyBits - 1, Math.floor(Math.log2(Math.max(1, most)))))
    this.#shape = { base, span, entries: most, bucketBits, storyBits }
    const { places, row, packed, filters, width } = sections(this.#shape)
    this.#places = new Uint32Array(places)
    this.#row = new Uint32Array(row)
    this.#packed = new Uint32Array(packed)
    this.#filters = new Uint32Array(filters)
    this.#width = width
    this.#lowBits = keyBits - bucketBits
  }

  add(key: number, story: number): void {
    this.#moveTo(key >>> this.#lowBits)
    const bit = this.#bit
    this.#row[bit >>> 5] = (this.#row[bit >>> 5] ?? 0) | (1 << (bit & 31))
    this.#bit = bit + 1
    const low = key & ((1 << this.#lowBits) - 1)
    const value = ((low << this.#shape.storyBits) | (story - this.#shape.base)) >>> 0
    const shift = this.#shift
    const packed = this.#packed
    packed[this.#word] = (packed[this.#word] ?? 0) | (value << shift)
    this.#shift = shift + this.#width
    if (this.#shift >= 32) {
      this.#word += 1
      this.#shift -= 32
      if (this.#shift > 0) packed[this.#word] = value >>> (32 - shift)
    }
    this.#entries += 1
  }

  addFilters(first: number, filters: Uint32Array): void {
    this.#filters.set(filters, (first - this.#shape.base) * filterWords)
  }

  #moveTo(bucket: number): void {
    while (this.#bucket < bucket) {
      this.#bucket += 1
      this.#bit += 1
      if (this.#bucket % bucketsAStep === 0) this.#places[this.#bucket / bucketsAStep] = this.#bit
    }
  }

  finish(): Uint8Array {
    this.#moveTo(2 ** this.#shape.bucketBits)
    const shape = { ...this.#shape, entries: this.#entries }
    const { places, row, packed, words } = sections(shape)
    const payload = new Uint32Array(words)
    payload.set(this.#places.subarray(0, places))
    payload.set(this.#row.subarray(0, row), places)
    payload.set(this.#packed.subarray(0, packed), places + row)
    payload.set(this.#filters, places + row + packed)
    const bytes = bytesOf(payload)
    const sums = blockChecksums(bytes)
    const { base, span, entries, bucketBits, storyBits } = shape
    const header = new Uint32Array(headerWords)
    header.set([
      magic,
      segmentFormat,
      base,
      span,
      entries,
      bucketBits,
      storyBits,
      sums.length,
      Math.floor(bytes.length / 4),
    ])
    header[headerWords - 1] = crc32(bytesOf(sums), crc32(bytesOf(header.subarray(0, headerWords - 1))))
    const file = new Uint8Array(header.byteLength + sums.byteLength + bytes.length)
    file.set(bytesOf(header))
    file.set(bytesOf(sums), header.byteLength)
    file.set(bytes, header.byteLength + sums.byteLength)
    return file
  }
}

function bytesOf(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
}
