import * as v from 'valibot'

/** A line of a report, as it crosses: see `ImportNote`. */
export const noteSchema = v.object({
  level: v.picklist(['lost', 'changed', 'guessed', 'invalid']),
  field: v.string(),
  detail: v.string(),
  korean: v.string(),
  value: v.exactOptional(v.string()),
  at: v.exactOptional(v.string()),
})
