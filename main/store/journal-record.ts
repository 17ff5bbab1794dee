import { hash } from 'node:crypto'
import * as v from 'valibot'
import { type SettingsDocument, type StoryDocument, decodeSettings, decodeStory } from './documents.ts'
import { type ChainEnd, isEntry } from './ledger-entry.ts'
import { lineSeal } from './sealed-line.ts'
import type { LedgerEntry } from './store.ts'

/** One transaction as the journal keeps it: the very documents that the files will hold. */
export interface JournalRecord {
  /** One more than the record before. */
  readonly commit: number
  /** The last record that was safe on the disk when this one was written, so that no crash can have torn it. */
  readonly safe: number
  /** The ledger's end once this is stored. */
  readonly entry: ChainEnd
  readonly entries: readonly LedgerEntry[]
  readonly stories: readonly StoryDocument[]
  readonly settings?: SettingsDocument
}

/** A record is one sealed line. */
const seal = lineSeal('record')

/** A record's JSON, piece by piece: text, and the UTF-8 of what was made into it before. */
export type RecordJson = readonly (string | Uint8Array)[]

/** Records as their lines, line ends included. Written into one buffer: each commit pays for each copy. */
export function recordLines(records: readonly RecordJson[]): Uint8Array {
  const lengths = records.map((json) => json.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0))
  const lines = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + seal.at + length + 2, 0))
  let at = 0
  for (const json of records) {
    const from = at + seal.at
    let to = from
    for (const piece of json) {
      if (typeof piece === 'string') to += lines.write(piece, to)
      else {
        lines.set(piece, to)
        to += piece.length
      }
    }
    lines.write(seal.before(hash('sha256', lines.subarray(from, to), 'hex')), at)
    at = to + lines.write('}\n', to)
  }
  return lines
}

const outline = v.object({
  commit: v.pipe(v.number(), v.integer(), v.minValue(1)),
  safe: v.pipe(v.number(), v.integer(), v.minValue(0)),
  entry: v.object({ seq: v.number(), hash: v.string() }),
  entries: v.array(v.custom<LedgerEntry>(isEntry)),
  stories: v.array(v.looseObject({ story: v.looseObject({ id: v.string() }) })),
  settings: v.exactOptional(v.looseObject({})),
})

/** The record of a line without its line end, or undefined where so much as a byte was changed. */
export function parseRecord(line: string): JournalRecord | undefined {
  const parsed = v.safeParse(outline, seal.open(line))
  return parsed.success ? decoded(parsed.output) : undefined
}

function decoded({ stories, settings, ...rest }: v.InferOutput<typeof outline>): JournalRecord | undefined {
  const documents = stories.map((json) => decodeStory(json, json.story.id))
  const known = documents.filter((document) => document !== undefined)
  if (known.length < documents.length) return undefined
  if (settings === undefined) return { ...rest, stories: known }
  const document = decodeSettings(settings)
  return document && { ...rest, stories: known, settings: document }
}
