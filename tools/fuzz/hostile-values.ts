import type { Random } from '../../quality/random.ts'
import { isRecord } from './from-schema.ts'

/* Values that have broken other programs, and a way to put them where something else is awaited. */

/** An array within an array, and so on: as JSON, since a program may break on making it. */
export function nestedJson(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

const makers: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => '',
  () => -1,
  () => 0.5,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => '\u0000',
  () => '\u{d800}',
  () => '\u202eelif\u2066',
  () => '../../../etc/passwd',
  () => 'C:\\Windows\\system.ini',
  () => "'; DROP TABLE stories; --",
  () => '" OR NEAR("a" "b", 9) * ^',
  () => '<img src=x onerror=alert(1)>',
  () => '(a+)+$',
  () => '__proto__',
  () => 'constructor',
  () => '-'.repeat(65),
  () => 'a'.repeat(100_000),
  () => '가'.repeat(5000),
  () => ({ length: 1e9 }),
  () => JSON.parse('{"toString":"no function","toJSON":1,"then":"x"}') as unknown,
  () =>
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  () => JSON.parse(nestedJson(2000)) as unknown,
  () => Array.from({ length: 6000 }, (_, at) => at),
  (random) => random.below(2 ** 31) - 2 ** 30,
]

export function hostileValue(random: Random): unknown {
  return random.pick(makers)?.(random)
}

/** The value with one to three of its places taken out, put in, or replaced by something hostile. */
export function mutatedValue(value: unknown, random: Random): unknown {
  let changed = value
  for (let times = 1 + random.below(3); times > 0; times -= 1) changed = mutatedOnce(changed, random, 0)
  return changed
}

function mutatedOnce(value: unknown, random: Random, depth: number): unknown {
  if (depth > 0 && random.below(3) === 0) return hostileValue(random)
  if (Array.isArray(value) && value.length > 0) {
    const at = random.below(value.length)
    return value.map((item: unknown, index) => (index === at ? mutatedOnce(item, random, depth + 1) : item))
  }
  if (!isRecord(value)) return hostileValue(random)
  const entries = Object.entries(value)
  const at = random.below(entries.length)
  const which = random.below(6)
  if (which === 0) return Object.fromEntries(entries.filter((_, index) => index !== at))
  if (which === 1)
    return Object.fromEntries([
      ...entries,
      [random.pick(['extra', 'id', '__proto__']) ?? '', hostileValue(random)],
    ])
  return Object.fromEntries(
    entries.map(([key, item], index) => [key, index === at ? mutatedOnce(item, random, depth + 1) : item]),
  )
}
