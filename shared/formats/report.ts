import type { Story } from '../story/record.ts'

/** What happened to one piece of the input or output. */
export interface ImportNote {
  /** `lost` is gone, `changed` was rewritten, `guessed` may be wrong, `invalid` broke the format's rules. */
  readonly level: 'lost' | 'changed' | 'guessed' | 'invalid'
  /** The story's field it concerns, e.g. `headline`, `body`. */
  readonly field: string
  /** One plain sentence for a person. */
  readonly detail: string
  /** The same in Korean. */
  readonly korean: string
  /** The words concerned. */
  readonly value?: string
  /** Where in the source: `line 3`, an XPath, a JSON pointer. */
  readonly at?: string
}

/** Notes as the ledger and the command line have them, which speak English. */
export function inEnglish(notes: readonly ImportNote[]): readonly Omit<ImportNote, 'korean'>[] {
  return notes.map(({ korean: _korean, ...note }) => note)
}

/** Why a file could not be read as a story. */
export type ImportErrorCode =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'binary'
  | 'undecodable'
  | 'no-story'
  | 'malformed'
  | 'unreadable'

export interface ImportFailure {
  readonly code: ImportErrorCode
  /** One sentence for a person: what, where, and what to do. */
  readonly message: string
  /** The same in Korean. */
  readonly korean: string
  readonly at?: string
}

/** A story read from a file, and what reading it did. */
export interface Imported {
  readonly story: Story
  readonly notes: readonly ImportNote[]
}

/** The largest file the desk reads as a story, in bytes. The longest wire takes are a thousandth of it. */
export const largestImport = 16 * 1024 * 1024
