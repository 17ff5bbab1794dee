import type { Said } from '../../shared/locale.ts'
import type { RanBeforeReport, SearchQuery, SearchResult, StoryRow } from '../../shared/api/archive.ts'
import type { ArchiveStatus } from './archive.ts'
import type { ArchivedStory } from './archived-story.ts'
import type { PassageQuestion } from './passage-question.ts'

/**
 * The archive as the desk uses it: its work is done in a thread of its own, and every answer is awaited. A call
 * that fails rejects with an `ArchiveFault`.
 */
export interface ArchiveService {
  status(): Promise<ArchiveStatus>
  /** Resolves once the stories are found. */
  keep(stories: readonly ArchivedStory[]): Promise<void>
  drop(ids: readonly string[]): Promise<void>
  revisions(): Promise<ReadonlyMap<string, number>>
  /** One that is aborted before its turn comes is not carried out, and rejects with the signal's reason. */
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchResult>
  passages(question: PassageQuestion, signal?: AbortSignal): Promise<RanBeforeReport>
  /** The takes of one series, as `seriesOf` tells it, the newest first. */
  series(series: string): Promise<readonly StoryRow[]>
  /** Makes the archive anew, empty. */
  empty(): Promise<void>
  /** Merges all that can be merged. */
  compact(): Promise<void>
  /** The files whose bytes are not as they were written. */
  check(): Promise<readonly string[]>
  /** What the archive's words tell, as `Weights` has them; undefined while it is small. Counted between other work. */
  words(): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** Why the archive could not do something: one sentence for a person. The stories themselves are safe. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault'
  /** The message in Korean. */
  readonly korean: string

  constructor({ en, ko }: Said) {
    super(en)
    this.korean = ko
  }
}

/** What the service asks of its thread, each with what it is given and what it gives back. */
export interface ArchiveCalls {
  readonly status: (nothing: undefined) => ArchiveStatus
  readonly keep: (stories: readonly ArchivedStory[]) => undefined
  readonly drop: (ids: readonly string[]) => undefined
  readonly revisions: (nothing: undefined) => ReadonlyMap<string, number>
  readonly search: (query: SearchQuery) => SearchResult
  readonly passages: (question: PassageQuestion) => RanBeforeReport
  readonly series: (series: string) => readonly StoryRow[]
  readonly empty: (nothing: undefined) => undefined
  readonly compact: (nothing: undefined) => undefined
  readonly check: (nothing: undefined) => readonly string[]
  readonly words: (nothing: undefined) => Uint8Array | undefined
  readonly close: (nothing: undefined) => undefined
}

export type CallName = keyof ArchiveCalls

/** From the service to its thread. */
export type ToThread =
  | { readonly call: number; readonly name: CallName; readonly given: unknown }
  | { readonly cancel: number }

/** From the thread to the service. */
export type FromThread =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly error: string }
  | { readonly cancelled: number }
