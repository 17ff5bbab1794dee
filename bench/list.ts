import { listStories } from '../main/desk/list-stories.ts'
import { newestFirst } from '../main/store/shelf.ts'
import { OrderedShelves } from '../main/store/shelves.ts'
import type { Queue, Summary } from '../shared/api/contract.ts'
import { seeded } from './make-story.ts'
import { quantile } from './statistics.ts'

const windowSize = 100
/** Milliseconds that each measurement may take. */
const patience = 3000

/**
 * A window of the library's list, at any depth and between stories being stored, beside finding and sorting the
 * queue anew for each. What the order costs is paid with the first look and with each stored story; both are told.
 */
export function benchList(): void {
  console.log(`\nA window of ${windowSize} rows of the library’s list, ms, p50 and p99`)
  console.log(
    `${'stories'.padEnd(12)}${['kept in order', 'sorted anew', 'a story stored', 'first look'].map((name) => name.padStart(20)).join('')}${'p50 ratio'.padStart(12)}`,
  )
  for (const count of [10_000, 1_000_000]) measure(count)
}

function measure(count: number): void {
  const random = seeded(7)
  const summaries = new Map<string, Summary>()
  for (let at = 0; at < count; at += 1) {
    const summary = made(at, random)
    summaries.set(summary.id, summary)
  }
  const shelves = new OrderedShelves(summaries)
  const begun = performance.now()
  shelves.counts()
  const firstLook = performance.now() - begun

  let clock = count
  const store = (): void => {
    const before = summaries.get(`story-${Math.floor(random() * count)}`)
    const after = before && { ...before, savedAt: timeOf((clock += 1)), state: stateOf(random()) }
    shelves.changed(before, after)
    if (after) summaries.set(after.id, after)
  }
  const stored: number[] = []
  const window = (list: (offset: number) => unknown): number[] =>
    sampled(() => {
      stored.push(timed(store))
      return timed(() => list(Math.floor(random() * count * 0.8)))
    })
  const ordered = window((offset) =>
    listStories({ shelves }, { queue: 'exported', offset, limit: windowSize }),
  )
  const anew = window((offset) => {
    const shelf = [...summaries.values()].filter(({ state }) => state === 'exported').toSorted(newestFirst)
    return shelf.slice(offset, offset + windowSize)
  })
  const both = (sample: readonly number[]): string =>
    `${quantile(sample, 0.5).toFixed(3)} ${quantile(sample, 0.99).toFixed(3)}`.padStart(20)
  const ratio = quantile(anew, 0.5) / quantile(ordered, 0.5)
  console.log(
    `${String(count).padEnd(12)}${both(ordered)}${both(anew)}${both(stored)}${firstLook.toFixed(0).padStart(20)}${`1/${ratio.toFixed(0)}`.padStart(12)}`,
  )
}

function sampled(round: () => number): number[] {
  const taken: number[] = []
  const until = performance.now() + patience
  while (taken.length < 5 || (taken.length < 2000 && performance.now() < until)) taken.push(round())
  return taken
}

function timed(run: () => unknown): number {
  const from = performance.now()
  run()
  return performance.now() - from
}

/** Nine in ten stories of an old library have been sent. */
function stateOf(draw: number): Queue {
  return draw < 0.9 ? 'exported' : draw < 0.95 ? 'draft' : draw < 0.97 ? 'submitted' : 'spiked'
}

function timeOf(minute: number): string {
  return new Date(Date.UTC(2020, 0, 1) + minute * 60_000).toISOString()
}

function made(at: number, random: () => number): Summary {
  return {
    id: `story-${at}`,
    slugline: `SLUG-${at}`,
    headline: `Headline number ${at}`,
    language: 'en',
    source: 'Northwire',
    state: stateOf(random()),
    origin: 'import',
    version: 1,
    revision: 1,
    words: 300,
    savedAt: timeOf(at + Math.floor(random() * 500)),
    findings: { blockers: 0, warnings: 0, notes: 0 },
  }
}
