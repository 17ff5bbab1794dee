import type { Span } from '../text/span.ts'

/** What a unit of a passage is: a word, or a whole figure. Units are what the alignment compares. */
export interface Units {
  readonly count: number
  /** UTF-16 offsets from the beginning of the passage. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Equal where two units say the same: the stem's hash, or the hash of a figure's value. */
  readonly key: Uint32Array
  /** Nats. */
  readonly weight: Float32Array
  readonly flags: Uint8Array
}

/** What `Units.flags` holds, as bits. */
export const unitFlag = {
  figure: 1,
  /** "one", which is as often no figure. */
  weakFigure: 2,
  /** A capital letter where no sentence begins: most likely a name. */
  name: 4,
  /** One character of a script without spaces. */
  character: 8,
  hangul: 16,
  percent: 32,
} as const

/** What only a close reading tells: done for the few passages that look like another. */
export interface CloseReading {
  readonly units: Units
  /** Nats: how unlikely it is to be said twice by chance. */
  readonly information: number
  /** Whether it reads as running prose: tables, tickers and score lines never take part in near matches. */
  readonly prose: boolean
  /** A row of results or prices: may stand twice with good reason. */
  readonly row: boolean
}

/** How a script makes words: with spaces; with spaces, each word saying more; or without. */
export type Script = 'spaced' | 'hangul' | 'characters'

/** A sentence, a piece of one too long to compare at once, or a quotation. */
export interface Passage extends CloseReading {
  /** Where its words stand in the paragraph's text, end mark included. */
  readonly span: Span
  /** Its text, as it stands there. */
  readonly text: string
  /** Equal where two passages are word for word the same, whatever their case and punctuation. */
  readonly exact: number
  /** How many words; in scripts without spaces, two characters make one. */
  readonly words: number
  /** What most of its words are written in. */
  readonly script: Script
  /** What the inverted index knows it by, in pairs: a feature's hash, and its weight in parts of a nat. */
  readonly features: readonly number[]
  /** The sum of the features' weights, in parts of a nat. */
  readonly featureWeight: number
}

/** A paragraph as the detector sees it. Made once for a text, wherever the paragraph moves. */
export interface AnalysedParagraph {
  readonly length: number
  readonly sentences: readonly Passage[]
  /** Those long enough to be more than a title between quotation marks. */
  readonly quotes: readonly Passage[]
  /** Equal where two paragraphs are word for word the same; undefined where it has no words. */
  readonly exact: number | undefined
}
