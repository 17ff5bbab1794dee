import * as v from 'valibot'
import { tagFieldSchema, vocabularyInfoSchema } from '../vocabulary/vocabulary.ts'

/** What a vocabulary file would come to. */
export const vocabularyLookSchema = v.object({
  vocabulary: v.omit(vocabularyInfoSchema.pipe[0], ['id', 'field', 'shipped']),
  /** Absent where the file does not say which field of a story it is for. */
  field: v.exactOptional(tagFieldSchema),
  /** The vocabulary of its id that it would be brought together with, or take the place of. */
  over: v.exactOptional(vocabularyInfoSchema),
  /** What was left out or mended, a sentence a kind. */
  notes: v.array(v.string()),
})
export type VocabularyLook = v.InferOutput<typeof vocabularyLookSchema>
