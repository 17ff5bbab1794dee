import { createEngine } from '../../shared/checks/engine.ts'
import { readCleanCopy } from '../clean-copy.ts'
import { plantedStories } from '../planted-errors/stories.ts'
import { tryStory } from '../planted-errors/trials.ts'
import type { Table } from '../report.ts'
import { alarmsIn, falseAlarmTables, linesOf } from './false-alarms.ts'
import { plantedErrorTables } from './planted-errors.ts'

/**
 * How well the checks do: what they find of planted errors, and what they say of real stories, for which the
 * corpus is needed.
 */
export function measureChecks(corpus: string | undefined, tell: (table: Table) => void): void {
  for (const table of plantedErrorTables(plantedStories.map((story) => tryStory(story)))) tell(table)
  if (corpus === undefined) return
  for (const table of falseAlarmTables(alarmsIn(readCleanCopy(corpus), createEngine()))) tell(table)
}

/** What one check says of the real stories, line by line. */
export function showCheck(corpus: string, check: string): readonly string[] {
  return linesOf(check, alarmsIn(readCleanCopy(corpus), createEngine()))
}
