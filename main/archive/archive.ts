import type { RanBeforeReport, SearchQuery, SearchResult, StoryRow } from '../../shared/api/archive.ts'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { chooseKeys, chosenKeys, type KeyCounts } from '../../shared/archive/choose-keys.ts'
import { addKeys, clearKeys, keyTable } from '../../shared/archive/passage-keys.ts'
import { wordFilter } from '../../shared/archive/word-filter.ts'
import type { ArchivedStory } from './archived-story.ts'
import { type Catalogue, createCatalogue } from './catalogue/catalogue.ts'
import { searchArchive } from './catalogue/search-stories.ts'
import { mergeWords, openDatabase, putInPlace, removeArchive, transaction } from './database.ts'
import { findPassages } from './find-passages.ts'
import { loadKeyCounts, roomyCounts, saveKeyCounts } from './key-counts-file.ts'
import { learnWords } from './learn-words.ts'
import { emptyDigest, withoutStory, withStory } from './library-digest.ts'
import { type IndexOptions, openPassageIndex, type PassageIndex } from './passages/passage-index.ts'
import type { PassageQuestion } from './passage-question.ts'
import { createStoredTexts, type StoredTexts } from './stored-text.ts'

/** What an archive holds. */
export interface ArchiveStatus {
  readonly stories: number
  /** Says which stories in which revisions; `digestOf` the library's list is the same where nothing is missing. */
  readonly digest: number
  readonly segments: number
  /** Bytes of the passages' files. */
  readonly passageBytes: number
}

/** Every story of a library, to be searched. Made of the stories alone: it can be deleted and made again. */
export interface Archive {
  status(): ArchiveStatus
  /** Adds stories, or replaces those with the same id. All of them are found when this returns, or it throws. */
  keep(stories: readonly ArchivedStory[]): void
  /** Takes stories out. Ids it does not know are no error. */
  drop(ids: readonly string[]): void
  /** Which revision it has of each story. */
  revisions(): ReadonlyMap<string, number>
  search(query: SearchQuery): SearchResult
  /** The takes of one series, as `seriesOf` tells it, the newest first. */
  series(series: string): readonly StoryRow[]
  passages(question: PassageQuestion): RanBeforeReport
  /** Work to be done between other work, in steps of milliseconds: writes and merges segments. */
  tidy(all?: boolean): Generator<undefined, void>
  /** Looks at every byte of the passages' files; gives the damaged ones' names. */
  check(): Generator<undefined, readonly string[]>
  /** What its words tell, as `learnWords` counts them. */
  words(): Generator<undefined, Uint8Array | undefined>
  close(): void
}

/**
 * Opens the archive in `folder`. Where there is none, or it is damaged or of another version of the program, it is
 * made anew, empty: then its digest is not the library's, and whoever opens it brings it the stories. `isNew` skips
 * what is there. Throws the file system's error where the folder cannot be written.
 */
export function openArchive(
  folder: string,
  options: IndexOptions & { readonly isNew?: boolean } = {},
): Archive {
  if (options.isNew === true) removeArchive(folder)
  const { db } = openDatabase(folder)
  const index = openPassageIndex(db, folder, options)
  if (index.ok) return new SqliteArchive(folder, db, index.value)
  db.close()
  removeArchive(folder)
  const made = openDatabase(folder)
  const empty = openPassageIndex(made.db, folder, options)
  if (!empty.ok) throw new Error(`The archive in ${folder} cannot be made: ${empty.error}.`)
  return new SqliteArchive(folder, made.db, empty.value)
}

/** Stories kept, besides an eighth of all, before the counts of their keys are saved. */
const countsAwaited = 2048
/** Changes after which the database's file is brought up to date. */
const changesAwaited = 64

class SqliteArchive implements Archive {
  readonly #folder: string
  readonly #db: DatabaseSync
  readonly #index: PassageIndex
  readonly #catalogue: Catalogue
  readonly #remember: StatementSync
  readonly #texts: StoredTexts
  readonly #keys = keyTable()
  readonly #chosen = chosenKeys()
  /** Read when they are first needed: who only searches does not. */
  #counts: KeyCounts | undefined
  /** Stories kept since the counts were saved. */
  #uncounted = 0
  #digest: number
  /** Since the database's file was brought up to date. */
  #changes = 0

  constructor(folder: string, db: DatabaseSync, index: PassageIndex) {
    this.#folder = folder
    this.#db = db
    this.#index = index
    this.#catalogue = createCatalogue(db)
    this.#remember = db.prepare(
      'insert into meta (name, value) values (?, ?) on conflict do update set value = excluded.value',
    )
    this.#texts = createStoredTexts(this.#catalogue)
    this.#digest = this.#storedDigest()
  }

  status(): ArchiveStatus {
    const { stories, segments, bytes } = this.#index
    return { stories, digest: this.#digest, segments, passageBytes: bytes }
  }

  keep(stories: readonly ArchivedStory[]): void {
    const counts = roomyCounts(
      this.#counts ?? loadKeyCounts(this.#folder),
      this.#index.stories + stories.length,
    )
    this.#counts = counts
    this.#change(() => {
      for (const story of stories) {
        const known = this.#catalogue.find(story.id)
        if (known) this.#remove(story.id, known)
        const number = this.#catalogue.add(story)
        const keys = this.#keysOf(story, counts)
        this.#index.add(number, keys, wordFilter(this.#keys))
        this.#digest = withStory(this.#digest, story.id, story.revision)
      }
    })
    this.#uncounted += stories.length
  }

  /** The keys that are kept of a story. All of them, and its words, are then in `#keys`. */
  #keysOf({ paragraphs, silent, language }: ArchivedStory, counts: KeyCounts): Uint32Array {
    clearKeys(this.#keys)
    for (const [index, text] of paragraphs.entries()) {
      if (!silent.includes(index)) addKeys(this.#keys, index, text, language)
    }
    chooseKeys(this.#keys, counts, this.#chosen)
    return this.#chosen.key.slice(0, this.#chosen.count)
  }

  drop(ids: readonly string[]): void {
    this.#change(() => {
      for (const id of ids) {
        const known = this.#catalogue.find(id)
        if (known) this.#remove(id, known)
      }
    })
  }

  #remove(id: string, { number, revision }: { readonly number: number; readonly revision: number }): void {
    this.#catalogue.remove(number)
    this.#index.remove(number)
    this.#digest = withoutStory(this.#digest, id, revision)
  }

  /** All of a change is kept, on the disk and in memory, or nothing of it. */
  #change(task: () => void): void {
    try {
      transaction(this.#db, () => {
        task()
        this.#remember.run('digest', this.#digest)
        this.#remember.run('stories', this.#index.stories)
      })
      this.#changes += 1
    } catch (error) {
      this.#index.reload()
      this.#digest = this.#storedDigest()
      throw error
    }
  }

  #storedDigest(): number {
    const row = this.#db.prepare("select value from meta where name = 'digest'").get()
    return row === undefined ? emptyDigest : Number(row['value'])
  }

  revisions(): ReadonlyMap<string, number> {
    const all = new Map<string, number>()
    for (const { id, revision } of this.#db.prepare('select id, revision from story').iterate())
      all.set(String(id), Number(revision))
    return all
  }

  search(query: SearchQuery): SearchResult {
    return searchArchive(this.#db, this.#catalogue, query)
  }

  series(series: string): readonly StoryRow[] {
    return this.#catalogue.series(series)
  }

  passages(question: PassageQuestion): RanBeforeReport {
    const own = question.except === undefined ? undefined : this.#catalogue.find(question.except)
    this.#counts ??= loadKeyCounts(this.#folder)
    return findPassages(this.#index, this.#texts, question, own?.number, this.#counts)
  }

  #saveCounts(): void {
    if (this.#counts && this.#uncounted > 0) saveKeyCounts(this.#folder, this.#counts)
    this.#uncounted = 0
  }

  *tidy(all = false): Generator<undefined, void> {
    yield* this.#index.tidy(all)
    // Seldom enough that an import writes them a few times only, and often enough that a crash loses few.
    if (this.#uncounted > countsAwaited + this.#index.stories / 8) {
      this.#saveCounts()
      yield
    }
    if (!all && this.#changes < changesAwaited) return
    this.#changes = 0
    while (mergeWords(this.#db)) yield
    putInPlace(this.#db)
  }

  check(): Generator<undefined, readonly string[]> {
    return this.#index.check()
  }

  words(): Generator<undefined, Uint8Array | undefined> {
    return learnWords(this.#db, this.#catalogue)
  }

  close(): void {
    try {
      this.#saveCounts()
    } finally {
      this.#db.close()
    }
  }
}

/** Runs steps to their end at once. */
export function finish<Value>(steps: Generator<undefined, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
