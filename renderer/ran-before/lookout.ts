import type { PassageInput, RanBeforeReport } from '../../shared/api/archive.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { Paragraph } from '../../shared/story/view.ts'
import { type LookContext, type Looked, planLooks, putTogether } from './plan-looks.ts'

/** The story that is looked after, as it stands at the time. */
export interface Subject {
  readonly paragraphs: readonly Paragraph[]
  readonly context: LookContext
}

export interface LookoutOptions {
  /** Asks the archive; given up when `signal` says so. */
  readonly ask: (input: PassageInput, signal: AbortSignal) => Promise<Result<RanBeforeReport, DeskError>>
  /** What is looked after; undefined where nothing is. */
  readonly subject: () => Subject | undefined
  readonly onLooked: (looked: Looked) => void
  readonly onFailed: (error: DeskError) => void
}

/** Milliseconds without a change before the archive is asked. */
export const pause = 1000

export interface Lookout {
  /** The words have changed: looks when they rest. */
  changed(): void
  /** What the archive said may no longer hold: asks everything again. */
  doubt(): void
  /** Another story, or none: forgets all, and looks soon. */
  anew(): void
}

/**
 * Asks where a story's passages ran before, whenever its words have rested for a while. One question is out at a
 * time; a look that a newer one replaces is cancelled, and what is known already is not asked again.
 */
export function createLookout({ ask, subject, onLooked, onFailed }: LookoutOptions): Lookout {
  let due: ReturnType<typeof setTimeout> | undefined
  let looking: AbortController | undefined
  let isBusy = false
  let isStale = false
  let answers = new Map<string, RanBeforeReport>()
  let last: Looked = { passages: [], updates: [], complete: false }

  function schedule(wait: number): void {
    clearTimeout(due)
    due = setTimeout(() => {
      due = undefined
      void look()
    }, wait)
  }

  async function look(): Promise<void> {
    looking?.abort()
    isBusy = false
    const now = subject()
    if (!now) return
    if (isStale) answers = new Map()
    isStale = false
    isBusy = true
    const control = new AbortController()
    looking = control
    const looks = planLooks(now.paragraphs, now.context)
    // What is no longer in the story need not be remembered.
    const wanted = new Set(looks.map(({ key }) => key))
    answers = new Map([...answers].filter(([key]) => wanted.has(key)))
    // What is known of it is shown at once; the rest follows piece by piece.
    if (looks.some(({ key }) => answers.has(key))) tell(putTogether(looks, answers, last.passages))
    for (const { key, input } of looks) {
      if (answers.has(key)) continue
      const answer = await ask(input, control.signal)
      if (control.signal.aborted) return
      if (!answer.ok) {
        isBusy = false
        onFailed(answer.error)
        return
      }
      answers.set(key, answer.value)
      tell(putTogether(looks, answers, last.passages))
    }
    isBusy = false
    if (isStale) schedule(pause)
    // One that ran out of time is asked again with the next pause.
    for (const [key, { complete }] of answers) if (!complete) answers.delete(key)
  }

  function tell(looked: Looked): void {
    last = looked
    onLooked(looked)
  }

  function forget(): void {
    looking?.abort()
    isBusy = false
    answers = new Map()
  }

  return {
    changed: () => schedule(pause),
    doubt() {
      isStale = true
      // Where stories come in by the second, the look that is due or under way is not put off by each of them.
      if (due === undefined && !isBusy) schedule(pause)
    },
    anew() {
      forget()
      last = { passages: [], updates: [], complete: false }
      schedule(0)
    },
  }
}
