import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { StoryRow } from '../../../shared/api/archive.ts'
import { seriesOf } from '../../../shared/archive/series-of.ts'
import type { ArchivedStory } from '../archived-story.ts'
import { searchable } from './searchable.ts'

/** A slug that is used every day has thousands of takes, of which nobody reads the oldest. */
const mostTakes = 200
/** Between the paragraphs of a stored text. */
const paragraphEnd = '\u2029'

/** The archive's stories themselves: their fields, labels, texts and words. */
export interface Catalogue {
  /** The number and revision of a story, or undefined. */
  find(id: string): { readonly number: number; readonly revision: number } | undefined
  /** Adds a story under a new number, higher than all before. It must not be there. */
  add(story: ArchivedStory): number
  remove(number: number): void
  /** The text of a story; no paragraphs where there is no such story. */
  text(number: number): Pick<ArchivedStory, 'paragraphs' | 'silent'>
  /** The fields of a story, or undefined. */
  story(number: number): StoryRow | undefined
  /** The takes of one series, the newest first, at most 200 of them. */
  series(series: string): readonly StoryRow[]
}

/** The catalogue of a database. Its methods run in the caller's transaction. */
export function createCatalogue(db: DatabaseSync): Catalogue {
  return new SqliteCatalogue(db)
}

class SqliteCatalogue implements Catalogue {
  readonly #find: StatementSync
  readonly #addStory: StatementSync
  readonly #addText: StatementSync
  readonly #addWords: StatementSync
  readonly #addLabel: StatementSync
  readonly #removals: readonly StatementSync[]
  readonly #text: StatementSync
  readonly #story: StatementSync
  readonly #series: StatementSync

  constructor(db: DatabaseSync) {
    this.#find = db.prepare('select number, revision from story where id = ?')
    this.#addStory = db.prepare(
      `insert into story (id, revision, version, state, language, source, by, slugline, series, headline, uri, day, saved_at,
         words, blockers) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#addText = db.prepare('insert into story_text (number, text, silent) values (?, ?, ?)')
    this.#addWords = db.prepare(
      'insert into story_words (rowid, slugline, headline, by, body) values (?, ?, ?, ?, ?)',
    )
    this.#addLabel = db.prepare(
      'insert or ignore into label (number, kind, folded, name) values (?, ?, ?, ?)',
    )
    this.#removals = [
      'delete from story where number = ?',
      'delete from story_text where number = ?',
      'delete from label where number = ?',
      'delete from story_words where rowid = ?',
    ].map((sql) => db.prepare(sql))
    this.#text = db.prepare('select text, silent from story_text where number = ?')
    this.#story = db.prepare('select * from story where number = ?')
    this.#series = db.prepare(
      `select * from story where series = ? order by day desc, saved_at desc, number desc limit ${mostTakes}`,
    )
  }

  find(id: string): { number: number; revision: number } | undefined {
    const row = this.#find.get(id)
    return row && { number: Number(row['number']), revision: Number(row['revision']) }
  }

  add(story: ArchivedStory): number {
    const { id, revision, version, state, language, uri, day, savedAt, words, blockers } = story
    const [source = null, by = null, slugline = null, series = null, headline = null] = [
      story.source,
      story.by,
      story.slugline,
      story.slugline === undefined ? undefined : seriesOf(story.slugline),
      story.headline,
    ]
    const fields: SQLInputValue[] = [id, revision, version, state, language, source, by, slugline, series]
    const added = this.#addStory.run(...fields, headline, uri, day, savedAt, words, blockers)
    const number = Number(added.lastInsertRowid)
    // One that a paragraph has itself reads as a line break, which keeps every offset.
    const paragraphs = story.paragraphs.map((text) => text.replaceAll(paragraphEnd, '\n'))
    this.#addText.run(number, paragraphs.join(paragraphEnd), story.silent.join())
    this.#addWords.run(
      number,
      searchable(slugline ?? ''),
      searchable(headline ?? ''),
      searchable(by ?? ''),
      searchable(story.paragraphs.join('\n')),
    )
    for (const { kind, name } of story.labels) this.#addLabel.run(number, kind, foldLabel(name), name)
    return number
  }

  remove(number: number): void {
    for (const removal of this.#removals) removal.run(number)
  }

  text(number: number): Pick<ArchivedStory, 'paragraphs' | 'silent'> {
    const row = this.#text.get(number)
    if (!row) return { paragraphs: [], silent: [] }
    const silent = String(row['silent'])
    return {
      paragraphs: String(row['text']).split(paragraphEnd),
      silent: silent === '' ? [] : silent.split(',').map(Number),
    }
  }

  story(number: number): StoryRow | undefined {
    const row = this.#story.get(number)
    return row && storyRow(row)
  }

  series(series: string): readonly StoryRow[] {
    return this.#series.all(series).map(storyRow)
  }
}

/** A label, a source or a person's name as it is compared. */
export function foldLabel(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase()
}

/** Reads a row of the table `story`. */
export function storyRow(row: Readonly<Record<string, unknown>>): StoryRow {
  const text = (name: string): string => String(row[name])
  const optional = <Name extends string>(name: Name): { [Key in Name]?: string } => {
    const value = row[name]
    return (typeof value === 'string' ? { [name]: value } : {}) as { [Key in Name]?: string }
  }
  return {
    number: Number(row['number']),
    id: text('id'),
    revision: Number(row['revision']),
    version: Number(row['version']),
    state: text('state') as StoryRow['state'],
    language: text('language'),
    ...optional('source'),
    ...optional('by'),
    ...optional('slugline'),
    ...optional('headline'),
    uri: text('uri'),
    day: text('day'),
    savedAt: text('saved_at'),
    words: Number(row['words']),
    blockers: Number(row['blockers']),
  }
}
