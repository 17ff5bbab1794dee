import { createStore } from 'zustand/vanilla'
import type { DryHit, DryRunStep } from '../../shared/api/house.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import type { Rule } from '../../shared/house/rule.ts'
import type { Core } from '../core/core.ts'
import { reachOf } from './draft.ts'

/** A rule on trial on the library's stories, or the last that was. */
export interface Trial {
  /** Which rule, by its language and all that decides where it hits. */
  readonly key: string
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  /** How far it is; undefined before the first word of it. */
  readonly step: Omit<DryRunStep, 'found'> | undefined
  readonly hits: readonly DryHit[]
  readonly failure?: DeskError
}

/** What a trial is kept under: another message or grade does not make it another trial. */
export function trialKey(language: string, rule: Rule): string {
  return `${language} ${reachOf(rule)}`
}

/** Tries rules on the library, one at a time, and remembers which have been tried to the end in this sitting. */
export function createTrials(core: Core) {
  const store = createStore<{ readonly trial: Trial | undefined; readonly tried: ReadonlySet<string> }>(
    () => ({
      trial: undefined,
      tried: new Set(),
    }),
  )
  let running: AbortController | undefined

  function stop(): void {
    running?.abort()
    running = undefined
    const { trial } = store.getState()
    if (trial?.state === 'running') store.setState({ trial: { ...trial, state: 'stopped' } })
  }

  return {
    store,
    stop,
    /** Tries a rule to the end, or until it is stopped or another is tried. */
    async start(language: string, rule: Rule): Promise<void> {
      stop()
      const key = trialKey(language, rule)
      const mine = new AbortController()
      running = mine
      let hits: readonly DryHit[] = []
      const answer = await core.call(async (client) => {
        // Anew, too, where it is asked again after a lost connection.
        hits = []
        store.setState({ trial: { key, state: 'running', step: undefined, hits } })
        const steps = await client.house.dryRun({ rule, language }, { signal: mine.signal })
        for await (const { found, ...step } of steps) {
          if (mine.signal.aborted) return
          hits = [...hits, ...found]
          store.setState({ trial: { key, state: 'running', step, hits } })
        }
      })
      if (mine.signal.aborted) return
      running = undefined
      const { trial, tried } = store.getState()
      if (!trial) return
      if (answer.ok) {
        store.setState({ trial: { ...trial, state: 'done' }, tried: new Set([...tried, key]) })
      } else store.setState({ trial: { ...trial, state: 'failed', failure: answer.error } })
    },
    /** Whether a rule was tried as it stands, or is one that runs so already. */
    wasTried(language: string, rule: Rule, running: readonly Rule[]): boolean {
      const reach = reachOf(rule)
      return (
        store.getState().tried.has(trialKey(language, rule)) ||
        running.some((other) => other.on && reachOf(other) === reach)
      )
    },
  }
}
