import { inEnglish } from '../../shared/formats/report.ts'
import type { Summary } from '../../shared/api/contract.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { putStory } from './change-story.ts'
import type { Desk } from './context.ts'
import { intoLibrary } from './import-story.ts'
import { readStories } from './read-stories.ts'
import { samples } from './samples.ts'

/** Puts the three sample stories into the library, through the importer like any other file. */
export async function addSamples(desk: Desk): Promise<Result<Summary[], DeskError>> {
  const added: Summary[] = []
  for (const { fileName, text } of samples) {
    const read = await readStories(new TextEncoder().encode(text), {
      fileName,
      now: desk.now().toISOString(),
      importer: `Copydesk ${desk.version}`,
    })
    if (!read.ok)
      return refused(
        deskError('BAD_INPUT', { en: read.error.message, ko: read.error.korean }, { what: fileName }),
      )
    const { story, notes } = intoLibrary(desk, read.value[0], 'sample')
    const stored = await putStory(desk, {
      story,
      event: { what: 'import', detail: { file: fileName, notes: inEnglish(notes) } },
    })
    if (!stored.ok) return stored
    const summary = desk.store.summaries.get(stored.value.id)
    if (summary) added.push(summary)
  }
  return ok(added)
}
