import { crc32 } from 'node:zlib'
import { filterWords } from '../../../shared/archive/word-filter.ts'

/*
 * A segment holds which stories have which key, for good: it is written once and never changed. Keys are cut
 * to 24 bits and sorted. Their upper bits name a bucket, told by a row of bits (as many ones as the bucket has
 * entries, then a zero); an entry is the key's lower bits and the story's number within the segment, packed.
 * Every 128th bucket's place in the row is noted, so that finding one is a few steps (Elias and Fano's way). Behind
 * them stands each story's word filter, by its number.
 *
 *   header      16 words: magic, format, base, span, entries, bucket bits, story bits, blocks, payload bytes, …
 *   checksums   one word a block of the payload
 *   payload     places of the buckets, row of bits, packed entries, word filters
 */

export const magic = 0x53504443
export const segmentFormat = 2
export const headerWords = 16
/** Bytes of payload under one checksum. */
export const blockBytes = 2 ** 20
/**
 * Bits of a key that a segment keeps. In a million stories three others share a key by chance: the word
 * filters tell most of their stories apart, and the words themselves the rest.
 */
export const keyBits = 24
/** Buckets between two noted places. */
export const bucketsAStep = 128

/** What a segment's header says. */
export interface SegmentShape {
  /** The number of the first story it may hold, and how many numbers it covers. */
  readonly base: number
  readonly span: number
  readonly entries: number
  readonly bucketBits: number
  readonly storyBits: number
}

/** How a segment's payload is divided, in words of 32 bits. */
export function sections({ entries, span, bucketBits, storyBits }: SegmentShape) {
  const buckets = 2 ** bucketBits
  const width = storyBits + keyBits - bucketBits
  const places = Math.ceil(buckets / bucketsAStep)
  const row = Math.ceil((entries + buckets) / 32) + 1
  // One word more, so that an entry is always read from two.
  const packed = Math.ceil((entries * width) / 32) + 1
  const filters = span * filterWords
  return { places, row, packed, filters, width, words: places + row + packed + filters }
}

/** Bits that hold every number below `span`. */
export function bitsFor(span: number): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(2, span))))
}

/** The checksums of a payload, block by block. */
export function blockChecksums(payload: Uint8Array): Uint32Array {
  const sums = new Uint32Array(Math.ceil(payload.length / blockBytes))
  for (let block = 0; block < sums.length; block += 1) sums[block] = blockChecksum(payload, block)
  return sums
}

/** The checksum of one block of a payload. */
export function blockChecksum(payload: Uint8Array, block: number): number {
  return crc32(payload.subarray(block * blockBytes, (block + 1) * blockBytes))
}
