import { createStore } from 'zustand/vanilla'
import type { Report } from '../../shared/checks/check.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import type { House } from '../../shared/house/house.ts'
import type { Locale } from '../../shared/locale.ts'
import { countWords } from '../../shared/story/summary.ts'
import { type Paragraph, viewOf } from '../../shared/story/view.ts'
import { primaryLanguage } from '../../shared/text/language.ts'
import { createChecker } from '../checks/client.ts'
import { workerAddress } from '../checks/worker-address.ts'
import { createGrammarReader } from '../grammar/grammar-reader.ts'
import type { Standing } from '../editor/live-editor.ts'
import type { StoryDesk } from '../story/story-desk.ts'
import { type Arrangement, arranged, plainArrangement } from './arrangement.ts'
import { type Choice, isNamed, keptChoice } from './kept-choice.ts'
import type { SlugsToday } from './slugs-today.ts'
import { inReadingOrder } from './reading-order.ts'
import type { Trail } from './walk.ts'

export interface FindingsState {
  /** What the checks said last of the open story; undefined until they have spoken. */
  readonly report: Report | undefined
  /** Why the checks cannot speak. */
  readonly failure: string | undefined
  /** When they spoke, in ms since 1970. */
  readonly checkedAt: number | undefined
  /** The findings that still stand, in reading order. */
  readonly standing: readonly Finding[]
  /** The paragraphs the report is about, to say where a finding stands. */
  readonly paragraphs: readonly Paragraph[]
  /** Words in the story's own text. */
  readonly words: number
  /** The fingerprint of the finding a person looks at. */
  readonly chosen: string | undefined
  /** Which of them the panel shows, and in what order; kept from story to story. */
  readonly arrangement: Arrangement
}

const unchecked: FindingsState = {
  report: undefined,
  failure: undefined,
  checkedAt: undefined,
  standing: [],
  paragraphs: [],
  words: 0,
  chosen: undefined,
  arrangement: plainArrangement,
}

/** Runs the checks on the open story's words as they stand, and keeps what they found. */
export function createFindings(
  story: StoryDesk,
  slugs: SlugsToday,
  wish: () => { on: boolean; grammar: boolean; locale: Locale; houses: readonly House[] },
) {
  const store = createStore<FindingsState>(() => unchecked)
  let checking: string | undefined
  /** What the editor has found in the text on the screen. */
  let repeats: readonly Finding[] = []
  let choice: Choice | undefined
  let trail: Trail | undefined

  function choose(fingerprint: string | undefined): void {
    const { standing, arrangement } = store.getState()
    trail =
      fingerprint === undefined
        ? undefined
        : { from: fingerprint, order: arranged(standing, arrangement).map((one) => one.fingerprint) }
    choice =
      fingerprint === undefined ? undefined : keptChoice({ fingerprint, finding: undefined }, [], standing)
    store.setState({ chosen: fingerprint })
  }

  /** What the checks said last, without the grammar. */
  let plain: Report | undefined
  const grammar = createGrammarReader(
    () => new Worker(workerAddress('grammar'), { type: 'module', name: 'grammar' }),
    () => {
      if (plain) show(plain)
    },
  )

  /** The report with what the grammar says, where it is wished and the story is English. */
  function joined(report: Report): Report {
    const { grammar: wanted, locale } = wish()
    const { open } = story.store.getState()
    if (!wanted) grammar.rest()
    if (!wanted || !open || primaryLanguage(open.story.language) !== 'en') return report
    return grammar.joined(report, story.text?.paragraphs() ?? [], locale)
  }

  function show(result: Report): void {
    plain = result
    const report = joined(result)
    const { standing: before } = store.getState()
    const paragraphs = story.text?.paragraphs() ?? []
    // What stands in the body the editor tells, once it shows it: not under the hand of who types.
    const inBody = before.filter(({ at }) => at.in === 'body')
    const elsewhere = report.findings.filter(({ at }) => at.in !== 'body')
    const standing = inReadingOrder([...inBody, ...elsewhere], paragraphs)
    // What stands in the body, and what becomes of repeats, the editor tells.
    const reported = [...report.findings, ...repeats]
    const isGone = choice && !choice.finding?.repeat && !isNamed(choice, before, reported)
    choice = choice && !isGone ? keptChoice(choice, before, standing) : undefined
    store.setState({
      report,
      failure: undefined,
      checkedAt: Date.now(),
      standing,
      paragraphs,
      words: wordsOf(paragraphs),
      chosen: choice?.fingerprint,
    })
  }

  const checker = createChecker(
    () => wish().houses,
    (result) => {
      if ('failed' in result) store.setState({ failure: result.failed })
      else show(result)
    },
    () => check(),
  )

  /** Has the words checked as they stand now. The checker itself waits for a good moment. */
  function check(): void {
    const { open } = story.store.getState()
    const { on, locale } = wish()
    if (open?.story.id !== checking) {
      checking = open?.story.id
      repeats = []
      choice = undefined
      trail = undefined
      plain = undefined
      const paragraphs = story.text?.paragraphs() ?? []
      const { arrangement } = store.getState()
      store.setState({ ...unchecked, arrangement, paragraphs, words: wordsOf(paragraphs) })
    }
    if (!open) return
    if (!on) {
      choice = undefined
      store.setState({ report: undefined, standing: [], chosen: undefined })
      return
    }
    checker.check(() => {
      const now = story.store.getState().open ?? open
      return viewOf(now.fields, story.text?.paragraphs() ?? [], {
        ...now.story,
        origin: now.story.desk.origin,
        otherSlugs: slugs.besides(now.story.id),
      })
    }, locale)
  }

  story.onChange(check)

  return {
    store,
    check,
    arrange: (change: Partial<Arrangement>) =>
      store.setState(({ arrangement }) => ({ arrangement: { ...arrangement, ...change } })),
    choose,
    /** Where the walk through them has come to; undefined once nothing is chosen by a person's wish. */
    trail: () => trail,
    /** The editor tells which findings still stand in the words it shows, and which repeats it has found. */
    showStanding(standing: Standing): void {
      repeats = standing.repeats
      const { report, standing: before } = store.getState()
      const paragraphs = standing.paragraphs()
      const reported = (report?.findings ?? []).filter(
        ({ at, fingerprint }) => at.in !== 'body' || standing.reported.has(fingerprint),
      )
      const now = inReadingOrder([...repeats, ...reported], paragraphs)
      choice &&= keptChoice(choice, before, now)
      store.setState({ paragraphs, standing: now, chosen: choice?.fingerprint })
    },
  }
}

export type FindingsDesk = ReturnType<typeof createFindings>

function wordsOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs
    .filter(({ kind }) => kind !== 'caption' && kind !== 'furniture')
    .reduce((sum, { text }) => sum + countWords(text), 0)
}
