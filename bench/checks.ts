import { catalogue, catalogueBesidesRepeats } from '../shared/checks/catalogue.ts'
import type { Check } from '../shared/checks/check.ts'
import { createEngine, type Engine } from '../shared/checks/engine.ts'
import { blankView, type StoryView } from '../shared/story/view.ts'
import { loadedSpellers } from '../quality/dictionaries.ts'
import { cleanView } from '../quality/planted-errors/planting.ts'
import { plantedStories } from '../quality/planted-errors/stories.ts'
import { type Linter, retext, textlint } from './linters.ts'
import { seeded } from './make-story.ts'
import { publishedParagraphs } from './published.ts'
import { quantile } from './statistics.ts'
import { syntheticArchive } from './synthetic-stories.ts'

const catalogues: readonly (readonly [string, readonly Check[]])[] = [
  ['in the worker (without repeats)', catalogueBesidesRepeats],
  ['all checks', catalogue],
]

/** An engine that has seen nothing yet, with the dictionary loaded. */
type EngineOf = (checks: readonly Check[]) => Engine

/**
 * The checks: a full report of 1,000 words by an engine that has seen nothing, a keystroke in one paragraph of them,
 * what each check takes of it, how a report grows with the story, and two linters of prose on the same text.
 * Goals: `issues` part 4.
 */
export async function benchChecks(): Promise<void> {
  const story = agencyStory(1000)
  const spellers = await loadedSpellers(['en'])
  const engineOf: EngineOf = (checks) => createEngine(checks, { spellers })
  benchReports(story, engineOf)
  benchKeystrokes(story, engineOf)
  benchEachCheck(story, engineOf)
  benchGrowth(engineOf)
  await benchLinters(story, engineOf)
}

/** A story of about so many words from those written for the quality measure: wire copy in clean English. */
function agencyStory(words: number): StoryView {
  const paragraphs = plantedStories
    .filter(({ fields }) => fields.language === 'en')
    .flatMap((story) => cleanView(story).paragraphs)
    .filter(({ kind, text }) => kind === 'body' && wordsIn(text) > 8)
    .map(({ text }) => text)
  return storyOf(upTo(words, paragraphs))
}

function storyOf(paragraphs: readonly string[]): StoryView {
  return {
    ...blankView,
    headline: 'Vellmar parliament passes budget after all-night debate',
    slugline: 'VELLMAR-BUDGET',
    by: 'Tomas Reiher',
    filedOn: '2026-11-24',
    paragraphs: paragraphs.map((text, index) => ({ id: `p${index}`, kind: 'body', text })),
  }
}

function upTo(words: number, paragraphs: readonly string[]): readonly string[] {
  let count = 0
  return paragraphs.filter((text) => {
    const wanted = count < words
    count += wanted ? wordsIn(text) : 0
    return wanted
  })
}

function wordsIn(text: string): number {
  return text.split(' ').length
}

function timed(run: () => unknown): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

/** Milliseconds of each run by the clock, and on average those in which this thread ran: on a shared machine, fewer. */
interface Taken {
  readonly clock: readonly number[]
  readonly thread: number
}

function measured(times: number, run: () => unknown): Taken {
  // The thread's time is counted in steps too coarse for one run.
  const before = process.threadCpuUsage()
  const clock = Array.from({ length: times }, () => timed(run))
  const { user, system } = process.threadCpuUsage(before)
  return { clock, thread: (user + system) / 1000 / times }
}

function spread(name: string, { clock, thread }: Taken, goal: string): void {
  const cells = [quantile(clock, 0.5), quantile(clock, 0.99), thread]
  console.log(
    `${name.padEnd(36)}${cells.map((value) => `${value.toFixed(2)} ms`.padStart(14)).join('')}   ${goal}`,
  )
}

const spreadHeading = `${'measure'.padEnd(36)}${['p50', 'p99', 'thread, mean'].map((name) => name.padStart(14)).join('')}   goal`

function benchReports(story: StoryView, engineOf: EngineOf): void {
  const words = story.paragraphs.reduce((sum, { text }) => sum + wordsIn(text), 0)
  console.log(
    `\nThe full report of ${words} words in ${story.paragraphs.length} paragraphs, nothing remembered`,
  )
  console.log(spreadHeading)
  for (const [name, checks] of catalogues) {
    const report = (): unknown => engineOf(checks).check(story, 'en')
    measured(50, report)
    spread(`${checks.length} ${name}`, measured(200, report), 'p50 < 10 ms')
  }
}

function benchKeystrokes(story: StoryView, engineOf: EngineOf): void {
  console.log('\nThe report after a keystroke in one paragraph, the others remembered')
  console.log(spreadHeading)
  for (const [name, checks] of catalogues) {
    const engine = engineOf(checks)
    const random = seeded(4)
    engine.check(story, 'en')
    // Each is typed in the story as it was: letters gone astray would pile up, and so would what is said of them.
    const typed = Array.from({ length: 1300 }, () => typedIn(story, random)).values()
    const keystroke = (): unknown => engine.check(typed.next().value ?? story, 'en')
    measured(300, keystroke)
    spread(`${checks.length} ${name}`, measured(1000, keystroke), 'p50 < 1 ms')
  }
}

const letters = 'etaoin shrdlu. '

/** The story with a letter more, or one less where there are enough, somewhere in a paragraph. */
function typedIn(story: StoryView, random: () => number): StoryView {
  const index = Math.floor(random() * story.paragraphs.length)
  const paragraphs = story.paragraphs.map((paragraph, place) => {
    if (place !== index) return paragraph
    const { text } = paragraph
    const at = Math.floor(random() * text.length)
    const letter = letters.charAt(Math.floor(random() * letters.length))
    return {
      ...paragraph,
      text: text.slice(0, at) + (random() < 0.5 ? letter : '') + text.slice(random() < 0.5 ? at : at + 1),
    }
  })
  return { ...story, paragraphs }
}

/** The checks, each with a clock; `spent` holds the milliseconds by check. */
function clockedCatalogue(): { readonly checks: readonly Check[]; readonly spent: Map<string, number> } {
  const spent = new Map<string, number>()
  const checks = catalogue.map((check): Check => {
    const clock = <Result>(run: () => Result): Result => {
      const begun = performance.now()
      const result = run()
      spent.set(check.id, (spent.get(check.id) ?? 0) + performance.now() - begun)
      return result
    }
    if (check.scope === 'paragraph')
      return { ...check, run: (...given: Parameters<typeof check.run>) => clock(() => check.run(...given)) }
    return { ...check, run: (...given: Parameters<typeof check.run>) => clock(() => check.run(...given)) }
  })
  return { checks, spent }
}

/** What is read of a paragraph for all checks, its sentences say, is paid by the first that asks for it. */
function benchEachCheck(story: StoryView, engineOf: EngineOf): void {
  const { checks, spent } = clockedCatalogue()
  const [, paragraphs] = longCopy()
  const long = storyOf(upTo(longest, paragraphs))
  const thousands = long.paragraphs.reduce((sum, { text }) => sum + wordsIn(text), 0) / 1000
  const medians = (times: number, warm: number, run: () => unknown): ReadonlyMap<string, number> => {
    for (let time = 0; time < warm; time += 1) run()
    const samples = new Map<string, number[]>()
    const note = (id: string, ms: number): void => void samples.set(id, [...(samples.get(id) ?? []), ms])
    for (let time = 0; time < times; time += 1) {
      spent.clear()
      const whole = timed(run)
      for (const [id, ms] of spent) note(id, ms)
      note('(the engine)', whole - [...spent.values()].reduce((sum, ms) => sum + ms, 0))
    }
    return new Map([...samples].map(([id, sample]) => [id, quantile(sample, 0.5)]))
  }
  const report = medians(100, 30, () => engineOf(checks).check(story, 'en'))
  const engine = engineOf(checks)
  const random = seeded(4)
  const keystroke = medians(500, 100, () => engine.check(typedIn(story, random), 'en'))
  const grown = medians(3, 1, () => engineOf(checks).check(long, 'en'))
  console.log('\nWhat each check takes, p50: of a report, of a keystroke, and of 1,000 words of a long story')
  console.log(
    `${'check'.padEnd(28)}${['report', 'keystroke', 'long'].map((name) => name.padStart(13)).join('')}`,
  )
  const ms = (value: number | undefined): string => `${(value ?? 0).toFixed(3)} ms`.padStart(13)
  for (const [id, taken] of [...report].toSorted(([, one], [, other]) => other - one))
    console.log(`${id.padEnd(28)}${ms(taken)}${ms(keystroke.get(id))}${ms((grown.get(id) ?? 0) / thousands)}`)
}

/** Real paragraphs where the corpus is there, else invented ones: none of them twice. */
function longCopy(): readonly [string, readonly string[]] {
  const published = publishedParagraphs()
  if (published) return ['English Wikinews', published]
  const { story } = syntheticArchive(5)
  return [
    'made-up words',
    Array.from({ length: 200 }, (_, number) =>
      story(number + 1).paragraphs.map((sentences) => sentences.join(' ')),
    ).flat(),
  ]
}

function benchGrowth(engineOf: EngineOf): void {
  const [name, paragraphs] = longCopy()
  const all = upTo(longest, paragraphs)
  console.log(
    `\nThe same ${all.reduce((sum, text) => sum + wordsIn(text), 0)} words of ${name} as many stories and as one. Milliseconds of the thread for 1,000 words; to stay level`,
  )
  console.log(`${'words a story'.padEnd(16)}${catalogues.map(([which]) => which.padStart(34)).join('')}`)
  for (const words of [500, 1000, 5000, 10_000, longest]) {
    const stories = storiesOf(words, all)
    const cells = catalogues.map(([, checks]) => {
      const report = (): void => {
        for (const story of stories) engineOf(checks).check(story, 'en')
      }
      measured(1, report)
      const { thread } = measured(4, report)
      return `${(thread / (longest / 1000)).toFixed(2)} ms`.padStart(34)
    })
    console.log(`${String(words).padEnd(16)}${cells.join('')}`)
  }
}

const longest = 50_000

/** The paragraphs as stories of so many words each. */
function storiesOf(words: number, paragraphs: readonly string[]): readonly StoryView[] {
  const stories: string[][] = []
  let count = words
  for (const text of paragraphs) {
    if (count >= words) {
      stories.push([])
      count = 0
    }
    stories.at(-1)?.push(text)
    count += wordsIn(text)
  }
  return stories.map(storyOf)
}

async function benchLinters(story: StoryView, engineOf: EngineOf): Promise<void> {
  const text = story.paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  console.log(
    '\nThe full report beside linters of prose on the same text, by turns (ratio: how many times faster)',
  )
  console.log(
    `${'linter'.padEnd(36)}${'ours'.padStart(12)}${'its'.padStart(12)}${'ratio'.padStart(9)}   goal`,
  )
  for (const linter of [textlint(), retext()])
    await besideOurs(() => engineOf(catalogue).check(story, 'en'), text, linter)
}

async function besideOurs(report: () => unknown, text: string, { name, lint }: Linter): Promise<void> {
  const ours: number[] = []
  const its: number[] = []
  let found = 0
  for (let round = 0; round < 12; round += 1) {
    const own = timed(report)
    const begun = performance.now()
    found = await lint(text)
    const taken = performance.now() - begun
    // The first rounds warm both up.
    if (round < 3) continue
    ours.push(own)
    its.push(taken)
  }
  const ms = (sample: readonly number[]): string => `${quantile(sample, 0.5).toFixed(2).padStart(9)} ms`
  const ratio = quantile(
    its.map((taken, round) => taken / (ours[round] ?? Number.NaN)),
    0.5,
  )
  console.log(
    `${name.padEnd(36)}${ms(ours)}${ms(its)}${ratio.toFixed(0).padStart(9)}   ≥ 20   (it says ${found} things)`,
  )
}
