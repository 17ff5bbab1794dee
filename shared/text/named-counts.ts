import type { Quantity } from './quantities.ts'
import type { Span } from './span.ts'

/** A figure with the noun that it counts or measures: "12 sailors", "a $3.2 billion contract". */
export interface NamedCount extends Span {
  readonly value: number
  readonly noun: string
  readonly kind: Quantity['kind']
  /** "the 14 sailors": speaks of those that were counted before. */
  readonly known: boolean
}

/** Lengths of time and other nouns of which a story has many counts. */
const passedOver = new Set(
  'years months weeks days hours minutes seconds times people others votes points miles percent seats ways countries nations states members minus plus cents dollars dlrs yuan euros pounds francs marks rupees pesos roubles rubles million billion trillion goals games matches runs cases pages'.split(
    ' ',
  ),
)
const plural = /^(?:\p{Ll}[\p{Ll}-]{2,20}s|\p{Ll}{0,12}men|children)$/u
/** "The 78 passengers who wore vests": some of them. */
const some = /^[\p{L} -]{3,30}? (?:who|whose|that) /u
const stop =
  /^(?:and|or|but|who|that|which|with|while|where|when|after|as|in|on|at|by|for|from|to|of|is|was|are|were|has|had|have|is|its|his|this|says|less|more|others?|plus|versus)$/

/** The named counts of an English text, in order. */
export function namedCounts(text: string, counted: readonly Quantity[]): readonly NamedCount[] {
  const found: NamedCount[] = []
  for (const { from, to, value, kind, after, rough, weak } of counted) {
    if (rough || weak || (kind !== 'count' && kind !== 'money' && kind !== 'percent')) continue
    const noun = kind === 'count' ? pluralIn(after) : /^(\p{Ll}{4,20})\b/u.exec(after)?.[1]
    if (noun === undefined || passedOver.has(noun) || stop.test(noun)) continue
    const before = text.slice(Math.max(0, from - 12), from)
    found.push({
      from,
      to,
      value,
      kind,
      noun,
      known: /\b(?:the|all|all the|these|those)\s\p{Sc}?$/iu.test(before) && !some.test(after),
    })
  }
  return found
}

function pluralIn(after: string): string | undefined {
  for (const word of after.slice(0, 40).split(/\s/, 3)) {
    const bare = word.replace(/[,.;:)”"]+$/, '')
    if (stop.test(bare)) return undefined
    if (plural.test(bare)) return bare
    if (bare !== word) return undefined
  }
  return undefined
}
