import { primaryLanguage } from '../text/language.ts'
import { type NamedCount, namedCounts } from '../text/named-counts.ts'
import type { CheckContext } from './check.ts'
import { perCopy, type PreparedParagraph, type PreparedStory } from './copy.ts'
import { quotesOf, touches } from './facts.ts'
import { words } from './figure-consistency.words.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody } from './make-finding.ts'
import { quantitiesOf } from './quantity-facts.ts'

const namedCountsOf = perCopy((copy): readonly NamedCount[] => {
  const { text, kind, language } = copy
  if (kind !== 'body' || primaryLanguage(language) !== 'en') return []
  return namedCounts(text, quantitiesOf(copy)).filter(({ from, to }) => !touches(quotesOf(copy), from, to))
})

/** The values that a paragraph names, and those it makes of neighbours: of 30 sailors 12, the other 18. */
const valuesOf = perCopy((copy): readonly number[] => {
  const counted = quantitiesOf(copy)
  return counted.flatMap(({ value }, at) => {
    const next = counted[at + 1]?.value ?? 0
    return [value, value + next, Math.abs(value - next), value + next + (counted[at + 2]?.value ?? 0)]
  })
})

/** "The 14 sailors" where the story told of 12 sailors, and of no 14 of anything. What `isToll` is left alone. */
export function countedAgain(
  { paragraphs }: PreparedStory,
  isToll: (paragraph: PreparedParagraph, from: number) => boolean,
  { locale }: CheckContext,
): readonly Finding[] {
  const said = words[locale]
  const found: Finding[] = []
  const firsts = new Map<
    string,
    { readonly count: NamedCount; readonly index: number; readonly times: number }
  >()
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
      const first = firsts.get(key)
      const place = first && paragraphs[first.index]
      if (
        first?.times === 1 &&
        place &&
        count.known &&
        Math.max(count.value, first.count.value) < 3 * Math.min(count.value, first.count.value) &&
        !isToldBefore(count.value, index) &&
        !isToll(paragraph, count.from)
      ) {
        const here = paragraph.text.slice(count.from, count.to)
        const there = place.text.slice(first.count.from, first.count.to)
        found.push(
          inBody('figure-consistency', paragraph, count, {
            severity: 'warning',
            title: said.title,
            message: said.message(count.noun, here, there, said.paragraph(first.index + 1)),
            related: [bodyAnchor(place, first.count)],
          }),
        )
      }
      const known = first?.count.value === count.value
      firsts.set(key, first ? { ...first, times: first.times + (known ? 0 : 1) } : { count, index, times: 1 })
    }
  }
  return found
}
