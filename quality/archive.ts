import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Archive, finish, openArchive } from '../main/archive/archive.ts'
import type { ArchivedStory } from '../main/archive/archived-story.ts'
import { filesUnder } from './corpus-files.ts'
import { measureArchiveFormats } from './measures/archive-formats.ts'
import { measureArchiveReuse } from './measures/archive-reuse.ts'
import { measureArchiveTemplates, slugOf } from './measures/archive-templates.ts'
import type { Table } from './report.ts'
import { type DatedStory, readReuters } from './stories.ts'

/** Stories kept at once. */
const batch = 200

/** Everything the archive is measured by, table by table, on an archive of the corpus's own stories. */
export function measureArchive(folder: string, seed: number, tell: (table: Table) => void): void {
  const files = filesUnder(folder)
  const stories = readReuters(files)
  const temporary = mkdtempSync(join(tmpdir(), 'copydesk-quality-archive-'))
  const archive = openArchive(temporary)
  try {
    keepAll(archive, stories.map(archivedOf))
    if (stories.length > 0) {
      tell(measureArchiveReuse(archive, stories, seed))
      tell(measureArchiveTemplates(archive, stories))
    }
    const formats = measureArchiveFormats(archive, files)
    if (formats) tell(formats)
  } finally {
    archive.close()
    rmSync(temporary, { recursive: true, force: true })
  }
}

function keepAll(archive: Archive, stories: readonly ArchivedStory[]): void {
  for (let first = 0; first < stories.length; first += batch) {
    archive.keep(stories.slice(first, first + batch))
    finish(archive.tidy())
  }
  finish(archive.tidy(true))
}

function archivedOf({ id, language, paragraphs, day, headline }: DatedStory): ArchivedStory {
  const slugline = slugOf(headline)
  return {
    id,
    language,
    paragraphs,
    day,
    headline,
    ...(slugline !== '' && { slugline }),
    source: 'Reuters',
    revision: 1,
    version: 1,
    state: 'exported',
    uri: id,
    savedAt: `${day}T09:00:00Z`,
    words: 0,
    blockers: 0,
    labels: [],
    silent: [],
  }
}
