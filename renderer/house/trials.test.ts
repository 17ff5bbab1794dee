import { describe, expect, it } from 'vitest'
import type { DryRunStep } from '../../shared/api/house.ts'
import type { Rule } from '../../shared/house/rule.ts'
import type { DeskClient, Wire } from '../core/client.ts'
import { Core } from '../core/core.ts'
import { createTrials } from './trials.ts'

const very: Rule & { kind: 'existence' } = {
  id: 'very',
  kind: 'existence',
  any: ['very'],
  message: '“%s” says nothing.',
  severity: 'warning',
  check: 'banned-words',
  inQuotes: false,
  on: false,
  finds: ['It was very cold.'],
  passes: ['It was cold.'],
}

function step(done: number, more: Partial<DryRunStep> = {}): DryRunStep {
  return { done, total: 4, hits: 0, stories: 0, unread: 0, found: [], ...more }
}

const hit = {
  story: 'one',
  in: 'body',
  paragraph: 0,
  from: 0,
  to: 4,
  excerpt: 'very',
  words: [0, 4],
} as const

/** Trials over a core whose dry runs give these steps, the second only once `goOn` is called. */
function trialsOver(...steps: readonly DryRunStep[]) {
  let goOn: () => void = () => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  async function* run() {
    for (const [index, each] of steps.entries()) {
      if (index === 1) await held
      yield each
    }
  }
  const client = {
    greet: () => new Promise(() => undefined),
    events: () => Promise.resolve((async function* () {})()),
    house: { dryRun: () => Promise.resolve(run()) },
  } as unknown as DeskClient
  const wire: Wire = { client, lost: new Promise(() => undefined), isLost: () => false }
  const core = new Core(() => Promise.resolve(wire))
  void core.start()
  return { trials: createTrials(core), goOn }
}

describe('a trial', () => {
  it('gathers hits step by step, and lets the rule run once it came to its end', async () => {
    const { trials, goOn } = trialsOver(
      step(1, { hits: 1, found: [hit] }),
      step(4, { hits: 2, found: [{ ...hit, from: 9 }] }),
    )
    const run = trials.start('en', very)
    await expect.poll(() => trials.store.getState().trial?.step?.done).toBe(1)
    expect(trials.wasTried('en', very, [])).toBe(false)
    goOn()
    await run
    expect(trials.store.getState().trial).toMatchObject({ state: 'done', step: { hits: 2 } })
    expect(trials.store.getState().trial?.hits.map(({ from }) => from)).toEqual([0, 9])
    expect(trials.wasTried('en', { ...very, message: 'Cut it.' }, [])).toBe(true)
    expect(trials.wasTried('en', { ...very, any: ['quite'] }, [])).toBe(false)
    expect(trials.wasTried('ko', very, [])).toBe(false)
  })

  it('that is stopped does not count as one', async () => {
    const { trials, goOn } = trialsOver(step(1), step(4))
    const run = trials.start('en', very)
    await expect.poll(() => trials.store.getState().trial?.step?.done).toBe(1)
    trials.stop()
    goOn()
    await run
    expect(trials.store.getState().trial).toMatchObject({ state: 'stopped', step: { done: 1 } })
    expect(trials.wasTried('en', very, [])).toBe(false)
  })

  it('is not needed for a rule that runs so already', () => {
    const { trials } = trialsOver()
    expect(trials.wasTried('en', very, [{ ...very, on: true }])).toBe(true)
    expect(trials.wasTried('en', very, [very])).toBe(false)
  })
})
