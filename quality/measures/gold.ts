import { seeded } from '../../bench/make-story.ts'
import { likelyRepeat } from '../../shared/duplicates/classify.ts'
import { likelihoodOf, type Model } from '../../shared/duplicates/verify.ts'
import type { Weights } from '../../shared/duplicates/weights.ts'
import { type GoldStory, goldStories } from '../gold-stories.ts'
import type { JudgedPair } from '../gold.ts'
import { folds, type JudgedLesson, worth } from '../lessons.ts'
import { bestThreshold, bootstrap, type Counts, countsAt, rates, type Scored, total } from '../metrics.ts'
import { wholePassage } from '../passages.ts'
import { comparePair } from '../planted-trials.ts'
import { randomFrom } from '../random.ts'
import type { Table } from '../report.ts'
import { type Rival, rivals, type Scorer } from '../rivals.ts'

/** A method: given a story's sentences and the fold it is held out of, how it scores two of them. */
interface Method {
  readonly name: string
  scorer(story: GoldStory, fold: number): Scorer
}

/**
 * Judgements of people as pseudo-stories. Stories are made of one fold's pairs alone, so that no sentence
 * that taught or fitted a threshold is measured.
 */
export function measureGold(
  lessons: readonly JudgedLesson[],
  set: JudgedPair['set'],
  title: string,
  models: readonly Model[],
  weights: Weights,
  seed: number,
): Table | undefined {
  const own = lessons.filter(({ pair }) => pair.set === set)
  const drawn = (draw: number): readonly (readonly GoldStory[])[] =>
    Array.from({ length: folds }, (_, fold) =>
      goldStories(
        own.filter((lesson) => lesson.fold === fold).map(({ pair }) => pair),
        randomFrom(seed + fold + 100 * draw),
      ),
    )
  const stories = drawn(0)
  const fitting = [stories, drawn(1), drawn(2)]
  const count = stories.reduce((sum, { length }) => sum + length, 0)
  if (count === 0) return undefined
  const ours = oursMethod(models, weights, own[0]?.pair.language ?? 'en')
  const fitted = [ours, ...rivals.map(methodOf)].map((method) => measured(method, stories, fitting))
  const shipped = measured(
    { ...ours, name: `Copydesk at the shipped threshold ${likelyRepeat}` },
    stories,
    [],
    likelyRepeat,
  )
  return {
    title,
    notes: [
      `${count} pseudo-stories: one pair judged 4 or more, three pairs 0.5 to 2.5, four fillers; seed ${seed}.`,
      `${folds}-fold: one model for all languages, taught by the other folds and by planted edits; every threshold fitted on the train folds.`,
    ],
    columns: ['method', 'F1 [95 %]', 'precision', 'recall'],
    rows: [...fitted, shipped].map(({ name, counts }) => {
      const { precision, recall } = rates(total(counts))
      return [name, bootstrap(counts, (sample) => rates(total(sample)).f1, seeded(99)), precision, recall]
    }),
  }
}

function methodOf({ name, scorer }: Rival): Method {
  return { name, scorer: ({ sentences }) => scorer(sentences) }
}

function oursMethod(models: readonly Model[], weights: Weights, language: string): Method {
  const passages = new Map<string, ReturnType<typeof wholePassage>>()
  const read = (text: string): ReturnType<typeof wholePassage> => {
    const known = passages.get(text)
    if (known) return known
    const made = wholePassage(text, language, weights)
    passages.set(text, made)
    return made
  }
  return {
    name: 'Copydesk (cross-validated)',
    scorer:
      ({ sentences }, fold) =>
      (one, other) => {
        const model = models[fold]
        const pair = comparePair(read(sentences[one] ?? ''), read(sentences[other] ?? ''), worth, true)
        return model ? likelihoodOf(pair.signals, model) : 0
      },
  }
}

/** The counts of each story. A threshold is fitted on the other folds, whose own models have not
 * seen them either, with their negatives drawn three times. */
function measured(
  { name, scorer }: Method,
  stories: readonly (readonly GoldStory[])[],
  fitting: readonly (readonly (readonly GoldStory[])[])[],
  threshold?: number,
): { readonly name: string; readonly counts: readonly Counts[] } {
  const score = (all: readonly (readonly GoldStory[])[]): readonly (readonly (readonly Scored[])[])[] =>
    all.map((own, fold) => own.map((story) => scoredPairs(story, scorer(story, fold))))
  const fitted = fitting.map(score)
  const counts = score(stories).flatMap((own, fold) => {
    const others = fitted.flatMap((draw) => draw.filter((_, at) => at !== fold).flat(2))
    const least = threshold ?? bestThreshold(others)
    return own.map((pairs) => countsAt(pairs, least))
  })
  return { name, counts }
}

function scoredPairs({ sentences, repeat }: GoldStory, score: Scorer): readonly Scored[] {
  const found: Scored[] = []
  for (let one = 0; one < sentences.length; one += 1)
    for (let other = one + 1; other < sentences.length; other += 1)
      found.push({ score: score(one, other), positive: one === repeat[0] && other === repeat[1] })
  return found
}
