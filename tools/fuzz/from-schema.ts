import type { Random } from '../../quality/random.ts'

/*
 * Inputs made from the contract's own schemas. Valibot's schemas are plain data, so they are walked as such; what is
 * not known here gives a text, which the schema then refuses: that, too, is something to send.
 */

/** A value that fits a schema, most of the time. */
export function fromSchema(schema: unknown, random: Random, depth = 0): unknown {
  if (!isRecord(schema)) return 'x'
  if (schema['type'] === undefined && Array.isArray(schema['pipe']))
    return fromSchema(schema['pipe'][0], random)
  const nested = (inner: unknown): unknown => fromSchema(inner, random, depth + 1)
  switch (schema['type']) {
    case 'object':
    case 'strict_object':
    case 'loose_object':
      return objectOf(schema['entries'], random, depth)
    case 'array': {
      const many = depth > 6 ? 0 : random.below(3)
      return Array.from({ length: Math.max(many, bound(schema, 'min_length', 0)) }, () =>
        nested(schema['item']),
      )
    }
    case 'record':
      return random.below(2) === 0 ? {} : { [String(nested(schema['key']))]: nested(schema['value']) }
    case 'union':
    case 'variant':
      return nested(pickFrom(schema['options'], random))
    case 'picklist':
    case 'enum':
      return pickFrom(schema['options'], random)
    case 'literal':
      return schema['literal']
    case 'lazy': {
      const { getter } = schema
      return typeof getter === 'function' ? nested(Reflect.apply(getter, undefined, [undefined])) : 'x'
    }
    case 'exact_optional':
    case 'optional':
    case 'nullable':
    case 'nullish':
      return nested(schema['wrapped'])
    case 'number':
      return bound(schema, 'min_value', 0) + random.below(3)
    case 'boolean':
      return random.below(2) === 0
    case 'undefined':
      return undefined
    case 'string':
      return textFor(schema, random)
    default:
      return 'x'
  }
}

function objectOf(entries: unknown, random: Random, depth: number): unknown {
  if (!isRecord(entries)) return {}
  const made = Object.entries(entries).flatMap(([key, entry]) => {
    const mayMiss = isRecord(entry) && /optional|nullish/.test(String(entry['type']))
    if (mayMiss && (depth > 5 || random.below(2) === 0)) return []
    return [[key, fromSchema(entry, random, depth + 1)] as const]
  })
  return Object.fromEntries(made)
}

const texts = [
  'Crane topples in harbour',
  'en',
  'ko',
  '가온시',
  'house-one',
  '2026-11-24T09:00:00Z',
  'p1',
  'a b c',
]

function textFor(schema: Readonly<Record<string, unknown>>, random: Random): string {
  const text = random.pick(texts) ?? ''
  const least = bound(schema, 'min_length', 0)
  return text.length < least ? text.padEnd(least, 'x') : text.slice(0, bound(schema, 'max_length', 200))
}

/** What an action of the schema's pipe demands, such as `max_length`. */
function bound(schema: Readonly<Record<string, unknown>>, type: string, otherwise: number): number {
  const { pipe } = schema
  if (!Array.isArray(pipe)) return otherwise
  const action: unknown = pipe.find((step: unknown) => isRecord(step) && step['type'] === type)
  return isRecord(action) && typeof action['requirement'] === 'number' ? action['requirement'] : otherwise
}

function pickFrom(options: unknown, random: Random): unknown {
  return Array.isArray(options) ? random.pick<unknown>(options) : undefined
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
