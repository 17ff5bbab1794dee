import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import {
  type Damage,
  type Recovery,
  type VerifyStep,
  earlierDamageSchema,
} from '../../shared/api/recovery.ts'
import type { Desk } from './context.ts'
import type { DeskArchive } from './desk-archive.ts'
import { archiveDamage } from './verify-archive.ts'

/** How many of the earlier finds are told. */
const mostEarlier = 100
/** Milliseconds between two steps. */
const between = 100

/** Tells every page of damage as it is found, and keeps it in the ledger: the next opening finds it mended. */
export function followDamage({ store, events, now }: Pick<Desk, 'store' | 'events' | 'now'>): void {
  const tell = (damage: Damage): void => {
    events.publish('event', { event: 'damage', damage })
    // Refused on a disk that is full or read-only: the page has been told, and `verify` finds what still stands.
    void store.commit({
      stories: [],
      events: [{ what: 'damage', at: now().toISOString(), detail: { ...damage } }],
    })
  }
  for (const damage of store.damage) tell(damage)
  store.onDamage(tell)
}

/** What was found damaged since the opening and before it, and what lies set aside. */
export async function recoveryOf({ store }: Pick<Desk, 'store'>): Promise<Recovery> {
  const found = [...store.damage]
  const isNow = new Set(found.map(({ message }) => message))
  const earlier: Recovery['earlier'][number][] = []
  for await (const { what, at: told, detail } of store.ledger()) {
    const damage = what === 'damage' ? v.safeParse(earlierDamageSchema, detail) : undefined
    if (damage?.success && !isNow.has(damage.output.message)) earlier.push({ ...damage.output, told })
  }
  return {
    found,
    earlier: earlier.toReversed().slice(0, mostEarlier),
    setAside: await store.setAside(),
  }
}

/** Verifies the library and its archive, telling how far it is. Whoever stops iterating calls it off. */
export async function* verifyInSteps(
  { store }: Pick<Desk, 'store'>,
  archive: Pick<DeskArchive, 'service' | 'inStep'>,
  signal?: AbortSignal,
): AsyncGenerator<VerifyStep> {
  const stop = new AbortController()
  const signals = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal
  let step = { done: 0, total: store.summaries.size }
  const ended: NonNullable<VerifyStep['outcome']>[] = []
  const verifying = (async () => {
    const { stories, entries, damage, head } = await store.verify((done, total) => {
      step = { done, total }
    }, signals)
    const inArchive = await archive.inStep.then(() => archive.service.check())
    ended.push({ stories, entries, head, damage: [...damage, ...inArchive.map(archiveDamage)] })
  })()
  try {
    while (ended.length === 0) {
      yield step
      await Promise.race([verifying, pause(between)])
    }
    const [outcome] = ended
    if (outcome) yield { ...step, outcome }
  } finally {
    stop.abort()
    // What was called off is nobody's trouble; what failed has been thrown above.
    await verifying.catch(() => undefined)
  }
}
