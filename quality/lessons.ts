import { leastInformation, leastNearWords } from '../shared/duplicates/assemble-repeats.ts'
import type { Weights } from '../shared/duplicates/weights.ts'
import { judgedExample, ownExample, plantedExamples } from './examples.ts'
import { type JudgedPair, readJudgedPairs } from './gold.ts'
import { readOwnPairs } from './own-pairs.ts'
import { wholePassage } from './passages.ts'
import type { Planted } from './planted.ts'
import { plantAll, type PlantedSet, plantedSets } from './planted-sets.ts'
import { comparePair, type StoryTrials, storyTrials } from './planted-trials.ts'
import { randomFrom } from './random.ts'
import type { Example } from './train.ts'

/** The least a passage must have to be judged near another (shared/duplicates/assemble-repeats.ts). */
export const worth = { words: leastNearWords, information: leastInformation }

/** How many parts the data is cut into: each is measured with what the others taught. */
export const folds = 5

/** A planted set as read, its stories dealt to folds. */
export interface PlantedLessons {
  readonly set: PlantedSet
  readonly planted: readonly Planted[]
  readonly stories: readonly (StoryTrials & { readonly fold: number })[]
}

/** A judged pair as read. */
export interface JudgedLesson {
  readonly pair: JudgedPair
  readonly fold: number
  readonly signals: readonly number[]
}

/** All that the shipped verifier may learn from. */
export interface Lessons {
  readonly planted: readonly PlantedLessons[]
  readonly judged: readonly JudgedLesson[]
  readonly own: readonly Example[]
  readonly weights: Weights
}

/** Reads the sets with the detector's eyes. `seeds` are those of the planting. */
export function readLessons(
  files: readonly string[],
  weights: Weights,
  seeds: readonly number[],
  seed: number,
): Lessons {
  const random = randomFrom(seed)
  const dealt = (count: number): readonly number[] =>
    random.shuffled(Array.from({ length: count }, (_, index) => index % folds))
  const planted = plantedSets(files).map((set): PlantedLessons => {
    const all = plantAll(set, seeds)
    const fold = dealt(set.stories.length)
    const stories = storyTrials(set.stories, all, weights, worth)
    return {
      set,
      planted: all,
      stories: stories.map((story, index) => ({ ...story, fold: fold[index] ?? 0 })),
    }
  })
  const pairs = readJudgedPairs(files)
  const fold = dealt(pairs.length)
  const judged = pairs.map((pair, index) => ({
    pair,
    fold: fold[index] ?? 0,
    signals: signalsFor(pair.one, pair.other, pair.language, weights),
  }))
  const own = readOwnPairs().map(({ isRepeat, one, other, language }) =>
    ownExample(isRepeat, signalsFor(one, other, language, weights)),
  )
  return { planted, judged, own, weights }
}

/** The signals of two texts, each taken as one passage. */
export function signalsFor(
  one: string,
  other: string,
  language: string,
  weights: Weights,
): readonly number[] {
  return comparePair(
    wholePassage(one, language, weights),
    wholePassage(other, language, weights),
    worth,
    true,
  ).signals
}

/** What all folds but one teach; all of it where `held` is undefined. */
export function examplesWithout(lessons: Lessons, held: number | undefined): readonly Example[] {
  return [
    ...lessons.planted.flatMap(({ stories }) => plantedExamples(stories.filter(({ fold }) => fold !== held))),
    ...lessons.judged.flatMap(({ pair, fold, signals }) =>
      fold === held ? [] : [judgedExample(pair, signals)],
    ),
    ...lessons.own,
  ]
}
