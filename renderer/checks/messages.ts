import type { Report } from '../../shared/checks/check.ts'
import type { House } from '../../shared/house/house.ts'
import type { Locale } from '../../shared/locale.ts'
import type { StoryView } from '../../shared/story/view.ts'

/** What the page asks its checks worker. `request` names the answer. */
export interface CheckRequest {
  readonly request: number
  readonly story: StoryView
  readonly locale: Locale
  /** The desk's houses, where they are others than this worker was last told; at first those it starts with. */
  readonly houses?: readonly House[]
}

/**
 * What the worker answers: a report, or why there is none. `learnt` is no answer: the worker has loaded a dictionary
 * since, or knows now that it cannot, and would say more or other of the same words.
 */
export type CheckAnswer =
  | { readonly request: number; readonly report: Report }
  | { readonly request: number; readonly failed: string }
  | { readonly learnt: true }
