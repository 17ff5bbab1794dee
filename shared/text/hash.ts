/*
 * Hashes for finding equal texts again. They guard nothing: what an approval is bound to is SHA-256
 * (`shared/story/canonical.ts`).
 */

const start = 0x811c9dc5
const prime = 0x01000193

/**
 * The state of a running 32-bit FNV-1a hash before its first unit. Signed, as every later state is: with a number
 * that fits no machine word among them, all would be kept as fractions.
 */
export const hashStart = start | 0

/** Takes one number (a UTF-16 unit, or another hash) into a running hash. */
export function hashStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, prime)
}

/** Ends a running hash: spreads its bits (the finisher of MurmurHash3), and makes it unsigned. */
export function hashEnd(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** One number of 53 bits out of two running hashes, to be the key of a map. */
export function hashPair(high: number, low: number): number {
  return hashEnd(high) * 0x20_0000 + (hashEnd(low) >>> 11)
}

/** A 53-bit hash of a run of 32-bit numbers, e.g. the words of a sentence. */
export function hashRun(values: ArrayLike<number>, from = 0, to = values.length): number {
  let high = hashStart
  let low = 0x2f0b4c47
  for (let index = from; index < to; index += 1) {
    const value = values[index] ?? 0
    high = Math.imul(high ^ value, prime)
    low = Math.imul(low ^ (value >>> 15), 0x5bd1e995) + value
    low ^= low >>> 13
  }
  return hashPair(high, low)
}

/**
 * The hash of a text: 16 hex digits, the same in every process. By it a report says which text it is of, and
 * a cache finds what it said of the same words.
 */
export function textHash(text: string): string {
  let high = start ^ text.length
  let low = 0x2f0b4c47
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, prime)
    low = Math.imul(low ^ unit, 0x5bd1e995)
    low ^= low >>> 13
  }
  return hex(hashEnd(high)) + hex(hashEnd(low ^ high))
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
