import type { Delivery } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { fileStem } from '../../shared/formats/file-stem.ts'
import { writeStoryJson } from '../../shared/formats/story-json/write.ts'
import { recordPage } from '../../shared/record/record-page.ts'
import type { RecordedEvent, StoryRecord } from '../../shared/record/story-record.ts'
import { type Result, ok } from '../../shared/result.ts'
import { sha256 } from '../../shared/story/canonical.ts'
import type { Story } from '../../shared/story/record.ts'
import type { LedgerEvent } from '../store/store.ts'
import type { Desk } from './context.ts'
import { zipped } from './zipped.ts'

/** A story's whole record as a file: all that is kept of it, and what the ledger says. */
interface RecordFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly revisions: number
  readonly entries: number
}

/** Where a record went, and how much is in it. */
export interface RecordDelivery extends Pick<RecordFile, 'revisions' | 'entries'> {
  readonly fileName: string
  readonly delivery: Delivery
}

/**
 * Everything the desk knows of a story, as a zip: `record.html` to be read, `record.json` with the ledger's entries and
 * their hashes, and each kept revision as a story.json. The same record gives the same bytes.
 */
export async function storyRecord(desk: Desk, id: string): Promise<Result<RecordFile, DeskError>> {
  const collected = await collect(desk, id)
  if (!collected.ok) return collected
  const record = collected.value
  const { story, revisions, events } = record
  const files = [
    { name: 'record.html', text: recordPage(record) },
    { name: 'record.json', text: recordJson(record) },
    ...revisions.map((one) => ({ name: revisionName(one), text: writeStoryJson(one) })),
  ]
  const encoder = new TextEncoder()
  return ok({
    name: `${fileStem(story)}.record.zip`,
    bytes: zipped(files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }))),
    revisions: revisions.length,
    entries: events.length,
  })
}

/**
 * Hands the record of a story to a person, and keeps in the ledger that it went. Of a library that cannot be written it is
 * handed over all the same: it may be what is left to show.
 */
export async function exportRecord(
  desk: Desk,
  { id }: { readonly id: string },
): Promise<Result<RecordDelivery, DeskError>> {
  const { store, host } = desk
  const made = await storyRecord(desk, id)
  if (!made.ok) return made
  const { name, bytes, revisions, entries } = made.value
  const delivered = await host.deliver({ name, mediaType: 'application/zip', bytes })
  if (!delivered.ok) return delivered
  if (delivered.value.how !== 'cancelled' && store.writable) {
    const told = await store.commit({ stories: [], events: [recordEvent(desk, id, made.value)] })
    if (!told.ok) return told
  }
  return ok({ fileName: name, delivery: delivered.value, revisions, entries })
}

function recordEvent({ store, now }: Desk, id: string, { name, bytes }: RecordFile): LedgerEvent {
  const { person } = store.settings
  const summary = store.summaries.get(id)
  return {
    what: 'record',
    at: now().toISOString(),
    ...(person !== '' && { by: person }),
    story: id,
    ...(summary && { version: summary.version, revision: summary.revision }),
    detail: { fileName: name, sha256: sha256(bytes), bytes: bytes.length },
  }
}

async function collect({ store }: Desk, id: string): Promise<Result<StoryRecord, DeskError>> {
  const earlier = await store.revisions(id)
  const found = await store.get(id)
  if (!found.ok) return found
  const events: RecordedEvent[] = []
  for await (const entry of store.ledger()) if (entry.story === id) events.push(entry)
  return ok({ story: found.value, revisions: [...earlier, found.value], events })
}

function recordJson({ story, revisions, events }: StoryRecord): string {
  const { id, uri, version, desk } = story
  const record = {
    format: 'copydesk-record',
    story: { id, uri, version, state: desk.state, revision: desk.revision },
    revisions: revisions.map((one) => ({
      file: revisionName(one),
      revision: one.desk.revision,
      version: one.version,
      state: one.desk.state,
      savedAt: one.desk.savedAt,
      ...(one.desk.approval && { approval: one.desk.approval }),
      waivers: one.desk.waivers,
      exports: one.desk.exports,
    })),
    ledger: events,
  }
  return `${JSON.stringify(record, undefined, 2)}\n`
}

function revisionName({ desk }: Story): string {
  return `revisions/${String(desk.revision).padStart(6, '0')}-${desk.state}.story.json`
}
