import type { Report } from '../../shared/checks/check.ts'
import type { Locale } from '../../shared/locale.ts'
import type { StoryView } from '../../shared/story/view.ts'

/** What the page asks its checks worker. `request` names the answer. */
export interface CheckRequest {
  readonly request: number
  readonly story: StoryView
  readonly locale: Locale
}

/** What the worker answers: a report, or why there is none. */
export type CheckAnswer =
  | { readonly request: number; readonly report: Report }
  | { readonly request: number; readonly failed: string }
