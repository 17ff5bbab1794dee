import * as v from 'valibot'
import { type Settings, type Summary, settingsSchema, summarySchema } from '../../shared/api/contract.ts'
import { startingHouses } from '../../shared/house/shipped.ts'
import { type Story, storySchema } from '../../shared/story/record.ts'
import { completedHouse } from './completed-house.ts'
import type { ChainEnd } from './ledger-entry.ts'

/**
 * The library's format. Raised when what this version writes cannot be read correctly by the one before.
 * 1: files alone. 2: a journal before them, which Copydesk of format 1 would not read.
 */
export const libraryFormat = 2

/* What the library's files hold, besides their checksums. `entry` is the ledger entry that a document was stored with. */

const entry = v.object({ seq: v.number(), hash: v.string() })

export interface StoryDocument {
  readonly format: number
  readonly story: Story
  /** What the checks said when it was stored, so that the list can be rebuilt without checking again. */
  readonly findings: Summary['findings']
  readonly entry: ChainEnd
}

export interface SettingsDocument {
  readonly format: number
  readonly settings: Settings
  readonly entry: ChainEnd
}

export interface MetaDocument {
  readonly format: number
  readonly createdAt: string
  /** The version of Copydesk that made the library. */
  readonly createdBy: string
}

/** The list of stories as of a ledger entry. */
export interface CatalogueDocument {
  readonly format: number
  readonly entry: ChainEnd
  /** Where that entry ends in the ledger's file, in bytes; absent in format 1. */
  readonly ledgerLength?: number
  /** The `rowForm` that its rows were made under; absent in format 1. */
  readonly form?: string
  readonly summaries: readonly Summary[]
}

/** What a new library starts with. */
export const defaultSettings: Settings = {
  person: '',
  role: 'editor',
  theme: 'system',
  locale: 'system',
  folded: { library: false, findings: false },
  checks: true,
  searches: [],
  background: [],
  houses: startingHouses,
  presets: [],
}

const storyDocument: v.GenericSchema<unknown, StoryDocument> = v.object({
  format: v.number(),
  story: storySchema,
  findings: summarySchema.entries.findings,
  entry,
})

const settingsDocument = v.object({ format: v.number(), settings: v.looseObject({}), entry })

const metaDocument = v.object({ format: v.number(), createdAt: v.string(), createdBy: v.string() })

const catalogueDocument = v.object({
  format: v.number(),
  entry,
  ledgerLength: v.exactOptional(v.number()),
  form: v.exactOptional(v.string()),
  summaries: v.array(summarySchema),
})

type Json = Readonly<Record<string, unknown>>

/** The story of a file, if it is the story that the file is named after. */
export function decodeStory(json: Json, id: string): StoryDocument | undefined {
  const parsed = v.safeParse(storyDocument, json)
  return parsed.success && parsed.output.story.id === id ? parsed.output : undefined
}

/** Settings of this version or an earlier one, which had fewer of them. */
export function decodeSettings(json: Json): SettingsDocument | undefined {
  const outer = v.safeParse(settingsDocument, json)
  if (!outer.success) return undefined
  const stored = { ...defaultSettings, ...outer.output.settings }
  const houses: unknown = stored.houses
  const settings = v.safeParse(settingsSchema, {
    ...stored,
    houses: Array.isArray(houses) ? houses.map(completedHouse) : houses,
  })
  return settings.success ? { ...outer.output, settings: settings.output } : undefined
}

export function decodeMeta(json: Json): MetaDocument | undefined {
  const parsed = v.safeParse(metaDocument, json)
  return parsed.success ? parsed.output : undefined
}

/** The catalogue, if it is of a known format; of a later one it is of no use. */
export function decodeCatalogue(json: Json): CatalogueDocument | undefined {
  const parsed = v.safeParse(catalogueDocument, json)
  return parsed.success && parsed.output.format <= libraryFormat ? parsed.output : undefined
}
