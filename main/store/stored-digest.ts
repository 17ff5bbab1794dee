import { stableJson } from '../../shared/story/canonical.ts'
import { sha256Hex } from './sealed-json.ts'
import type { LedgerEvent, StoredDigests, Transaction } from './store.ts'

/** The digest of a stored document that the ledger keeps. */
export function storedDigest(document: unknown): string {
  return sha256Hex(stableJson(document))
}

/** A transaction's events, each with the digest of its story, the last one with that of the settings. */
export function digested({
  stories,
  settings,
  events,
}: Transaction): readonly (LedgerEvent & StoredDigests)[] {
  return events.map((event, index) => {
    const story = event.story === undefined ? undefined : stories.find((one) => one.story.id === event.story)
    return {
      ...event,
      ...(story && { stored: storedDigest(story.story) }),
      ...(settings && index === events.length - 1 && { settings: storedDigest(settings) }),
    }
  })
}
