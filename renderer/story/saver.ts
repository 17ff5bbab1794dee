import type { DeskError } from '../../shared/api/errors.ts'
import type { Result } from '../../shared/result.ts'
import { type Autosave, type Signal, isConflict, nextAutosave } from './autosave.ts'

/** Milliseconds between the last keystroke and its save. */
export const pauseBeforeSave = 700
/** Milliseconds an editor can type without a pause before a save goes anyway. */
export const longestUnsaved = 5000
/** Milliseconds between two tries of a save that the core refused. */
const pauseBeforeRetry = 5000

/**
 * Sees that one open story's words reach the library, and that nothing done to the story overtakes them:
 * saves and moves go one after another, each on the revision the one before left.
 */
export class Saver {
  readonly #send: () => Promise<Result<unknown, DeskError>>
  readonly #show: (state: Autosave) => void
  #state: Autosave = { phase: 'saved' }
  #timer: ReturnType<typeof setTimeout> | undefined
  #waitingSince: number | undefined
  #last: Promise<unknown> = Promise.resolve()
  #tasks = 0

  /** `send` stores the words as they stand when it is called; `show` is told of every change of state. */
  constructor(send: () => Promise<Result<unknown, DeskError>>, show: (state: Autosave) => void) {
    this.#send = send
    this.#show = show
  }

  get state(): Autosave {
    return this.#state
  }

  /** True while a save or a move is under way. */
  get busy(): boolean {
    return this.#tasks > 0
  }

  /** The editor has changed something. */
  changed(): void {
    this.#hear({ signal: 'changed' })
    if (this.#state.phase !== 'waiting') return
    this.#waitingSince ??= Date.now()
    const left = longestUnsaved - (Date.now() - this.#waitingSince)
    this.#after(Math.max(0, Math.min(pauseBeforeSave, left)))
  }

  /** A person wants their words kept over the stored ones. */
  insist(): Promise<void> {
    this.#hear({ signal: 'insisted' })
    return this.flush()
  }

  /** Stores now what is not stored yet. Resolves when it is, or when the core has refused it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.inTurn(() => this.#save())
    // What was typed while the save was on its way.
    if (this.#state.phase === 'waiting') await this.flush()
  }

  /** Forgets that anything is unsaved: the words on the screen have been replaced by stored ones. */
  forget(): void {
    clearTimeout(this.#timer)
    this.#state = { phase: 'saved' }
    this.#show(this.#state)
  }

  /** Runs a task when everything before it is done. */
  inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    this.#tasks += 1
    const run = this.#last.then(task, task).finally(() => (this.#tasks -= 1))
    this.#last = run
    return run
  }

  async #save(): Promise<void> {
    this.#hear({ signal: 'due' })
    if (this.#state.phase !== 'saving') return
    this.#waitingSince = undefined
    const answer = await this.#send()
    const at = new Date().toISOString()
    this.#hear(answer.ok ? { signal: 'stored', at } : { signal: 'refused', error: answer.error })
    this.#goOn(this.#state)
  }

  /** What comes after an answer: words typed meanwhile are saved soon, refused ones are tried again. */
  #goOn(state: Autosave): void {
    if (state.phase === 'waiting') this.#after(pauseBeforeSave)
    if (state.phase === 'refused' && !isConflict(state)) this.#after(pauseBeforeRetry)
  }

  #after(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.inTurn(() => this.#save()), ms)
  }

  #hear(signal: Signal): void {
    const next = nextAutosave(this.#state, signal)
    if (next === this.#state) return
    const moved = next.phase !== this.#state.phase
    this.#state = next
    // Every keystroke is a change, but only a new phase is news to the screen.
    if (moved) this.#show(next)
  }
}
