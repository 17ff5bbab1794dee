/** A text and the sentences it holds. */
export interface SentenceCase {
  /** What it is a case of. */
  readonly rule: string
  readonly sentences: readonly string[]
  /** What stands between the sentences; a space where it is not given. */
  readonly between?: string
  /** The text where it is not the sentences in a row: it differs in white space alone. */
  readonly text?: string
}

export interface SentenceSet {
  readonly name: string
  /** BCP 47. */
  readonly language: string
  readonly cases: readonly SentenceCase[]
}
