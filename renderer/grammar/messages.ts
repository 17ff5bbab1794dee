import type { Lint } from './linter.ts'

/** What the page asks its grammar worker: to read these texts, each named by its hash. */
export interface GrammarRequest {
  readonly texts: readonly { readonly hash: string; readonly text: string }[]
}

/** What the worker answers: what it has read, or why it cannot read. */
export type GrammarAnswer =
  | { readonly read: readonly { readonly hash: string; readonly lints: readonly Lint[] }[] }
  | { readonly failed: string }
