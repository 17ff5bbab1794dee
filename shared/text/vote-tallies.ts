import { allMatches } from './all-matches.ts'
import type { Span } from './span.ts'

/** How a vote went: 52-48, 187 to 92, 178 in favor and 92 against. */
export interface VoteTally extends Span {
  readonly ayes: number
  readonly noes: number
}

const tallies = [
  /(?<![\d.,-])(\d{1,3})(?:-|–| to )(\d{1,3})(?![\d.,-]\d|\d|-)/g,
  /(?<![\d.,-])(\d{1,4}) (?:votes )?(?:in favou?r|for)(?: and| to|,|;)? (?:with )?(\d{1,4}) (?:votes )?(?:against|opposed)/g,
  /찬성 ?(\d{1,4})[표명]?[,과와]? ?반대 ?(\d{1,4})/g,
]
const ofVote = /\b(?:vot(?:e|ed|es|ing)|ballots?|passed|approved|adopted|rejected|defeated)\b|찬성|표결/i

/** The tallies of votes in a text, in order; scores of games are told apart by their sentence's words. */
export function voteTallies(text: string, sentences: readonly Span[]): readonly VoteTally[] {
  if (!ofVote.test(text)) return []
  const found: VoteTally[] = []
  for (const pattern of tallies) {
    let at = 0
    for (const match of allMatches(text, pattern)) {
      while (at < sentences.length - 1 && (sentences[at]?.to ?? 0) <= match.index) at += 1
      const sentence = sentences[at] ?? { from: 0, to: text.length }
      const around = text.slice(
        Math.max(sentence.from, match.index - 120),
        Math.min(sentence.to, match.index + 120),
      )
      const tally = { ayes: Number(match[1]), noes: Number(match[2]) }
      if (!ofVote.test(around) || tally.ayes + tally.noes < 5) continue
      found.push({ from: match.index, to: match.index + match[0].length, ...tally })
    }
  }
  return found.toSorted((one, other) => one.from - other.from)
}
