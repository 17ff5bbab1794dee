import type { Report } from '../../shared/checks/check.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { type Counts, divideByWaivers } from '../../shared/checks/standing.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Story } from '../../shared/story/record.ts'
import { type StoryView, bodyParagraphs, viewOf } from '../../shared/story/view.ts'
import type { Desk } from './context.ts'
import { slugsToday } from './slugs-today.ts'

/** A story under the checks: how they saw it, what they say, and what of it no one has let stand. */
export interface CheckedStory {
  readonly view: StoryView
  readonly report: Report
  readonly standing: readonly Finding[]
  readonly counts: Counts
}

/** Runs every check on a story as it is stored; against the desk's other stories where there is a library. */
export function checkStory(
  { engine, ...desk }: Pick<Desk, 'engine'> | Pick<Desk, 'engine' | 'store' | 'now'>,
  story: Story,
  locale: Locale = 'en',
): CheckedStory {
  const others = 'store' in desk ? slugsToday(desk).filter(({ id }) => id !== story.id) : []
  const view = viewOf(story, bodyParagraphs(story.body), {
    ...story,
    origin: story.desk.origin,
    otherSlugs: others.map(({ slugline }) => slugline),
  })
  const report = engine.check(view, locale)
  const { standing, counts } = divideByWaivers(report.findings, story.desk.waivers)
  return { view, report, standing, counts }
}
