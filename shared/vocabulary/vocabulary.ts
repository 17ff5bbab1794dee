import * as v from 'valibot'
import { list } from '../story/record.ts'

/*
 * A controlled vocabulary: the terms that a desk may tag its stories with, each with its names and its place in a
 * tree. IPTC's Media Topics are one; a desk's own list of people is another.
 */

/** The field of a story that a vocabulary is for. */
export const tagFieldSchema = v.picklist(['subjects', 'keywords', 'places', 'people', 'organisations'])
export type TagField = v.InferOutput<typeof tagFieldSchema>
export const tagFields = tagFieldSchema.options

const text = v.pipe(v.string(), v.minLength(1))
const named = v.pipe(v.record(text, text), v.readonly())

export const termSchema = v.pipe(
  v.object({
    /** Unique in its vocabulary: the code, or the name where there is no code. */
    id: text,
    code: v.exactOptional(text),
    /** By BCP 47 tag; `und` where a list does not say its language. Never empty. */
    names: named,
    definition: v.exactOptional(text),
    /** Ids of the terms above it; most have one. */
    broader: v.exactOptional(list(text)),
    /** Since when it is not to be used any more, as its vocabulary says it. */
    retired: v.exactOptional(text),
    /** The id of the term that is to be used instead of it. */
    replacedBy: v.exactOptional(text),
  }),
  v.readonly(),
)
export type Term = v.InferOutput<typeof termSchema>

/** What a vocabulary is called and where it comes from; its terms beside. */
const aboutEntries = {
  /** Names its file, too. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'not the id of a vocabulary')),
  field: tagFieldSchema,
  name: text,
  /** What stands before a code in a story: `medtop` of `medtop:20000304`. */
  scheme: v.exactOptional(text),
  /** The address that a code makes whole, e.g. `http://cv.iptc.org/newscodes/mediatopic/`. */
  uri: v.exactOptional(text),
  /** Who keeps it. */
  source: v.exactOptional(text),
  licence: v.exactOptional(text),
  /** When this state of it was released, ISO 8601. */
  released: v.exactOptional(text),
  /** Languages in which its names are ours and not its keeper's. */
  unofficial: v.exactOptional(list(text)),
} as const

export const vocabularySchema = v.pipe(v.object({ ...aboutEntries, terms: list(termSchema) }), v.readonly())
export interface Vocabulary extends v.InferOutput<typeof vocabularySchema> {}

/** A vocabulary without its terms, which are counted. */
export const vocabularyInfoSchema = v.pipe(
  v.object({
    ...aboutEntries,
    languages: list(text),
    terms: v.number(),
    retired: v.number(),
    /** It came with the app, and takes no room in the library. */
    shipped: v.boolean(),
  }),
  v.readonly(),
)
export interface VocabularyInfo extends v.InferOutput<typeof vocabularyInfoSchema> {}

/** More terms than this are not a list that anyone picks from. */
export const mostTerms = 50_000

/** What is to be told of a vocabulary. */
export function infoOf({ terms, ...about }: Vocabulary, shipped = false): VocabularyInfo {
  return {
    ...about,
    languages: [...new Set(terms.flatMap(({ names }) => Object.keys(names)))].toSorted(),
    terms: terms.length,
    retired: terms.filter(({ retired }) => retired !== undefined).length,
    shipped,
  }
}
