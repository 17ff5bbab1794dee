import * as v from 'valibot'
import { stateSchema } from '../story/record.ts'

/** A revision of a story that is kept, without its words. */
export const revisionSchema = v.object({
  /** Counts every save of the story, from 1. */
  revision: v.number(),
  /** The editorial version it belongs to. */
  version: v.number(),
  state: stateSchema,
  /** RFC 3339. */
  savedAt: v.string(),
  /** Of the canonical form, so that two of the same words have the same; see `canonical.ts`. */
  sha256: v.string(),
  headline: v.exactOptional(v.string()),
  words: v.number(),
})
export type Revision = v.InferOutput<typeof revisionSchema>
