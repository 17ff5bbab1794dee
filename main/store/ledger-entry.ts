import * as v from 'valibot'
import { stableJson } from '../../shared/story/canonical.ts'
import { sha256Hex } from './sealed-json.ts'
import type { LedgerEntry, LedgerEvent, StoredDigests } from './store.ts'

/** The end of a chain: what the next entry follows. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

/** Before the first entry. */
export const chainStart: ChainEnd = { seq: 0, hash: '0'.repeat(64) }

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const entrySchema = v.looseObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  what: v.string(),
  at: v.string(),
  previous: hex,
  hash: hex,
})

/** Links the events of one transaction to the chain that ends at `end`. */
export function chained(
  end: ChainEnd,
  events: readonly (LedgerEvent & StoredDigests)[],
): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let { seq, hash } = end
  for (const [index, event] of events.entries()) {
    seq += 1
    const link = {
      ...event,
      seq,
      previous: hash,
      ...(index < events.length - 1 && { continues: true as const }),
    }
    hash = entryHash(link)
    entries.push({ ...link, hash })
  }
  return entries
}

/** SHA-256 of an entry's canonical JSON without its `hash`. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'> & { readonly hash?: string }): string {
  const { hash: _hash, ...rest } = entry
  return sha256Hex(stableJson(rest))
}

/** An entry as its line of the ledger; there is exactly one way to write it. */
export function lineOf(entry: LedgerEntry): string {
  return stableJson(entry)
}

/** True for what has the form of an entry, whether or not its hash is right. */
export function isEntry(json: unknown): json is LedgerEntry {
  return v.is(entrySchema, json)
}

/** The entry of a line, whether or not its hash is right; undefined where the line is no entry. */
export function parseEntry(text: string): LedgerEntry | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return isEntry(json) ? json : undefined
  } catch {
    // Torn or overwritten: the caller names the line.
    return undefined
  }
}
