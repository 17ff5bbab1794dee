import type { Locale } from '../locale.ts'
import { primaryLanguage } from '../text/language.ts'
import { type StatedValue, statedValues } from '../text/stated-values.ts'
import type { CheckContext } from './check.ts'
import { perCopy, type PreparedParagraph, type PreparedStory } from './copy.ts'
import { quotesOf, sentencesOf, touches } from './facts.ts'
import { words } from './figure-consistency.words.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody } from './make-finding.ts'

const statedIn = perCopy((copy): readonly StatedValue[] => {
  const { text, kind, language } = copy
  const primary = primaryLanguage(language)
  if (kind !== 'body' || (primary !== 'en' && primary !== 'ko')) return []
  const found = statedValues(text, sentencesOf(copy), primary)
  return found.filter(({ from, to }) => !touches(quotesOf(copy), from, to))
})

interface Placed extends StatedValue {
  readonly paragraph: PreparedParagraph
  readonly index: number
}

/** Two ages of one person; two days on which the bridge opened; "the magnitude 6.4 quake" where the story told of one of 6.1. */
export function contradictingValues(
  { paragraphs }: PreparedStory,
  { locale }: CheckContext,
): readonly Finding[] {
  const said = words[locale]
  const placed = paragraphs.flatMap((paragraph, index) =>
    statedIn(paragraph.copy).map((stated): Placed => ({ ...stated, paragraph, index })),
  )
  const found: Finding[] = []
  for (const [at, later] of placed.entries()) {
    const before = placed.slice(0, at).filter((earlier) => isSame(earlier, later, placed))
    const [first] = before
    if (!first || before.some(({ value }) => value === later.value)) continue
    if (later.of !== 'age' && !later.known) continue
    const here = later.paragraph.text.slice(later.from, later.to)
    const there = first.paragraph.text.slice(first.from, first.to)
    found.push(
      inBody('figure-consistency', later.paragraph, later, {
        severity: 'warning',
        title: said.title,
        message: said.message(labelOf(later, said), here, there, said.paragraph(first.index + 1)),
        related: [bodyAnchor(first.paragraph, first)],
      }),
    )
  }
  return found
}

function isSame(earlier: StatedValue, later: StatedValue, all: readonly StatedValue[]): boolean {
  if (earlier.of !== later.of) return false
  if (later.of !== 'age') return earlier.whose === later.whose
  // Two bare surnames may be two people: "a man surnamed Kim, 54, … Kim, 61".
  if (earlier.whose === later.whose) return /^[가-힣]|\s/.test(later.whose)
  // "Pell" is Joan Pell where no other Pell's age is told.
  const namesakes = new Set(
    all.flatMap(({ whose }) => (surnameOf(whose) === surnameOf(later.whose) ? [whose] : [])),
  )
  return namesakes.size === 2 && namesakes.has(earlier.whose) && namesakes.has(surnameOf(later.whose))
}

function labelOf({ of, whose }: StatedValue, said: (typeof words)[Locale]): string {
  if (of === 'magnitude') return said.magnitude
  return of === 'age' ? said.age(whose) : `“${whose}”`
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}
