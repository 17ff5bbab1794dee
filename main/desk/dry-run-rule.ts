import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DryHit, DryRunInput, DryRunStep } from '../../shared/api/house.ts'
import { createEngine } from '../../shared/checks/engine.ts'
import type { Anchor, Finding } from '../../shared/checks/finding.ts'
import { ruleCheck } from '../../shared/checks/house-rules.ts'
import type { House } from '../../shared/house/house.ts'
import { houseFor } from '../../shared/house/house-for.ts'
import type { StoryView } from '../../shared/story/view.ts'
import { checkStory } from './check-story.ts'
import type { Desk } from './context.ts'

/** Hits that are told of, each with its words; the others are counted. */
const mostShown = 500

/** Milliseconds between two steps, and how long stories are tried before others have their turn. */
const between = 100
const slice = 8

/** Characters of the text that are shown before and after the words. */
const around = 60

/**
 * Tries a rule, whether it is on or not, on every story that its house is for, and stores nothing. A step tells how
 * far it is; whoever stops iterating, or calls it off by `signal`, stops it before the next story.
 */
export async function* dryRunRule(
  desk: Desk,
  { rule, language }: DryRunInput,
  signal?: AbortSignal,
): AsyncGenerator<DryRunStep> {
  const { houses } = desk.store.settings
  const house = houseFor(houses, language)
  const probe: House = { ...house, rules: [{ ...rule, on: true }], off: [], grades: {} }
  const engine = createEngine([ruleCheck(rule.check, { en: '', ko: '' })], {
    houses: () => [probe],
    remembered: 1,
  })
  const ids = [...desk.store.summaries.values()]
    .filter((summary) => houseFor(houses, summary.language) === house)
    .toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))
    .map(({ id }) => id)
  const counts = { hits: 0, stories: 0, unread: 0 }
  let found: DryHit[] = []
  let shown = 0
  let told = performance.now()
  let sliceBegan = told
  for (const [done, id] of ids.entries()) {
    if (signal?.aborted) return
    const now = performance.now()
    if (now - told >= between) {
      told = now
      yield { done, total: ids.length, ...counts, found }
      found = []
    }
    if (now - sliceBegan >= slice) {
      await nextTurn()
      sliceBegan = performance.now()
    }
    const story = await desk.store.get(id)
    if (!story.ok) {
      // Deleted or damaged meanwhile: the library tells of damage itself.
      counts.unread += 1
      continue
    }
    const { view, report } = checkStory({ engine }, story.value)
    if (report.findings.length > 0) counts.stories += 1
    counts.hits += report.findings.length
    const room = report.findings.slice(0, mostShown - shown)
    shown += room.length
    found.push(...room.map((finding) => hitOf(id, finding, view)))
  }
  yield { done: ids.length, total: ids.length, ...counts, found }
}

function hitOf(story: string, { at }: Finding, view: StoryView): DryHit {
  const { slugline, headline } = view
  const text = textAt(at, view)
  const { from, to } = at.in === 'story' ? { from: 0, to: 0 } : at
  const begin = from <= around ? 0 : wordAfter(text, from - around, from)
  const end = to + around >= text.length ? text.length : wordBefore(text, to + around, to)
  return {
    story,
    ...(slugline !== '' && { slugline }),
    ...(headline !== '' && { headline }),
    in: at.in,
    ...(at.in === 'body' && { paragraph: view.paragraphs.findIndex(({ id }) => id === at.paragraph) }),
    from,
    to,
    excerpt: `${begin > 0 ? '…' : ''}${text.slice(begin, end)}${end < text.length ? '…' : ''}`,
    words: [from - begin + (begin > 0 ? 1 : 0), to - begin + (begin > 0 ? 1 : 0)],
  }
}

function textAt(at: Anchor, view: StoryView): string {
  if (at.in === 'story') return ''
  if (at.in === 'body') return view.paragraphs.find(({ id }) => id === at.paragraph)?.text ?? ''
  return view[at.in]
}

/** Where the next word begins, so that none is cut; `at` where there is none before `limit`. */
function wordAfter(text: string, at: number, limit: number): number {
  const space = text.indexOf(' ', at)
  return space >= 0 && space < limit ? space + 1 : at
}

function wordBefore(text: string, at: number, limit: number): number {
  const space = text.lastIndexOf(' ', at)
  return space > limit ? space : at
}
