import { seeded } from '../../bench/make-story.ts'
import { type Model, shippedModel } from '../../shared/duplicates/verify.ts'
import { judge } from '../judge.ts'
import { type Lessons, worth } from '../lessons.ts'
import { bootstrap } from '../metrics.ts'
import { wholePassage } from '../passages.ts'
import { comparePair } from '../planted-trials.ts'
import { randomFrom } from '../random.ts'
import type { Table } from '../report.ts'
import { figureVersions } from '../figure-versions.ts'

/**
 * Conflicting figures: the share of number edits that are flagged as such, and of all other edits that are so
 * falsely. Sentences with figures in several spellings are made by ourselves: another spelling is no conflict.
 */
export function measureFigures(
  { planted, judged, weights }: Lessons,
  models: readonly Model[],
  seed: number,
): readonly Table[] {
  const rows = planted.map(({ set, stories }): Table['rows'][number] => {
    const trials = stories.flatMap((story) =>
      story.trials.map(({ planted: { kind }, own }) => {
        const model = models[story.fold]
        return {
          kind,
          called: model !== undefined && own.some((pair) => judge(pair, model) === 'repeat-figures'),
        }
      }),
    )
    const number = trials.filter(({ kind }) => kind === 'number')
    const others = trials.filter(({ kind }) => kind !== 'number')
    return [set.name, number.length, shareOf(number), others.length, shareOf(others)]
  })
  // With nothing to learn from here, what ships answers.
  const model = judged.length === 0 ? shippedModel : models[0]
  const spelled = (['en', 'ko', 'ja'] as const).map((language): Table['rows'][number] => {
    const versions = figureVersions(language, randomFrom(seed))
    const called = versions.map(({ one, other, conflict }) => {
      const pair = comparePair(
        wholePassage(one, language, weights),
        wholePassage(other, language, weights),
        worth,
        true,
      )
      return { conflict, called: model !== undefined && judge(pair, model) === 'repeat-figures' }
    })
    const conflicts = called.filter(({ conflict }) => conflict)
    const same = called.filter(({ conflict }) => !conflict)
    return [
      `made-up sentences, ${language}`,
      conflicts.length,
      shareOf(conflicts),
      same.length,
      shareOf(same),
    ]
  })
  return [
    {
      title: 'Conflicting figures',
      notes: [
        'Cross-validated. "false" is the share of all other edits, or of the same figure in another spelling, called conflicting.',
      ],
      columns: ['set', 'changed', 'recall [95 %]', 'others', 'false [95 %]'],
      rows: [...rows, ...spelled],
    },
  ]
}

function shareOf(trials: readonly { readonly called: boolean }[]): ReturnType<typeof bootstrap> {
  return bootstrap(
    trials,
    (sample) => (sample.length === 0 ? 0 : sample.filter(({ called }) => called).length / sample.length),
    seeded(99),
  )
}
