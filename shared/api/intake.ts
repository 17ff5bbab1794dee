import * as v from 'valibot'
import { encodingSources } from '../formats/encodings.ts'
import { formatIdSchema } from '../story/record.ts'
import { noteSchema } from './note.ts'
import { toldSchema } from './told.ts'

/*
 * What a person is shown of a file before anything of it is kept.
 */

/** A person's word for what a file is; what is absent the desk finds out. */
export const readChoiceSchema = v.object({
  /** As iconv-lite names it: `cp949`. */
  encoding: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
  format: v.exactOptional(formatIdSchema),
})

/** One story of a file, as it would be kept. */
const inspectedStorySchema = v.object({
  /** Its place in the file, from 0. */
  item: v.number(),
  headline: v.exactOptional(v.string()),
  slugline: v.exactOptional(v.string()),
  by: v.exactOptional(v.string()),
  /** BCP 47. */
  language: v.string(),
  version: v.number(),
  words: v.number(),
  /** The first paragraphs of its body, the lede before the others. */
  paragraphs: v.array(v.object({ kind: v.string(), text: v.string() })),
  /** The body goes on. */
  isCut: v.boolean(),
  formatVersion: v.exactOptional(v.string()),
  /** What it would be to the library. */
  arrival: v.picklist(['new', 'update', 'already-here', 'older', 'same-version', 'edited-here']),
  /** Of the story that is here, where one is. */
  kept: v.exactOptional(v.object({ id: v.string(), version: v.number() })),
  notes: v.array(noteSchema),
})
export type InspectedStory = v.InferOutput<typeof inspectedStorySchema>

/** A file as it reads. The core holds its bytes as `held`, for half an hour after the last look. */
export const inspectionSchema = v.object({
  held: v.string(),
  file: v.string(),
  /** Bytes. */
  size: v.number(),
  /** Absent where its bytes are no text in any encoding that was tried. */
  encoding: v.exactOptional(v.object({ id: v.string(), known: v.picklist(encodingSources) })),
  /** A word for its encoding would change how it reads. */
  mayChooseEncoding: v.boolean(),
  /** The format it was read in; absent where it was not read. */
  format: v.exactOptional(formatIdSchema),
  /** What it could be meant as, the recognised format first. */
  formats: v.array(formatIdSchema),
  found: v.variant('is', [
    v.object({ is: v.literal('stories'), stories: v.array(inspectedStorySchema) }),
    v.object({
      is: v.literal('refused'),
      code: v.string(),
      ...toldSchema.entries,
      at: v.exactOptional(v.string()),
      /** How its text begins, where it could be decoded. */
      begins: v.exactOptional(v.string()),
    }),
  ]),
})
export type Inspection = v.InferOutput<typeof inspectionSchema>
