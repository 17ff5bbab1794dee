import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as v from 'valibot'
import { type Revision, revisionSchema } from '../../shared/api/history.ts'
import { storyHash } from './story-hash.ts'
import { summaryOf } from '../../shared/story/summary.ts'
import { type StoryDocument, decodeStory } from './documents.ts'
import { sha256Hex } from './sealed-json.ts'
import { lineSeal } from './sealed-line.ts'

/** A revision as its story's history keeps it. */
export interface HistoryEntry extends Revision {
  /** Never thinned out: it was approved, or left the desk. */
  readonly lasting: boolean
  /** The document as JSON, deflated (RFC 1951), in base64. */
  readonly document: string
}

/** An entry is one sealed line. */
const seal = lineSeal('entry')

/** What is kept of a document. */
export function entryOf(document: StoryDocument): HistoryEntry {
  const { story, findings } = document
  const { headline, words } = summaryOf(story, findings)
  return {
    revision: story.desk.revision,
    version: story.version,
    state: story.desk.state,
    savedAt: story.desk.savedAt,
    sha256: storyHash(story),
    ...(headline !== undefined && { headline }),
    words,
    lasting: isLasting(document),
    document: deflateRawSync(JSON.stringify(document)).toString('base64'),
  }
}

/** Whether a revision was approved or left the desk. */
export function isLasting({ story }: StoryDocument): boolean {
  return story.desk.state === 'approved' || story.desk.state === 'exported'
}

/** The document of an entry; undefined where it is none that this story could have been. */
export function documentOf({ document }: HistoryEntry, id: string): StoryDocument | undefined {
  try {
    const json: unknown = JSON.parse(inflateRawSync(Buffer.from(document, 'base64')).toString())
    return v.is(record, json) ? decodeStory(json, id) : undefined
  } catch {
    // Sealed but no document: not written by this program, whatever it is.
    return undefined
  }
}

const record = v.record(v.string(), v.unknown())

const entrySchema: v.GenericSchema<unknown, HistoryEntry> = v.object({
  ...revisionSchema.entries,
  lasting: v.boolean(),
  document: v.string(),
})

/** An entry as its line, line end included. */
export function historyLine(entry: HistoryEntry): string {
  const json = JSON.stringify(entry)
  return `${seal.before(sha256Hex(json))}${json}}\n`
}

/** The entry of a line without its line end, or undefined where so much as a byte was changed. */
export function parseHistoryLine(line: string): HistoryEntry | undefined {
  const parsed = v.safeParse(entrySchema, seal.open(line))
  return parsed.success ? parsed.output : undefined
}
