import { seeded } from '../../bench/make-story.ts'
import { analyse } from '../../shared/duplicates/analyse.ts'
import { findRepeats } from '../../shared/duplicates/find-repeats.ts'
import type { Repeat, RepeatClass, RepeatPlace } from '../../shared/duplicates/repeat.ts'
import type { Weights } from '../../shared/duplicates/weights.ts'
import { pairKey, readJudgements, type Verdict } from '../judgements.ts'
import { bootstrap } from '../metrics.ts'
import { sentencesOf } from '../passages.ts'
import { randomFrom } from '../random.ts'
import type { Table } from '../report.ts'
import { rivals } from '../rivals.ts'
import type { PublishedStory } from '../stories.ts'

/** A flag in a published story with its two texts. */
export interface PublishedFlag {
  readonly story: string
  readonly class: RepeatClass
  readonly score: number
  readonly first: string
  readonly second: string
  readonly verdict: Verdict | undefined
}

const classes: readonly RepeatClass[] = [
  'repeat-paragraph',
  'repeat-sentence',
  'repeat-quote',
  'repeat-figures',
  'repeat-near',
  'repeat-part',
]

/** Packages look at so many of the stories, all pairs of each. */
const storiesForRivals = 300
/** What a package must score to flag a pair here: about what planted edits fit. */
const rivalThresholds: readonly number[] = [0.7, 0.8]

/** All that the detector, as it ships, flags in stories as they were published. */
export function publishedFlags(
  stories: readonly PublishedStory[],
  weights: Weights,
): readonly PublishedFlag[] {
  const judgements = readJudgements()
  return stories.flatMap(({ id, language, paragraphs }) => {
    const textAt = (place: RepeatPlace | undefined): string =>
      place ? (paragraphs[place.paragraph] ?? '').slice(place.from, place.to) : ''
    const { repeats } = findRepeats(paragraphs.map((text) => analyse(text, language, weights)))
    return repeats.map((repeat: Repeat): PublishedFlag => {
      const [first, second] = [textAt(repeat.related[0]), textAt(repeat.at)]
      const verdict = judgements.get(pairKey(first, second))
      return { story: id, class: repeat.class, score: repeat.score, first, second, verdict }
    })
  })
}

/** Flags per 100 published stories. A near flag that nobody has judged counts as false. */
export function measurePublished(
  stories: readonly PublishedStory[],
  title: string,
  flags: readonly PublishedFlag[],
): readonly Table[] {
  if (stories.length === 0) return []
  const near = flags.filter(({ score }) => score < 1)
  const falseNear = near.filter(({ verdict }) => verdict !== 'repeat')
  const perStory = countBy(stories, falseNear)
  const rate = bootstrap(
    perStory,
    (sample) => (sample.reduce((sum, one) => sum + one, 0) / sample.length) * 100,
    seeded(99),
  )
  return [
    {
      title: `Flags in published stories: ${title}`,
      notes: [
        `${stories.length} stories, the detector as it ships, end to end; judged by ourselves (quality/judgements.tsv).`,
        'A near flag that nobody has judged counts as false; word-for-word flags are listed, not counted.',
      ],
      columns: ['class', 'flags', 'judged repeat', 'judged not', 'not judged'],
      rows: [
        ...classes.map((kind) => {
          const own = flags.filter((flag) => flag.class === kind)
          const judged = (verdict: Verdict | undefined): number =>
            own.filter((flag) => flag.verdict === verdict).length
          return [kind, own.length, judged('repeat'), judged('not'), judged(undefined)]
        }),
        ['false near flags per 100 stories [95 %]', rate],
      ],
    },
    rivalsOn(stories),
  ]
}

function countBy(stories: readonly PublishedStory[], flags: readonly PublishedFlag[]): readonly number[] {
  const counts = new Map<string, number>()
  for (const { story } of flags) counts.set(story, (counts.get(story) ?? 0) + 1)
  return stories.map(({ id }) => counts.get(id) ?? 0)
}

function rivalsOn(stories: readonly PublishedStory[]): Table {
  const some = randomFrom(5)
    .shuffled(stories)
    .slice(0, storiesForRivals)
    .map((story) => sentencesOf(story).slice(0, 40))
  return {
    title: 'Pairs that packages flag in the same stories, per 100 stories',
    notes: [
      `${some.length} of the stories, seed 5, all pairs of sentences of 8 words or more; thresholds as named.`,
    ],
    columns: ['package', ...rivalThresholds.map((threshold) => `at ${threshold}`)],
    rows: rivals.map(({ name, scorer }) => {
      const found = rivalThresholds.map(() => 0)
      for (const sentences of some) {
        const score = scorer(sentences)
        const long = sentences.map((text) => text.split(' ').length >= 8)
        for (let one = 0; one < sentences.length; one += 1) {
          for (let other = one + 1; other < sentences.length; other += 1) {
            if (long[one] !== true || long[other] !== true) continue
            const value = score(one, other)
            for (const [index, threshold] of rivalThresholds.entries())
              if (value >= threshold) found[index] = (found[index] ?? 0) + 1
          }
        }
      }
      return [name, ...found.map((count) => ((count / some.length) * 100).toFixed(1))]
    }),
  }
}
