import { primaryLanguage } from '../text/language.ts'
import { type NamedCount, namedCounts } from '../text/named-counts.ts'
import type { CheckContext } from './check.ts'
import { perCopy, type PreparedParagraph, type PreparedStory } from './copy.ts'
import { quotesOf, touches } from './facts.ts'
import { words } from './figure-consistency.words.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody } from './make-finding.ts'
import { quantitiesOf } from './quantity-facts.ts'

/** The counts of a paragraph that name what they count, but for those that people say. */
export const namedCountsOf = perCopy((copy): readonly NamedCount[] => {
  const { text, kind, language } = copy
  if (kind !== 'body' || primaryLanguage(language) !== 'en') return []
  return namedCounts(text, quantitiesOf(copy)).filter(({ from, to }) => !touches(quotesOf(copy), from, to))
})

/** The values that a paragraph names, and those it makes of neighbours of a kind: of 30 sailors 12, the other 18. */
const valuesOf = perCopy((copy): readonly number[] => {
  const counted = quantitiesOf(copy)
  return counted.flatMap(({ value, kind }, at) => {
    const valueAt = (place: number): number => {
      const neighbour = counted[place]
      return neighbour?.kind === kind ? neighbour.value : 0
    }
    const next = valueAt(at + 1)
    return [value, value + next, Math.abs(value - next), value + next + valueAt(at + 2)]
  })
})

interface PlacedCount {
  readonly count: NamedCount
  readonly index: number
}

/**
 * "The 14 sailors" where the story told of 12 sailors, and of no 14 of anything; and "the 46 residents" where it told
 * of 64, whatever else it counted. What `isToll` is left alone.
 */
export function countedAgain(
  { paragraphs }: PreparedStory,
  isToll: (paragraph: PreparedParagraph, from: number) => boolean,
  { locale }: CheckContext,
): readonly Finding[] {
  const said = words[locale]
  const found: Finding[] = []
  /** By kind and noun, the first count of each value. */
  const told = new Map<string, PlacedCount[]>()
  const values = new Set<number>()
  let valued = 0
  /** Whether a paragraph before this one names or makes a value. */
  const isToldBefore = (value: number, index: number): boolean => {
    for (; valued < index; valued += 1) {
      const copy = paragraphs[valued]?.copy
      for (const told of copy ? valuesOf(copy) : []) values.add(told)
    }
    return values.has(value)
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const count of namedCountsOf(paragraph.copy)) {
      const key = `${count.kind} ${count.noun}`
      const before = told.get(key) ?? []
      const other =
        before.find(({ count: { value } }) => isSlip(value, count.value)) ??
        (before.length === 1 ? before[0] : undefined)
      const place = other && paragraphs[other.index]
      if (
        place &&
        count.known &&
        (isSlip(other.count.value, count.value) ||
          Math.max(count.value, other.count.value) < 3 * Math.min(count.value, other.count.value)) &&
        !before.some(({ count: { value } }) => value === count.value) &&
        !isToldBefore(count.value, index) &&
        !isToll(paragraph, count.from)
      ) {
        const here = paragraph.text.slice(count.from, count.to)
        const there = place.text.slice(other.count.from, other.count.to)
        found.push(
          inBody('figure-consistency', paragraph, count, {
            severity: 'warning',
            title: said.title,
            message: said.message(count.noun, here, there, said.paragraph(other.index + 1)),
            related: [bodyAnchor(place, other.count)],
          }),
        )
      }
      if (!before.some(({ count: { value } }) => value === count.value)) before.push({ count, index })
      told.set(key, before)
    }
  }
  return found
}

/** Whether the digits of one figure, two or more, make the other in another order, or it has lost or gained a nought. */
function isSlip(one: number, other: number): boolean {
  const inOrder = (value: number): string => [...String(value)].toSorted().join('')
  if (one >= 1000 && other >= 1000 && (one === other * 10 || other === one * 10)) return true
  return one >= 10 && one !== other && inOrder(one) === inOrder(other)
}
