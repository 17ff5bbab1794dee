import type {
  PassageInput,
  RanBeforeReport,
  SearchQuery,
  SearchResult,
  StoryRow,
} from '../../shared/api/archive.ts'
import { type DeskError, deskError } from '../../shared/api/errors.ts'
import { seriesOf } from '../../shared/archive/series-of.ts'
import { type Result, ok, refused } from '../../shared/result.ts'
import { confirmedHashes } from '../archive/confirmed-background.ts'
import { ArchiveFault } from '../archive/service.ts'
import type { Desk } from './context.ts'
import type { DeskArchive } from './desk-archive.ts'

/** Milliseconds for one look at a story's passages: the page asks again with the next pause in the typing. */
const budget = 250

/** Stories with some words, under some filters. Aborting gives the search up. */
export function searchArchive(
  archive: DeskArchive,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<Result<SearchResult, DeskError>> {
  return answered(archive, ({ service }) => service.search(query, signal))
}

/** Where the passages of a text ran before. What an editor confirmed as background is told as such. */
export function ranBefore(
  desk: Pick<Desk, 'store'>,
  archive: DeskArchive,
  input: PassageInput,
  signal?: AbortSignal,
): Promise<Result<RanBeforeReport, DeskError>> {
  const confirmed = confirmedHashes(desk.store.settings.background)
  return answered(archive, ({ service }) => service.passages({ ...input, confirmed, budget }, signal))
}

/** The leads and writethrus under one slugline, the newest first; none where it names no series. */
export function seriesUnder(
  archive: DeskArchive,
  slugline: string,
): Promise<Result<readonly StoryRow[], DeskError>> {
  const series = seriesOf(slugline)
  if (series === undefined) return Promise.resolve(ok([]))
  return answered(archive, ({ service }) => service.series(series))
}

/** Has the archive made anew from the stories. The pages are told how far it is; this does not wait for it. */
export function rebuildArchive(archive: DeskArchive): Result<undefined, DeskError> {
  // What fails is told as the archive's state.
  archive.rebuild().catch(() => undefined)
  return ok(undefined)
}

async function answered<Value>(
  archive: DeskArchive,
  ask: (archive: DeskArchive) => Promise<Value>,
): Promise<Result<Value, DeskError>> {
  archive.lookAfter()
  try {
    return ok(await ask(archive))
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error
    return refused(deskError('ARCHIVE_FAILED', { en: error.message, ko: error.korean }, {}))
  }
}
