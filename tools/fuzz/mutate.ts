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
  switch (random.below(11)) {
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
    case 7:
      return tagsSwapped(bytes, random)
    case 8:
      return renamed(bytes, random)
    case 9:
      return redeclared(bytes, random)
    default:
      return joined(
        bytes.subarray(0, at),
        random.pick(tokens) ?? new Uint8Array(),
        bytes.subarray(at + length),
      )
  }
}

/** Two tags in each other's place, so that elements no longer nest. */
function tagsSwapped(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const tags = [...text.matchAll(/<[^<>]{1,200}>/g)]
  const [first, second] = [random.pick(tags), random.pick(tags)].toSorted(
    (one, other) => (one?.index ?? 0) - (other?.index ?? 0),
  )
  if (!first || !second || first === second) return bytes
  const between = text.slice(first.index + first[0].length, second.index)
  const after = text.slice(second.index + second[0].length)
  return Buffer.from(`${text.slice(0, first.index)}${second[0]}${between}${first[0]}${after}`, 'latin1')
}

const ownNames = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']

/** A name or value in quotes or a tag as one that every object has: what is looked up by it must not find that. */
function renamed(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const name = random.pick([...text.matchAll(/(?<=["'<:])[A-Za-z][\w.-]{0,40}(?=["'\s>/])/g)])
  const own = random.pick(ownNames)
  if (!name || own === undefined) return bytes
  return Buffer.from(text.slice(0, name.index) + own + text.slice(name.index + name[0].length), 'latin1')
}

const encodings =
  'utf-8 utf-16 utf-16be utf-32 utf-7 euc-kr cp949 shift_jis iso-2022-kr gb18030 koi8-r ibm037 x'.split(' ')

/** Says that the file is in another encoding than it is: in its declaration, its headers, or by a mark before it. */
function redeclared(bytes: Uint8Array, random: Random): Uint8Array {
  const encoding = random.pick(encodings) ?? 'x'
  const text = Buffer.from(bytes).toString('latin1')
  const other = text.replace(/((?:encoding|charset)\s*=\s*["']?)[\w.:-]+/i, `$1${encoding}`)
  if (other !== text) return Buffer.from(other, 'latin1')
  const mark = random.pick([
    '\xEF\xBB\xBF',
    '\xFF\xFE',
    '\xFE\xFF',
    '\xFF\xFE\0\0',
    `<?xml version="1.0" encoding="${encoding}"?>`,
  ])
  return Buffer.from(`${mark ?? ''}${text}`, 'latin1')
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
