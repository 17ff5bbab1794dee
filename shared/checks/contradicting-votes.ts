import { type VoteTally, voteTallies } from '../text/vote-tallies.ts'
import type { CheckContext } from './check.ts'
import { perCopy, type PreparedParagraph, type PreparedStory } from './copy.ts'
import { quotesOf, sentencesOf, touches } from './facts.ts'
import { words } from './figure-consistency.words.ts'
import type { Finding } from './finding.ts'
import { bodyAnchor, inBody } from './make-finding.ts'
import { quantitiesOf } from './quantity-facts.ts'

const talliesOf = perCopy((copy): readonly VoteTally[] => {
  if (copy.kind !== 'body' || quantitiesOf(copy).length < 2) return []
  const found = voteTallies(copy.text, sentencesOf(copy))
  return found.filter(({ from, to }) => !touches(quotesOf(copy), from, to))
})

/** Two tallies of which one side is the same: 52-48 and 53-48. Two votes seldom go so. */
export function contradictingVotes(
  { paragraphs }: PreparedStory,
  { locale }: CheckContext,
): readonly Finding[] {
  const said = words[locale]
  const found: Finding[] = []
  let first:
    | { readonly tally: VoteTally; readonly paragraph: PreparedParagraph; readonly index: number }
    | undefined
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const tally of talliesOf(paragraph.copy)) {
      first ??= { tally, paragraph, index }
      const ayes = first.tally.ayes === tally.ayes
      if (ayes === (first.tally.noes === tally.noes)) continue
      const there = first.paragraph.text.slice(first.tally.from, first.tally.to)
      found.push(
        inBody('figure-consistency', paragraph, tally, {
          severity: 'warning',
          title: said.title,
          message: said.message(
            said.vote,
            paragraph.text.slice(tally.from, tally.to),
            there,
            said.paragraph(first.index + 1),
          ),
          related: [bodyAnchor(first.paragraph, first.tally)],
        }),
      )
    }
  }
  return found
}
