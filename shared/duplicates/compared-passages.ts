import type { RepeatDetail } from '../checks/finding.ts'
import { analyse } from './analyse.ts'
import { comparedRuns } from './compared-runs.ts'
import type { Passage } from './passage.ts'
import { compare } from './verify.ts'

/**
 * Two passages of which one is not in the story, word by word as the two places of a repeat are: `first` is the
 * earlier one. Each side's runs, joined, are its text again. `language` is BCP 47.
 */
export function comparedPassages(first: string, second: string, language: string): RepeatDetail {
  const [before, after] = [onlySentence(first, language), onlySentence(second, language)]
  const texts = [first, second] as const
  if (first === second || !before || !after) {
    const isSame = first === second
    return {
      score: isSame ? 1 : 0,
      first: [{ kind: isSame ? 'same' : 'removed', text: first }],
      second: [{ kind: isSame ? 'same' : 'added', text: second }],
    }
  }
  const [one, other] = [before, after]
  return comparedRuns(
    {
      class: 'repeat-near',
      score: 0,
      at: { paragraph: 1, from: 0, to: second.length },
      related: [{ paragraph: 0, from: 0, to: first.length }],
      places: 2,
      copy: 2,
      words: [one.exact, other.exact],
      difference: { first: one.units, second: other.units, comparison: compare(one, other) },
    },
    ({ paragraph }) => texts[paragraph === 0 ? 0 : 1],
  )
}

/** A passage is one sentence; what is more, or begins with a space, cannot be set word against word. */
function onlySentence(text: string, language: string): Passage | undefined {
  const [only, ...more] = analyse(text, language).sentences
  return more.length === 0 && only?.span.from === 0 ? only : undefined
}
