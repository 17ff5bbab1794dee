import { proportion } from '../metrics.ts'
import { plantedChecks } from '../planted-errors/planting.ts'
import { nameOf, type StoryTrials, type Trial } from '../planted-errors/trials.ts'
import type { Table } from '../report.ts'

/** The least share of the planted errors that must be found. */
const goal = 0.95

/** How many of the errors planted in our stories are found, by check; which are not; what is said without any. */
export function plantedErrorTables(tried: readonly StoryTrials[]): readonly Table[] {
  const trials = tried.flatMap((story) => story.trials)
  const languageOf = new Map(tried.map(({ story }) => [story.name, story.fields.language ?? 'en']))
  const row = (name: string, own: readonly Trial[]): Table['rows'][number] => {
    const found = own.filter((trial) => trial.found)
    const beside = own.filter(({ foundAmongAll }) => foundAmongAll !== undefined)
    const inLanguage = (language: string): string => {
      const spoken = own.filter(({ story }) => languageOf.get(story) === language)
      return spoken.length === 0 ? '–' : `${spoken.filter((trial) => trial.found).length}/${spoken.length}`
    }
    return [
      name,
      own.length,
      proportion(found.length, own.length),
      inLanguage('en'),
      inLanguage('ko'),
      `${beside.filter(({ foundAmongAll }) => foundAmongAll).length}/${beside.length}`,
    ]
  }
  const missed = trials.filter(({ found }) => !found)
  return [
    {
      title: 'Planted errors',
      notes: [
        `${trials.length} errors in ${tried.length} stories of ours, each alone in its story and then all that can stand beside one another; at least ${goal} of them are to be found.`,
      ],
      columns: ['check', 'planted', 'found [95 %]', 'en', 'ko', 'among all'],
      rows: [
        ...plantedChecks.map((check) =>
          row(
            check,
            trials.filter(({ planting }) => planting.checks[0] === check),
          ),
        ),
        row('all', trials),
      ],
    },
    {
      title: `Planted errors that are not found: ${missed.length}`,
      notes: [],
      columns: ['error', 'found instead'],
      rows: missed.map(({ story, planting, instead }) => [
        `${story}, ${shortened(nameOf(planting), 150)}`,
        [...new Set(instead.map(({ check }) => check))].join(', ') || '–',
      ]),
    },
    {
      title: 'What is said of the stories before anything is planted',
      notes: ['All of it is a false alarm.'],
      columns: ['message', 'story', 'grade', 'check', 'words'],
      rows: tried.flatMap(({ story, clean }) =>
        clean.map(({ severity, check, excerpt, message }) => [
          message,
          story.name,
          severity,
          check,
          shortened(excerpt, 40),
        ]),
      ),
    },
  ]
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`
}
