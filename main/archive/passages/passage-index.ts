import { join } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { KeyCounts } from '../../../shared/archive/choose-keys.ts'
import { filterWords, toldByWords } from '../../../shared/archive/word-filter.ts'
import { type Result, ok } from '../../../shared/result.ts'
import { transaction } from '../database.ts'
import { type Candidate, createRanking } from './ranking.ts'
import { type MemoryTable, memoryTable } from './memory-table.ts'
import { houseStories, longestList, mergeSegments } from './merge-segments.ts'
import { keyBits } from './segment-format.ts'
import { openSegment } from './segment.ts'
import { type SegmentFiles, type StoredSegment, segmentFiles } from './segment-files.ts'
import { segmentsToMerge } from './segments-to-merge.ts'

/** What a sentence is looked up by. */
export interface Sought {
  /** Keys of 32 bits. */
  readonly keys: Uint32Array
  /** Keys of words that were perhaps neighbours once: they count for less. */
  readonly apart: Uint32Array
  /** Its telling words, as the bits they set in a filter. */
  readonly words: Uint16Array
  /** A story to pass over: the one that the sentence stands in. */
  readonly except?: number | undefined
}

/** Which stories have which keys. Stories are known by their numbers in the database, which are never used twice. */
export interface PassageIndex {
  /** Stories that it has keys of, those that are gone not counted. */
  readonly stories: number
  /** Bytes of the segments' files. */
  readonly bytes: number
  readonly segments: number
  /** Adds a story's keys and word filter, within the caller's transaction. Its number must be higher than all before. */
  add(story: number, keys: Uint32Array, filter: Uint32Array): void
  /** Takes a story out, within the caller's transaction. */
  remove(story: number): void
  /**
   * The stories that have the most telling of the keys and words of a sentence, best first. `counts` says how often
   * each key was seen in all, which tells more than how many stories kept it.
   */
  lookup(sought: Sought, most: number, counts?: KeyCounts): readonly Candidate[]
  /**
   * Of these keys, those that more than 64 stories have: how many they are, and the
   * stories that have several of them, as far as they are kept; `score` counts the keys.
   */
  house(keys: Uint32Array, most: number): { readonly keys: number; readonly stories: readonly Candidate[] }
  /**
   * Writes the newest stories to a segment if there are enough, and merges segments when there are many. Pauses
   * every few milliseconds: run it to its end between other work. `all` leaves one segment wherever one can hold all.
   */
  tidy(all?: boolean): Generator<undefined, void>
  /** Brings what is in memory in line with the database, after a transaction that failed. */
  reload(): Result<void, string>
  /** Looks at every block of every segment. Gives the names of files that are damaged. */
  check(): Generator<undefined, readonly string[]>
}

export interface IndexOptions {
  /** Stories in memory before a segment is written of them. */
  readonly flushAt?: number
  /** Segments of one size before they are merged. */
  readonly mergeAt?: number
}

/** What a pair that stands apart counts for beside one of neighbours: most such pairs are of other stories. */
const shareOfApart = 0.3
/** Of what a key tells that was seen once, as much as makes a story the likely one. */
const sure = 1.6
/** What a key counts for at the least, in nats, in an archive of few stories. */
const leastTold = 0.1
/** Of what the likeliest story's keys tell, as much as a story must have to be worth a look at its words. */
const leastShare = 0.35
const noCounts: KeyCounts = new Uint8Array(1)
/** Of every count that a byte holds. */
const logarithms = Float64Array.from({ length: 256 }, (_, count) => Math.log(Math.max(1, count)))
/** Keys are 32 bits wide outside. */
const cut = 32 - keyBits

/**
 * Opens the passages of the archive in `folder`, whose manifest is in `db`. Refuses with what is wrong, in a few
 * words, where a segment is missing or damaged: then all is to be made anew.
 */
export function openPassageIndex(
  db: DatabaseSync,
  folder: string,
  options: IndexOptions = {},
): Result<PassageIndex, string> {
  const index = new LogStructuredIndex(db, join(folder, 'segments'), options)
  const loaded = index.reload()
  return loaded.ok ? ok(index) : loaded
}

/** Newest stories in memory, older ones in segments; those that are gone are marked until their segment is merged. */
class LogStructuredIndex implements PassageIndex {
  readonly #db: DatabaseSync
  readonly #files: SegmentFiles
  readonly #flushAt: number
  readonly #mergeAt: number
  readonly #addRecent: StatementSync
  readonly #addGone: StatementSync
  #segments: StoredSegment[] = []
  #memory: MemoryTable = memoryTable()
  readonly #gone = new Set<number>()
  readonly #ranking = createRanking()
  readonly #found = new Uint32Array(longestList + 1)
  stories = 0

  constructor(db: DatabaseSync, folder: string, { flushAt = 2048, mergeAt = 16 }: IndexOptions) {
    this.#db = db
    this.#files = segmentFiles(folder)
    this.#flushAt = flushAt
    this.#mergeAt = mergeAt
    this.#addRecent = db.prepare('insert into recent (number, keys, filter) values (?, ?, ?)')
    this.#addGone = db.prepare('insert or ignore into gone (number) values (?)')
  }

  get bytes(): number {
    return this.#segments.reduce((sum, { segment }) => sum + segment.size, 0)
  }

  get segments(): number {
    return this.#segments.length
  }

  add(story: number, keys: Uint32Array, filter: Uint32Array): void {
    this.#addRecent.run(story, bytesOf(keys), bytesOf(filter))
    this.#memory.add(story, keys, filter, cut)
    this.stories += 1
  }

  remove(story: number): void {
    this.#addGone.run(story)
    if (!this.#gone.has(story)) this.stories -= 1
    this.#gone.add(story)
  }

  lookup(
    { keys, apart, words, except }: Sought,
    most: number,
    counts: KeyCounts = noCounts,
  ): readonly Candidate[] {
    const all = Math.log(1 + this.stories)
    this.#ranking.begin()
    this.#rank(keys, 1, all, counts, except)
    // Where a story has two seldom keys of neighbours, pairs that stand apart would only tell what is known.
    if (this.#ranking.highest < sure * all) this.#rank(apart, shareOfApart, all, counts, except)
    if (words.length > 0)
      this.#ranking.review(this.#ranking.highest * leastShare, (story) => this.#toldByWords(story, words))
    return this.#ranking.best(most)
  }

  #toldByWords(story: number, words: Uint16Array): number {
    if (this.#memory.stories > 0 && story >= this.#memory.first)
      return toldByWords(this.#memory.filters, (story - this.#memory.first) * filterWords, words)
    for (const { segment } of this.#segments) {
      if (story >= segment.base && story < segment.base + segment.span)
        return toldByWords(segment.filters, (story - segment.base) * filterWords, words)
    }
    return 0
  }

  #rank(keys: Uint32Array, share: number, all: number, counts: KeyCounts, except: number | undefined): void {
    const found = this.#found
    const mask = counts.length - 1
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? 0
      const end = this.#find(key >>> cut)
      if (end === 0 || end > longestList) continue
      // A story that has a key which many had and few kept is seldom the one the words are from.
      const seen = Math.max(end, counts[key & mask] ?? 0)
      const tells = share * (all - (logarithms[seen] ?? 0))
      for (let at = 0; at < end; at += 1) {
        const story = found[at] ?? 0
        if (story !== except) this.#ranking.add(story, Math.max(leastTold, tells))
      }
    }
  }

  house(keys: Uint32Array, most: number): { keys: number; stories: readonly Candidate[] } {
    this.#ranking.begin()
    let house = 0
    for (const key of keys) {
      const end = this.#find(key >>> cut)
      if (end <= houseStories) continue
      house += 1
      for (let at = 0; at < end; at += 1) this.#ranking.add(this.#found[at] ?? 0, 1)
    }
    return { keys: house, stories: this.#ranking.best(most).filter(({ score }) => score > 1) }
  }

  /** Puts the stories that have a key into `#found` and says how many; 129 stands for more. */
  #find(key: number): number {
    const found = this.#found
    let end = this.#memory.find(key, found, 0)
    for (const { segment } of this.#segments) {
      if (end === found.length) break
      end = segment.find(key, found, end)
    }
    if (this.#gone.size === 0 || end === found.length) return end
    let kept = 0
    for (let at = 0; at < end; at += 1) {
      const story = found[at] ?? 0
      if (this.#gone.has(story)) continue
      found[kept] = story
      kept += 1
    }
    return kept
  }

  *tidy(all = false): Generator<undefined, void> {
    if (this.#memory.stories >= (all ? 1 : this.#flushAt)) {
      this.#flush()
      yield
    }
    const next = () =>
      segmentsToMerge(this.#segments, { smallest: this.#flushAt, fewest: this.#mergeAt, all })
    for (let run = next(); run; run = next()) yield* this.#merge(run)
  }

  #flush(): void {
    const { first, last } = this.#memory
    const bytes = this.#memory.toSegment((story) => this.#gone.has(story))
    const applied = [...this.#gone].filter((story) => story >= first && story <= last)
    this.#replace([], bytes, applied, () => {
      this.#db.prepare('delete from recent where number <= ?').run(last)
    })
    this.#memory = memoryTable()
  }

  *#merge(run: readonly StoredSegment[]): Generator<undefined, void> {
    for (const { name, segment } of run) {
      // Damage must not get a new checksum.
      for (let block = 0; block < segment.blocks; block += 1) {
        if (!segment.isWhole(block)) throw new Error(`${name} is damaged.`)
        yield
      }
    }
    // Stories that go while this runs stay marked: they may have been copied already.
    const first = run[0]?.segment.base ?? 0
    const last = run.at(-1)?.segment
    const before = last ? last.base + last.span : 0
    const gone = new Set([...this.#gone].filter((story) => story >= first && story < before))
    const bytes = yield* mergeSegments(
      run.map(({ segment }) => segment),
      (story) => gone.has(story),
    )
    this.#replace(run, bytes, [...gone], () => undefined)
  }

  /** Puts a new segment in the place of old ones, in one step: file first, then the manifest. */
  #replace(
    old: readonly StoredSegment[],
    bytes: Uint8Array,
    applied: readonly number[],
    also: () => void,
  ): void {
    const opened = openSegment(bytes)
    if (!opened.ok) throw new Error(`A segment was written wrong: ${opened.error}.`)
    const segment = opened.value
    const { base, span, entries } = segment
    const file = transaction(this.#db, () => {
      const inserted = this.#db
        .prepare('insert into segment (base, span, entries, bytes) values (?, ?, ?, ?)')
        .run(base, span, entries, bytes.length)
      const number = Number(inserted.lastInsertRowid)
      // Written within the transaction, for its number; safe on the disk before the manifest names it.
      this.#files.write(number, bytes)
      for (const stored of old) this.#db.prepare('delete from segment where file = ?').run(stored.file)
      for (const story of applied) this.#db.prepare('delete from gone where number = ?').run(story)
      also()
      return number
    })
    for (const story of applied) this.#gone.delete(story)
    this.#segments = [
      ...this.#segments.filter((stored) => !old.includes(stored)),
      this.#files.stored(file, segment),
    ].toSorted((one, other) => one.segment.base - other.segment.base)
    for (const stored of old) this.#files.remove(stored)
  }

  reload(): Result<void, string> {
    this.#memory = memoryTable()
    this.#gone.clear()
    const rows = this.#db.prepare('select file, bytes from segment order by base').all()
    const known = new Map(this.#segments.map((stored) => [stored.file, stored]))
    const segments: StoredSegment[] = []
    for (const row of rows) {
      const file = Number(row['file'])
      const kept = known.get(file)
      const stored = kept ? ok(kept) : this.#files.open(file)
      if (!stored.ok) return stored
      segments.push(stored.value)
    }
    this.#segments = segments
    this.#files.sweep(segments)
    for (const { number } of this.#db.prepare('select number from gone').iterate())
      this.#gone.add(Number(number))
    for (const { number, keys, filter } of this.#db
      .prepare('select number, keys, filter from recent order by number')
      .iterate()) {
      if (keys instanceof Uint8Array && filter instanceof Uint8Array)
        this.#memory.add(Number(number), wordsOf(keys), wordsOf(filter), cut)
    }
    // Kept beside the stories, since counting a million takes as long as opening may.
    const kept = this.#db.prepare("select value from meta where name = 'stories'").get()
    this.stories = Number(kept?.['value'] ?? 0)
    return ok(undefined)
  }

  *check(): Generator<undefined, readonly string[]> {
    const damaged: string[] = []
    for (const { name, segment } of this.#segments) {
      for (let block = 0; block < segment.blocks; block += 1) {
        if (!segment.isWhole(block)) {
          damaged.push(name)
          break
        }
        yield
      }
    }
    return damaged
  }
}

function bytesOf(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  // A copy, since a database's bytes may begin anywhere.
  return new Uint32Array(bytes.slice().buffer)
}
