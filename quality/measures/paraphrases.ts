import { seeded } from '../../bench/make-story.ts'
import type { Weights } from '../../shared/duplicates/weights.ts'
import { scoreOf, trainVerifier } from '../examples.ts'
import type { ParaphrasePair } from '../gold.ts'
import { folds, signalsFor } from '../lessons.ts'
import { areaUnderCurve, bestThreshold, bootstrap, countsAt, rates, type Scored, total } from '../metrics.ts'
import { randomFrom } from '../random.ts'
import type { Table } from '../report.ts'
import { rivals } from '../rivals.ts'

/** Packages are slow: they get so many pairs. */
const mostForRivals = 2000
/** Pairs that a rival with an index sees at once. */
const batch = 50

/**
 * Paraphrase pairs by cross-validation with a verifier of their own, which is thrown away: these sets may not teach
 * what ships.
 */
export function measureParaphrases(
  pairs: readonly ParaphrasePair[],
  title: string,
  weights: Weights,
  seed: number,
): Table | undefined {
  if (pairs.length === 0) return undefined
  const shuffled = randomFrom(seed).shuffled(pairs)
  const lessons = shuffled.map((pair, index) => ({
    fold: index % folds,
    positive: pair.same,
    signals: signalsFor(pair.one, pair.other, 'en', weights),
  }))
  const ours = Array.from({ length: folds }, (_, fold) => {
    const model = trainVerifier(
      lessons
        .filter((lesson) => lesson.fold !== fold)
        .map(({ signals, positive }) => ({ inputs: signals, label: positive ? 1 : 0, weight: 1 })),
    )
    return lessons
      .filter((lesson) => lesson.fold === fold)
      .map(({ signals, positive }): Scored => ({ score: scoreOf(signals, model), positive }))
  })
  const few = shuffled.slice(0, mostForRivals)
  const others = rivals.map(({ name, scorer }) => {
    const scored: Scored[] = []
    for (let from = 0; from < few.length; from += batch) {
      const some = few.slice(from, from + batch)
      const score = scorer(some.flatMap(({ one, other }) => [one, other]))
      for (const [index, { same }] of some.entries())
        scored.push({ score: score(2 * index, 2 * index + 1), positive: same })
    }
    return { name, scored }
  })
  return {
    title,
    notes: [
      `${pairs.length} pairs, ${folds}-fold, seed ${seed}; ours with a model of its own in each fold, at 0.5, thrown away afterwards.`,
      `Packages: ${few.length} of the pairs, thresholds for accuracy fitted on the train folds.`,
    ],
    columns: ['method', 'accuracy [95 %]', 'F1', 'AUC'],
    rows: [
      row(
        'Copydesk (cross-validated)',
        ours.map((scored) => ({ scored, threshold: 0.5 })),
        areaUnderCurve(ours.flat()),
      ),
      ...others.map(({ name, scored }) =>
        row(
          name,
          Array.from({ length: folds }, (_, fold) => ({
            scored: scored.filter((_pair, index) => index % folds === fold),
            threshold: bestThreshold(
              scored.filter((_pair, index) => index % folds !== fold),
              'accuracy',
            ),
          })),
          areaUnderCurve(scored),
        ),
      ),
    ],
  }
}

function row(
  name: string,
  parts: readonly { readonly scored: readonly Scored[]; readonly threshold: number }[],
  area: number,
): Table['rows'][number] {
  const right = parts.flatMap(({ scored, threshold }) =>
    scored.map(({ score, positive }) => (score >= threshold === positive ? 1 : 0)),
  )
  const mean = (sample: readonly number[]): number =>
    sample.reduce((sum, one) => sum + one, 0) / sample.length
  const counts = total(parts.map(({ scored, threshold }) => countsAt(scored, threshold)))
  return [name, bootstrap(right, mean, seeded(99)), rates(counts).f1, area]
}
