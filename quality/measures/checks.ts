import { catalogue } from '../../shared/checks/catalogue.ts'
import { createEngine } from '../../shared/checks/engine.ts'
import { readCleanCopy } from '../clean-copy.ts'
import { loadedSpellers } from '../dictionaries.ts'
import { plantedStories } from '../planted-errors/stories.ts'
import { tryStory } from '../planted-errors/trials.ts'
import type { Table } from '../report.ts'
import { alarmsIn, falseAlarmTables, linesOf } from './false-alarms.ts'
import { plantedErrorTables } from './planted-errors.ts'
import { measureSentences } from './sentences.ts'

const languages = ['en', 'ko']

/**
 * How well the checks do: what they find of planted errors, and what they say of real stories, for which the
 * corpus is needed; and how copy is split into sentences.
 */
export async function measureChecks(corpus: string | undefined, tell: (table: Table) => void): Promise<void> {
  const spellers = await loadedSpellers(languages)
  const tried = plantedStories.map((story) =>
    tryStory(story, (houses) => createEngine(catalogue, { houses: () => houses, spellers })),
  )
  for (const table of plantedErrorTables(tried)) tell(table)
  if (corpus !== undefined) {
    const alarmed = alarmsIn(await readCleanCopy(corpus), createEngine(catalogue, { spellers }))
    for (const table of falseAlarmTables(alarmed)) tell(table)
  }
  measureSentences(tell)
}

/** What one check says of the real stories, line by line. */
export async function showCheck(corpus: string, check: string): Promise<readonly string[]> {
  const spellers = await loadedSpellers(languages)
  return linesOf(check, alarmsIn(await readCleanCopy(corpus), createEngine(catalogue, { spellers })))
}
