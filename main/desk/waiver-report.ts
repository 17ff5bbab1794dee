import type { WaivedCheck } from '../../shared/api/waiver-report.ts'
import { type Waiver, waiverSchema } from '../../shared/story/record.ts'
import * as v from 'valibot'
import type { LedgerEntry } from '../store/store.ts'
import type { Desk } from './context.ts'

/** How many of the last reasons are told of each check. */
const toldReasons = 3

/**
 * Which checks people let stand most, from the ledger: a rule that is always waived is a rule to mend. A waiver counts
 * once, also where an approval rests on it again.
 */
export async function waiverReport({ store }: Pick<Desk, 'store'>): Promise<readonly WaivedCheck[]> {
  const given = new Map<string, Given>()
  for await (const entry of store.ledger()) {
    for (const waiver of waiversIn(entry)) {
      const story = entry.story ?? ''
      given.set([story, waiver.fingerprint, waiver.at].join('\n'), { waiver, story })
    }
  }
  const byCheck = Map.groupBy(given.values(), ({ waiver }) => waiver.check)
  return [...byCheck]
    .map(([check, all]) => summed(check, all))
    .toSorted((one, other) => other.times - one.times || one.check.localeCompare(other.check))
}

interface Given {
  readonly waiver: Waiver
  readonly story: string
}

function summed(check: string, all: readonly Given[]): WaivedCheck {
  const newestFirst = all.toSorted((one, other) => other.waiver.at.localeCompare(one.waiver.at))
  return {
    check,
    times: all.length,
    stories: new Set(all.map(({ story }) => story)).size,
    people: new Set(all.map(({ waiver }) => waiver.by)).size,
    last: newestFirst
      .slice(0, toldReasons)
      .map(({ waiver: { reason, by, at, excerpt }, story }) => ({ reason, by, at, excerpt, story })),
  }
}

function waiversIn({ what, detail }: LedgerEntry): readonly Waiver[] {
  if (what === 'waive') return v.is(waiverSchema, detail) ? [detail] : []
  if (what !== 'approve') return []
  const overrides = detail?.['overrides']
  return Array.isArray(overrides) ? overrides.filter((one) => v.is(waiverSchema, one)) : []
}
