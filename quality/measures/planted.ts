import { analyse } from '../../shared/duplicates/analyse.ts'
import { findRepeats } from '../../shared/duplicates/find-repeats.ts'
import type { Model } from '../../shared/duplicates/verify.ts'
import { editKinds, type EditKind } from '../edits.ts'
import { judge } from '../judge.ts'
import { folds, type PlantedLessons } from '../lessons.ts'
import { bestThreshold, bootstrap, type Counts, countsAt, rates, type Scored, total } from '../metrics.ts'
import type { Planted } from '../planted.ts'
import { seeded } from '../../bench/make-story.ts'
import type { Table } from '../report.ts'
import { type Rival, rivals } from '../rivals.ts'

/** What one method did in one story: over all that was planted there, and by kind of edit. */
interface StoryOutcome {
  readonly all: Counts
  readonly trials: number
  readonly byKind: ReadonlyMap<EditKind, Counts>
  /** Trials whose repeat was called one of conflicting figures, by kind. */
  readonly figures: ReadonlyMap<EditKind, number>
}

interface Outcome {
  readonly name: string
  readonly stories: readonly StoryOutcome[]
}

/** Rivals are slow: they get the first seeds only. */
const rivalSeeds = 2

/** The planted edits of one language: ours by cross-validation, and each package with thresholds from the same folds. */
export function measurePlanted(
  lessons: PlantedLessons,
  models: readonly Model[],
  seeds: readonly number[],
): readonly Table[] {
  const few = seeds.slice(0, rivalSeeds)
  const ours = oursIn(lessons, models)
  const others = rivals.map((rival) => rivalIn(rival, lessons, few))
  const { set, stories } = lessons
  const trials = stories.reduce((sum, story) => sum + story.trials.length, 0)
  return [
    {
      title: `Planted edits: ${set.name}`,
      notes: [
        `${stories.length} stories, ${trials} planted sentences, seeds ${seeds.join(', ')}; ours by ${folds}-fold cross-validation.`,
        `Packages: seeds ${few.join(', ')}, thresholds fitted on the same train folds. "extra" is flags per 100 stories besides the planted one.`,
      ],
      columns: ['method', 'F1 [95 %]', 'precision', 'recall', 'extra'],
      rows: [ours, shippedIn(lessons, seeds.slice(0, 1)), ...others].map(summaryRow),
    },
    {
      title: `Recall by kind of edit: ${set.name}`,
      notes: [
        '"not retrieved" is the share that never reached the verifier; "called figures" the share flagged as conflicting figures.',
      ],
      columns: [
        'edit',
        'planted',
        'ours [95 %]',
        'not retrieved',
        'called figures',
        'best package',
        'recall',
      ],
      rows: editKinds.map((kind) => kindRow(kind, lessons, ours, others)),
    },
  ]
}

function summaryRow({ name, stories }: Outcome): Table['rows'][number] {
  const random = seeded(99)
  const counts = total(stories.map(({ all }) => all))
  const { precision, recall } = rates(counts)
  const trials = stories.reduce((sum, story) => sum + story.trials, 0)
  const f1 = bootstrap(stories, (sample) => rates(total(sample.map(({ all }) => all))).f1, random)
  return [name, f1, precision, recall, ((counts.extra / trials) * 100).toFixed(2)]
}

function recallOf(kind: EditKind, stories: readonly StoryOutcome[]): number {
  return rates(total(stories.flatMap(({ byKind }) => byKind.get(kind) ?? []))).recall
}

function kindRow(
  kind: EditKind,
  { stories }: PlantedLessons,
  ours: Outcome,
  others: readonly Outcome[],
): Table['rows'][number] {
  const trials = stories.flatMap(({ trials: all }) => all.filter(({ planted }) => planted.kind === kind))
  if (trials.length === 0) return [kind, 0]
  const lost = trials.filter(({ own }) => !own.some(({ retrieved, exact }) => retrieved || exact)).length
  const figures = ours.stories.reduce((sum, { figures: called }) => sum + (called.get(kind) ?? 0), 0)
  const [best] = others
    .map(({ name, stories: all }) => ({ name, recall: recallOf(kind, all) }))
    .toSorted((one, other) => other.recall - one.recall)
  return [
    kind,
    trials.length,
    bootstrap(ours.stories, (sample) => recallOf(kind, sample), seeded(99)),
    lost / trials.length,
    figures / trials.length,
    best?.name,
    best?.recall,
  ]
}

const nothing: Counts = { found: 0, missed: 0, extra: 0 }

function outcomeOf(
  trials: readonly {
    readonly planted: Planted
    readonly found: boolean
    readonly extra: number
    readonly figures: boolean
  }[],
): StoryOutcome {
  const byKind = new Map<EditKind, Counts>()
  const figures = new Map<EditKind, number>()
  let all = nothing
  for (const { planted, found, extra, figures: called } of trials) {
    const counts = { found: found ? 1 : 0, missed: found ? 0 : 1, extra }
    all = total([all, counts])
    byKind.set(planted.kind, total([byKind.get(planted.kind) ?? nothing, counts]))
    if (called) figures.set(planted.kind, (figures.get(planted.kind) ?? 0) + 1)
  }
  return { all, trials: trials.length, byKind, figures }
}

function oursIn({ stories }: PlantedLessons, models: readonly Model[]): Outcome {
  return {
    name: 'Copydesk (cross-validated)',
    stories: stories.map(({ base, trials, fold }) => {
      const model = models[fold]
      if (!model) return outcomeOf([])
      const flagged = base.filter((pair) => judge(pair, model) !== undefined).length
      return outcomeOf(
        trials.map(({ planted, own, others }) => {
          const classes = own.flatMap((pair) => judge(pair, model) ?? [])
          return {
            planted,
            found: classes.length > 0,
            extra: flagged + others.filter((pair) => judge(pair, model) !== undefined).length,
            figures: classes.includes('repeat-figures'),
          }
        }),
      )
    }),
  }
}

/** The detector end to end as it ships: it has seen these stories if they are those it was taught with. */
function shippedIn({ stories }: PlantedLessons, seeds: readonly number[]): Outcome {
  return {
    name: 'Copydesk as shipped, end to end (may have learnt from these)',
    stories: stories.map(({ story: { sentences, language }, trials }) => {
      const paragraphs = sentences.map((text) => analyse(text, language))
      return outcomeOf(
        trials
          .filter(({ planted }) => seeds.includes(planted.seed))
          .map(({ planted }) => {
            const { repeats } = findRepeats([...paragraphs, analyse(planted.text, language)])
            const own = repeats.filter(
              ({ at, related }) =>
                at.paragraph === sentences.length &&
                related.some(({ paragraph }) => paragraph === planted.original),
            )
            return {
              planted,
              found: own.length > 0,
              extra: repeats.length - own.length,
              figures: own.some((repeat) => repeat.class === 'repeat-figures'),
            }
          }),
      )
    }),
  }
}

interface ScoredTrial {
  readonly planted: Planted
  readonly own: number
  readonly others: readonly number[]
}

function rivalIn({ name, scorer }: Rival, lessons: PlantedLessons, seeds: readonly number[]): Outcome {
  const scored = lessons.stories.map(({ story, trials, fold }) => {
    const { sentences } = story
    const base: number[] = []
    const among = scorer(sentences)
    for (let one = 0; one < sentences.length; one += 1)
      for (let other = one + 1; other < sentences.length; other += 1) base.push(among(one, other))
    const own = trials
      .filter(({ planted }) => seeds.includes(planted.seed))
      .map(({ planted }): ScoredTrial => {
        const score = scorer([...sentences, planted.text])
        const all = sentences.map((_, index) => score(sentences.length, index))
        return {
          planted,
          own: all[planted.original] ?? 0,
          others: all.filter((_, index) => index !== planted.original),
        }
      })
    return { base, trials: own, fold }
  })
  const thresholds = Array.from({ length: folds }, (_, fold) =>
    bestThreshold(
      scored
        .filter((story) => story.fold !== fold)
        .flatMap(({ base, trials }): readonly Scored[] => [
          ...base.map((score) => ({ score, positive: false, times: trials.length })),
          ...trials.flatMap(({ own, others }) => [
            { score: own, positive: true },
            ...others.map((score) => ({ score, positive: false })),
          ]),
        ]),
    ),
  )
  return {
    name,
    stories: scored.map(({ base, trials, fold }) => {
      const threshold = thresholds[fold] ?? 1
      const extra = countsAt(
        base.map((score) => ({ score, positive: false })),
        threshold,
      ).extra
      return outcomeOf(
        trials.map(({ planted, own, others }) => ({
          planted,
          found: own >= threshold,
          extra: extra + others.filter((score) => score >= threshold).length,
          figures: false,
        })),
      )
    }),
  }
}
