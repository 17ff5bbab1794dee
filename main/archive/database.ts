import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { keysVersion } from '../../shared/archive/passage-keys.ts'
import { segmentFormat } from './passages/segment-format.ts'

/** Raised with every change of the tables below. */
const tablesVersion = 6

const tables = `
  create table meta (name text primary key, value) without rowid;
  create table story (
    number integer primary key autoincrement,
    id text not null unique,
    revision integer not null,
    version integer not null,
    state text not null,
    language text not null,
    source text,
    by text,
    slugline text,
    series text,
    headline text,
    uri text not null,
    day text not null,
    saved_at text not null,
    words integer not null,
    blockers integer not null
  );
  create index story_by_saved on story (saved_at desc);
  create index story_by_day on story (day desc, saved_at desc, number desc);
  create index story_by_series on story (series, day desc) where series is not null;
  create table story_text (number integer primary key, text text not null, silent text not null);
  create table label (number integer not null, kind text not null, folded text not null, name text not null,
    primary key (kind, folded, number)) without rowid;
  create index label_by_story on label (number);
  create virtual table story_words using fts5(slugline, headline, by, body,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
  insert into story_words (story_words, rank) values ('automerge', 0);
  -- Or else every sixteenth change merges, while it is awaited: that is done between other work (mergeWords).
  insert into story_words (story_words, rank) values ('crisismerge', 512);
  create table segment (file integer primary key autoincrement, base integer not null, span integer not null,
    entries integer not null, bytes integer not null);
  create table recent (number integer primary key, keys blob not null, filter blob not null);
  create table gone (number integer primary key);
`

/** The archive's database in its folder, whose tables are those of this program. */
export interface Database {
  readonly db: DatabaseSync
  /** True where it was made anew: what it held before, if anything, could not be used. */
  readonly isNew: boolean
}

/** What every stored number depends on: a database of another version is worthless. */
function version(): string {
  return `${tablesVersion}.${segmentFormat}.${keysVersion()}`
}

/**
 * Opens the database in `folder`, or makes one where there is none that can be used: damaged, or of another
 * version. All of it can be made from the stories again. Throws the file system's error.
 */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const kept = tryToOpen(folder)
  if (kept) return { db: kept, isNew: false }
  removeArchive(folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const db = connect(folder)
  db.exec('begin')
  db.exec(tables)
  db.prepare('insert into meta (name, value) values (?, ?)').run('version', version())
  db.exec('commit')
  return { db, isNew: true }
}

/** Removes everything in an archive's folder. */
export function removeArchive(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Where the database of the archive in a folder lies. Without it the archive is not there. */
export function databaseFile(folder: string): string {
  return join(folder, 'archive.db')
}

function connect(folder: string): DatabaseSync {
  const db = new DatabaseSync(databaseFile(folder))
  // A crash of the program loses nothing; one of the machine can lose the last stories, which the library has.
  // What is written goes to its place between other work (`putInPlace`), not within a change that someone awaits.
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536')
  db.exec('pragma wal_autocheckpoint = 0')
  return db
}

function tryToOpen(folder: string): DatabaseSync | undefined {
  let db: DatabaseSync | undefined
  try {
    db = connect(folder)
    const row = db.prepare("select value from meta where name = 'version'").get()
    if (row?.['value'] === version()) return db
  } catch {
    // No database, one that is damaged, or none of ours: a new one takes its place.
  }
  db?.close()
  return undefined
}

/** Pages of the full text that one step merges: some milliseconds' work. */
const mergedPages = 64

/** Merges some of the full text's parts, which every change adds one to. True where there may be more to merge. */
export function mergeWords(db: DatabaseSync): boolean {
  const before = changesOf(db)
  db.prepare("insert into story_words (story_words, rank) values ('merge', ?)").run(mergedPages)
  // SQLite's own sign that nothing was left to do.
  return changesOf(db) - before >= 2
}

function changesOf(db: DatabaseSync): number {
  return Number(db.prepare('select total_changes() as changes').get()?.['changes'] ?? 0)
}

/** Puts what was written since the last time in its place in the database's file. */
export function putInPlace(db: DatabaseSync): void {
  db.exec('pragma wal_checkpoint(passive)')
  // The next change begins the log anew, for which SQLite waits for the disk: this one, that nobody awaits.
  db.exec("insert or replace into meta (name, value) values ('put-in-place', 1)")
}

/** Runs `task` as one transaction: all of it is kept, or nothing. Throws what `task` throws. */
export function transaction<Value>(db: DatabaseSync, task: () => Value): Value {
  db.exec('begin immediate')
  try {
    const value = task()
    db.exec('commit')
    return value
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}
