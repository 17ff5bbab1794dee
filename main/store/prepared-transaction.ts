import { stableJson } from '../../shared/story/canonical.ts'
import { libraryFormat } from './documents.ts'
import type { JournalRecord, RecordJson } from './journal-record.ts'
import { type ChainEnd, chained } from './ledger-entry.ts'
import { sha256Hex } from './sealed-json.ts'
import type { LedgerEvent, StoredDigests, Transaction } from './store.ts'
import { storedDigest } from './stored-digest.ts'

/**
 * A transaction of which all is done that depends on no other one: it is done while another one is on its way to the
 * disk. A story is made into text once; that text is hashed for the ledger, and written.
 */
export interface PreparedTransaction {
  readonly transaction: Transaction
  /** The stories as the UTF-8 of their JSON in key order. */
  readonly texts: readonly Uint8Array[]
  /** The events, each with the digest of its story, the last one with that of the settings. */
  readonly events: readonly (LedgerEvent & StoredDigests)[]
}

export function prepared(transaction: Transaction): PreparedTransaction {
  const { stories, settings, events } = transaction
  const texts = stories.map(({ story }) => Buffer.from(stableJson(story)))
  const digests = new Map(texts.map((text, index) => [stories[index]?.story.id, sha256Hex(text)]))
  return {
    transaction,
    texts,
    events: events.map((event, index) => {
      const stored = event.story === undefined ? undefined : digests.get(event.story)
      return {
        ...event,
        ...(stored !== undefined && { stored }),
        ...(settings && index === events.length - 1 && { settings: storedDigest(settings) }),
      }
    }),
  }
}

/** What the journal keeps of a transaction, and its JSON. */
export interface WrittenRecord {
  readonly record: JournalRecord
  readonly json: RecordJson
}

/** What the journal keeps of transactions that follow the ledger's `end`, the record before them being number `safe`. */
export function recordsOf(
  batch: readonly PreparedTransaction[],
  safe: number,
  end: ChainEnd,
): readonly WrittenRecord[] {
  let entry = end
  return batch.map(({ transaction, texts, events }, index) => {
    const { stories, settings } = transaction
    const entries = chained(entry, events)
    const last = entries.at(-1)
    if (last) entry = { seq: last.seq, hash: last.hash }
    const format = libraryFormat
    const head = {
      commit: safe + 1 + index,
      safe,
      entry,
      entries,
      ...(settings && { settings: { format, settings, entry } }),
    }
    const documents = stories.map(({ story, summary: { findings } }) => ({ format, story, findings, entry }))
    return { record: { ...head, stories: documents }, json: jsonOf(head, documents, texts) }
  })
}

/** The JSON of a record whose stories are JSON already. */
function jsonOf(head: object, documents: JournalRecord['stories'], texts: readonly Uint8Array[]): RecordJson {
  const stories = documents.flatMap(({ story: _story, ...rest }, index) => [
    `${index === 0 ? '' : ','}${open(rest)},"story":`,
    texts[index] ?? '',
    '}',
  ])
  return [`${open(head)},"stories":[`, ...stories, ']}']
}

/** The JSON of an object that is not empty, without its last bracket. */
function open(object: object): string {
  return JSON.stringify(object).slice(0, -1)
}
