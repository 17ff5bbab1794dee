import { analyse } from '../shared/duplicates/analyse.ts'
import { createFeatureIndex } from '../shared/duplicates/feature-index.ts'
import type { Passage, Script } from '../shared/duplicates/passage.ts'
import { signalsOf } from '../shared/duplicates/signals.ts'
import { areAlike, compare, type Comparison } from '../shared/duplicates/verify.ts'
import type { Weights } from '../shared/duplicates/weights.ts'
import type { PlainStory, Planted } from './planted.ts'

/** Two passages that the detector would look at, with what it sees. */
export interface ComparedPair {
  readonly one: Passage
  readonly other: Passage
  /** Whether both are long and plain enough to be judged, and alike enough to be retrieved. */
  readonly judged: boolean
  readonly retrieved: boolean
  readonly exact: boolean
  readonly comparison: Comparison
  readonly signals: readonly number[]
}

/** A planted sentence with the pairs that it makes. */
export interface PlantedTrial {
  readonly planted: Planted
  /** The pairs of its passages with the sentence it was made from. */
  readonly own: readonly ComparedPair[]
  /** The pairs with other sentences of the story that were retrieved. */
  readonly others: readonly ComparedPair[]
}

/** A story with the pairs it makes by itself, and the trials in it. */
export interface StoryTrials {
  readonly story: PlainStory
  readonly base: readonly ComparedPair[]
  readonly trials: readonly PlantedTrial[]
}

/** The least a passage must have to be judged near another; the detector's own rule. */
export interface Worth {
  readonly words: Readonly<Record<Script, number>>
  readonly information: number
}

/** Two passages as the verifier sees them. */
export function comparePair(one: Passage, other: Passage, worth: Worth, retrieved: boolean): ComparedPair {
  const [low, high] = one.exact <= other.exact ? [one, other] : [other, one]
  const comparison = compare(low, high)
  return {
    one: low,
    other: high,
    judged: isWorth(low, worth) && isWorth(high, worth),
    retrieved: retrieved && areAlike(low, high),
    exact: low.exact === high.exact,
    comparison,
    signals: signalsOf(low, high, comparison),
  }
}

function isWorth({ words, script, information, prose }: Passage, worth: Worth): boolean {
  return prose && words >= worth.words[script] && information >= worth.information
}

/** Reads stories and what is planted in them: retrieval and signals are the detector's, judging comes later. */
export function storyTrials(
  stories: readonly PlainStory[],
  planted: readonly Planted[],
  weights: Weights,
  worth: Worth,
): readonly StoryTrials[] {
  const byStory = new Map<number, Planted[]>()
  for (const one of planted) byStory.set(one.story, [...(byStory.get(one.story) ?? []), one])
  return stories.map((story, at) => {
    const passages: { readonly passage: Passage; readonly sentence: number }[] = []
    const read = (text: string): readonly Passage[] => analyse(text, story.language, weights).sentences
    for (const [sentence, text] of story.sentences.entries())
      for (const passage of read(text)) passages.push({ passage, sentence })
    const index = createFeatureIndex()
    const entries = passages.map(({ passage }) => index.add(passage))
    const byEntry = new Map(entries.map((entry, position) => [entry, position]))
    const base: ComparedPair[] = []
    for (const [position, entry] of entries.entries()) {
      const { passage: one } = passages[position] ?? {}
      index.link(entry, (found) => {
        const other = passages[byEntry.get(found) ?? -1]?.passage
        if (one && other) base.push(comparePair(one, other, worth, true))
      })
    }
    const trials = (byStory.get(at) ?? []).map((one): PlantedTrial => {
      const own: ComparedPair[] = []
      const others: ComparedPair[] = []
      for (const passage of read(one.text)) {
        const entry = index.add(passage)
        const found = new Set<number>()
        index.link(entry, (other) => found.add(byEntry.get(other) ?? -1))
        index.remove(entry)
        for (const [position, { passage: other, sentence }] of passages.entries()) {
          const retrieved = found.has(position)
          if (sentence === one.original) own.push(comparePair(passage, other, worth, retrieved))
          else if (retrieved) others.push(comparePair(passage, other, worth, true))
        }
      }
      return { planted: one, own, others }
    })
    return { story, base, trials }
  })
}
