import { likelihoodOf, type Model } from '../shared/duplicates/verify.ts'
import type { JudgedPair } from './gold.ts'
import type { StoryTrials } from './planted-trials.ts'
import { type Example, trainLogistic } from './train.ts'

/** How much an example of each kind counts beside one judged pair. */
const weights = { planted: 0.2, story: 4, doubtful: 0.5, own: 1, klue: 0.3 }

/** What planted sentences teach: each is a repeat of its original, and of nothing else that was retrieved. */
export function plantedExamples(stories: readonly StoryTrials[]): readonly Example[] {
  return stories.flatMap(({ base, trials }) => [
    ...base.map(({ signals }) => ({ inputs: signals, label: 0, weight: weights.story })),
    ...trials.flatMap(({ own, others }) => {
      // Of a text that was read as several passages, the largest is the repeat.
      const [best] = own.toSorted((one, other) => other.comparison.dice - one.comparison.dice)
      return [
        ...(best && !best.exact ? [{ inputs: best.signals, label: 1, weight: weights.planted }] : []),
        ...others.map(({ signals }) => ({ inputs: signals, label: 0, weight: weights.planted })),
      ]
    }),
  ])
}

/** What people's judgements teach: 4 and more is a repeat, 2.5 and less is none, between lies in between. */
export function judgedExample({ score, set }: JudgedPair, inputs: readonly number[]): Example {
  const label = Math.max(0, Math.min(1, (score - 2.5) / 1.5))
  // Reviews of lodgings, mostly: near enough to teach Korean, too far to teach news.
  const kind = set === 'klue' ? weights.klue : 1
  return { inputs, label, weight: label > 0 && label < 1 ? kind * weights.doubtful : kind }
}

/** What our own judgement of two sentences teaches. */
export function ownExample(isRepeat: boolean, inputs: readonly number[]): Example {
  return { inputs, label: isRepeat ? 1 : 0, weight: weights.own }
}

/** Trains a verifier. */
export function trainVerifier(examples: readonly Example[], ridge = 0.5): Model {
  return trainLogistic(examples, ridge)
}

/** The score of signals with a model, 0 to 1. */
export const scoreOf: (signals: readonly number[], model: Model) => number = likelihoodOf
