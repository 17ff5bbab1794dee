import * as v from 'valibot'
import { list, stateSchema } from '../story/record.ts'

/*
 * What the page may ask the archive, and what it answers: the shapes of search, of “ran before”, of a series and of
 * the house's background.
 */

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'not a day, as 2026-11-24'))
const label = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What stories are looked for. Every filter given must hold. */
export const searchQuerySchema = v.pipe(
  v.object({
    /** Words in any order, “phrases”, `prefixes*` and `-words` that must not be there; empty finds all. */
    text: v.pipe(v.string(), v.maxLength(1000)),
    state: v.exactOptional(stateSchema),
    /** Each must be a keyword or a subject of the story, by name or code, whatever its case. */
    tags: v.exactOptional(v.pipe(list(label), v.maxLength(20))),
    /** A person named in the story's own list of people, whatever the case. */
    person: v.exactOptional(label),
    /** Whole, whatever its case. */
    source: v.exactOptional(label),
    /** BCP 47; `en` finds `en-GB` as well. */
    language: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(35))),
    /** Days of the story's version, both included. */
    since: v.exactOptional(day),
    until: v.exactOptional(day),
    /** Only stories with a blocker, or only those without. */
    blocker: v.exactOptional(v.boolean()),
    /** Without words there is no relevance, and the latest day comes first. */
    sort: v.picklist(['relevance', 'date']),
    offset: count,
    limit: count,
    /** Whether to count the hits by state, source, language, tag, person and month. */
    facets: v.boolean(),
  }),
  v.readonly(),
)
export type SearchQuery = v.InferOutput<typeof searchQuerySchema>

/** A search without its window: what an editor keeps under a name. */
export const savedSearchSchema = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
    query: v.omit(v.object(searchQuerySchema.pipe[0].entries), ['offset', 'limit', 'facets']),
  }),
  v.readonly(),
)
export type SavedSearch = v.InferOutput<typeof savedSearchSchema>

/** A story's fields as the archive has them. */
export const storyRowSchema = v.pipe(
  v.object({
    /** The archive's own number; another one with every revision. */
    number: v.number(),
    id: v.string(),
    revision: v.number(),
    version: v.number(),
    state: stateSchema,
    /** BCP 47. */
    language: v.string(),
    source: v.exactOptional(v.string()),
    by: v.exactOptional(v.string()),
    slugline: v.exactOptional(v.string()),
    headline: v.exactOptional(v.string()),
    uri: v.string(),
    /** The day of the version, `2026-11-24`. */
    day: v.string(),
    savedAt: v.string(),
    words: v.number(),
    blockers: v.number(),
  }),
  v.readonly(),
)
export type StoryRow = v.InferOutput<typeof storyRowSchema>

/** Some of a story's words with those that were looked for marked: UTF-16 offsets in `text`, in order. */
export const excerptSchema = v.pipe(
  v.object({ text: v.string(), marks: list(v.pipe(v.tuple([v.number(), v.number()]), v.readonly())) }),
  v.readonly(),
)
export type Excerpt = v.InferOutput<typeof excerptSchema>

export const searchHitSchema = v.pipe(
  v.object({ story: storyRowSchema, excerpt: excerptSchema }),
  v.readonly(),
)
export type SearchHit = v.InferOutput<typeof searchHitSchema>

/** How many hits have each value, most first. */
export const facetSchema = list(v.pipe(v.object({ value: v.string(), count: v.number() }), v.readonly()))
export type Facet = v.InferOutput<typeof facetSchema>

export const facetsSchema = v.pipe(
  v.object({
    state: facetSchema,
    source: facetSchema,
    language: facetSchema,
    tag: facetSchema,
    person: facetSchema,
    /** `2026-11`, newest first. */
    month: facetSchema,
  }),
  v.readonly(),
)
export type Facets = v.InferOutput<typeof facetsSchema>

export const searchResultSchema = v.pipe(
  v.object({
    total: v.number(),
    /** Older stories would be found as well: only so many are looked at for some words. */
    hasMore: v.boolean(),
    hits: list(searchHitSchema),
    facets: v.exactOptional(facetsSchema),
  }),
  v.readonly(),
)
export type SearchResult = v.InferOutput<typeof searchResultSchema>

/**
 * What it means that a passage ran before (duplicates.md §2, A1 to A5): another version of this story; copy of
 * another source; the desk's own copy again, or too little to speak of; what the house says in every other
 * story; and the same slug within two days with other figures.
 */
export const ranBeforeClassSchema = v.picklist([
  'ran-before-update',
  'ran-before-lifted',
  'ran-before-reuse',
  'ran-before-background',
  'ran-before-conflict',
])
export type RanBeforeClass = v.InferOutput<typeof ranBeforeClassSchema>

/** A stretch of one paragraph, UTF-16, and its words. */
export const passagePlaceSchema = v.pipe(
  v.object({ paragraph: v.number(), from: v.number(), to: v.number(), text: v.string() }),
  v.readonly(),
)
export type PassagePlace = v.InferOutput<typeof passagePlaceSchema>

/** One passage asked about, and one place where it ran. */
export const ranBeforeSchema = v.pipe(
  v.object({
    class: ranBeforeClassSchema,
    at: passagePlaceSchema,
    there: passagePlaceSchema,
    story: storyRowSchema,
    /** 1 is word for word; below that, how likely an editor would call it the same. */
    score: v.number(),
    /** Of the shorter of the two, by what its words tell, what the other has too: 0 to 1. */
    overlap: v.number(),
    /** Figures that stand in one another's place. */
    figures: list(v.pipe(v.object({ here: v.string(), there: v.string() }), v.readonly())),
  }),
  v.readonly(),
)
export type RanBefore = v.InferOutput<typeof ranBeforeSchema>

/** A story of which the one asked about is another version. */
export const updateOfSchema = v.pipe(
  v.object({
    story: storyRowSchema,
    /** Its sentences that are the same or nearly, and how many were asked about. */
    sentences: v.number(),
    of: v.number(),
  }),
  v.readonly(),
)
export type UpdateOf = v.InferOutput<typeof updateOfSchema>

/** A passage that is the house's own background: never flagged. */
export const backgroundSchema = v.pipe(
  v.object({
    at: passagePlaceSchema,
    /** How many stories say it, at least; 0 where an editor's word alone makes it background. */
    stories: v.number(),
    /** Whether an editor has said so, or the archive has only seen it so often. */
    confirmed: v.boolean(),
  }),
  v.readonly(),
)
export type Background = v.InferOutput<typeof backgroundSchema>

/** What the archive says of some text. */
export const ranBeforeReportSchema = v.pipe(
  v.object({
    updates: list(updateOfSchema),
    /** By place, and best first at one place. Those of `updates` are not among them. */
    hits: list(ranBeforeSchema),
    background: list(backgroundSchema),
    /** False where time ran out before every story that might have been one was looked at. */
    complete: v.boolean(),
  }),
  v.readonly(),
)
export type RanBeforeReport = v.InferOutput<typeof ranBeforeReportSchema>

/** Text to look up, as it stands on the page, and what is known of the story it belongs to. */
export const passageInputSchema = v.pipe(
  v.object({
    paragraphs: v.pipe(list(v.string()), v.maxLength(20_000)),
    /** Indices of paragraphs to leave out. */
    silent: list(count),
    /** BCP 47. */
    language: v.pipe(v.string(), v.minLength(1), v.maxLength(35)),
    /** A whole story may be an update of another; a fragment never is. */
    isWhole: v.boolean(),
    /** The story itself, which is no place where it ran before. */
    except: v.exactOptional(v.string()),
    source: v.exactOptional(v.string()),
    by: v.exactOptional(v.string()),
    slugline: v.exactOptional(v.string()),
    day: v.exactOptional(day),
  }),
  v.readonly(),
)
export type PassageInput = v.InferOutput<typeof passageInputSchema>

/** A sentence that an editor called the house's background: it is never flagged as having run before. */
export const confirmedBackgroundSchema = v.pipe(
  v.object({
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000)),
    /** BCP 47: says how it is read. */
    language: v.pipe(v.string(), v.minLength(1), v.maxLength(35)),
    by: v.string(),
    /** When, ISO 8601. */
    at: v.string(),
  }),
  v.readonly(),
)
export type ConfirmedBackground = v.InferOutput<typeof confirmedBackgroundSchema>

/** How the archive stands beside the library. */
export const archiveStateSchema = v.variant('state', [
  /** It is being brought in step; it answers from what it has. */
  v.object({ state: v.literal('indexing'), done: v.number(), total: v.number() }),
  v.object({ state: v.literal('ready') }),
  /** It cannot be used; `why` is one sentence for a person. The stories are safe. */
  v.object({ state: v.literal('failed'), why: v.string() }),
])
export type ArchiveState = v.InferOutput<typeof archiveStateSchema>
