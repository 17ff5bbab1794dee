import type { Random } from '../../quality/random.ts'

/** What breaks readers: markup cut short, entities, controls, halves of characters, addresses that are none. */
const tokens = [
  ']]>',
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '</p>',
  '<p>',
  '<table><tr>',
  '<a href="javascript:alert(1)">x</a>',
  '<img src=x onerror=alert(1)>',
  '"',
  '\\',
  '\\u0000',
  '\\ud800',
  '{',
  '[[[[',
  'null',
  '-1e999',
  '\u0000',
  '\u0001\u0002\u0003\u0004',
  '\u202E',
  '\uFEFF',
  '\r\n\r\n',
  '9999-99-99T99:99:99Z',
].map((token) => new TextEncoder().encode(token))

/** A file with one to six breaks in it; `other` lends pieces. */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let result = bytes
  const breaks = 1 + random.below(6)
  for (let count = 0; count < breaks; count += 1) result = broken(result, other, random)
  return result
}

function broken(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  const length = 1 + random.below(random.pick([4, 64, 2000]) ?? 4)
  switch (random.below(8)) {
    case 0:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length))
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at))
    case 2:
      return bytes.subarray(0, at)
    case 3: {
      const copy = bytes.slice()
      if (at < copy.length) copy[at] = random.below(256)
      return copy
    }
    case 4: {
      const from = random.below(other.length + 1)
      return joined(bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(at))
    }
    case 5: {
      const next = random.below(bytes.length + 1)
      const [low, high] = [Math.min(at, next), Math.max(at, next)]
      return joined(bytes.subarray(0, low), bytes.subarray(high), bytes.subarray(low, high))
    }
    case 6: {
      const token = random.pick(tokens) ?? new Uint8Array()
      const times = random.pick([1, 1, 1, 300]) ?? 1
      return joined(bytes.subarray(0, at), ...Array.from({ length: times }, () => token), bytes.subarray(at))
    }
    default:
      return joined(
        bytes.subarray(0, at),
        random.pick(tokens) ?? new Uint8Array(),
        bytes.subarray(at + length),
      )
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}
