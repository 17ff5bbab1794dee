import type { Severity } from '../story/record.ts'

export type { Severity } from '../story/record.ts'

/** Where a finding stands. Offsets are UTF-16 within the paragraph's or the field's text. */
export type Anchor =
  | { readonly in: 'body'; readonly paragraph: string; readonly from: number; readonly to: number }
  | { readonly in: FieldName; readonly from: number; readonly to: number }
  | { readonly in: 'story' }

/** The one-line fields that a finding can stand in. */
export type FieldName = 'headline' | 'slugline' | 'by' | 'dateline'

/** A replacement of the anchored text. An empty `insert` over a whole paragraph removes the paragraph. */
export interface Edit {
  readonly at: Anchor
  readonly insert: string
  /** Where these very words stand already: an editor takes them from there, with their links and emphasis. */
  readonly source?: Anchor
}

/** What could be done about a finding, in one step that undo takes back whole. */
export interface Fix {
  readonly id: string
  readonly label: string
  readonly edits: readonly Edit[]
  /** Safe to make in every place of its kind at once: same check, same fix id. */
  readonly bulk?: boolean
}

/** One run of the comparison of two places: the same words in both, or words that only one of them has. */
export interface ComparedRun {
  readonly kind: 'same' | 'removed' | 'added' | 'figure-removed' | 'figure-added'
  readonly text: string
}

/** What only a repeat has: its class, how sure the detector is, and the two places word by word. */
export interface RepeatDetail {
  /** How sure: 1 is word for word. */
  readonly score: number
  /** The first place's words, marked `removed` where the second lacks them. */
  readonly first: readonly ComparedRun[]
  /** The second place's words, marked `added` where the first lacks them. */
  readonly second: readonly ComparedRun[]
}

/** What a check reports: where, what, how grave, and what could be done. */
export interface Finding {
  /** Kebab-case id of the check, e.g. `repeat-paragraph`. */
  readonly check: string
  readonly severity: Severity
  readonly at: Anchor
  /** Other places it concerns: the first telling of a repeat, where an acronym is explained. */
  readonly related: readonly Anchor[]
  /** A few words for the head of a card: "Said twice". */
  readonly title: string
  /** One plain sentence for a person. */
  readonly message: string
  /** The rule it goes by, in one line, where the message does not say it. */
  readonly why?: string
  /** The rule of the house that it comes from, by its id; only findings of the house's own rules have one. */
  readonly rule?: string
  /** The words at `at`. */
  readonly excerpt: string
  readonly fixes: readonly Fix[]
  /**
   * The same finding keeps it while its words stand, wherever the paragraph moves: check, words, and a
   * few words of context, hashed; no positions. A waiver is bound to it.
   */
  readonly fingerprint: string
  readonly repeat?: RepeatDetail
}
